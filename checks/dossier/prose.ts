/**
 * Finds in a sentence which acts it states and which facts of those acts it gives.
 * It decides the scope of each act inside the sentence; whether an act opens a record is the walker's decision.
 */
import type { Carrier, Fact, FactStatus } from '../facts/fact.ts';
import { mayMatch, type Phrase } from '../facts/phrases.ts';
import type { Sentence } from '../facts/sentence.ts';
import type { RecordReader, Terms } from '../facts/terms.ts';
import { isRequirement, statusOfStatement } from '../facts/wording.ts';
import { scopeOf, type Told } from './scope.ts';

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

/**
 * The acts a sentence states, in order, each with its scope; `only` limits them to one kind, `preferred` is the step
 * the sentence stands under.
 */
export function actsIn(
  sentence: Sentence,
  terms: Terms,
  only: RecordReader | null,
  preferred: string | null,
): ActMention[] {
  const { memory } = sentence;
  const readers = (): readonly RecordReader[] => (only ? [only] : terms.candidates(sentence.shadow));
  if (memory === null) return statedActs(sentence, readers(), preferred);
  let readings = memory.get(actsIn) as ActReading[] | undefined;
  if (readings === undefined) {
    readings = [];
    memory.set(actsIn, readings);
  }
  let known = readings.find((r) => r.only === only && r.preferred === preferred);
  if (known === undefined) {
    known = { only, preferred, acts: statedActs(sentence, readers(), preferred) };
    readings.push(known);
  }
  // Whoever reads them may widen a scope.
  return known.acts.length === 0 ? [] : known.acts.map((act) => ({ ...act }));
}

interface ActReading {
  readonly only: RecordReader | null;
  readonly preferred: string | null;
  readonly acts: readonly ActMention[];
}

function statedActs(
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

/**
 * Facts of one record stated in shadow[from, to) of a sentence. Bare patterns take only what no other field has
 * claimed; only fields that `wants` names are read.
 */
export function factsIn(
  sentence: Sentence,
  reader: RecordReader,
  from: number,
  to: number,
  options: { path: string; carrier: Carrier; bare: boolean | 'but-days'; wants: (field: string) => boolean },
): Fact[] {
  const scope = scopeOf(sentence, reader, from, to);
  const facts: Fact[] = [];
  if (scope.silent) return facts;
  const claimed = new Set<number>();
  const take = (field: string, told: Told): void => {
    if (told.claims !== null) claimed.add(told.claims);
    facts.push({
      record: reader.term.name,
      field,
      value: told.value,
      status: told.status,
      carrier: options.carrier,
      place: { path: options.path, span: sentence.flow.span(told.from, told.to) },
      text: sentence.flow.raw.slice(told.from, told.to),
    });
  };
  // Whether a field is wanted is asked late: it looks through the facts found so far.
  for (const field of scope.statable) {
    if (!scope.may(field, false) || !options.wants(field.term.name)) continue;
    const told = scope.stated(field);
    if (told) take(field.term.name, told);
  }
  if (options.bare === false) return facts;
  for (const field of scope.barable) {
    if (options.bare === 'but-days' && field.term.type === 'day') continue;
    const { name } = field.term;
    if (!scope.may(field, true) || facts.some((f) => f.field === name) || !options.wants(name)) continue;
    const free = scope.bare(field).find((b) => !b.needs.some((at) => claimed.has(at)) && b.told !== null);
    if (free?.told) take(name, free.told);
  }
  return facts;
}
