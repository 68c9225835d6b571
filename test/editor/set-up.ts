/**
 * Before the editor tests: the packed extension and the workbenches. Where those cannot be installed the tests are
 * left out with a word, but on the build machine that is a failure.
 */
import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { installBrowser, languageParts, newest, oldest, root, web } from './install.ts';

declare module 'vitest' {
  interface ProvidedContext {
    workbench: boolean;
  }
}

export default function setUp(project: TestProject): void {
  for (const script of ['scripts/build.mjs', 'scripts/package-extension.mjs'])
    execFileSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  let installed = false;
  try {
    installBrowser();
    newest();
    oldest();
    web();
    languageParts();
    installed = true;
  } catch (error) {
    if (process.env.CI) throw error;
    console.warn(`The workbench cannot be installed here; its tests are left out. ${String(error)}`);
  }
  project.provide('workbench', installed);
}
