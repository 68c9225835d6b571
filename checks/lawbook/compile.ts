/**
 * Compiles the files of law/ to one checked value, or says in Chinese what is wrong where.
 * It reads no files, and does not judge whether the data tells the truth about the statutes.
 */
import { checkObligation, type KnownNames, type ObligationPlace } from './check-obligation.ts';
import { checkTightening } from './check-tightening.ts';
import { compileCalendar } from './compile-calendar.ts';
import { checkBeside, compilePlaces } from './compile-places.ts';
import { compileVocabulary, type Read } from './compile-vocabulary.ts';
import type { Instrument, Law, Obligation, Parameter } from './law.ts';
import { notAllowed } from './name-suggestion.ts';
import { codeKind, completeObligation } from './obligation-defaults.ts';
import { replacements } from './own-rules.ts';
import { type LawError, type LawFile, SourceFile } from './source-file.ts';
import { citationPattern, type SourceKind, sourceKind, sourceSchemas } from './source-schema.ts';

export type { LawError, LawFile } from './source-file.ts';

/** The code that law data may ask for. */
export interface KnownCode {
  readonly judges: readonly string[];
  readonly rules: readonly string[];
  /** What is wrong with a phrase pattern of the vocabulary; null where it can be used. */
  readonly phrase?: (pattern: string) => string | null;
}

export interface Compiled {
  /** Null when there is any error. */
  readonly law: Law | null;
  /** By file and position. */
  readonly errors: readonly LawError[];
}

/**
 * `known`: names of the code that obligations may ask for. `hash`: SHA-256 of a text in hexadecimal.
 * Names are checked only once every file has the right form, so that one mistake gives one error.
 * `base`: compiled law that the files add to (own rules of a place); they may add, never replace.
 */
export function compileLaw(
  files: readonly LawFile[],
  known: KnownCode,
  hash: (text: string) => string,
  base: Law | null = null,
): Compiled {
  const sources = emptySources();
  const errors: LawError[] = [];
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    errors.push(...readInto(sources, new SourceFile(file)));
  }
  if (errors.length > 0) return failed(errors);

  const ownInstruments = compileInstruments(sources.instrument, errors);
  const instruments = [...(base?.instruments ?? []), ...ownInstruments];
  const ownParameters = compileParameters(sources.parameter, instruments, errors);
  const parameters = [...(base?.parameters ?? []), ...ownParameters];
  const compiledVocabulary =
    base === null ? compileVocabulary(sources) : { vocabulary: base.vocabulary, errors: [] };
  const { vocabulary } = compiledVocabulary;
  const { notices, errors: calendarErrors } = compileCalendar(sources.calendar);
  errors.push(...compiledVocabulary.errors, ...calendarErrors);
  if (known.phrase) errors.push(...brokenPhrases(sources.records, known.phrase));
  const names: KnownNames = { ...known, instruments, parameters, vocabulary };
  const ownObligations = compileObligations(sources.obligations, names, errors);
  const obligations = [...(base?.obligations ?? []), ...ownObligations];
  if (base !== null) errors.push(...replacements(base, sources));
  const places = compilePlaces(
    sources.places,
    ownInstruments,
    sources.instrument,
    base?.places ?? [],
    errors,
  );
  checkTightening(sources.obligations, obligations, { instruments, parameters }, errors);
  const catalogue = sources.catalogue.flatMap(({ content }) => Object.values(content).flat());
  checkBeside(sources.obligations, obligations, errors);
  if (instruments.length === 0 && errors.length === 0) {
    errors.push({ file: 'instruments', line: 1, column: 1, message: '没有任何法律文件，至少要有一个' });
  }
  if (errors.length > 0) return failed(errors);

  const content = {
    instruments,
    parameters,
    obligations,
    vocabulary,
    places,
    catalogue: [...(base?.catalogue ?? []), ...catalogue],
    calendar: [...(base?.calendar ?? []), ...notices].sort((a, b) => a.year - b.year),
  };
  const version =
    instruments
      .map((instrument) => instrument.verified)
      .sort()
      .at(-1) ?? '';
  // Every object above is built in a fixed key order, and the order of lists and values means something:
  // this JSON is canonical as it stands.
  return { law: { version, hash: hash(JSON.stringify(content)), ...content }, errors };
}

export type Sources = { readonly [Kind in SourceKind]: Read<Kind>[] };

function emptySources(): Sources {
  return {
    instrument: [],
    parameter: [],
    obligations: [],
    steps: [],
    stages: [],
    circumstances: [],
    'front-matter': [],
    records: [],
    calendar: [],
    places: [],
    catalogue: [],
  };
}

function readInto(sources: Sources, file: SourceFile): LawError[] {
  const kind = sourceKind(file.path);
  if (kind === null) {
    return [
      file.error(
        [],
        '不认识的文件位置，允许：instruments/、parameters/、obligations/、calendar/、places/、catalogue.yaml、vocabulary/records/、vocabulary/ 下的 steps、stages、circumstances、front-matter，扩展名 .yaml',
      ),
    ];
  }
  const content = file.read(sourceSchemas[kind]);
  if (Array.isArray(content)) return content;
  (sources[kind] as { file: SourceFile; content: unknown }[]).push({ file, content });
  return [];
}

function failed(errors: readonly LawError[]): Compiled {
  const sorted = [...errors].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  // What several aliases repeat is wrong once.
  const once = new Map(sorted.map((error) => [Object.values(error).join('\u0000'), error]));
  return { law: null, errors: [...once.values()] };
}

function brokenPhrases(
  sources: readonly Read<'records'>[],
  wrong: NonNullable<KnownCode['phrase']>,
): LawError[] {
  const errors: LawError[] = [];
  for (const { file, content } of sources)
    for (const [name, record] of Object.entries(content.records)) {
      const check = (phrases: readonly string[], path: readonly PropertyKey[]): void => {
        for (const [index, phrase] of phrases.entries()) {
          const message = wrong(phrase);
          if (message !== null) errors.push(file.error([...path, index], message));
        }
      };
      const at = ['records', name];
      check(record.phrases, [...at, 'phrases']);
      check(record.unless, [...at, 'unless']);
      for (const [field, term] of Object.entries(record.fields))
        if (typeof term !== 'string') check(term.phrases, [...at, 'fields', field, 'phrases']);
    }
  return errors;
}

function compileInstruments(sources: readonly Read<'instrument'>[], errors: LawError[]): Instrument[] {
  const ids = new FirstPlaces('代号');
  return sources.map(({ file, content }) => {
    ids.claim(content.id, file, ['id'], errors);
    const until = content.until ?? null;
    if (content.published > content.effective) {
      errors.push(
        file.error(['effective'], `施行日 ${content.effective} 不得早于公布日 ${content.published}`),
      );
    }
    if (until !== null && until <= content.effective) {
      errors.push(file.error(['until'], `失效日 ${until} 须晚于施行日 ${content.effective}`));
    }
    const { id, title, issuer, number, published, effective, verified, place, binds } = content;
    const excludes = content.excludes ?? null;
    const doubts = content.doubts.map((d) => ({
      from: d.from ?? null,
      until: d.until ?? null,
      note: d.note,
    }));
    const earlier = content.earlier ?? null;
    const dates = { published, effective, until, verified };
    return { id, title, issuer, number, ...dates, place, excludes, doubts, earlier, binds };
  });
}

function compileParameters(
  sources: readonly Read<'parameter'>[],
  instruments: readonly Instrument[],
  errors: LawError[],
): Parameter[] {
  const ids = new FirstPlaces('参数');
  const allowed = instruments.map((instrument) => instrument.id);
  return sources.map(({ file, content }) => {
    ids.claim(content.id, file, ['id'], errors);
    const days = new Set<string>();
    for (const [index, value] of content.values.entries()) {
      if (days.has(value.from)) {
        const message = `${value.from} 这一天有两个值，同一天只能有一个`;
        errors.push(file.error(['values', index, 'from'], message));
      }
      days.add(value.from);
      const instrument = citationPattern.exec(value.cite)?.[1] ?? '';
      if (!allowed.includes(instrument)) {
        errors.push(file.error(['values', index, 'cite'], notAllowed('法律文件代号', instrument, allowed)));
      }
    }
    const values = [...content.values].sort((a, b) => (a.from < b.from ? -1 : 1));
    return { id: content.id, label: content.label, unit: content.unit, values };
  });
}

function compileObligations(
  sources: readonly Read<'obligations'>[],
  known: KnownNames,
  errors: LawError[],
): Obligation[] {
  const ids = new FirstPlaces('义务编号');
  const allowed = known.instruments.map((instrument) => instrument.id);
  return sources.flatMap(({ file, content }) => {
    const isKnown = allowed.includes(content.instrument);
    if (!isKnown) {
      errors.push(file.error(['instrument'], notAllowed('法律文件代号', content.instrument, allowed)));
    }
    return content.obligations.map((source, index) => {
      const obligation = completeObligation(source, content.instrument);
      const place: ObligationPlace = { file, path: ['obligations', index], code: codeKind(source) };
      ids.claim(obligation.id, file, [...place.path, 'id'], errors);
      if (isKnown) errors.push(...checkObligation(obligation, place, known));
      return obligation;
    });
  });
}

/** Ids claimed so far, each with the place where it was first claimed. */
class FirstPlaces {
  readonly #what: string;
  readonly #places = new Map<string, LawError>();

  constructor(what: string) {
    this.#what = what;
  }

  claim(id: string, file: SourceFile, path: readonly PropertyKey[], errors: LawError[]): void {
    const first = this.#places.get(id);
    const here = file.error(path, '');
    if (first === undefined) this.#places.set(id, here);
    else {
      const message = `${this.#what}「${id}」已写在 ${first.file}:${first.line}，不得重复`;
      errors.push({ ...here, message });
    }
  }
}
