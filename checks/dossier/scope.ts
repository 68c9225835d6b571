/**
 * Reads the part of a sentence that belongs to one act for the fields of one kind of record, phrase by phrase.
 * It gives what each field could take; which of them may, the caller decides.
 */
import { readNumber } from '../base/numerals.ts';
import type { FactStatus, Value } from '../facts/fact.ts';
import { mayMatch, type Phrase } from '../facts/phrases.ts';
import { flowOffset, type Sentence, tokenAt } from '../facts/sentence.ts';
import type { FieldReader, RecordReader } from '../facts/terms.ts';
import { dayOf, periodOf } from '../facts/value.ts';
import { readConclusion, statusOfStatement, statusOfValue } from '../facts/wording.ts';

interface Slot {
  readonly value: Value;
  readonly status: FactStatus;
}

function slotOf(field: FieldReader, sentence: Sentence, at: number, content: string): Slot | null {
  const token = content.length === 1 ? tokenAt(sentence, at) : null;
  switch (field.term.type) {
    case 'day':
      return token?.time ? dayOf(token) : null;
    case 'period':
      return token?.time ? periodOf(token) : null;
    case 'number': {
      const number = readNumber(content.replace(/,/g, ''));
      return number === null ? null : { value: { type: 'number', number }, status: 'stated' };
    }
    case 'meeting':
      return token?.meeting
        ? {
            value: { type: 'meeting', meeting: token.meeting.kind, session: token.meeting.session },
            status: 'stated',
          }
        : null;
    case 'organ':
    case 'people':
      return { value: { type: 'names', names: [content.trim()] }, status: 'stated' };
    default:
      return { value: { type: 'text' }, status: 'stated' };
  }
}

/** A value that a phrase gives; `from`/`to` are offsets in the flow's text. */
export interface Told {
  readonly value: Value;
  readonly status: FactStatus;
  readonly from: number;
  readonly to: number;
  /** The token it claims for its field, by its offset in the scope; null where it is no token. */
  readonly claims: number | null;
}

/** What a bare phrase gives where the tokens it `needs` are still free. */
export interface BareTold {
  readonly needs: readonly number[];
  readonly told: Told | null;
}

const hasToken = /[\uE001-\uE006]/;

/** The readings of one scope; kept with the sentence where that is read again. */
export function scopeOf(sentence: Sentence, reader: RecordReader, from: number, to: number): Scope {
  const { memory } = sentence;
  if (memory === null) return new Scope(sentence, reader, from, to, false);
  let scopes = memory.get(reader) as Scope[] | undefined;
  if (scopes === undefined) {
    scopes = [];
    memory.set(reader, scopes);
  }
  for (const known of scopes) if (known.from === from && known.to === to) return known;
  const scope = new Scope(sentence, reader, from, to, true);
  scopes.push(scope);
  return scope;
}

export class Scope {
  /** Offsets in the shadow. */
  readonly from: number;
  readonly to: number;
  readonly hasTokens: boolean;
  /** The fields that may be told here: all of them, or those that are, where the scope is read again. */
  readonly statable: readonly FieldReader[];
  readonly barable: readonly FieldReader[];
  readonly #sentence: Sentence;
  readonly #text: string;
  readonly #stated: Map<FieldReader, Told | null> | null = null;
  readonly #bare: Map<FieldReader, readonly BareTold[]> | null = null;

  constructor(sentence: Sentence, reader: RecordReader, from: number, to: number, keeps: boolean) {
    this.#sentence = sentence;
    this.from = from;
    this.to = to;
    this.#text = sentence.shadow.slice(from, to);
    this.hasTokens = hasToken.test(this.#text);
    this.statable = reader.fields;
    this.barable = this.hasTokens ? reader.fields : [];
    if (!keeps) return;
    const stated = new Map(reader.fields.map((field) => [field, this.stated(field)]));
    const bare = new Map(this.barable.map((field) => [field, this.bare(field)]));
    this.statable = this.statable.filter((field) => stated.get(field) !== null);
    this.barable = this.barable.filter((field) => bare.get(field)?.length !== 0);
    this.#stated = stated;
    this.#bare = bare;
  }

  /** True where no field can be told. */
  get silent(): boolean {
    return this.statable.length === 0 && this.barable.length === 0;
  }

  /** False only where the field cannot be told, by a bare phrase or by another; cheap. */
  may(field: FieldReader, bare: boolean): boolean {
    if (this.#stated) return true;
    for (const phrase of field.phrases)
      if (phrase.bare === bare && mayMatch(phrase, this.#sentence.grams, this.hasTokens)) return true;
    return false;
  }

  /** The field's value by the first of its phrases that gives one, bare ones left aside. */
  stated(field: FieldReader): Told | null {
    if (this.#stated) return this.#stated.get(field) ?? null;
    for (const phrase of field.phrases) {
      const told = phrase.bare ? null : this.#read(field, phrase)?.told;
      if (told) return told;
    }
    return null;
  }

  /** What each of the field's bare phrases finds, in order. */
  bare(field: FieldReader): readonly BareTold[] {
    if (this.#bare) return this.#bare.get(field) ?? [];
    const found: BareTold[] = [];
    for (const phrase of field.phrases) {
      const read = phrase.bare ? this.#read(field, phrase) : null;
      if (read) found.push(read);
    }
    return found;
  }

  #read(field: FieldReader, phrase: Phrase): BareTold | null {
    if (!mayMatch(phrase, this.#sentence.grams, this.hasTokens)) return null;
    const text = this.#text;
    const hit = phrase.expression.exec(text);
    if (!hit) return null;
    const { type } = field.term;
    if (type === 'conclusion' || type === 'yes-no') {
      const said = readConclusion(text, field.term.values);
      if (!said) return null;
      const value: Value =
        type === 'conclusion'
          ? { type: 'conclusion', conclusion: said.conclusion }
          : { type: 'yes-no', yes: said.conclusion === '是' };
      return { needs: [], told: this.#told(field, said.from, said.to, { value, status: 'stated' }, false) };
    }
    const whole: readonly [number, number] = [hit.index, hit.index + hit[0].length];
    if (phrase.fixed !== null) {
      const value: Value = { type: 'number', number: Number(phrase.fixed) };
      return { needs: [], told: this.#told(field, ...whole, { value, status: 'stated' }, false) };
    }
    const groups = hit.indices?.slice(1).filter((group) => group !== undefined) ?? [];
    const needs: number[] = [];
    // Of several slots ({会议}…{日}) the first that holds a value of the field's type is meant.
    for (const [a, b] of groups.length > 0 ? groups : [whole]) {
      needs.push(a);
      const slot = slotOf(field, this.#sentence, this.from + a, text.slice(a, b));
      if (slot) return { needs, told: this.#told(field, a, b, slot, b - a === 1) };
    }
    return null;
  }

  #told(field: FieldReader, a: number, b: number, slot: Slot, claims: boolean): Told {
    const text = this.#text;
    const before = text.slice(0, a);
    const { type } = field.term;
    // Free text may have taken the word that puts it into the future (`拟向区委` as addressee).
    const planned =
      // 将草案报送审查: here 将 has the text as its object and promises nothing.
      statusOfStatement(type === 'text' ? before.replace(/[将把]$/, '') : before, '') === 'planned' ||
      (b - a > 1 && statusOfValue(text.slice(a, b)) === 'planned');
    // 未召开常务会议 names the meeting that was not held.
    const denied = type === 'meeting' && statusOfStatement(before, '') === 'negated';
    return {
      value: slot.value,
      status: slot.status !== 'stated' ? slot.status : planned ? 'planned' : denied ? 'negated' : 'stated',
      from: flowOffset(this.#sentence, this.from + a),
      to: flowOffset(this.#sentence, this.from + b),
      claims: claims ? a : null,
    };
  }
}
