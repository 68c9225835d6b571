/**
 * Reads the compiled law that lies beside the program.
 * It trusts its content: the build has checked it.
 */
import { readFileSync } from 'node:fs';
import type { Law } from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';

/** Obligation id → a line of a dossier that breaks it; empty where the file is not there: nothing depends on it. */
export function readExamples(): Readonly<Record<string, string>> {
  try {
    return JSON.parse(readFileSync(new URL('examples.json', import.meta.url), 'utf8'));
  } catch {
    return {};
  }
}

/** Throws UsageError with `message` when the file is missing or no JSON. */
export function readLaw(place: URL, message: string): Law {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    throw new UsageError(message);
  }
}
