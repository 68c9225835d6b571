import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceText } from '../../cli/src/host/source-text.ts';
import { dossierHead, type Folder, fakeCommand, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const paths = (stdout: string): string[] =>
  JSON.parse(stdout).dossiers.map((dossier: { path: string }) => dossier.path);

test('a clean dossier leaves 0 and says so on standard output only', () => {
  folder.write('案卷.md', dossierHead);
  const outcome = folder.run(['check', '.', '--as-of', '2024-05-01']);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  expect(outcome.stdout).toContain('案卷：加装电梯');
  expect(outcome.stdout).toContain('检查日 2024-05-01');
});

test.each([
  ['ERROR x', 'error', 1],
  ['WARNING x', 'error', 0],
  ['WARNING x', 'warning', 1],
  ['INFORMATION x', 'warning', 0],
  ['INFORMATION x', 'information', 1],
  ['ERROR x', 'never', 0],
  ['INTERNAL x', 'never', 2],
])('%s with --fail-on %s leaves %i', (line, level, status) => {
  folder.write('案卷.md', `${dossierHead}${line}\n`);
  expect(folder.run(['check', '.', '--fail-on', level]).status).toBe(status);
});

test('without a dossier it says where it looked and what a dossier is', () => {
  folder.write('甲/说明.md', '# 说明\n');
  mkdirSync(join(folder.path, '乙'));
  const outcome = folder.run(['check', '甲', '乙']);
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
  expect(outcome.stderr).toContain('已查找：甲、乙');
  expect(outcome.stderr).toContain('案卷类型: 重大行政决策');
  const allowed = folder.run(['check', '甲', '--allow-empty', '--format', 'json']);
  expect(allowed.status).toBe(0);
  expect(JSON.parse(allowed.stdout).summary.dossiers).toBe(0);
});

test('a path that does not exist is never passed over', () => {
  folder.write('案卷.md', dossierHead);
  const outcome = folder.run(['check', '.', '没有的文件.md']);
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain('找不到“没有的文件.md”');
  expect(outcome.stdout).toContain('加装电梯');
});

test('a file named outright that is no dossier is remarked on; alone it is a failure', () => {
  folder.write('案卷.md', dossierHead);
  folder.write('附件.md', '# 附件\n');
  const both = folder.run(['check', '案卷.md', '附件.md']);
  expect(both.status).toBe(0);
  expect(both.stderr).toContain('“附件.md”不是案卷');
  expect(folder.run(['check', '附件.md']).status).toBe(2);
});

test('dossiers are found below folders, but not in those of tools and not by links', () => {
  for (const name of [
    '甲/案卷.md',
    '乙/深/案卷.markdown',
    'node_modules/x/案卷.md',
    '.git/案卷.md',
    'dist/案卷.md',
    '甲/案卷.txt',
  ]) {
    folder.write(name, dossierHead);
  }
  symlinkSync('..', join(folder.path, '甲/回到上级'));
  symlinkSync('案卷.md', join(folder.path, '甲/别名.md'));
  const { stdout } = folder.run(['check', '.', '--format', 'json']);
  expect(paths(stdout)).toEqual(['乙/深/案卷.markdown', '甲/案卷.md']);
});

test('output goes by code point of the path, however the paths were given, each once', () => {
  const names = ['\u{20000}.md', '～.md', 'b.md', 'B.md', '案卷.md', 'a/z.md'];
  for (const name of names) folder.write(name, dossierHead);
  const whole = folder.run(['check', '.', '--format', 'json']).stdout;
  expect(paths(whole)).toEqual(['B.md', 'a/z.md', 'b.md', '案卷.md', '～.md', '\u{20000}.md']);
  expect(folder.run(['check', ...names.toReversed(), './案卷.md', 'a', '.', '--format', 'json']).stdout).toBe(
    whole,
  );
});

test('a folder elsewhere is its own workspace and its paths can be opened from here', () => {
  folder.write('甲/案卷.md', `${dossierHead}ERROR 缺少\n`);
  mkdirSync(join(folder.path, '乙'));
  const above = folder.run(['check', '../甲', '--format', 'json'], { cwd: join(folder.path, '乙') });
  expect(paths(above.stdout)).toEqual(['../甲/案卷.md']);
  expect(JSON.parse(above.stdout).dossiers[0].diagnostics[0].location.path).toBe('../甲/案卷.md');
  const file = folder.run(['check', join(folder.path, '甲/案卷.md')], { cwd: join(folder.path, '乙') });
  expect(file.stdout).toContain(`${folder.path}/甲/案卷.md:6:1`);
  expect(file.stdout).toContain('6 | ERROR 缺少');
});

test('standard input is judged as the named file, with the links of its place', () => {
  folder.write('甲/案卷.md', `${dossierHead}ERROR 旧\n`);
  folder.write('甲/公告.md', '公告');
  const input = `${dossierHead}ERROR 新\nLINK 甲/公告.md\nLINK 甲/没有.md\n`;
  const outcome = folder.run(['check', '--stdin', '--stdin-filename', '甲/案卷.md'], { input });
  expect(outcome.status).toBe(1);
  expect(outcome.stdout).toContain('甲/案卷.md:6:1');
  expect(outcome.stdout).toContain('ERROR 新');
  expect(outcome.stdout).not.toContain('旧');
  expect(outcome.stdout).toContain('“甲/没有.md”不存在');
  expect(outcome.stdout).not.toContain('“甲/公告.md”');
  const stranger = folder.run(['check', '--stdin'], { input: '# 别的\n' });
  expect(stranger).toMatchObject({ status: 2, stdout: '' });
});

test('a name composed differently is the same file', () => {
  folder.write('caf\u00e9/公告.md', '公告');
  folder.write('案卷.md', `${dossierHead}LINK cafe\u0301/公告.md\n`);
  expect(folder.run(['check', '案卷.md'])).toMatchObject({ status: 0 });
});

test('links out of the workspace and loops of links lead nowhere', () => {
  const outside = temporaryFolder();
  try {
    outside.write('秘密.md', '秘密');
    symlinkSync(join(outside.path, '秘密.md'), join(folder.path, '外.md'));
    symlinkSync('圈.md', join(folder.path, '圈.md'));
    folder.write('案卷.md', `${dossierHead}LINK 外.md\nLINK 圈.md\nLINK ../x.md\n`);
    const { stdout } = folder.run(['check', '案卷.md', '--format', 'json']);
    const codes = JSON.parse(stdout).dossiers[0].diagnostics.map((one: { code: string }) => one.code);
    expect(codes).toEqual(['link-not-found', 'link-not-found', 'link-not-found']);
  } finally {
    outside.remove();
  }
});

test.skipIf(process.getuid?.() === 0)(
  'a file that may not be read is a finding and an incomplete check',
  () => {
    folder.write('案卷.md', dossierHead);
    chmodSync(folder.write('锁.md', dossierHead), 0);
    const outcome = folder.run(['check', '.']);
    expect(outcome.status).toBe(2);
    expect(outcome.stdout).toContain('[file-unreadable]');
    expect(outcome.stdout).toContain('锁.md:1:1');
  },
);

test('a huge Markdown file is mentioned, not read', () => {
  folder.write('案卷.md', dossierHead);
  truncateSync(folder.write('大.md', dossierHead), 21 * 1024 * 1024);
  const outcome = folder.run(['check', '.']);
  expect(outcome.status).toBe(0);
  expect(outcome.stdout).toContain('[file-not-read]');
});

test('several formats at once: one to the screen, the others to files', () => {
  folder.write('案卷.md', `${dossierHead}WARNING 缓\n`);
  const outcome = folder.run([
    'check',
    '.',
    '--format',
    'text',
    '--format',
    'json=out/报告.json',
    '--format',
    'text=报告.txt',
  ]);
  expect(outcome.status).toBe(0);
  expect(outcome.stderr).toContain('out/报告.json');
  expect(JSON.parse(readFileSync(join(folder.path, 'out/报告.json'), 'utf8')).dossiers).toHaveLength(1);
  expect(readFileSync(join(folder.path, '报告.txt'), 'utf8')).toBe(outcome.stdout);
  const refused = folder.run(['check', '.', '--format', 'json=案卷.md/x.json']);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('写不了文件');
});

test('the gate asked for reaches the checker', () => {
  folder.write('案卷.md', dossierHead);
  const { stdout } = folder.run(['check', '.', '--ready-for', '集体讨论', '--format', 'json']);
  expect(JSON.parse(stdout).dossiers[0].stage).toBe('集体讨论');
});

test('hostile names and contents reach the screen harmlessly', () => {
  const head = dossierHead.replace('加装电梯', '\u001b]0;x\u0007\u202e::error::x');
  folder.write('\u001b[31m\n::error file=x::y/案卷.md', `${head}ERROR \u001b[2J\u2066::warning::z\n`);
  const { stdout, stderr } = folder.run(['check', '.']);
  const forbidden = [...stdout, ...stderr].filter(
    (character) => /[\u202a-\u202e\u2066-\u2069]/.test(character) || (character < ' ' && character !== '\n'),
  );
  expect(forbidden).toEqual([]);
  expect(stdout.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
  expect(stdout).toContain('␛[2J<U+2066>::warning::z');
});

test('a byte order mark moves no marker', () => {
  folder.write('案卷.md', `\ufeff${dossierHead}ERROR x\n`);
  const { stdout } = folder.run(['check', '.']);
  expect(stdout).toMatch(/6 \| ERROR x\n +\| \^{7}\n/);
});

test('lines of a file in a Chinese encoding are shown as text', () => {
  const content = Uint8Array.from([0xb0, 0xb8, 0xbe, 0xed]);
  expect(sourceText({ stat: () => null, read: () => content }, '案卷.md')).toBe('案卷');
});

test('a reader that closes the pipe early is no failure', async () => {
  folder.write('案卷.md', dossierHead + 'WARNING 很长的一行\n'.repeat(20_000));
  const child = spawn(process.execPath, [fakeCommand, 'check', '.'], { cwd: folder.path });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.on('close', done));
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
});

test('a long report comes through a pipe to its last line', () => {
  folder.write('案卷.md', dossierHead + 'WARNING 很长的一行\n'.repeat(20_000));
  const { stdout } = folder.run(['check', '.', '--format', 'json']);
  expect(JSON.parse(stdout).summary.diagnostics.warning).toBe(20_000);
});
