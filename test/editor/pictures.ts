/**
 * Pictures for the manual and the walkthrough, taken while the tests run. They are kept only when asked for
 * (`JUECE_PICTURES=1 npm run test:editor`), so that a test run changes no file.
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './install.ts';
import type { Window } from './window.ts';

const limit = 300_000;

/** Paths from the root of the repository. */
export async function picture(window: Window, ...files: readonly string[]): Promise<void> {
  if (process.env.JUECE_PICTURES !== '1') return;
  for (const file of files) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    // Off everything that explains itself when pointed at.
    await window.page.mouse.move(600, 4);
    await window.page.waitForTimeout(1200);
    await window.page.screenshot({ path });
    const { size } = statSync(path);
    if (size > limit) throw new Error(`${file} has ${size} bytes, more than ${limit}`);
  }
}

/** What the window looked like when a test failed: .workbench/failed/. */
export async function pictureOfFailure(window: Window | undefined, name: string): Promise<void> {
  const path = join(root, '.workbench/failed', `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await window?.page.screenshot({ path }).catch(() => {});
}
