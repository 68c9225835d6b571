/**
 * What a person does and sees in a workbench, by its own marks in the page (they hold from 1.91 to 1.139).
 * It knows the workbench, not the extension.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { installBrowser } from './install.ts';

export interface Problem {
  readonly severity: string;
  readonly message: string;
  readonly code: string;
  /** One-based, as shown. */
  readonly line: number;
  readonly column: number;
}

/** No-break spaces stand for spaces in Markdown. */
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ').trim();

export class Window {
  readonly page: Page;
  readonly errors: string[] = [];
  /** Hosts outside this machine that the page asked for. */
  readonly strangers = new Set<string>();
  readonly #context: BrowserContext;
  readonly #profile: string;

  private constructor(context: BrowserContext, page: Page, profile: string) {
    this.#context = context;
    this.#profile = profile;
    this.page = page;
    page.on('console', (m) => {
      if (/Activating extension .*juece.* failed|couldn't create connection to server/i.test(m.text()))
        this.errors.push(m.text());
    });
    page.on('pageerror', (error) => this.errors.push(String(error.stack)));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      // The window's own worker answers for vscode-cdn.net: pages in web views get their styles by that name.
      const own = /^(127\.0\.0\.1|localhost|.*\.(localhost|vscode-cdn\.net))$/;
      if (/^https?|^wss?/.test(protocol) && !own.test(hostname)) this.strangers.add(hostname);
    });
  }

  static async load(
    address: string,
    locale: 'zh-CN' | 'en-US',
    size = { width: 1440, height: 900 },
  ): Promise<Window> {
    const profile = mkdtempSync(join(tmpdir(), 'browser-'));
    mkdirSync(join(profile, 'Default'));
    // The window alone serves web views from another origin, which needs its service worker.
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }),
    );
    const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: installBrowser(),
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', ...quiet],
      viewport: size,
      locale,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(20_000);
    const window = new Window(context, page, profile);
    await page.goto(address, { timeout: 60_000 });
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
    return window;
  }

  async close(): Promise<void> {
    await this.#context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  /** Waits until some element that fits holds such text. */
  async sees(selector: string, text: RegExp, timeout = 20_000): Promise<void> {
    await this.page.waitForFunction(
      ([s, r, f]) =>
        [...document.querySelectorAll(s as string)].some((e) =>
          new RegExp(r as string, f).test((e.textContent ?? '').replaceAll('\u00a0', ' ')),
        ),
      [selector, text.source, text.flags],
      { timeout },
    );
  }

  async texts(selector: string): Promise<string[]> {
    return (await this.page.locator(selector).allTextContents()).map(plain);
  }

  /** Opens the command palette with this text in it; a focus that is still on its way closes it again. */
  async #palette(text: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    for (let attempt = 0; ; attempt++) {
      try {
        await this.page.keyboard.press('F1');
        await input.fill(text, { timeout: 4000 });
        await this.page.locator('.quick-input-list .label-name').first().waitFor({ timeout: 4000 });
        return input;
      } catch (error) {
        if (attempt === 4) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Runs a command by its title, as a person does. */
  async command(title: string): Promise<void> {
    // The list may put what was used last first: the row is chosen by its whole name.
    const name = this.page.locator('.quick-input-list .label-name').getByText(title, { exact: true });
    for (let attempt = 0; ; attempt++) {
      const input = await this.#palette(`>${title}`);
      try {
        await name.first().click({ timeout: 5000 });
        await input.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => {});
        return;
      } catch (error) {
        // What was written was taken back by a palette that opened late.
        if (attempt === 3) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /** Opens a view container by its icon in the activity bar; the badge on it would catch a plain click. */
  async open(title: string): Promise<void> {
    await this.page
      .locator(`.activitybar .action-label[aria-label*="${title}"]`)
      .first()
      .click({ force: true });
    await this.sees('.sidebar .title-label, .sidebar .pane-header', new RegExp(escapeRegExp(title)));
  }

  async toLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** All rows of the Problems panel, scrolled through from its top. */
  async problems(): Promise<Problem[]> {
    if (!(await this.page.locator('.markers-panel').isVisible()))
      await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await this.page.locator('.markers-panel .monaco-list').press('Home');
    const rows = new Map<number, Problem>();
    for (let still = 0; still < 3; ) {
      const before = rows.size;
      for (const [index, problem] of await this.page.evaluate(shownProblems)) rows.set(index, problem);
      still = rows.size === before ? still + 1 : 0;
      await this.page.keyboard.press('PageDown');
      await this.page.waitForTimeout(50);
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, problem]) => problem);
  }

  /** Hover at the caret. */
  async hover(): Promise<string> {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    const visible = this.page.locator('.monaco-hover:visible .hover-contents').first();
    await visible.waitFor();
    // The box is there before its words.
    for (let tries = 0; ; tries++) {
      const words = (await this.texts('.monaco-hover:visible .hover-contents')).join('\n');
      if (words.trim() !== '' || tries === 20) return words;
      await this.page.waitForTimeout(250);
    }
  }

  /** The menu of fixes at the caret. */
  async fixes(): Promise<string[]> {
    await this.page.mouse.move(5, 5);
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.page.keyboard.press('Control+.');
      const shown = await this.page
        .waitForSelector('.action-widget .monaco-list-row', { timeout: 4000 })
        .catch(() => null);
      if (shown !== null) return this.texts('.action-widget .monaco-list-row.action');
    }
    throw new Error('no menu of fixes');
  }

  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  /** Waits until one of the pages shown beside the text holds such words. */
  async seesInPage(words: RegExp, timeout = 20_000): Promise<void> {
    const until = Date.now() + timeout;
    while (Date.now() < until) {
      for (const frame of this.page.frames().slice(1)) {
        const text = await frame.evaluate(() => document.body.textContent).catch(() => '');
        if (words.test(plain(text))) return;
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`no page says ${words}`);
  }

  /** Answers a question of the quick input: types, or takes what is offered first. */
  async answer(text: string | null): Promise<void> {
    const title = this.page.locator('.quick-input-title');
    const asked = await title.textContent();
    if (text !== null) await this.page.locator('.quick-input-widget .quick-input-box input').fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForFunction((before) => {
      const title = document.querySelector<HTMLElement>('.quick-input-title');
      return !title?.offsetParent || title.textContent !== before;
    }, asked);
  }

  async focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
  }

  /** Changes the user's settings as a person does, in their file; `chinese` is the language of the window. */
  async settings(values: Readonly<Record<string, unknown>>, chinese: boolean): Promise<void> {
    // A web view keeps keys to itself.
    await this.page.locator('.tab').first().click();
    await this.command(chinese ? '首选项: 打开用户设置(JSON)' : 'Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
    const text = JSON.stringify(values, null, 2);
    const editor = this.page.locator('.editor-instance .monaco-editor').first();
    // The tab is there before the editor listens: what was typed into nothing would leave two texts in one file.
    const wanted = text.replace(/\s/g, '');
    for (let tries = 0; ; tries++) {
      // Only the lines in sight are drawn; the editor may close the first bracket by itself, which does no harm.
      const shown = await editor.evaluate(shownText);
      if (tries > 0 && shown !== '' && `${wanted}}`.includes(shown)) break;
      if (tries === 10) throw new Error(`the settings cannot be typed: ${shown}`);
      await editor.locator('.view-lines').click();
      await this.page.keyboard.press('Control+A');
      await this.page.keyboard.insertText(text);
      await this.page.waitForTimeout(300);
    }
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await this.command(chinese ? '查看: 关闭编辑器' : 'View: Close Editor');
    await this.page.locator('.tab[data-resource-name="settings.json"]').waitFor({ state: 'detached' });
  }
}

export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Runs in the page: the text of a short file as it stands in an editor, without spaces. */
function shownText(editor: Element): string {
  const top = (line: Element): number => Number.parseFloat((line as HTMLElement).style.top);
  return [...editor.querySelectorAll('.view-line')]
    .sort((a, b) => top(a) - top(b))
    .map((line) => line.textContent ?? '')
    .join('')
    .replace(/\s/g, '');
}

/** Runs in the page: the rows of the Problems panel that are drawn just now, by index. */
function shownProblems(): [number, Problem][] {
  const found: [number, Problem][] = [];
  for (const row of document.querySelectorAll('.markers-panel .monaco-list-row')) {
    const place = /(\d+)\D+(\d+)/.exec(row.querySelector('.marker-line')?.textContent ?? '');
    // Below a problem stand the other places it concerns.
    if (place === null || row.getAttribute('aria-level') !== '2') continue;
    const code = (row.querySelector('.marker-code')?.textContent ?? '').replace(/[()]/g, '');
    const icon = row.querySelector('.marker-icon .codicon')?.className ?? '';
    found.push([
      Number(row.getAttribute('data-index')),
      {
        severity: /error|warning|info/.exec(icon)?.[0] ?? '',
        message: (row.querySelector('.marker-message')?.textContent ?? '').trim(),
        code,
        line: Number(place[1]),
        column: Number(place[2]),
      },
    ]);
  }
  return found;
}
