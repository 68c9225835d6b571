/**
 * The run's log for people. Words of files go into it, so the runner is told not to obey any line of it.
 */
import { randomUUID } from 'node:crypto';
import { visible } from '../../checks/index.ts';

/** The runner reads commands again after a word that nobody can guess. */
export function logQuietly(texts: readonly string[]): void {
  const word = randomUUID();
  const lines = texts.flatMap((text) => text.split('\n')).map(visible);
  process.stdout.write([`::stop-commands::${word}`, ...lines, `::${word}::`, ''].join('\n'));
}
