/**
 * Answers what compiled law says: by id, by day, by name.
 * It does not know dossiers, and takes the law as the compiler checked it.
 */
import { type Day, parseIsoDay } from '../base/civil-day.ts';
import { FRONT_MATTER_RECORD } from './fact-path.ts';
import type { FieldTerm, Instrument, Law, Obligation, Parameter, RecordTerm, Vocabulary } from './law.ts';
import { WorkingCalendar } from './working-days.ts';

export type Force = 'in-force' | 'not-yet' | 'expired';

/** A parameter's value on one day, with the citation that sets it. */
export interface ParameterOnDay {
  readonly value: number;
  readonly unit: Parameter['unit'];
  readonly cite: string;
}

export class Lawbook {
  readonly law: Law;
  readonly #instruments: ReadonlyMap<string, Instrument>;
  readonly #obligations: ReadonlyMap<string, Obligation>;
  readonly #parameters: ReadonlyMap<string, Parameter>;
  readonly #records: ReadonlyMap<string, RecordTerm>;
  readonly #terms = new Map<string, { readonly from: Day; readonly until: Day }>();
  readonly #byPlace = new Map<string, Obligation[]>();
  #calendar: WorkingCalendar | null = null;

  constructor(law: Law) {
    this.law = law;
    this.#instruments = new Map(law.instruments.map((instrument) => [instrument.id, instrument]));
    this.#obligations = new Map(law.obligations.map((obligation) => [obligation.id, obligation]));
    this.#parameters = new Map(law.parameters.map((parameter) => [parameter.id, parameter]));
    this.#records = new Map(law.vocabulary.records.map((record) => [record.name, record]));
    for (const obligation of law.obligations) {
      const instrument = this.#instruments.get(obligation.instrument);
      const own = { from: dayOf(obligation.from, -Infinity), until: dayOf(obligation.until, Infinity) };
      // An obligation cannot bind outside the life of its instrument.
      const from = Math.max(own.from, dayOf(instrument?.effective ?? null, -Infinity));
      const until = Math.min(own.until, dayOf(instrument?.until ?? null, Infinity));
      this.#terms.set(obligation.id, { from, until });
      const place = instrument?.place ?? '';
      const binding = this.#byPlace.get(place);
      if (binding) binding.push(obligation);
      else this.#byPlace.set(place, [obligation]);
    }
  }

  get obligations(): readonly Obligation[] {
    return this.law.obligations;
  }

  /** The obligations of a place's own instruments, `CN` for the nation's. */
  issuedFor(place: string): readonly Obligation[] {
    return this.#byPlace.get(place) ?? [];
  }

  get vocabulary(): Vocabulary {
    return this.law.vocabulary;
  }

  /** Working days, with the notices of law data on top of the bundled ones. */
  get calendar(): WorkingCalendar {
    this.#calendar ??= new WorkingCalendar(this.law.calendar);
    return this.#calendar;
  }

  obligation(id: string): Obligation | null {
    return this.#obligations.get(id) ?? null;
  }

  instrument(id: string): Instrument | null {
    return this.#instruments.get(id) ?? null;
  }

  record(name: string): RecordTerm | null {
    return this.#records.get(name) ?? null;
  }

  /** The field at `记录.字段`, where `案卷` stands for the front matter; null when there is none. */
  field(path: string): FieldTerm | null {
    const [record = '', field = ''] = path.split('.', 2);
    const fields =
      record === FRONT_MATTER_RECORD ? this.law.vocabulary.frontMatter : this.#records.get(record)?.fields;
    return fields?.find((term) => term.name === field) ?? null;
  }

  /** The value in force on a day; null when the parameter is unknown or had no value yet. */
  parameter(id: string, on: Day): ParameterOnDay | null {
    const parameter = this.#parameters.get(id);
    const value = parameter?.values.findLast((candidate) => dayOf(candidate.from, Infinity) <= on);
    if (parameter === undefined || value === undefined) return null;
    return { value: value.value, unit: parameter.unit, cite: value.cite };
  }

  /** Whether the obligation binds on a day: its first day counts, the day of `until` no more. */
  inForce(obligation: Obligation, on: Day): Force {
    const term = this.#terms.get(obligation.id) ?? { from: -Infinity, until: Infinity };
    if (on < term.from) return 'not-yet';
    return on >= term.until ? 'expired' : 'in-force';
  }
}

function dayOf(date: string | null, otherwise: number): Day {
  return (date === null ? null : parseIsoDay(date)) ?? otherwise;
}
