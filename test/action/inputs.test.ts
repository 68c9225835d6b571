import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Folder, temporaryFolder } from '../support/command.ts';
import { annotationOf, runAction } from '../support/runner.ts';
import { workflowDispatch } from './document-repository.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const dossier = (title: string, body = ''): string =>
  `---\n案卷类型: 重大行政决策\n决策事项: ${title}\n决策机关: 上海市虹口区人民政府\n承办单位: 区房管局\n---\n\n## 公众参与\n${body}`;
const run = (inputs: Readonly<Record<string, string>> = {}) =>
  runAction(folder.path, { 'as-of': '2024-12-01', ...inputs }, workflowDispatch);

test.each([
  ['fail-on', 'fatal', 'error、warning、information、never'],
  ['ready-for', '开会', '集体讨论'],
  ['as-of', '2024-02-30', '不是日历上的一天'],
  ['changed-only', 'maybe', 'true、false'],
  ['language', 'fr', 'zh-CN'],
  ['comment', 'true', 'github-token'],
])('a wrong %s fails and says what is allowed', async (name, value, words) => {
  folder.write('案卷.md', dossier('甲'));
  const { status, commands } = await run({ [name]: value });
  expect(status).toBe(2);
  expect(commands).toHaveLength(1);
  expect(commands[0]).toMatch(/^::error::/);
  expect(commands[0]).toContain(words);
});

test('no dossier at all fails, unless that is allowed', async () => {
  folder.write('说明.md', '# 说明\n');
  const none = await run({ 'fail-on': 'never' });
  expect(none).toMatchObject({ status: 2, outputs: { dossiers: '0' } });
  expect(none.summary).toContain('没有找到案卷');
  expect(await run({ 'allow-empty': 'true' })).toMatchObject({ status: 0, commands: [] });
});

test('a path that does not exist fails whatever the fail level', async () => {
  folder.write('案卷.md', dossier('甲'));
  const { status, summary } = await run({ paths: '.\n没有', 'fail-on': 'never' });
  expect(status).toBe(2);
  expect(summary).toContain('找不到“没有”');
});

test('a report that cannot be written fails whatever the fail level', async () => {
  folder.write('案卷.md', dossier('甲'));
  mkdirSync(join(folder.path, '报告'));
  const { status, summary } = await run({ sarif: '报告', 'fail-on': 'never' });
  expect(status).toBe(2);
  expect(summary.replaceAll('\\', '')).toContain('写不了文件“报告”');
});

test.skipIf(process.getuid?.() === 0)(
  'a file that cannot be read fails whatever the fail level',
  async () => {
    folder.write('案卷.md', dossier('甲'));
    chmodSync(folder.write('乙/案卷.md', dossier('乙')), 0);
    const { status, commands } = await run({ 'fail-on': 'never' });
    expect(status).toBe(2);
    expect(commands.join('\n')).toContain('file-unreadable');
  },
);

test.each([
  ['of another schema version', '{"schemaVersion": 99, "entries": []}', '99'],
  ['that is damaged', '{"schemaVersion": 1,', '基线.json:'],
  ['that is not there', null, '基线.json'],
])('a baseline %s fails and says where', async (_name, text, words) => {
  folder.write('案卷.md', dossier('甲'));
  if (text !== null) folder.write('基线.json', text);
  const { status, commands } = await run({ baseline: '基线.json', 'fail-on': 'never' });
  expect(status).toBe(2);
  expect(commands.join('\n')).toContain(words);
});

test('what the settings say holds in the action too, and an input wins over them', async () => {
  folder.write('案卷.md', dossier('甲'));
  folder.write('juece.yaml', '失败级别: never\n拟提请阶段: 集体讨论\n');
  expect(await run()).toMatchObject({ status: 0, outputs: { worst: 'error' } });
  expect(await run({ 'fail-on': 'error' })).toMatchObject({ status: 1 });
  expect(await run({ 'report-level': 'error' })).toMatchObject({ status: 0, outputs: { warnings: '0' } });
  folder.write('juece.yaml', '失败级: never\n');
  const wrong = await run();
  expect(wrong.status).toBe(2);
  expect(wrong.commands.join('\n')).toContain('juece.yaml:1:1');
});

test('own rules are loaded from their own program', async () => {
  folder.write('案卷.md', dossier('甲'));
  folder.write('juece.yaml', '规则目录: 规则\n');
  folder.write('规则/坏.yaml', 'instrument: [\n');
  const { status, commands } = await run();
  expect(status).toBe(2);
  expect(commands.join('\n')).toContain('自有规则有误');
});

test('an attachment of 100 MB is seen and not read', async () => {
  folder.write('案卷.md', dossier('甲', '\n### 公开征求意见\n\n- 公告：[公告](扫描.md)\n'));
  folder.write('扫描.md', '公告');
  truncateSync(join(folder.path, '扫描.md'), 100 * 1024 ** 2);
  const { status, stdout, outputs } = await run({ 'fail-on': 'never' });
  expect(status).toBe(0);
  expect(outputs.dossiers).toBe('1');
  expect(stdout).not.toContain('internal-error');
});

test('25,001 results: ten annotations a level, a summary below 1 MiB, SARIF in files of 5,000', async () => {
  let left = 25_001;
  for (let number = 1; left > 0; number++) {
    const count = Math.min(left, 1000);
    const links = Array.from({ length: count }, (_, at) => `- 材料：[附件](缺${at}.md)\n`).join('');
    folder.write(
      `${String(number).padStart(2, '0')}/案卷.md`,
      dossier(`第${number}件`, `\n### 公开征求意见\n\n${links}`),
    );
    left -= count;
  }
  const { status, commands, summary, outputs } = await run({ sarif: '报告/juece.sarif' });
  expect(status).toBe(1);
  const total = Number(outputs.errors) + Number(outputs.warnings) + Number(outputs.informations);
  expect(total).toBeGreaterThanOrEqual(25_001);
  expect(commands.length).toBeLessThanOrEqual(30);
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 ** 2);
  expect(summary).toMatch(/还有 \d+ 处没有列出/);
  const files = readdirSync(join(folder.path, '报告')).sort();
  expect(files).toEqual(
    (outputs.sarif ?? '')
      .split('\n')
      .map((file) => file.replace('报告/', ''))
      .sort(),
  );
  const results = files.map(
    (file) => JSON.parse(readFileSync(join(folder.path, '报告', file), 'utf8')).runs[0].results.length,
  );
  expect(Math.max(...results)).toBeLessThanOrEqual(5000);
  expect(results.reduce((sum, count) => sum + count, 0)).toBe(total);
}, 120_000);

const hostile = [
  '::error::x',
  '%0A::error::x',
  '##[error]x',
  '|列|',
  '<script>x</script>',
  '\u202etxt',
  '`x`',
  '[x](javascript:x)',
  '换\n::error file=x::行',
];

test('no name, title or cell becomes a command, a table cell or HTML', async () => {
  for (const [at, text] of hostile.entries()) {
    const name = text.replaceAll('/', '∕');
    folder.write(
      `${at} ${name}/案卷.md`,
      dossier(
        JSON.stringify(text),
        `\n### 部门意见\n\n| 单位 | 意见 |\n| --- | --- |\n| ${text.split('\n')[0]?.replaceAll('|', '\\|')} | 待补充 |\n\n- 公告：[${text.split('\n')[0]}](缺.md)\n\n${text}\n`,
      ),
    );
  }
  const { status, commands, summary } = await run({ 'ready-for': '集体讨论' });
  expect(status).toBe(1);
  // Only our own annotations, each with the file of a dossier that exists.
  expect(commands.length).toBeGreaterThan(0);
  for (const command of commands) {
    expect(command).toMatch(/^::(?:error|warning|notice) file=/);
    expect(annotationOf(command).title).toMatch(/^[A-Za-z0-9-]+(?: .*)?$/);
  }
  expect(summary).not.toMatch(/(?<!\\)<script|\u202e/);
  const [head = ''] = summary
    .split('\n')
    .filter((line) => line.startsWith('| 案卷 |'))
    .slice(-1);
  const columns = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
  const rows = summary.split('\n').filter((line) => /^\| (?:\[|\\|[^ ]).*✗/.test(line));
  expect(rows).toHaveLength(hostile.length);
  for (const row of rows) expect(columns(row)).toBe(columns(head));
});

test('in English every word of the action is English', async () => {
  folder.write('note.md', '# note\n');
  const { summary, stdout } = await run({ language: 'en', paths: '.\nmissing' });
  expect(summary).toContain('“missing” does not exist');
  expect(stdout).toContain('The check could not be completed');
});
