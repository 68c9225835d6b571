/**
 * The newest workbench with a Chinese interface: everything an official does with the defective sample.
 * One window, step after step, as a person would.
 */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { byPlace, problemsByCommandLine } from './command-line.ts';
import { newest } from './install.ts';
import { picture, pictureOfFailure } from './pictures.ts';
import { type Served, serve } from './serve.ts';
import { Window } from './window.ts';

const sample = '虹口-停车治理-有缺陷';

describe.skipIf(!inject('workbench'))('newest workbench in Chinese', () => {
  let served: Served;
  let window: Window;

  beforeAll(async () => {
    served = await serve(newest(), { samples: [sample], chinese: true });
    window = await Window.load(served.address(`${sample}/案卷.md`), 'zh-CN', { width: 1200, height: 760 });
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await pictureOfFailure(window, task.name);
  });
  afterAll(async () => {
    await window?.close();
    await served?.stop();
  });

  test('shows exactly the problems of the command line, each at its place', async () => {
    const expected = problemsByCommandLine(`${served.folder}/${sample}`);
    expect(expected.length).toBeGreaterThan(15);
    await expect
      .poll(async () => (await window.problems()).sort(byPlace), { timeout: 30_000, interval: 500 })
      .toEqual(expected);
    await window.page.locator('.markers-panel .monaco-list').press('Home');
    await window.focusEditor();
    await window.toLine(127, 8);
    await picture(window, 'extension/walkthrough/problems.png', 'docs/pictures/editor.png');
  });

  test('names the article where the pointer rests', async () => {
    await window.focusEditor();
    await window.toLine(127, 8);
    const hover = await window.hover();
    expect(hover).toContain('少于30日');
    expect(hover).toMatch(/《重大行政决策程序暂行条例》第十五条/);
    await window.page.keyboard.press('Escape');
  });

  test('the status bar counts the open problems', async () => {
    await window.sees('.statusbar', /后评估.*错误 \d+，警告 \d+/);
  });

  test('fills in what is missing, and the problems become those of the new text', async () => {
    await window.page.keyboard.press('Control+J');
    await window.focusEditor();
    await window.toLine(307, 8);
    const offered = await window.fixes();
    expect(offered[0]).toContain('补上待填的渠道');
    await picture(window, 'extension/walkthrough/fix.png', 'docs/pictures/fix.png');
    await window.page.keyboard.press('Enter');
    const before = problemsByCommandLine(`${served.folder}/${sample}`);
    await window.sees('.tab.active.dirty', /案卷/);
    await window.page.keyboard.press('Control+S');
    await expect
      .poll(() => readFileSync(`${served.folder}/${sample}/案卷.md`, 'utf8'), { timeout: 10_000 })
      .toContain('渠道：待补充');
    const expected = problemsByCommandLine(`${served.folder}/${sample}`);
    expect(expected).not.toEqual(before);
    await expect
      .poll(async () => (await window.problems()).sort(byPlace), { timeout: 30_000, interval: 500 })
      .toEqual(expected);
    await window.page.keyboard.press('Control+J');
    await window.focusEditor();
    await window.page.keyboard.press('Control+Z');
    await window.page.keyboard.press('Control+S');
  });

  test('the tree shows each step and leads to the text', async () => {
    await window.open('决策合规');
    await window.sees('.monaco-list-row[role=treeitem]', /公众参与.*违反/);
    await window.sees('.monaco-list-row[role=treeitem]', /违反 · 听证材料/);
    await picture(window, 'extension/walkthrough/procedure.png', 'docs/pictures/procedure.png');
    const row = window.page
      .locator('.monaco-list-row[role=treeitem]', { hasText: '违反 · 听证材料' })
      .first();
    await row.click();
    await window.sees(
      '.monaco-editor.focused .line-numbers.active-line-number, .active-line-number',
      /^141$/,
    );
  });

  test('the tree works by keyboard alone', async () => {
    const tree = window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first();
    await tree.focus();
    await window.page.keyboard.press('Home');
    for (let i = 0; i < 2; i++) await window.page.keyboard.press('ArrowDown');
    const label = await window.page.locator('.monaco-list-row.focused').first().getAttribute('aria-label');
    expect(label).toMatch(/^(违反|无法判断)，.+《.+》第.+条/);
    await window.page.keyboard.press('Enter');
    await window.sees('.active-line-number', /^47$/);
  });

  test('the timeline shows acts and counted days, and leads to the text', async () => {
    await window.command('决策合规: 打开时间轴');
    const page = window.webview();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      expect.stringMatching(/^还缺什么/),
      expect.stringMatching(/^法定期间/),
      expect.stringMatching(/^各个行为/),
    ]);
    const row = page.getByRole('row', { name: /公开征求意见/ }).first();
    expect(await row.textContent()).toMatch(/18 日.*30 日.*违反/);
    await picture(window, 'extension/walkthrough/timeline.png', 'docs/pictures/timeline.png');
    await row.getByRole('button', { name: '公开征求意见' }).click();
    await window.sees('.active-line-number', /^127$/);
  });

  test('the timeline works by keyboard alone', async () => {
    const page = window.webview();
    const first = page.getByRole('button').first();
    await first.focus();
    await window.page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    await focused.waitFor();
    expect(await focused.evaluate((e) => getComputedStyle(e).outlineStyle)).toBe('solid');
    await page.locator('summary').first().focus();
    await window.page.keyboard.press('Enter');
    await page.locator('details[open] li').first().waitFor();
    await page.getByRole('button', { name: '听证会' }).first().focus();
    await window.page.keyboard.press('Enter');
    await window.sees('.active-line-number', /^\d+$/);
  });

  test('the timeline is readable in the dark and in high contrast', async () => {
    for (const [theme, name] of [
      ['Default Dark Modern', 'dark'],
      ['Default High Contrast', 'contrast'],
    ] as const) {
      await window.settings({ ...served.settings, 'workbench.colorTheme': theme }, true);
      const kind = name === 'dark' ? 'vscode-dark' : 'vscode-high-contrast';
      await window.webview().locator(`body.${kind}`).waitFor();
      const faint = await window.webview().locator('.state, .when, .remarks, button').evaluateAll(faintOnes);
      expect(faint).toEqual([]);
      await picture(window, `docs/pictures/timeline-${name}.png`);
    }
    await window.settings(served.settings, true);
    await window.webview().locator('body.vscode-light').waitFor();
  });

  test('explains a duty on a page of its own', async () => {
    await window
      .webview()
      .getByRole('button', { name: /^解释 N713-15-1/ })
      .first()
      .click();
    await window.seesInPage(/N713-15-1[\s\S]*依据/);
  });

  test('speaks English as soon as the setting says so', async () => {
    await window.settings({ ...served.settings, 'juece.language': 'en' }, true);
    const expected = problemsByCommandLine(`${served.folder}/${sample}`, 'en');
    await expect
      .poll(async () => (await window.problems()).sort(byPlace), { timeout: 30_000, interval: 500 })
      .toEqual(expected);
    await window.sees('.statusbar', /errors \d+, warnings \d+/);
    await window.sees('.monaco-list-row[role=treeitem]', /breached/);
  });

  test('asked nothing of any other machine and threw nothing', () => {
    expect([...window.strangers]).toEqual([]);
    expect(window.errors).toEqual([]);
  });
});

/** Runs in the page: texts whose contrast against the page is below 4.5. */
function faintOnes(elements: readonly Element[]): string[] {
  const rgb = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = rgb(color)
      .slice(0, 3)
      .map((v) => v / 255)
      .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminance(
    getComputedStyle(document.documentElement)
      .getPropertyValue('--vscode-editor-background')
      .trim()
      .replace(/^#(..)(..)(..).*$/, (_, r, g, b) => [r, g, b].map((h) => Number.parseInt(h, 16)).join(' ')),
  );
  return elements.flatMap((element) => {
    const own = luminance(getComputedStyle(element).color);
    const [light, dark] = own > ground ? [own, ground] : [ground, own];
    return (light + 0.05) / (dark + 0.05) < 4.5 ? [`${element.className}: ${element.textContent}`] : [];
  });
}
