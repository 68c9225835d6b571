/**
 * Finds in a sentence which acts it states and which facts of those acts it gives.
 * It decides the scope of each act inside the sentence; whether an act opens a record is the walker's decision.
 */
import { readNumber } from '../base/numerals.ts';
import type { Carrier, Fact, FactStatus, Value } from '../facts/fact.ts';
import { mayMatch, type Phrase } from '../facts/phrases.ts';
import { flowOffset, type Sentence, tokenAt } from '../facts/sentence.ts';
import type { FieldReader, RecordReader } from '../facts/terms.ts';
import { dayOf, periodOf } from '../facts/value.ts';
import { isRequirement, readConclusion, statusOfStatement, statusOfValue } from '../facts/wording.ts';

/** One act stated in a sentence; `from`/`to` bound in the shadow what belongs to it. */
export interface ActMention {
  readonly reader: RecordReader;
  readonly status: FactStatus;
  from: number;
  to: number;
  /** The words that state it, in the shadow. */
  readonly at: number;
  readonly end: number;
}

const hasToken = /[\uE001-\uE006]/;
/** A clause that only says when: it belongs to what follows. */
const onlyTime = /^[\s自从于在至经后当日并且,]*[\uE001-\uE004][\s起后间前,]*$/;

/** What others did is told as an example, not as a step of this matter. */
const elsewhere =
  /(?:参照|借鉴|参考|学习)[^。;]{0,12}(?:做法|经验|其他|兄弟)|外地[^,。;]{0,6}(?:做法|经验)|兄弟[省市区县]|(?:^|[,、\uE001-\uE004])(?:国务院|中共中央|国家[^,。;]{1,12}[部委局署])/;

function clauseStarts(shadow: string): number[] {
  const starts = [0];
  for (let i = 0; i < shadow.length; i++) if (shadow.charCodeAt(i) === 0x2c) starts.push(i + 1);
  return starts;
}

function match(phrase: Phrase, shadow: string): RegExpExecArray | null {
  return phrase.expression.exec(shadow);
}

/** The acts a sentence states, in order, each with its scope; `preferred` is the step the sentence stands under. */
export function actsIn(
  sentence: Sentence,
  readers: readonly RecordReader[],
  preferred: string | null,
): ActMention[] {
  const { shadow } = sentence;
  const tokens = hasToken.test(shadow);
  const found: { reader: RecordReader; at: number; end: number }[] = [];
  const { grams } = sentence;
  for (const reader of readers)
    for (const phrase of reader.phrases) {
      if (!mayMatch(phrase, grams, tokens)) continue;
      const hit = match(phrase, shadow);
      if (!hit) continue;
      if (reader.unless.some((other) => mayMatch(other, grams, tokens) && match(other, shadow))) break;
      found.push({ reader, at: hit.index, end: hit.index + hit[0].length });
      break;
    }
  if (found.length === 0) return [];
  const weight = (f: { reader: RecordReader; at: number; end: number }): number =>
    f.end - f.at + (f.reader.term.step === preferred ? 100 : 0);
  found.sort((a, b) => weight(b) - weight(a));
  const kept: typeof found = [];
  for (const f of found) if (!kept.some((k) => f.at < k.end && k.at < f.end)) kept.push(f);
  kept.sort((a, b) => a.at - b.at);
  const starts = clauseStarts(shadow);
  const acts: ActMention[] = [];
  for (const f of kept) {
    if (isRequirement(shadow.slice(0, f.at)) || elsewhere.test(shadow.slice(0, f.at))) continue;
    let from = 0;
    for (let k = 0; k < starts.length; k++) {
      const start = starts[k] ?? 0;
      if (start > f.at) break;
      from = start;
      const previous = starts[k - 1];
      if (previous !== undefined && onlyTime.test(shadow.slice(previous, start))) from = previous;
    }
    const last = acts.at(-1);
    if (last) {
      if (from <= last.at) from = Math.max(last.end, Math.min(f.at, last.end));
      last.to = from;
    } else if (f.reader.term.step !== preferred || !hasToken.test(shadow.slice(0, from))) from = 0;
    acts.push({
      reader: f.reader,
      status: statusOfStatement(shadow.slice(from, f.at), shadow.slice(f.end)),
      from,
      to: shadow.length,
      at: f.at,
      end: f.end,
    });
  }
  return acts;
}

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

/**
 * Facts of one record stated in shadow[from, to) of a sentence. `taken` holds shadow offsets of tokens that a field
 * has claimed; bare patterns take only what is left, and only for fields in `missing`.
 */
export function factsIn(
  sentence: Sentence,
  reader: RecordReader,
  from: number,
  to: number,
  options: { path: string; carrier: Carrier; bare: boolean | 'but-days'; wants: (field: string) => boolean },
): Fact[] {
  const scope = sentence.shadow.slice(from, to);
  const tokens = hasToken.test(scope);
  const facts: Fact[] = [];
  const taken = new Set<number>();
  const make = (field: FieldReader, a: number, b: number, slot: Slot): void => {
    const start = flowOffset(sentence, from + a);
    const end = flowOffset(sentence, from + b);
    // Free text may have taken the word that puts it into the future (`拟向区委` as addressee).
    const planned =
      // 将草案报送审查: here 将 has the text as its object and promises nothing.
      statusOfStatement(
        field.term.type === 'text' ? scope.slice(0, a).replace(/[将把]$/, '') : scope.slice(0, a),
        '',
      ) === 'planned' ||
      (b - a > 1 && statusOfValue(scope.slice(a, b)) === 'planned');
    // 未召开常务会议 names the meeting that was not held.
    const denied = field.term.type === 'meeting' && statusOfStatement(scope.slice(0, a), '') === 'negated';
    facts.push({
      record: reader.term.name,
      field: field.term.name,
      value: slot.value,
      status: slot.status !== 'stated' ? slot.status : planned ? 'planned' : denied ? 'negated' : 'stated',
      carrier: options.carrier,
      place: { path: options.path, span: sentence.flow.span(start, end) },
      text: sentence.flow.raw.slice(start, end),
    });
  };
  // Whether the field is wanted is asked last: it looks through the facts found so far.
  const may = (field: FieldReader, phrase: Phrase): boolean =>
    mayMatch(phrase, sentence.grams, tokens) && options.wants(field.term.name);
  const read = (field: FieldReader, phrase: Phrase): boolean => {
    const hit = match(phrase, scope);
    if (!hit) return false;
    const type = field.term.type;
    if (type === 'conclusion' || type === 'yes-no') {
      const said = readConclusion(scope, field.term.values);
      if (!said) return false;
      const value: Value =
        type === 'conclusion'
          ? { type: 'conclusion', conclusion: said.conclusion }
          : { type: 'yes-no', yes: said.conclusion === '是' };
      make(field, said.from, said.to, { value, status: 'stated' });
      return true;
    }
    if (phrase.fixed !== null) {
      make(field, hit.index, hit.index + hit[0].length, {
        value: { type: 'number', number: Number(phrase.fixed) },
        status: 'stated',
      });
      return true;
    }
    const whole: readonly [number, number] = [hit.index, hit.index + hit[0].length];
    const groups = hit.indices?.slice(1).filter((group) => group !== undefined) ?? [];
    // Of several slots ({会议}…{日}) the first that holds a value of the field's type is meant.
    for (const [a, b] of groups.length > 0 ? groups : [whole]) {
      if (phrase.bare && taken.has(a)) return false;
      const slot = slotOf(field, sentence, from + a, scope.slice(a, b));
      if (!slot) continue;
      if (b - a === 1) taken.add(a);
      make(field, a, b, slot);
      return true;
    }
    return false;
  };
  for (const field of reader.fields)
    for (const phrase of field.phrases) if (!phrase.bare && may(field, phrase) && read(field, phrase)) break;
  if (options.bare !== false && tokens)
    for (const field of reader.fields) {
      if (options.bare === 'but-days' && field.term.type === 'day') continue;
      if (facts.some((f) => f.field === field.term.name)) continue;
      for (const phrase of field.phrases) if (phrase.bare && may(field, phrase) && read(field, phrase)) break;
    }
  return facts;
}
