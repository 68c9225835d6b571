/**
 * Reads `key: value` into the record and field that the key means where it stands.
 * It decides whose field a key is; what the value says is read by type.
 */
import type { Span } from '../base/span.ts';
import type { Carrier } from '../facts/fact.ts';
import { sentencesOf } from '../facts/sentence.ts';
import { bareKey, type FieldReader, type RecordReader } from '../facts/terms.ts';
import { statusOfValue } from '../facts/wording.ts';
import type { Flow } from '../parse/document.ts';
import type { DraftRecord } from './draft-record.ts';
import { factsIn } from './prose.ts';
import type { RunningText } from './running-text.ts';
import type { Standing } from './standing.ts';

/** Keys that say only that evidence follows. */
const evidenceKey = /^(?:材料|附件|证明材料|佐证材料|相关材料)$/;
/** A further key on the line, after a space or a stop. */
const keyInside = /[\s;,]\s*([^\s:。;!?,、]{2,12}?)\s*:/g;

export class KeyedText {
  readonly #standing: Standing;
  readonly #text: RunningText;

  constructor(standing: Standing, text: RunningText) {
    this.#standing = standing;
    this.#text = text;
  }

  /** Where another key of the same record begins on this line (`单位:某局 日期:某日`), or the end of the text. */
  nextKey(text: string, from: number): number {
    const { reader } = this.#standing.record ?? {};
    if (!reader || !text.includes(':', from)) return text.length;
    keyInside.lastIndex = from;
    for (let hit = keyInside.exec(text); hit !== null; hit = keyInside.exec(text)) {
      if (reader.fieldByKey(bareKey(hit[1] ?? ''))) return hit.index + hit[0].indexOf(hit[1] ?? '');
      keyInside.lastIndex = hit.index + 1;
    }
    return text.length;
  }

  /** Takes `key: value`; false where the key means nothing here. */
  keyValue(
    keyText: string,
    flow: Flow,
    from: number,
    to: number,
    how: { keySpan: Span; depth: number; carrier: Carrier },
  ): boolean {
    const key = bareKey(keyText);
    if (key === '') return false;
    const record = this.#standing.record;
    const viaPart = this.#standing.part?.fields[key];
    if (record && viaPart !== undefined) {
      const field = record.reader.field(viaPart);
      if (field) return this.#take(record, field, flow, from, to, how);
    }
    const own = record?.reader.fieldByKey(key);
    if (record && own) return this.#take(record, own, flow, from, to, how);
    const part = record?.reader.partByHeading(key);
    if (record && part) {
      this.#standing.part = part;
      this.#text.readFor(record, flow, from, to, part.fields.日期 ?? null);
      return true;
    }
    if (this.#standing.recordDepth === -1) return false;
    // 材料 and the like say only that evidence follows: the record's own, never a neighbour's field of that name.
    if (record && evidenceKey.test(key)) return true;
    const opened = this.#standing.terms.recordByKey(key);
    if (opened) {
      const reuse = this.#standing.inSection(opened);
      const draft = reuse?.empty ? reuse : this.#standing.open(opened, 'key', how.keySpan);
      this.#standing.enter(draft);
      const content = flow.text.slice(from, to);
      const status = statusOfValue(content);
      if (content.trim() !== '' && status !== 'stated') draft.status = status;
      // `区政府第78次常务会议:` names the meeting that it opens.
      if (how.carrier === 'field')
        for (const name of sentencesOf(flow, 0, from, this.#standing.context))
          if (name.tokens.some((t) => t.meeting)) this.#text.harvest(draft, name, 0, name.shadow.length);
      // `合法性审查:2024年4月8日` dates the act: a day alone is the day that matters most.
      const [sentence] = sentencesOf(flow, from, to, this.#standing.context);
      const dated = sentence && /^[\s\uE001]+[。;]?$/.test(sentence.shadow);
      this.#text.readFor(draft, flow, from, to, dated ? (opened.term.day[0] ?? null) : null);
      return true;
    }
    for (const reader of this.#standing.step === null
      ? []
      : this.#standing.terms.recordsOf(this.#standing.step)) {
      const field = reader.fieldByKey(key);
      if (!field) continue;
      return this.#take(this.#recordForField(reader, field, how.keySpan), field, flow, from, to, how);
    }
    const owner = this.#standing.terms.ownerOfKey(key);
    const field = owner?.fieldByKey(key);
    if (!owner || !field) return false;
    return this.#take(this.#recordForField(owner, field, how.keySpan), field, flow, from, to, how);
  }

  /** The record a stray field joins: the latest of its kind in this section that lacks it, else a new one. */
  #recordForField(reader: RecordReader, field: FieldReader, span: Span): DraftRecord {
    const last = this.#standing.inSection(reader);
    if (last && (this.#standing.record !== last || !last.has(field.term.name))) return last;
    if (this.#standing.step !== reader.term.step) {
      const anywhere = this.#standing.drafts.findLast((d) => d.reader === reader);
      if (anywhere) return anywhere;
    }
    return this.#standing.open(reader, 'implicit', span);
  }

  #take(
    record: DraftRecord,
    field: FieldReader,
    flow: Flow,
    from: number,
    to: number,
    how: { depth: number; carrier: Carrier },
  ): boolean {
    this.#standing.taker = record;
    const content = flow.text.slice(from, to);
    if (content.trim() === '') {
      this.#standing.openField = { field, record, depth: how.depth };
      return true;
    }
    record.add(this.#standing.fact(record, field, flow, from, to, how.carrier));
    const { type } = field.term;
    // 签字:20人全部签字 gives the number of another field.
    const short = field.term.name === '签字' && content.length <= 12;
    if (short || type === 'number' || type === 'meeting' || type === 'period')
      for (const sentence of sentencesOf(flow, from, to, this.#standing.context))
        for (const fact of factsIn(sentence, record.reader, 0, sentence.shadow.length, {
          path: this.#standing.path,
          carrier: this.#standing.carrier ?? how.carrier,
          bare: type === 'meeting',
          wants: (name) =>
            name !== field.term.name && !record.has(name) && sameFamily(type, record.reader.field(name)),
        }))
          record.add(fact);
    this.#standing.openField = { field, record, depth: how.depth };
    return true;
  }

  /** A line below a field heading, or a nested item below a key: more of that field's text. */
  continueField(flow: Flow, from: number, to: number): void {
    const open = this.#standing.openField;
    if (!open) return;
    const { type } = open.field.term;
    const multiple = type === 'text' || type === 'organ' || type === 'people';
    if (!multiple && open.record.has(open.field.term.name)) return;
    open.record.add(this.#standing.fact(open.record, open.field, flow, from, to, 'field'));
  }
}

function sameFamily(type: string, field: FieldReader | undefined): boolean {
  if (!field) return false;
  if (type === 'number' || type === 'text') return field.term.type === 'number';
  if (type === 'meeting') return field.term.type === 'day' || field.term.type === 'document-number';
  return field.term.type === 'text' && field.term.name.includes('理由');
}
