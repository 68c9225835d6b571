/**
 * The newest workbench with an English interface: commands and settings in English, findings in the language of the
 * setting, whose default is Chinese.
 */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { byPlace, problemsByCommandLine } from './command-line.ts';
import { newest } from './install.ts';
import { pictureOfFailure } from './pictures.ts';
import { type Served, serve } from './serve.ts';
import { Window } from './window.ts';

const sample = '红桥-旧楼改造-有缺陷';
/** Has a date written in another form. */
const prose = '简短案卷-叙述体';

describe.skipIf(!inject('workbench'))('newest workbench in English', () => {
  let served: Served;
  let window: Window;

  beforeAll(async () => {
    served = await serve(newest(), {
      samples: [sample, prose],
      chinese: false,
      settings: { 'juece.language': 'en', 'juece.fixOnSave': true },
    });
    window = await Window.load(served.address(`${sample}/案卷.md`), 'en-US');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictureOfFailure(window, task.name);
  });
  afterAll(async () => {
    await window?.close();
    await served?.stop();
  });

  test('commands and views have English names', async () => {
    await window.open('Juece');
    await window.sees('.sidebar .title-label', /Decision Procedure/);
    await window.command('Juece: Show Log');
  });

  test('findings, tree and timeline are in English', async () => {
    const expected = problemsByCommandLine(`${served.folder}/${sample}`, 'en');
    await expect
      .poll(async () => (await window.problems()).sort(byPlace), { timeout: 30_000, interval: 500 })
      .toEqual(expected);
    await window.sees('.monaco-list-row[role=treeitem]', /breached/);
    await window.focusEditor();
    await window.command('Juece: Open Timeline');
    await window
      .webview()
      .getByRole('heading', { name: /^Statutory intervals/ })
      .waitFor();
  });

  test('opens the report as a page', async () => {
    await window.focusEditor();
    await window.command('Juece: Open Report');
    await window.sees('.tab.active', /Report/);
    await window.seesInPage(/Authority.*[\s\S]*Working Rules of the People's Government of Hongqiao/);
  });

  test('starts a dossier from a few answers', async () => {
    await window.command('Juece: New Dossier…');
    await window.answer('加装电梯实施办法');
    await window.answer('虹口');
    await window.answer(null);
    await window.answer('公共政策');
    await window.answer('规范性');
    await window.answer(null);
    await window.sees('.tab.active', /案卷\.md/);
    await window.sees('.view-line', /决策事项: *加装电梯实施办法/);
    const text = readFileSync(`${served.folder}/加装电梯实施办法/案卷.md`, 'utf8');
    expect(text).toMatch(/案卷类型: *重大行政决策/);
    expect(text).toContain('公开征求意见');
  });

  test('on saving, changes how things are written and nothing else', async () => {
    const file = `${served.folder}/${prose}/案卷.md`;
    const before = readFileSync(file, 'utf8');
    await window.page.goto(served.address(`${prose}/案卷.md`));
    await window.sees('.statusbar', /errors \d+|no open problems/, 60_000);
    await window.focusEditor();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type(' ');
    await window.page.keyboard.press('Control+S');
    await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 10_000 }).not.toBe(before);
    const after = readFileSync(file, 'utf8');
    const changed = after.split('\n').filter((line, i) => line.trim() !== before.split('\n')[i]?.trim());
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('2023年6月20日');
  });

  test('asked nothing of any other machine and threw nothing', () => {
    expect([...window.strangers]).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});
