/**
 * The newest workbench with an English interface: commands and settings in English, findings in the language of the
 * setting, whose default is Chinese.
 */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { byPlace, problemsByCommandLine } from './command-line.ts';
import { newest } from './install.ts';
import { pictureOfFailure } from './pictures.ts';
import { type Served, serve } from './serve.ts';
import { Window } from './window.ts';

const sample = '红桥-旧楼改造-有缺陷';

describe.skipIf(!inject('workbench'))('newest workbench in English', () => {
  let served: Served;
  let window: Window;

  beforeAll(async () => {
    served = await serve(newest(), {
      samples: [sample],
      chinese: false,
      settings: { 'juece.language': 'en' },
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

  test('asked nothing of any other machine and threw nothing', () => {
    expect([...window.strangers]).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});
