/** The command with `juece.yaml`, ignored files, report level, baseline: nothing is set aside in silence. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { dossierHead, type Folder, realCommand, repository, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const real = (args: readonly string[]) => folder.run([...args], { program: realCommand });
const json = (stdout: string) => JSON.parse(stdout);

describe('the nearest juece.yaml', () => {
  it('decides for each dossier, and the command line before it', () => {
    folder.write('juece.yaml', '失败级别: never\n');
    folder.write('甲/juece.yaml', '失败级别: information\n');
    folder.write('乙/案卷.md', `${dossierHead}ERROR x\n`);
    folder.write('甲/案卷.md', `${dossierHead}INFORMATION x\n`);
    expect(folder.run(['check', '乙']).status).toBe(0);
    expect(folder.run(['check', '甲']).status).toBe(1);
    expect(folder.run(['check', '.']).status).toBe(1);
    expect(folder.run(['check', '.', '--fail-on', 'never']).status).toBe(0);
  });

  it('builds on what it names', () => {
    folder.write('省/juece.yaml', '失败级别: warning\n检查日: 2024-05-01\n');
    folder.write('区/juece.yaml', '继承: ../省/juece.yaml\n失败级别: never\n');
    folder.write('区/案卷.md', `${dossierHead}ERROR x\n`);
    const { status, stdout } = folder.run(['check', '区']);
    expect(status).toBe(0);
    expect(stdout).toContain('检查日 2024-05-01');
  });

  it('is not looked for above the repository', () => {
    folder.write('juece.yaml', '失败级别: never\n');
    mkdirSync(join(folder.path, '库/.git'), { recursive: true });
    folder.write('库/案卷.md', `${dossierHead}ERROR x\n`);
    expect(folder.run(['check', '库']).status).toBe(1);
  });

  it('that is wrong stops the check with file, line and column', () => {
    folder.write('案卷.md', dossierHead);
    folder.write('juece.yaml', '失败级别: error\n报告级: error\n');
    const { status, stderr, stdout } = folder.run(['check', '.']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('juece.yaml:2:1 不认识的键“报告级”，是不是想写“报告级别”？');
    expect(folder.run(['check', '.', '--lang', 'en']).stderr).toContain('did you mean “报告级别”?');
  });

  it('does not hide that two dossiers under different settings carry one number', () => {
    const numbered = dossierHead.replace('---\n', '---\n事项编号: 甲〔2024〕1号\n');
    folder.write('甲/juece.yaml', '检查日: 2024-05-01\n');
    folder.write('甲/案卷.md', numbered);
    folder.write('乙/案卷.md', numbered);
    const { status, stdout } = real(['check', '.', '--format', 'json', '--as-of', '2024-05-01']);
    const { findings } = json(stdout);
    expect(findings.map((f: { code: string; location: object }) => [f.code, f.location])).toEqual([
      [
        'duplicate-id',
        { path: '甲/案卷.md', range: { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } } },
      ],
    ]);
    expect(status).toBe(1);
  });

  it('gives the language', () => {
    folder.write('juece.yaml', '语言: en\n');
    folder.write('案卷.md', dossierHead);
    expect(folder.run(['check', '.']).stdout).toContain('Dossier: ');
    expect(folder.run(['check', '.', '--lang', 'zh-CN']).stdout).toContain('案卷：');
  });
});

describe('ignored dossiers', () => {
  beforeEach(() => {
    folder.write('.gitignore', '/旧档/*\n!/旧档/留\n');
    folder.write('旧档/一/案卷.md', dossierHead);
    folder.write('旧档/留/案卷.md', dossierHead);
    folder.write('juece.yaml', '忽略:\n  - 草稿/\n');
    folder.write('甲/草稿/案卷.md', dossierHead);
    folder.write('甲/案卷.md', dossierHead);
    folder.write('甲/.gitignore', '*.tmp.md\n');
    folder.write('甲/别.tmp.md', dossierHead);
  });
  const paths = (args: readonly string[]) =>
    json(folder.run(['check', ...args, '--format', 'json']).stdout).dossiers.map(
      (one: { path: string }) => one.path,
    );

  it('are passed over and counted', () => {
    expect(paths(['.'])).toEqual(['旧档/留/案卷.md', '甲/案卷.md']);
    expect(folder.run(['check', '.']).stderr).toContain('3 份案卷被忽略');
  });

  it('are checked where they are named', () => {
    expect(paths(['旧档/一/案卷.md', '甲/别.tmp.md'])).toEqual(['旧档/一/案卷.md', '甲/别.tmp.md']);
    expect(paths(['旧档/一'])).toEqual(['旧档/一/案卷.md']);
    expect(paths(['甲/草稿'])).toEqual(['甲/草稿/案卷.md']);
  });

  it('alone are no pass', () => {
    folder.write('.gitignore', '*\n');
    expect(folder.run(['check', '.']).status).toBe(2);
  });

  it('are still read as attachments', () => {
    folder.write('甲/.gitignore', '公告.md\n');
    folder.write('甲/公告.md', '公告');
    folder.write('甲/案卷.md', `${dossierHead}LINK 甲/公告.md\n`);
    expect(folder.run(['check', '甲']).status).toBe(0);
  });

  it('name the pattern that ignores them', () => {
    const told = (file: string) => folder.run(['config', file]).stdout.split('\n').at(-2);
    expect(told('旧档/一/案卷.md')).toContain('“/旧档/*”（.gitignore:1）');
    expect(told('甲/草稿/案卷.md')).toContain('“草稿/”（juece.yaml:2）');
    expect(told('旧档/留/案卷.md')).toBe('查找案卷时不忽略它。');
  });
});

test('juece config tells every value with file and line', () => {
  folder.write('省.yaml', '级别: complete\n规则目录: 省规则\n');
  folder.write('juece.yaml', '# 区\n继承: 省.yaml\n规则目录: 区规则\n失败级别: warning\n');
  for (const name of ['省规则', '区规则']) mkdirSync(join(folder.path, name));
  folder.write('案卷.md', dossierHead);
  const { stdout } = folder.run(['config', '案卷.md', '--fail-on', 'never']);
  for (const line of [
    '规则目录：省规则（省.yaml:2）',
    '规则目录：区规则（juece.yaml:3）',
    '级别：complete（省.yaml:1）',
    '失败级别：never（命令行）',
    '检查日：今天（默认）',
    '读取的设置文件（近的在前）：juece.yaml、省.yaml',
  ])
    expect(stdout.split('\n')).toContain(line);
  const value = json(folder.run(['config', '案卷.md', '--format', 'json']).stdout);
  expect(value.settings['fail-on']).toEqual({
    value: 'warning',
    origin: { kind: 'file', file: 'juece.yaml', line: 4, column: 7 },
  });
  expect(value.files).toEqual(['juece.yaml', '省.yaml']);
  expect(folder.run(['config', '没有.md']).status).toBe(2);
});

describe('the real check', () => {
  beforeEach(() =>
    cpSync(join(repository, 'samples/虹口-停车治理-有缺陷'), join(folder.path, '停车'), { recursive: true }),
  );
  const asOf = ['--as-of', '2026-11-23'];
  const create = (more: readonly string[] = ['--expires', '2027-12-31']) =>
    real([
      'baseline',
      'create',
      '停车',
      '--out',
      '基线.json',
      '--reason',
      '旧案',
      '--by',
      '王某',
      ...asOf,
      ...more,
    ]);

  it('hides what is below the report level, counts it, and fails on it all the same', () => {
    const all = json(real(['check', '停车', ...asOf, '--format', 'json']).stdout).summary.diagnostics;
    const { stdout, stderr, status } = real(['check', '停车', ...asOf, '--report-level', 'error']);
    expect(stdout).toContain(`另有 ${all.warning} 处警告未显示。`);
    expect(stdout).not.toContain('警告 N');
    expect(status).toBe(1);
    const strict = real(['check', '停车', ...asOf, '--report-level', 'error', '--fail-on', 'warning']);
    expect(strict.stderr).toContain(`${all.warning} 处达到 --fail-on warning`);
    expect(stderr).toBe('');
  });

  it('is quiet with a baseline of today, and counts it', () => {
    expect(create()).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout, stderr } = real([
      'check',
      '停车',
      ...asOf,
      '--baseline',
      '基线.json',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const { summary, dossiers } = json(stdout);
    expect(summary.diagnostics).toEqual({ error: 0, warning: 0, information: 0 });
    expect(summary.exceptions.baseline).toBe(dossiers[0].exceptions.length);
    expect(summary.verdicts.violated).toBeGreaterThan(10);
    expect(stderr).toContain('不得豁免的义务');
    folder.write('juece.yaml', '基线: 基线.json\n');
    expect(json(real(['check', '停车', ...asOf, '--format', 'json']).stdout).summary).toEqual(summary);
  });

  it('is not quiet once a second breach of the kind is there, or the end has come', () => {
    create();
    const file = join(folder.path, '停车/案卷.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('2024年7月15日至2024年8月2日', '2024年7月15日至2024年8月1日'));
    const changed = real(['check', '停车', ...asOf, '--baseline', '基线.json']);
    expect(changed.status).toBe(1);
    expect(changed.stdout).toContain('N713-15-1d');
    writeFileSync(file, text);
    const later = real(['check', '停车', '--as-of', '2028-01-01', '--baseline', '基线.json']);
    expect(later.status).toBe(1);
    expect(later.stdout).toContain('已于2027-12-31到期');
  });

  it('shrinks only, and grows only on request', () => {
    create();
    const file = join(folder.path, '停车/案卷.md');
    const before = readFileSync(join(folder.path, '基线.json'), 'utf8');
    expect(create().status).toBe(0);
    expect(readFileSync(join(folder.path, '基线.json'), 'utf8')).toBe(before);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('2024年7月15日至2024年8月2日', '2024年7月15日至2024年8月1日'));
    const refused = create();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('只减不增');
    expect(readFileSync(join(folder.path, '基线.json'), 'utf8')).toBe(before);
    expect(real(['baseline', 'prune', '基线.json', '停车', ...asOf]).stderr).toMatch(/删去 [1-9]\d* 处/);
    expect(create(['--closed', '--add']).status).toBe(0);
    expect(readFileSync(join(folder.path, '基线.json'), 'utf8')).toContain('"closed":true');
    expect(real(['check', '停车', ...asOf, '--baseline', '基线.json']).status).toBe(0);
  });

  it('refuses a baseline without an end, and one it cannot read', () => {
    expect(create([]).stderr).toContain('请写明期限');
    expect(create(['--expires', '2020-01-01']).stderr).toContain('不晚于今天');
    expect(existsSync(join(folder.path, '基线.json'))).toBe(false);
    for (const [text, said] of [
      ['{"schemaVersion": 9}', '基线.json:1:2 基线的格式版本是 9'],
      ['{"schema', '基线.json:1:'],
    ] as const) {
      folder.write('基线.json', text);
      const { status, stderr } = real(['check', '停车', '--baseline', '基线.json']);
      expect(status).toBe(2);
      expect(stderr).toContain(said);
    }
    folder.write('juece.yaml', '级别: standard\n基线: 没有.json\n');
    expect(real(['check', '停车']).stderr).toContain('juece.yaml:2:5 没有这个文件');
  });
});
