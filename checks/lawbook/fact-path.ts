/**
 * Resolves a path to facts (`记录.字段`, a record, or a field of the record at hand) against the vocabulary.
 * It says whether the path exists and what may stand there instead, and does not know who uses it.
 */
import type { FieldTerm, RecordTerm, Vocabulary } from './law.ts';
import { notAllowed } from './name-suggestion.ts';

/** The pseudo record under which front-matter keys are addressed: `案卷.决策机关`. */
export const FRONT_MATTER_RECORD = '案卷';

export type Resolved =
  | { readonly kind: 'record'; readonly record: RecordTerm }
  | { readonly kind: 'field'; readonly field: FieldTerm }
  | { readonly kind: 'unknown'; readonly message: string };

/** `each`: the record kind for whose fields a bare name may stand. */
export function resolveFactPath(path: string, vocabulary: Vocabulary, each: string | null): Resolved {
  const dot = path.indexOf('.');
  const recordNames = vocabulary.records.map((record) => record.name);
  if (dot < 0) {
    const record = vocabulary.records.find((candidate) => candidate.name === path);
    if (record !== undefined) return { kind: 'record', record };
    const own = vocabulary.records.find((candidate) => candidate.name === each)?.fields ?? [];
    const field = own.find((candidate) => candidate.name === path);
    if (field !== undefined) return { kind: 'field', field };
    if (each === null) return { kind: 'unknown', message: notAllowed('记录', path, recordNames) };
    const allowed = [...own.map((candidate) => candidate.name), ...recordNames];
    return { kind: 'unknown', message: notAllowed(`字段（${each}）或记录`, path, allowed) };
  }
  const recordName = path.slice(0, dot);
  const fieldName = path.slice(dot + 1);
  const fields =
    recordName === FRONT_MATTER_RECORD
      ? vocabulary.frontMatter
      : vocabulary.records.find((candidate) => candidate.name === recordName)?.fields;
  if (fields === undefined) return { kind: 'unknown', message: notAllowed('记录', recordName, recordNames) };
  const field = fields.find((candidate) => candidate.name === fieldName);
  if (field !== undefined) return { kind: 'field', field };
  const allowed = fields.map((candidate) => candidate.name);
  return { kind: 'unknown', message: notAllowed(`字段（${recordName}）`, fieldName, allowed) };
}
