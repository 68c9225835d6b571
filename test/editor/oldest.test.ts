/**
 * Older workbenches: a server of 2025 on Node 20, and 1.91, the oldest the manifest allows, where the extension runs
 * in a browser's worker.
 */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { byPlace, problemsByCommandLine } from './command-line.ts';
import { oldest } from './install.ts';
import { pictureOfFailure } from './pictures.ts';
import { type Served, serve, serveWeb } from './serve.ts';
import { Window } from './window.ts';

const sample = '鼓楼-夜市管理-有缺陷';

describe.skipIf(!inject('workbench')).each([
  {
    name: '1.100 on Node 20',
    start: () => serve(oldest(), { samples: [sample], chinese: false }),
    title: 'Juece',
    openTimeline: 'Juece: Open Timeline',
  },
  {
    // Without a server the workbench knows the default names only, which are Chinese.
    name: '1.91 in the browser alone',
    start: () => serveWeb([sample]),
    title: '决策合规',
    openTimeline: '决策合规: 打开时间轴',
  },
])('$name', ({ start, title, openTimeline }) => {
  let served: Served;
  let window: Window;

  beforeAll(async () => {
    served = await start();
    window = await Window.load(served.address(`${sample}/案卷.md`), 'en-US');
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictureOfFailure(window, task.name);
  });
  afterAll(async () => {
    await window?.close();
    await served?.stop();
  });

  test('shows exactly the problems of the command line', async () => {
    const expected = problemsByCommandLine(`${served.folder}/${sample}`);
    expect(expected.length).toBeGreaterThan(5);
    await expect
      .poll(async () => (await window.problems()).sort(byPlace), { timeout: 30_000, interval: 500 })
      .toEqual(expected);
  });

  test('explains where the pointer rests, and shows tree and timeline in Chinese', async () => {
    const [first] = await window.problems();
    await window.focusEditor();
    await window.toLine(first?.line ?? 1, (first?.column ?? 1) + 1);
    expect(await window.hover()).toMatch(/《.+》第.+条/);
    await window.page.keyboard.press('Escape');
    await window.command(openTimeline);
    await window
      .webview()
      .getByRole('heading', { name: /^法定期间/ })
      .waitFor();
    await window.open(title);
    await window.sees('.monaco-list-row[role=treeitem]', /公众参与/);
  });

  test('threw nothing', () => {
    expect(window.errors).toEqual([]);
  });
});
