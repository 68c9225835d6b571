/**
 * Starts the command `juece`: the process's arguments and streams, the law beside the program.
 * It refuses to know commands.
 */

import { fileURLToPath } from 'node:url';
import { createChecker } from '../../checks/index.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { runCommandLine } from './command-line.ts';
import { processConsole } from './console.ts';
import { effectiveSettings } from './host/effective-settings.ts';
import { readLaw } from './host/law-file.ts';
import { withOwnRules } from './host/own-rules.ts';
import { languageOf } from './options.ts';
import { usageTexts } from './usage-texts.ts';

const args = process.argv.slice(2);
process.exitCode = await runCommandLine({
  args,
  console: processConsole(),
  version: packageJson.version,
  // The server is a program of its own, which editors also start without this command.
  serve: () => import(new URL('server.node.cjs', import.meta.url).href),
  audits: () => import(new URL('audit/main.mjs', import.meta.url).href),
  auditWorker: fileURLToPath(new URL('audit/worker.mjs', import.meta.url)),
  checker: async (from) => {
    const base = readLaw(new URL('law.json', import.meta.url), usageTexts(languageOf(args)).noLaw);
    const rules = effectiveSettings(from, { language: languageOf(args) }).rules.map(({ value }) => value);
    return createChecker(await withOwnRules(base, rules, process.cwd()));
  },
});
