/**
 * What the audit's commands have in common: which reports are wanted, and what is said when the disk refuses.
 */
import { type AuditFormat, auditFormatNames } from '../audit-options.ts';
import { auditTexts } from '../audit-texts.ts';
import type { Console } from '../console.ts';
import { errorCode } from '../host/disk-files.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

/** None twice, in the order of the list. Throws UsageError for an unknown one. */
export function chosenFormats(names: readonly string[], texts: UsageTexts): readonly AuditFormat[] {
  for (const name of names)
    if (!auditFormatNames.some((format) => format === name))
      throw new UsageError(texts.wrongValue('--format', name, auditFormatNames));
  // Evidence sheets are no report: with them alone, the usual ones are written too.
  const wanted = names.every((name) => name === 'evidence') ? ['html', 'excel', ...names] : names;
  return auditFormatNames.filter((format) => wanted.includes(format));
}

/** Says it and returns the status 2; anything but the disk's refusal is thrown on. */
export function refusedByDisk(error: unknown, out: string, console: Console, texts: UsageTexts): number {
  if (!(error instanceof Error && 'syscall' in error)) throw error;
  const at = 'path' in error && typeof error.path === 'string' ? error.path : out;
  console.note(texts.error(auditTexts(texts.language).kept(at, errorCode(error))));
  return 2;
}
