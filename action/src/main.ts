/**
 * The action as the runner starts it: inputs, settings, law; then the gate. Whatever goes wrong fails the step.
 * It refuses to check anything itself.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFailed } from '@actions/core';
import { createChecker } from '../../checks/index.ts';
import { readLaw } from '../../cli/src/host/law-file.ts';
import { withOwnRules } from '../../cli/src/host/own-rules.ts';
import { readSettings } from '../../cli/src/host/settings.ts';
import { UsageError } from '../../cli/src/usage-error.ts';
import { usageTexts } from '../../cli/src/usage-texts.ts';
import { runGate } from './gate.ts';
import { languageInput, readInputs } from './inputs.ts';

/** Beside the built program; one folder further where the source itself is run. */
const lawPlaces = ['law.json', '../dist/law.json'].map((name) => new URL(name, import.meta.url));

/** Never throws; the result is the process's exit code. */
export async function run(): Promise<void> {
  const language = languageInput();
  const texts = usageTexts(language);
  const cwd = process.cwd();
  try {
    const inputs = readInputs(language);
    const settings = readSettings(resolve(cwd, inputs.paths[0] ?? '.'));
    const base = readLaw(
      lawPlaces.find((place) => existsSync(place)) ?? new URL('./law.json', import.meta.url),
      texts.noLaw,
    );
    const checker = createChecker(await withOwnRules(base, settings.rules, cwd));
    const shared = settings.rules;
    const status = await runGate({ ...inputs, language, shared }, checker, { cwd, env: process.env });
    if (status !== 0) process.exitCode = status;
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    setFailed(texts.error(error instanceof UsageError ? error.message : texts.internal(detail)));
    process.exitCode = 2;
  }
}
