import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/command.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('help is Chinese unless asked otherwise, goes to standard output and succeeds', () => {
  const help = folder.run(['check', '--help']);
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('用法：');
  expect(help.stdout).toContain('退出状态');
  expect(help.stderr).toBe('');
  const english = folder.run(['--lang', 'en', 'check', '--help']);
  expect(english.stdout).toContain('Usage:');
  expect(english.stdout).toContain('Exit status');
});

test('no command at all shows the help on standard error and is bad usage', () => {
  const bare = folder.run([]);
  expect(bare).toMatchObject({ status: 2, stdout: '' });
  expect(bare.stderr).toContain('check');
});

test('the version names the tool and the law it was built with', () => {
  expect(folder.run(['--version'])).toMatchObject({
    status: 0,
    stdout: 'juece 0.1.0（法规数据 2026-11-23，0123456789ab）\n',
  });
});

test.each([
  [
    ['check', '.', '--fail-on', 'bad'],
    /^错误：--fail-on 的值“bad”不对，可以是：error、warning、information、never。\n$/,
  ],
  [['check', '.', '--level', '高'], /essential、standard、complete/],
  [['check', '.', '--ready-for', '开会'], /启动、草案形成、合法性审查、集体讨论、公布、执行、后评估/],
  [['check', '.', '--format', 'pdf'], /text、json/],
  [['check', '.', '--format', 'json='], /没有文件名/],
  [['check', '.', '--format', 'text', '--format', 'json'], /只能输出一种格式/],
  [['check', '.', '--lang', 'fr'], /zh-CN、en/],
  [['check', '.', '--as-of', '2024-02-30'], /不是日历上的一天/],
  [['check', '.', '--as-of', '明天'], /2024-02-01/],
  [['check', '.', '--jurisdiction', ''], /不能是空的/],
  [['check', '.', '--fial-on', 'error'], /没有“--fial-on”这个选项。是不是想写 --fail-on？/],
  [['check', '.', '--format'], /“--format”后面缺少值/],
  [['check'], /请给出要检查的文件或文件夹/],
  [['check', '.', '--stdin'], /不能同时给出路径/],
  [['check', '--stdin-filename', 'a.md', '.'], /要和 --stdin 一起用/],
  [['check', '--stdin', '--stdin-filename', '../a.md'], /不在当前文件夹之内/],
  [['explain'], /缺少参数“id”/],
  [['explain', 'a', 'b'], /参数太多/],
  [['audit', '.'], /缺少 --out/],
])('%j is answered by one clear line and status 2', (args, said) => {
  const outcome = folder.run(args);
  expect(outcome.stderr).toMatch(said);
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(outcome).toMatchObject({ status: 2, stdout: '' });
});

test('a wrong value is explained in English too', () => {
  const outcome = folder.run(['--lang', 'en', 'check', '.', '--level', 'high']);
  expect(outcome.stderr).toBe(
    'error: --level does not take “high”; allowed: essential, standard, complete.\n',
  );
});

test('an argument cannot steer the terminal through its error', () => {
  const outcome = folder.run(['check', '.', '--level', '\u001b[2J\u202e']);
  expect(outcome.stderr.includes('\u001b')).toBe(false);
  expect(outcome.stderr).toContain('␛[2J<U+202E>');
});

test('explain prints what the checker knows and refuses unknown ids', () => {
  expect(folder.run(['explain', 'N713-15-1d'])).toMatchObject({
    status: 0,
    stdout: 'N713-15-1d 公开征求意见期限\n  依据：第十五条\n',
  });
  const unknown = folder.run(['explain', 'N713-99']);
  expect(unknown).toMatchObject({ status: 2, stdout: '' });
  expect(unknown.stderr).toContain('没有“N713-99”');
});
