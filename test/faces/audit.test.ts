import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { longDossier } from '../perf/long-dossier.ts';
import { type Folder, type Outcome, realCommand, repository, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const day = ['--as-of', '2026-11-23'];
const juece = (...args: string[]): Outcome => folder.run(args, { program: realCommand });
const audit = (out: string, ...args: string[]): Outcome =>
  juece(
    'audit',
    '.',
    '--out',
    out,
    ...day,
    ...(args.includes('--format') ? [] : ['--format', 'jsonl']),
    ...args,
  );

/** Dossiers of several forms, with a settings file that holds for some of them. */
function samples(): void {
  cpSync(join(repository, 'samples'), join(folder.path, '卷'), {
    recursive: true,
    filter: (path) => !path.includes('workflows'),
  });
  for (let k = 0; k < 12; k++)
    folder.write(`年/${2016 + (k % 3)}/${k}/案卷.md`, longDossier(3000).replace('BENCH', `B${k}`));
  folder.write('年/2016/juece.yaml', '级别: complete\n报告级别: warning\n');
}

/** Every file of a folder of results, without what earlier runs left for the next. */
function contents(out: string): Record<string, string> {
  const root = join(folder.path, out);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.juece-cache') && statSync(join(root, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(root, name)).toString('latin1')]),
  );
}

const lines = (out: string, name: string): Record<string, unknown>[] =>
  readFileSync(join(folder.path, out, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('every dossier has the verdicts and problems that juece check gives it', () => {
  samples();
  const checked = juece('check', '.', ...day, '--format', 'json');
  const audited = audit('.结果-a');
  expect(audited.status).toBe(checked.status);
  const report = JSON.parse(checked.stdout);
  const out = '.结果-a';
  const rows = lines(out, 'verdicts.jsonl');
  const expected = report.dossiers.flatMap(
    (dossier: { path: string; verdicts: { obligation: string; verdict: string; message: string }[] }) =>
      dossier.verdicts.map(({ obligation, verdict, message }) => [
        dossier.path,
        obligation,
        verdict,
        message,
      ]),
  );
  expect(rows.map((row) => [row.dossier, row.obligation, row.verdict, row.message])).toEqual(expected);
  const problems = report.dossiers.flatMap(
    (dossier: { path: string; diagnostics: { code: string; fingerprint: string }[] }) =>
      dossier.diagnostics.map(({ code, fingerprint }) => [dossier.path, code, fingerprint]),
  );
  const raised = lines(out, 'findings.jsonl').filter((row) => row.dossier !== null);
  expect(raised.map((row) => [row.dossier, row.code, row.fingerprint])).toEqual(problems);
});

test('threads, earlier results and parts that are merged give the same bytes', () => {
  samples();
  mkdirSync(join(folder.path, '.结果'));
  expect(audit('.结果/一', '--workers', '1', '--evidence').status).toBe(1);
  const whole = contents('.结果/一');
  expect(Object.keys(whole)).toContain('audit.json');
  audit('.结果/三', '--workers', '3', '--evidence');
  expect(contents('.结果/三')).toEqual(whole);
  const again = audit('.结果/三', '--evidence');
  expect(again.stderr).toMatch(/其中 (\d+) 份没有改动/);
  expect(contents('.结果/三')).toEqual(whole);
  for (const part of ['1', '2', '3']) audit(`.结果/份${part}`, '--shard', `${part}/3`, '--format', 'results');
  const merged = juece(
    ...[
      'merge',
      '.结果/份2',
      '.结果/份1',
      '.结果/份3',
      '--out',
      '.结果/合',
      '--format',
      'jsonl',
      '--format',
      'evidence',
    ],
  );
  expect(merged).toMatchObject({ status: 1, stdout: '' });
  expect(contents('.结果/合')).toEqual(whole);
});

test('parts that are missing, doubled or of another day are not merged', () => {
  folder.write('a/案卷.md', longDossier(2000));
  folder.write('b/案卷.md', longDossier(2000));
  for (const part of ['1', '2']) audit(`.p${part}`, '--shard', `${part}/2`);
  const merge = (...parts: string[]) => juece('merge', ...parts, '--out', '.m');
  expect(merge('.p1').stderr).toContain('缺第 2 份');
  expect(merge('.p1', '.p1').stderr).toContain('第 1 份给了两次');
  juece('audit', '.', '--out', '.p2', '--as-of', '2020-01-01', '--shard', '2/2');
  expect(merge('.p1', '.p2')).toMatchObject({ status: 2 });
  writeFileSync(join(folder.path, '.p1/results.pack'), 'x');
  expect(merge('.p1', '.p2').stderr).toContain('没有完整的审计结果');
});

test('an audit that is killed at any moment goes on to the same bytes', async () => {
  for (let k = 0; k < 60; k++)
    folder.write(`${k % 7}/${k}/案卷.md`, longDossier(6000).replace('BENCH', `B${k}`));
  audit('.甲');
  const whole = contents('.甲');
  for (const wait of [150, 350, 500, 700, 900]) {
    const started = spawn(
      process.execPath,
      [realCommand, 'audit', '.', '--out', '.乙', '--format', 'jsonl', ...day],
      {
        cwd: folder.path,
        stdio: 'ignore',
      },
    );
    const ended = new Promise((resolve) => started.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, wait));
    started.kill('SIGKILL');
    await ended;
  }
  const rest = audit('.乙');
  expect(rest.stderr).not.toContain('损坏');
  expect(contents('.乙')).toEqual(whole);
});

test('what changes is judged again, and nothing else', () => {
  folder.write('a/案卷.md', longDossier(3000).replace('- 渠道：', '- 公告：[公告](公告.md)\n- 渠道：'));
  folder.write('a/公告.md', '# 公告\n2024年5月6日至6月10日征求意见。\n');
  folder.write('b/案卷.md', longDossier(3000).replace('BENCH', 'B2'));
  const reused = (outcome: Outcome) => Number(/其中 (\d+) 份/.exec(outcome.stderr)?.[1]);
  expect(reused(audit('.o'))).toBe(0);
  expect(reused(audit('.o'))).toBe(2);
  // The same length and, as far as any clock is concerned, the same moment.
  folder.write('a/公告.md', '# 公告\n2024年5月6日至5月10日征求意见。\n');
  expect(reused(audit('.o'))).toBe(1);
  expect(reused(audit('.o', '--level', 'complete'))).toBe(0);
  expect(reused(juece('audit', '.', '--out', '.o', '--as-of', '2026-11-22'))).toBe(0);
  folder.write('juece.yaml', '适用地区: 上海市/虹口区\n');
  expect(reused(audit('.o'))).toBe(0);
  rmSync(join(folder.path, 'juece.yaml'));
  expect(reused(audit('.o'))).toBe(2);
});

test('earlier results that are damaged or of another version are passed over and named', () => {
  folder.write('a/案卷.md', longDossier(3000));
  audit('.o');
  const whole = contents('.o');
  const cache = join(folder.path, '.o/.juece-cache');
  const [name = ''] = readdirSync(cache);
  const bytes = readFileSync(join(cache, name));
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
  writeFileSync(join(cache, name), bytes);
  writeFileSync(join(cache, 'old.results'), 'juece-cache 0\nwhatever');
  const outcome = audit('.o');
  expect(outcome.stderr).toContain(`“${name}”`);
  expect(outcome.stderr).toContain('“old.results”');
  expect(contents('.o')).toEqual(whole);
});

test('two audits at once share a cache', async () => {
  for (let k = 0; k < 20; k++) folder.write(`${k}/案卷.md`, longDossier(3000).replace('BENCH', `B${k}`));
  const run = (out: string) =>
    new Promise((resolve) =>
      spawn(
        process.execPath,
        [realCommand, 'audit', '.', '--out', out, '--cache', '.c', '--format', 'jsonl', ...day],
        {
          cwd: folder.path,
          stdio: 'ignore',
        },
      ).once('exit', resolve),
    );
  await Promise.all([run('.a'), run('.b')]);
  expect(contents('.a')).toEqual(contents('.b'));
});

test('results that somebody changed are written anew, and nothing is left of reports no longer wanted', () => {
  folder.write('a/案卷.md', longDossier(3000));
  audit('.o', '--evidence');
  const whole = contents('.o');
  writeFileSync(join(folder.path, '.o/verdicts.jsonl'), '');
  audit('.o', '--evidence');
  expect(contents('.o')).toEqual(whole);
  audit('.o', '--format', 'results');
  expect(Object.keys(contents('.o'))).toEqual(['audit.json', 'results.pack']);
});

test('a full disk leaves 2, says so and keeps what is done', () => {
  for (let k = 0; k < 30; k++) folder.write(`${k}/案卷.md`, longDossier(9000).replace('BENCH', `B${k}`));
  const limited = spawnSync(
    'bash',
    [
      '-c',
      `trap '' XFSZ; ulimit -f 300; exec "$0" "$1" audit . --out .o --format jsonl ${day.join(' ')}`,
      process.execPath,
      realCommand,
    ],
    { cwd: folder.path, encoding: 'utf8' },
  );
  expect(limited.status).toBe(2);
  expect(limited.stderr).toContain('腾出空间');
  const rest = audit('.o');
  expect(Number(/其中 (\d+) 份/.exec(rest.stderr)?.[1])).toBeGreaterThan(0);
  audit('.p');
  expect(contents('.o')).toEqual(contents('.p'));
});

test('loops of links, odd names and folders that cannot be opened stop nothing', () => {
  const odd = ['a b', '引号"\'', '换\n行', '末尾. ', '中文（括号）', '-x', '$(x)', '#1%20'];
  for (const [k, name] of odd.entries())
    folder.write(`${name}/案卷.md`, longDossier(2000).replace('BENCH', `B${k}`));
  symlinkSync('..', join(folder.path, 'a b/上'));
  folder.write('锁/案卷.md', longDossier(2000));
  chmodSync(join(folder.path, '锁'), 0o000);
  try {
    const outcome = audit('.o', '--evidence');
    expect(outcome.stderr).toMatch(/已检查 [89] 份/);
    expect(lines('.o', 'dossiers.jsonl').map((row) => row.dossier)).toEqual(
      expect.arrayContaining(odd.map((name) => `${name}/案卷.md`)),
    );
  } finally {
    chmodSync(join(folder.path, '锁'), 0o755);
  }
});

test.each([
  ['--shard', '0/2'],
  ['--shard', '3/2'],
  ['--shard', 'x'],
  ['--workers', '0'],
  ['--format', 'pdf'],
])('%s %s is refused in one line', (option, value) => {
  const outcome = audit('.o', option, value);
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toMatch(/^错误：.*\n$/);
});

test('no dossier leaves 2', () => {
  expect(audit('.o')).toMatchObject({ status: 2 });
});

test('an evidence sheet holds, and fails after any change of it, of a file or of the law', () => {
  cpSync(join(repository, 'samples/虹口-停车治理-有缺陷'), join(folder.path, '卷'), { recursive: true });
  audit('.o', '--evidence');
  const sheet = '.o/evidence/卷/案卷.md.json';
  expect(juece('verify', sheet)).toMatchObject({ status: 0, stdout: `${sheet}：核验一致。\n` });
  const text = readFileSync(join(folder.path, sheet), 'utf8');
  const attachment = JSON.parse(text).files.find(
    (file: { kind: string; path: string }) => file.kind === 'file' && !file.path.endsWith('案卷.md'),
  ).path;
  const before = readFileSync(join(folder.path, attachment));
  writeFileSync(join(folder.path, attachment), Buffer.concat([before, Buffer.from('\n')]));
  const changed = juece('verify', sheet);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain(attachment);
  writeFileSync(join(folder.path, attachment), before);

  const value = JSON.parse(text);
  value.settings.law.hash = '0'.repeat(64);
  folder.write('.law.json', JSON.stringify(value));
  expect(juece('verify', '.law.json').stdout).toContain('法规数据不同');
  expect(juece('verify', '.nothing.json').status).toBe(2);
});

test('page, workbook and papers are written, and what people fill in is never lost', () => {
  cpSync(join(repository, 'samples/虹口-停车治理-有缺陷'), join(folder.path, '卷'), { recursive: true });
  const reports = ['--format', 'html', '--format', 'excel', '--format', 'word'];
  audit('.o', ...reports);
  const first = contents('.o');
  const papers = Object.keys(first).filter((name) => name.endsWith('.docx'));
  expect(Object.keys(first)).toEqual(expect.arrayContaining(['审计报告.html', '台账.xlsx']));
  expect(papers.length).toBeGreaterThan(2);
  audit('.p', ...reports);
  expect(contents('.p')).toEqual(first);

  writeFileSync(join(folder.path, '.o', papers[0] ?? ''), '填好了');
  audit('.o', ...reports);
  expect(readFileSync(join(folder.path, '.o', papers[0] ?? ''), 'utf8')).toBe('填好了');
  juece('audit', '.', '--out', '.o', '--as-of', '2026-11-22', ...reports);
  const kept = Object.entries(contents('.o')).filter(([name]) => name.startsWith('改过的文件/'));
  expect(kept.map(([, content]) => Buffer.from(content, 'latin1').toString())).toEqual(['填好了']);
  audit('.o', '--format', 'results');
  expect(Object.keys(contents('.o')).some((name) => name.startsWith('改过的文件/'))).toBe(true);
});
