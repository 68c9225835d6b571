/**
 * The action as the runner starts it: inputs, settings, law; then the gate. Whatever goes wrong fails the step.
 * It refuses to check anything itself.
 */
import { existsSync } from 'node:fs';
import { setFailed } from '@actions/core';
import { type Checker, createChecker } from '../../checks/index.ts';
import { effectiveSettings } from '../../cli/src/host/effective-settings.ts';
import { readLaw } from '../../cli/src/host/law-file.ts';
import { withOwnRules } from '../../cli/src/host/own-rules.ts';
import { UsageError } from '../../cli/src/usage-error.ts';
import { usageTexts } from '../../cli/src/usage-texts.ts';
import { runGate } from './gate.ts';
import { languageInput, readInputs } from './inputs.ts';

/** Beside the built program; one folder further where the source itself is run. */
const lawPlaces = [
  new URL('law.json', import.meta.url),
  new URL('../dist/law.json', import.meta.url),
] as const;

/** Never throws; the result is the process's exit code. */
export async function run(): Promise<void> {
  const language = languageInput();
  const texts = usageTexts(language);
  const cwd = process.cwd();
  try {
    const inputs = readInputs(language);
    const base = readLaw(lawPlaces.find((place) => existsSync(place)) ?? lawPlaces[0], texts.noLaw);
    const checkers = new Map<string, Promise<Checker>>();
    const checker = (from: string): Promise<Checker> => {
      const rules = effectiveSettings(from, inputs.given, undefined, cwd).rules.map(({ value }) => value);
      const key = rules.join('\0');
      const known = checkers.get(key) ?? withOwnRules(base, rules, cwd).then(createChecker);
      checkers.set(key, known);
      return known;
    };
    const status = await runGate(inputs, { cwd, env: process.env, checker });
    if (status !== 0) process.exitCode = status;
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    setFailed(texts.error(error instanceof UsageError ? error.message : texts.internal(detail)));
    process.exitCode = 2;
  }
}
