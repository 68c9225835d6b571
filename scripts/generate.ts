/**
 * Writes the pages that are made from law data: docs/law/<instrument>.md, docs/law/README.md and law/schema/.
 * `--check` writes nothing and fails where a page differs from the data.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCases, verdictWords } from '../checks/cases/case-file.ts';
import { coverageOf } from '../checks/engine/coverage.ts';
import { lawSchemas } from '../checks/lawbook/json-schemas.ts';
import type { Instrument, Law, Obligation } from '../checks/lawbook/law.ts';
import { citationText } from '../checks/report/citation.ts';
import { settingsSchema } from '../cli/src/host/settings-schema.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';
import './snippets.ts';

const check = process.argv.includes('--check');
const root = join(import.meta.dirname, '..');
const law = compiledLaw();
const pages = new Map<string, string>();

const levels = { essential: '关键', standard: '常规', complete: '完整' } as const;
const modalities = { must: '应当', 'must-not': '不得', 'should-generally': '一般', may: '可以' } as const;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

interface Example {
  readonly title: string;
  readonly verdicts: readonly string[];
  /** The line on which the expected verdict is marked; empty where only the verdict is expected. */
  readonly line: string;
}

const verdictName = new Map(Object.entries(verdictWords).map(([word, name]) => [name, word]));

/** The cases of each obligation, in the order of the files. */
function examplesOf(): ReadonlyMap<string, readonly Example[]> {
  const found = new Map<string, Example[]>();
  const folder = join(root, 'test/cases');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.md'));
  for (const name of names.sort())
    for (const c of readCases(name, readFileSync(join(folder, name), 'utf8')))
      for (const id of new Set(c.expected.map((e) => e.obligation))) {
        const expected = c.expected.filter((e) => e.obligation === id);
        const at = expected.find((e) => e.at !== null)?.at;
        const text = at ? (c.files.get(at.path) ?? '') : '';
        const start = at ? text.lastIndexOf('\n', at.start - 1) + 1 : 0;
        const end = at ? text.indexOf('\n', at.end) : 0;
        const line = at ? text.slice(start, end < 0 ? undefined : end).trim() : '';
        const list = found.get(id) ?? [];
        list.push({
          title: c.name,
          verdicts: expected.map((e) => verdictName.get(e.verdict) ?? e.verdict),
          line,
        });
        found.set(id, list);
      }
  return found;
}

function servedBy(obligation: Obligation): string {
  if (obligation.judge === null) return '卷内查不出';
  const partly = obligation.partly ? '（部分）' : '';
  return `\`${obligation.judge.name}\`${obligation.hint ? '（提示）' : partly}`;
}

function page(instrument: Instrument, law: Law, examples: ReadonlyMap<string, readonly Example[]>): string {
  const own = law.obligations.filter((o) => o.instrument === instrument.id);
  const out: string[] = [
    `# ${instrument.id} ${instrument.title.zh}`,
    '',
    `${instrument.title.en}`,
    '',
    `- 发布机关：${instrument.issuer}${instrument.number === null ? '' : `，${instrument.number}`}`,
    `- 公布：${instrument.published}；施行：${instrument.effective}${instrument.until === null ? '' : `；失效：${instrument.until}`}；最后核对：${instrument.verified}`,
    `- 适用地方：${instrument.place === 'CN' ? '全国' : instrument.place}`,
    ...(instrument.earlier ? [`- 更早的版本：${instrument.earlier.zh}`] : []),
    ...instrument.doubts.map((d) => `- 存疑（${d.from ?? ''}至${d.until ?? ''}）：${d.note.zh}`),
    `- 共 ${own.length} 项义务`,
    '',
    '| 编号 | 条款 | 性质 | 级别 | 要求 | In English | 由谁判 | 用例 |',
    '|---|---|---|---|---|---|---|---|',
  ];
  for (const o of own)
    out.push(
      `| ${o.id} | ${citationText(o.citation)} | ${modalities[o.modality]} | ${levels[o.level]} | ${cell(o.duty.zh)} | ${cell(o.duty.en)} | ${servedBy(o)} | ${examples.get(o.id)?.length ?? 0} |`,
    );
  const reasons = own.filter((o) => o.uncheckable || o.partly || o.note);
  if (reasons.length > 0) {
    out.push('', '## 说明', '');
    for (const o of reasons)
      for (const text of [o.uncheckable, o.partly, o.note]) if (text) out.push(`- ${o.id}：${text.zh}`);
  }
  out.push('', '## 用例', '', '每个用例都由测试运行；引文是案卷里标出结论的那一行。');
  for (const o of own) {
    const list = examples.get(o.id) ?? [];
    if (list.length === 0) continue;
    out.push('', `### ${o.id} ${o.duty.zh}`, '');
    for (const { title, verdicts, line } of list) {
      const quoted = line === '' ? '' : `：\`\`${line.replaceAll('`', "'")}\`\``;
      out.push(`- ${[...new Set(verdicts)].join('、')}｜${title}${quoted}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function overview(law: Law): string {
  const coverage = coverageOf(law);
  const names = {
    checked: '可查',
    partly: '部分可查',
    'not-checkable': '卷内查不出',
    unserved: '无人管',
  } as const;
  const out = [
    '# 收录的法规与覆盖情况',
    '',
    '本目录由 `npm run generate` 从 `law/` 生成，请不要手改。',
    '',
    `目录共 ${coverage.total} 项义务：${Object.entries(coverage.byStatus)
      .map(([status, n]) => `${names[status as keyof typeof names]} ${n}`)
      .join('，')}。`,
    '',
    '| 代号 | 法规 | 适用地方 | 施行 | 项数 |',
    '|---|---|---|---|---|',
  ];
  for (const i of law.instruments)
    out.push(
      `| [${i.id}](./${i.id}.md) | ${i.title.zh} | ${i.place === 'CN' ? '全国' : i.place} | ${i.effective} | ${law.obligations.filter((o) => o.instrument === i.id).length} |`,
    );
  return `${out.join('\n')}\n`;
}

const examples = examplesOf();
for (const instrument of law.instruments)
  pages.set(`docs/law/${instrument.id}.md`, page(instrument, law, examples));
pages.set('docs/law/README.md', overview(law));
for (const [name, schema] of Object.entries(lawSchemas()))
  pages.set(`law/schema/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);

pages.set('docs/schema/juece-yaml.schema.json', `${JSON.stringify(settingsSchema(), null, 2)}\n`);

const stale: string[] = [];
for (const [path, text] of pages) {
  const file = join(root, path);
  const current = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
  if (current === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const name of existsSync(join(root, 'docs/law')) ? readdirSync(join(root, 'docs/law')) : []) {
  if (pages.has(`docs/law/${name}`)) continue;
  stale.push(`docs/law/${name}`);
  if (!check) rmSync(join(root, 'docs/law', name));
}
if (check && stale.length > 0) {
  process.stderr.write(`这些页面与 law/ 不一致，请运行 npm run generate：\n${stale.join('\n')}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${pages.size} 页，${check ? '一致' : `更新 ${stale.length} 页`}\n`);
