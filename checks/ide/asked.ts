/**
 * What the law of a place asks a dossier to hold: which records, and in each the fields that its duties look at.
 * It reads the arguments in law data and asks every duty what it would miss in a record that says nothing; it knows
 * no duty by name.
 */
import type { Day } from '../base/civil-day.ts';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { holding } from '../engine/conditions.ts';
import { DossierFacts } from '../engine/context.ts';
import type { Fact } from '../facts/fact.ts';
import { judges } from '../judges/index.ts';
import type { JudgeContext } from '../judges/judge.ts';
import type { FieldTerm, Level, Obligation, RecordTerm } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { rules } from '../rules/index.ts';

const levels: readonly Level[] = ['essential', 'standard', 'complete'];

/**
 * `记录.字段` and records that the arguments of an obligation name; a bare field is one of the record judged. Of a list
 * of alternatives the first of each record is taken: any of them would do, and the law data puts the best first.
 */
export function pathsOf(obligation: Obligation, lawbook: Lawbook): readonly string[] {
  const { each } = obligation;
  const given = Object.entries(obligation.judge?.with ?? {});
  const spans = given.some(([name]) => name === 'period');
  // An excuse is nothing to ask for, and a period says its two ends by itself.
  const looked = given.filter(
    ([name]) => name !== 'excuse' && !(spans && (name === 'from' || name === 'to')),
  );
  const pathOf = (text: string): string | null => {
    if (each !== null && lawbook.field(`${each}.${text}`)) return `${each}.${text}`;
    return lawbook.record(text) || (text.includes('.') && lawbook.field(text)) ? text : null;
  };
  const within = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [pathOf(value)].filter((path) => path !== null);
    if (Array.isArray(value)) {
      const first = new Map<string, string>();
      for (const path of value.flatMap(within)) {
        const kind = path.split('.', 1)[0] ?? '';
        if (!first.has(kind)) first.set(kind, path);
      }
      return [...first.values()];
    }
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(within) : [];
  };
  return [...new Set(looked.flatMap(([, value]) => within(value)))];
}

/** Whose law, on which day, how far down; `sure`: without duties that hang on something nobody has declared. */
export interface Asking {
  readonly lawbook: Lawbook;
  readonly chain: readonly string[];
  readonly on: Day;
  readonly level: Level;
  readonly sure: boolean;
}

/** The obligations that bind this dossier, as far as can be told. */
export function bindingOn(
  dossier: Dossier,
  { lawbook, chain, on, level, sure }: Asking,
): readonly Obligation[] {
  const facts = new DossierFacts(dossier, lawbook);
  return chain
    .flatMap((place) => lawbook.issuedFor(place))
    .filter((o) => {
      if (o.judge === null || o.hint || o.modality === 'may') return false;
      if (levels.indexOf(o.level) > levels.indexOf(level)) return false;
      if (lawbook.inForce(o, on) !== 'in-force') return false;
      const { holds } = holding(o.when, facts.context(o, null, on, on));
      return sure ? holds === true : holds !== false;
    });
}

/**
 * For each of these records, were it in the dossier: the fields that duties look at, in the order of the vocabulary.
 * Its day, and what it is called, are always among them.
 */
export function fieldsAsked(
  records: readonly RecordTerm[],
  dossier: Dossier,
  asking: Asking,
): ReadonlyMap<string, readonly FieldTerm[]> {
  const { lawbook } = asking;
  const held = {
    ...dossier,
    records: [...dossier.records, ...records.map((term) => silentRecord(term, dossier))],
  };
  const obligations = bindingOn(held, asking);
  const asked = new Set([
    ...obligations.flatMap((o) => pathsOf(o, lawbook)),
    ...missedBy(obligations, dossier, asking),
  ]);
  // A period says its first and last day by itself.
  for (const o of obligations)
    for (const end of asked.has(`${o.each}.${o.judge?.with.period}`) ? ['from', 'to'] : [])
      for (const name of [o.judge?.with[end]].flat()) asked.delete(`${o.each}.${name}`);
  return new Map(
    records.map((record) => [
      record.name,
      record.fields.filter(
        (f) => asked.has(`${record.name}.${f.name}`) || f.name === record.day[0] || f.type === 'meeting',
      ),
    ]),
  );
}

/** A record of that kind which somebody has begun, and which states nothing that any duty asks for. */
export function silentRecord({ name, step }: RecordTerm, dossier: Dossier): DossierRecord {
  const place = { path: dossier.path, span: { start: 0, end: 0 } };
  const begun: Fact = {
    record: name,
    field: '',
    value: { type: 'text' },
    status: 'uncertain',
    carrier: 'field',
    place,
    text: '',
  };
  return {
    kind: name,
    step,
    place,
    status: 'stated',
    facts: [begun],
    attached: [],
    tables: [],
    links: [],
    passages: [],
    attachedPassages: [],
  };
}

/** `记录.字段` that the duties would name as missing, were every record there without a word. */
function missedBy(
  obligations: readonly Obligation[],
  dossier: Dossier,
  { lawbook, on }: Asking,
): readonly string[] {
  const records = lawbook.vocabulary.records.map((term) => silentRecord(term, dossier));
  const facts = new DossierFacts({ ...dossier, records, decisionDay: null }, lawbook);
  return obligations.flatMap((o): string[] => {
    const judge = judges[o.judge?.name ?? ''] ?? rules[o.judge?.name ?? ''];
    if (!judge) return [];
    const record = o.each === null ? null : (facts.records(o.each)[0] ?? null);
    try {
      const context = facts.context(o, record, on, on);
      const looked = new Set<string>();
      const read: JudgeContext['read'] = (path) => {
        looked.add(path);
        return context.read(path);
      };
      const { details = [], cause, verdict } = judge({ ...context, read });
      const kind = o.each ?? /^details:([^@]+)@/.exec(cause ?? '')?.[1] ?? null;
      const named = details.map((name) => `${kind}.${name}`).filter((path) => lawbook.field(path));
      if (named.length > 0 || verdict === 'met' || verdict === 'not-applicable') return named;
      // A rule that misses the whole rather than a detail: what it looked at.
      return [...looked].map((path) => (path.includes('.') || kind === null ? path : `${kind}.${path}`));
    } catch {
      // A rule that fails here is reported where it judges; it only adds no field.
      return [];
    }
  });
}
