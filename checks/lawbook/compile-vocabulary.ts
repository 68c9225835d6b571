/**
 * Turns the vocabulary files into terms and holds them against each other: records belong to steps, days to fields.
 * It does not know which obligations use the words.
 */
import type { FieldTerm, RecordTerm, Vocabulary } from './law.ts';
import { notAllowed } from './name-suggestion.ts';
import type { LawError, SourceFile } from './source-file.ts';
import type { FieldsSource, Source, SourceKind } from './source-schema.ts';

export interface VocabularySources {
  readonly steps: readonly Read<'steps'>[];
  readonly stages: readonly Read<'stages'>[];
  readonly circumstances: readonly Read<'circumstances'>[];
  readonly 'front-matter': readonly Read<'front-matter'>[];
  readonly records: readonly Read<'records'>[];
}

/** One file's checked content together with the file, for positions. */
export interface Read<Kind extends SourceKind> {
  readonly file: SourceFile;
  readonly content: Source<Kind>;
}

export function compileVocabulary(sources: VocabularySources): {
  vocabulary: Vocabulary;
  errors: LawError[];
} {
  const errors: LawError[] = [];
  const steps = merge(sources.steps, errors, (name, term) => ({
    name,
    en: term.en ?? name,
    who: term.who ?? null,
    headings: term.headings,
  }));
  const stages = merge(sources.stages, errors, (name, term) => ({
    name,
    en: term.en ?? name,
    aliases: term.aliases,
  }));
  const circumstances = merge(sources.circumstances, errors, (name, term) => ({
    name,
    en: term.en ?? name,
    aliases: term.aliases,
    suggests: term.suggests,
    special: term.special,
  }));
  const frontMatter = sources['front-matter'].flatMap(({ content }) => fieldTerms(content));
  const order = steps.map((step) => step.name);
  const records = compileRecords(sources.records, order, errors);
  return { vocabulary: { steps, stages, circumstances, frontMatter, records }, errors };
}

function merge<Term, Result>(
  sources: readonly { readonly file: SourceFile; readonly content: Readonly<Record<string, Term>> }[],
  errors: LawError[],
  convert: (name: string, term: Term) => Result,
): Result[] {
  const seen = new Set<string>();
  const results: Result[] = [];
  for (const { file, content } of sources) {
    for (const [name, term] of Object.entries(content)) {
      if (seen.has(name)) errors.push(file.error([name], `「${name}」已在别的文件里写过，只能写一次`, 'key'));
      seen.add(name);
      results.push(convert(name, term));
    }
  }
  return results;
}

function compileRecords(
  sources: readonly Read<'records'>[],
  steps: readonly string[],
  errors: LawError[],
): RecordTerm[] {
  const firstFile = new Map<string, string>();
  const records: RecordTerm[] = [];
  for (const { file, content } of sources) {
    if (!steps.includes(content.step)) {
      errors.push(file.error(['step'], notAllowed('步骤', content.step, steps)));
    }
    for (const [name, record] of Object.entries(content.records)) {
      const path = ['records', name];
      const first = firstFile.get(name);
      if (first !== undefined) {
        errors.push(file.error(path, `记录「${name}」已写在 ${first}，名称不得重复`, 'key'));
        continue;
      }
      firstFile.set(name, file.path);
      const fields = fieldTerms(record.fields);
      const datable = fields.filter((field) => field.type === 'day' || field.type === 'period');
      for (const [index, field] of record.day.entries()) {
        const allowed = datable.map((candidate) => candidate.name);
        if (!allowed.includes(field)) {
          errors.push(file.error([...path, 'day', index], notAllowed('日期字段', field, allowed)));
        }
      }
      const known = fields.map((field) => field.name);
      for (const [part, { fields: meanings }] of Object.entries(record.parts)) {
        for (const [key, field] of Object.entries(meanings)) {
          if (known.includes(field)) continue;
          const at = [...path, 'parts', part, 'fields', key];
          errors.push(file.error(at, notAllowed(`字段（${name}）`, field, known)));
        }
      }
      records.push({
        name,
        step: content.step,
        en: record.en ?? name,
        headings: record.headings,
        phrases: record.phrases,
        unless: record.unless,
        day: record.day,
        parts: Object.entries(record.parts).map(([part, term]) => ({ name: part, ...term })),
        fields,
      });
    }
  }
  // Procedural order, then that of the files: independent of how the files are named.
  return records.sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

function fieldTerms(fields: FieldsSource): FieldTerm[] {
  return Object.entries(fields).map(([name, field]) =>
    typeof field === 'string'
      ? { name, type: field, en: name, aliases: [], phrases: [], values: {} }
      : {
          name,
          type: field.type,
          en: field.en ?? name,
          aliases: field.aliases,
          phrases: field.phrases,
          values: field.values,
        },
  );
}
