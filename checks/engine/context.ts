/**
 * Builds what a judge sees of a dossier for one obligation and act.
 * It decides only where facts are looked for: the dossier first, attachments where it is silent.
 */
import type { Day } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import type { Place } from '../base/span.ts';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { dayOfRecord, hasEvidence } from '../dossier/timeline.ts';
import type { Fact, Value } from '../facts/fact.ts';
import type { JudgeContext, Reading } from '../judges/judge.ts';
import { FRONT_MATTER_RECORD } from '../lawbook/fact-path.ts';
import type { Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';

const empty: readonly Fact[] = [];

const nothing: Reading = {
  stated: empty,
  negated: empty,
  planned: empty,
  placeholder: empty,
  uncertain: empty,
  all: empty,
};

/** Most paths of most dossiers have no facts: that answer is shared. */
function sort(facts: readonly Fact[]): Reading {
  const [first] = facts;
  if (!first) return nothing;
  // Nearly always all have one status.
  const alike = facts.every((f) => f.status === first.status);
  const of = (status: Fact['status']): readonly Fact[] =>
    alike ? (status === first.status ? facts : empty) : facts.filter((f) => f.status === status);
  return {
    stated: of('stated'),
    negated: of('negated'),
    planned: of('planned'),
    placeholder: of('placeholder'),
    uncertain: of('uncertain'),
    all: facts,
  };
}

type Looking = Omit<
  JudgeContext,
  'obligation' | 'on' | 'asOf' | 'arguments' | 'parameter' | 'within' | 'anchor'
>;

/** One dossier's facts, indexed once and shared by all its obligations. */
export class DossierFacts {
  readonly dossier: Dossier;
  readonly lawbook: Lawbook;
  readonly #records = new Map<string, DossierRecord[]>();
  readonly #days = new Map<DossierRecord, Day | null>();
  readonly #texts = new Map<DossierRecord, string>();
  readonly #readings = new Map<DossierRecord | null, Map<string, Reading>>();
  readonly #lookings = new Map<DossierRecord | null, Looking>();
  readonly #circumstances = new Map<string, ReturnType<JudgeContext['circumstance']>>();
  readonly #front: ReadonlyMap<string, readonly Fact[]>;

  constructor(dossier: Dossier, lawbook: Lawbook) {
    this.dossier = dossier;
    this.lawbook = lawbook;
    for (const record of dossier.records) {
      const list = this.#records.get(record.kind) ?? [];
      list.push(record);
      this.#records.set(record.kind, list);
    }
    this.#front = frontFacts(dossier);
  }

  records(kind: string): readonly DossierRecord[] {
    return this.#records.get(kind) ?? [];
  }

  dayOf(record: DossierRecord): Day | null {
    const known = this.#days.get(record);
    if (known !== undefined) return known;
    const term = this.lawbook.record(record.kind);
    const day = term ? dayOfRecord(record, term) : null;
    this.#days.set(record, day);
    return day;
  }

  textOf(record: DossierRecord): string {
    const known = this.#texts.get(record);
    if (known !== undefined) return known;
    const text = [...record.passages, ...record.attachedPassages].map((p) => p.text).join('\n');
    this.#texts.set(record, text);
    return text;
  }

  facts(path: string, record: DossierRecord | null, attachments: 'fallback' | 'all'): readonly Fact[] {
    const dot = path.indexOf('.');
    const kind = dot < 0 ? null : path.slice(0, dot);
    const field = path.slice(dot + 1);
    if (kind === FRONT_MATTER_RECORD) return this.#front.get(field) ?? empty;
    // A field of the judged record's own kind means that record.
    const records =
      kind === null ? (record ? [record] : []) : record?.kind === kind ? [record] : this.records(kind);
    const out: Fact[] = [];
    for (const r of records) {
      const own = r.facts.filter((f) => f.field === field);
      out.push(...own);
      if (attachments === 'all' || !own.some((f) => f.status === 'stated'))
        out.push(...r.attached.filter((f) => f.field === field));
    }
    return out;
  }

  /** Sorted facts; one path is asked by many duties, so the answer is kept. */
  reading(path: string, record: DossierRecord | null, attachments: 'fallback' | 'all'): Reading {
    let readings = this.#readings.get(record);
    if (!readings) {
      readings = new Map();
      this.#readings.set(record, readings);
    }
    const key = attachments === 'all' ? `+${path}` : path;
    const known = readings.get(key);
    if (known) return known;
    const reading = sort(this.facts(path, record, attachments));
    readings.set(key, reading);
    return reading;
  }

  circumstance(name: string): ReturnType<JudgeContext['circumstance']> {
    const known = this.#circumstances.get(name);
    if (known) return known;
    const answer = this.#circumstance(name);
    this.#circumstances.set(name, answer);
    return answer;
  }

  #circumstance(name: string): ReturnType<JudgeContext['circumstance']> {
    const { front } = this.dossier;
    const declared = front.circumstances.get(name);
    if (declared && declared.value !== null)
      return { value: declared.value, place: declared.place, reason: declared.reason };
    if (name === '属于规范性文件' && front.form)
      return { value: front.form.text === '规范性文件', place: front.form.place, reason: null };
    if (name === '属于年度目录' && this.records('决策目录').some(hasEvidence))
      return { value: true, place: this.records('决策目录')[0]?.place ?? null, reason: null };
    const term = this.lawbook.vocabulary.circumstances.find((c) => c.name === name);
    if (!declared && term?.special) {
      const title = fold(front.title?.text ?? '');
      if (!term.suggests.some((word) => title.includes(fold(word))))
        return { value: false, place: null, reason: null, assumed: true };
    }
    return { value: null, place: declared?.place ?? null, reason: null };
  }

  anchor(step: string): Place {
    return this.dossier.sections.get(step) ?? this.dossier.front.anchor;
  }

  context(obligation: Obligation, record: DossierRecord | null, on: Day, asOf: Day): JudgeContext {
    return {
      ...this.#looking(record),
      obligation,
      on,
      asOf,
      arguments: obligation.judge?.with ?? {},
      parameter: (id) => this.lawbook.parameter(id, on),
      within: (r) => this.context(obligation, r, on, asOf),
      anchor: (step) => this.anchor(step ?? obligation.step),
    };
  }

  /** The part of a context that depends on the record alone. */
  #looking(record: DossierRecord | null): Looking {
    const known = this.#lookings.get(record);
    if (known) return known;
    const looking: Looking = {
      dossier: this.dossier,
      lawbook: this.lawbook,
      record,
      read: (path) => this.reading(path, record, 'fallback'),
      readAll: (path) => this.reading(path, record, 'all'),
      records: (kind) => this.records(kind),
      tables: (kind) => (record?.kind === kind ? record.tables : this.records(kind).flatMap((r) => r.tables)),
      dayOf: (r) => this.dayOf(r),
      circumstance: (name) => this.circumstance(name),
      hasEvidence,
      textOf: (r) => this.textOf(r),
    };
    this.#lookings.set(record, looking);
    return looking;
  }
}

function frontFacts(dossier: Dossier): ReadonlyMap<string, readonly Fact[]> {
  const { front } = dossier;
  const facts = new Map<string, Fact[]>();
  const add = (
    field: string,
    declared: { readonly text: string; readonly place: Place } | null,
    value?: Value,
  ): void => {
    if (!declared) return;
    const list = facts.get(field) ?? [];
    list.push({
      record: FRONT_MATTER_RECORD,
      field,
      value: value ?? { type: 'text' },
      status: 'stated',
      carrier: 'front-matter',
      place: declared.place,
      text: declared.text,
    });
    facts.set(field, list);
  };
  add('决策事项', front.title);
  add('事项编号', front.id);
  add('决策机关', front.authority);
  for (const lead of front.leads) add('承办单位', lead, { type: 'names', names: [lead.text] });
  add(
    '牵头单位',
    front.coordinator,
    front.coordinator ? { type: 'names', names: [front.coordinator.text] } : undefined,
  );
  add('适用地区', front.jurisdiction);
  add(
    '事项类别',
    front.category,
    front.category ? { type: 'conclusion', conclusion: front.category.text } : undefined,
  );
  add('文件形式', front.form, front.form ? { type: 'conclusion', conclusion: front.form.text } : undefined);
  if (front.amount) facts.set('涉及金额', [front.amount]);
  return facts;
}
