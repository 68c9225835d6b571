/**
 * Reads the values of the options that only the audit has.
 * It is loaded with every command, so it must not load the audit itself.
 */
import type { AuditTexts } from './audit-texts.ts';
import { UsageError } from './usage-error.ts';

/** What an audit can be written as; `audit/formats.ts` has the writers. */
export const auditFormatNames = ['results', 'html', 'excel', 'word', 'jsonl', 'parquet', 'evidence'] as const;
export type AuditFormat = (typeof auditFormatNames)[number];

/** `2/4`: the second of four parts. */
export function shardOf(
  texts: AuditTexts,
): (value: string) => { readonly index: number; readonly of: number } {
  return (value) => {
    const [, index, of] = /^([0-9]{1,4})\/([0-9]{1,4})$/.exec(value.trim())?.map(Number) ?? [];
    if (index === undefined || of === undefined || index < 1 || index > of)
      throw new UsageError(texts.wrongShard(value));
    return { index, of };
  };
}

export function workersOf(texts: AuditTexts): (value: string) => number {
  return (value) => {
    const count = /^[0-9]{1,3}$/.test(value.trim()) ? Number(value) : 0;
    if (count < 1 || count > 256) throw new UsageError(texts.wrongWorkers(value));
    return count;
  };
}
