/**
 * Adds the page to the file that the runner shows below the run.
 * Where the runner offers none (older Gitea) nothing is lost: the log holds the report too.
 */
import { appendFileSync } from 'node:fs';
import { errorCode } from '../../cli/src/host/disk-files.ts';

/** The runner drops a summary above 1 MiB as a whole. */

export const summaryRoom = 1_000_000;

/** Null when written, or why not. */
export function writeSummary(file: string | undefined, page: string): string | null {
  if (!file) return null;
  try {
    appendFileSync(file, page);
    return null;
  } catch (error) {
    return errorCode(error);
  }
}
