import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, realCommand, temporaryFolder } from '../support/command.ts';

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());
const run = (...args: string[]) => folder.run(args, { program: realCommand });
const asked = ['new', '--title', '停车管理办法', '--place', '上海市/虹口区', '--as-of', '2026-11-23'];

describe('juece new', () => {
  it('writes a dossier that passes its own check', () => {
    const made = run(
      ...asked,
      '--category',
      '公共政策和措施',
      '--circumstance',
      '专业性技术性强=是',
      '--circumstance',
      '情况紧急=否',
    );
    expect(made).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('停车管理办法/案卷.md'),
    });
    const text = readFileSync(join(folder.path, '停车管理办法/案卷.md'), 'utf8');
    expect(text).toContain('决策机关: 上海市虹口区人民政府');
    expect(text).toContain('、专家论证');
    expect(run('check', '.', '--as-of', '2026-11-23')).toMatchObject({ status: 0, stderr: '' });
  });

  it('overwrites nothing', () => {
    folder.write('卷/案卷.md', '我的');
    const again = run(...asked, '--out', '卷');
    expect(again).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('卷/案卷.md') });
    expect(readFileSync(join(folder.path, '卷/案卷.md'), 'utf8')).toBe('我的');
  });

  it('keeps a name with path signs inside the folder', () => {
    expect(run('new', '--title', '../../外面', '--place', '虹口区').status).toBe(0);
    expect(existsSync(join(folder.path, '外面/案卷.md'))).toBe(true);
  });

  it.each([
    [['new', '--title', '停车'], /--place/],
    [['new', '--place', '虹口区'], /--title/],
    [['new', '--title', '停车', '--place', '某省/某市'], /--authority/],
    [[...asked, '--category', '别的'], /公共政策和措施/],
    [[...asked, '--circumstance', '紧急'], /名称=是/],
    [[...asked, '--circumstance', '天气好=是'], /情况紧急/],
  ])('%j is bad usage', (args, message) => {
    const outcome = run(...args);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toMatch(message);
  });

  it('takes a place without data when the authority is named', () => {
    expect(
      run('new', '--title', '停车', '--place', '某省/某市', '--authority', '某省某市人民政府').status,
    ).toBe(0);
  });
});

describe('--format markdown', () => {
  it('goes to the screen and to a file', () => {
    run(...asked);
    const { stdout, status } = run('check', '.', '--format', 'markdown', '--format', 'markdown=报告.md');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# 决策程序检查报告\n/);
    expect(stdout).toContain('| 案卷 | 启动 |');
    expect(readFileSync(join(folder.path, '报告.md'), 'utf8')).toBe(stdout);
    expect(run('check', '.', '--format', 'markdown', '--lang', 'en').stdout).toContain(
      '| Dossier | initiation |',
    );
  });
});
