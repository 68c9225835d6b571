import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditedDossier } from '../../../cli/src/audit/audit-data.ts';
import { readAssessmentForm } from '../../../cli/src/audit/reports/word/assessment-form.ts';
import { folderName, writeWord } from '../../../cli/src/audit/reports/word/write-word.ts';
import { auditOf, sampleAudit } from '../../support/audit-data.ts';
import { anyWords, hostileWords, reportSaying } from '../../support/hostile-report.ts';
import { zipParts } from '../../support/zip-parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bodyOf = (file: string): string => zipParts(readFileSync(file)).get('word/document.xml') ?? '';
/** What a reader sees, without the markup. */
const wordsOf = (file: string): string =>
  bodyOf(file)
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const data = sampleAudit();
const form = readAssessmentForm(
  '名称: 试用办法\n扣分: {错误: 5, 警告: 2}\n项目:\n  - {名称: 参与, 步骤: [公众参与], 分值: 40}\n  - {名称: 讨论, 步骤: [集体讨论], 分值: 8}\n',
  'zh-CN',
  data.steps,
);

describe('the papers about the samples', () => {
  const papers = join(folder, 'samples');
  const dossiers: AuditedDossier[] = [];
  let folders: readonly string[] = [];
  beforeAll(async () => {
    await writeWord(data, papers, { assessment: form });
    for await (const dossier of data.dossiers()) dossiers.push(dossier);
    folders = readdirSync(papers).sort();
  });

  test('every dossier has its folder, and a notice only where something is to be mended', () => {
    expect(folders).toHaveLength(dossiers.length);
    for (const [i, dossier] of dossiers.entries()) {
      const own = join(papers, folders[i] ?? '');
      const mend = dossier.diagnostics.some(({ severity }) => severity !== 'information');
      expect(existsSync(join(own, '3-整改通知（代拟稿）.docx')), dossier.path).toBe(mend);
      expect(readdirSync(own)).toHaveLength(mend ? 4 : 3);
    }
  });

  test('the review names every problem with its finding id and place, and leaves the opinion to a person', () => {
    for (const [i, { diagnostics, acts }] of dossiers.entries()) {
      const words = wordsOf(join(papers, folders[i] ?? '', '1-合法性审查意见书（工作底稿）.docx'));
      for (const { message, fingerprint, location } of diagnostics) {
        expect(words).toContain(message.replaceAll('&', '&amp;'));
        expect(words).toContain(fingerprint);
        expect(words).toContain(`第${location.range.start.line + 1}行`);
      }
      for (const { day } of acts) expect(words).toContain(day);
      expect(words.match(/【由审查人填写】/g)?.length).toBe(4);
    }
  });

  test('the notice lists breaches and gaps, no hints, and sets no deadline', () => {
    for (const [i, { diagnostics }] of dossiers.entries()) {
      const file = join(papers, folders[i] ?? '', '3-整改通知（代拟稿）.docx');
      if (!existsSync(file)) continue;
      const words = wordsOf(file);
      for (const { severity, fingerprint } of diagnostics)
        expect(words.includes(fingerprint), fingerprint).toBe(severity !== 'information');
      expect(words).toMatch(/请于【　+】前/);
    }
  });

  test('points are the office’s own, deducted as it says and never below zero', () => {
    const at = dossiers.findIndex(({ path }) => path.includes('虹口-停车治理-有缺陷'));
    const own = (step: string, severity: string): number =>
      dossiers[at]?.diagnostics.filter((d) => d.step === step && d.severity === severity).length ?? 0;
    const left = 40 - own('公众参与', 'error') * 5 - own('公众参与', 'warning') * 2;
    expect(left).toBeLessThan(40);
    expect(left).toBeGreaterThan(0);
    const words = wordsOf(join(papers, folders[at] ?? '', '4-案卷评查表.docx'));
    expect(words).toContain('本单位自定（试用办法）');
    expect(words).toContain(`参与40错误${own('公众参与', 'error')}`);
    expect(words).toMatch(new RegExp(`提示\\d+${left}讨论8`));
    expect(own('集体讨论', 'error') * 5).toBeGreaterThan(8);
    expect(words).toMatch(/讨论8[^合]*提示\d+0合计48/);
  });

  test('A4 after the standard for official papers: margins, fonts with others to fall back on, page numbers', () => {
    const parts = zipParts(readFileSync(join(papers, folders[0] ?? '', '2-卷内目录.docx')));
    const body = parts.get('word/document.xml') ?? '';
    const millimetres = (name: string): number =>
      Math.round(
        Number(new RegExp(`w:${name}="(\\d+)"`).exec(/<w:pgMar[^>]*>/.exec(body)?.[0] ?? '')?.[1]) / 56.693,
      );
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect([millimetres('top'), millimetres('left'), millimetres('right'), millimetres('bottom')]).toEqual([
      37, 28, 26, 35,
    ]);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('<w:cantSplit/>');
    for (const font of new Set([...body.matchAll(/w:eastAsia="([^"]+)"/g)].map((m) => m[1])))
      expect(parts.get('word/fontTable.xml')).toContain(`w:name="${font}"><w:altName`);
    expect([...parts.keys()].filter((name) => name.startsWith('word/footer'))).toHaveLength(2);
  });

  test('written again, the papers are the same files', async () => {
    const again = join(folder, 'again');
    await writeWord(data, again, { assessment: form });
    for (const name of readdirSync(papers, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.docx'))
        expect(readFileSync(join(again, name)).equals(readFileSync(join(papers, name))), name).toBe(true);
  });
});

test('whatever files say, the papers stay well-formed and reach nothing outside', async () => {
  const out = join(folder, 'hostile');
  const dossiers = hostileWords.flatMap((word) =>
    reportSaying(word).dossiers.map((d): AuditedDossier => ({ ...d, leads: [word], year: null })),
  );
  await writeWord(auditOf(dossiers), out);
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.docx'),
  );
  expect(files.length).toBeGreaterThan(hostileWords.length * 3 - 1);
  for (const name of files)
    for (const [part, text] of zipParts(readFileSync(join(out, name)))) {
      if (!/\.(xml|rels)$/.test(part)) continue;
      expect(XMLValidator.validate(text), `${name} ${part}`).toBe(true);
      expect(text).not.toMatch(/TargetMode="External"|(?![\t\r\n])\p{Cc}|[\ufffe\uffff]/u);
    }
});

test('a folder name is one that every disk takes', () => {
  fc.assert(
    fc.property(fc.oneof(anyWords, fc.constantFrom(...hostileWords)), (title) => {
      const name = folderName(7, title);
      expect(name).toMatch(/^0007/);
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]$/u);
      expect(name.length).toBeLessThanOrEqual(45);
    }),
  );
});

test('the form that the guide shows can be used as it stands', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/audit-reports.md'), 'utf8');
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(guide) ?? [];
  const shown = readAssessmentForm(text, 'zh-CN', data.steps);
  expect(shown.items.reduce((sum, { points }) => sum + points, 0)).toBe(100);
});

test('a form of the office that cannot be read is said, with the place', () => {
  const read = (text: string) => () => readAssessmentForm(text, 'zh-CN', data.steps);
  expect(read('[')).toThrow(/评查表设置读不懂/);
  expect(read('名称: 甲')).toThrow(/至少有一项/);
  expect(read('项目: [{名称: 甲, 步骤: [公众参与], 分值: -1}]')).toThrow(/第1项/);
  expect(read('项目: [{名称: 甲, 步骤: [公众], 分值: 1}]')).toThrow(/没有叫“公众”的步骤.*公众参与/);
  expect(read('扣分: {错误: 多}\n项目: [{名称: 甲, 步骤: [公众参与], 分值: 1}]')).toThrow(/扣分/);
});

test('in English the papers are English, but for what the dossier says', async () => {
  const out = join(folder, 'english');
  await writeWord(
    auditOf(
      [
        {
          ...(reportSaying('x').dossiers[0] as AuditedDossier),
          jurisdiction: [],
          acts: [],
          leads: [],
          year: null,
        },
      ],
      'en',
    ),
    out,
  );
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((n) =>
    n.endsWith('.docx'),
  ))
    expect(
      wordsOf(join(out, name)).replaceAll(/《[^》]*》|公开征求意见\.期间|集体讨论决定/g, ''),
      name,
    ).not.toMatch(/[\u4e00-\u9fff\uff00-\uffef]/);
});
