/**
 * Walks the blocks of one document in order and sorts what they say into records.
 * It decides which record a heading, key, table or sentence belongs to; it refuses to judge any of it.
 */
import type { Place, Span } from '../base/span.ts';
import type { Carrier, Fact } from '../facts/fact.ts';
import { flowOffset, type Sentence, sentencesOf, type TimeContext } from '../facts/sentence.ts';
import { bareKey, type FieldReader, type RecordReader, type Terms } from '../facts/terms.ts';
import { readValue } from '../facts/value.ts';
import { isDenial, statusOfValue } from '../facts/wording.ts';
import type { PartTerm } from '../lawbook/law.ts';
import type { Cell, Flow, HeadingBlock, LineBlock, Link, ParsedDocument } from '../parse/document.ts';
import { DraftRecord, type Origin } from './draft-record.ts';
import { joinOverview } from './overview.ts';
import { type ActMention, actsIn, factsIn } from './prose.ts';
import { walkTable } from './tables.ts';

/** An article of a statute or of the draft itself, or an annex form: never a fact of the procedure. */
const evidenceKey = /^(?:材料|附件|证明材料|佐证材料|相关材料)$/;
const articleText = /^第[一二三四五六七八九十百零0-9]{1,6}条/;
const keyed = /^([^:。;!?,]{1,24}?)\s*:\s*/;
/** A further key on the line, after a space or a stop. */
const keyInside = /[\s;,]\s*([^\s:。;!?,、]{2,12}?)\s*:/g;
const trimmedEnd = (text: string, to: number): number => text.slice(0, to).replace(/[\s;,]+$/, '').length;
const repeated = /再次|第二[次轮]|二次|又一次|第[三四五][次轮]|重新/;
/** Kinds of which a dossier naturally holds many: another day is another record. */
const manyByNature = new Set(['会议', '座谈会', '调研', '请示报告', '走访', '备案', '问卷调查']);

/** The day of a meeting's papers (常务会议纪要, 会议材料) is no day of another meeting. */
const aboutMeeting = /\uE005(?:的)?(?:会议)?(?:纪要|记录|材料|通知|议题)/;

interface PendingMention {
  readonly sentence: Sentence;
  readonly act: ActMention;
}

interface OpenField {
  readonly field: FieldReader;
  readonly record: DraftRecord;
  /** List depth of the key (its value continues in deeper items), or -1 for a heading. */
  readonly depth: number;
}

export class Walker {
  readonly terms: Terms;
  readonly path: string;
  readonly carrier: Carrier | null;
  readonly drafts: DraftRecord[] = [];
  readonly sections = new Map<string, Place>();
  readonly #context: TimeContext;
  readonly #pending: PendingMention[] = [];
  #step: string | null = null;
  #stepDepth = 0;
  #record: DraftRecord | null = null;
  #recordDepth = 0;
  #sectionStart = 0;
  #part: PartTerm | null = null;
  #openField: OpenField | null = null;
  /** The record that took the line's key: its links are that record's, though another one may be current. */
  #taker: DraftRecord | null = null;
  /** The record that running text opened last in this paragraph: sentences without an act of their own go on with it. */
  #told: DraftRecord | null = null;

  /** `carrier` overrides the carrier of all facts (attachments); null lets each block say its own. */
  constructor(terms: Terms, path: string, context: TimeContext, carrier: Carrier | null = null) {
    this.terms = terms;
    this.path = path;
    this.carrier = carrier;
    this.#context = context;
  }

  get context(): TimeContext {
    return this.#context;
  }

  get current(): DraftRecord | null {
    return this.#record;
  }

  get step(): string | null {
    return this.#step;
  }

  /** Treats the whole document as belonging to one record (an attachment of it). */
  seed(record: DraftRecord): void {
    this.#record = record;
    this.#step = record.step;
    this.#recordDepth = -1;
    this.#stepDepth = -1;
  }

  walk(document: ParsedDocument): void {
    for (const block of document.blocks) {
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'table') {
        if (!block.quoted) walkTable(this, block);
      } else if (!block.quoted) this.#line(block);
      else this.#link(block.links);
    }
    this.#settleMentions();
    joinOverview(this.drafts, manyByNature);
  }

  place(span: Span): Place {
    return { path: this.path, span };
  }

  open(reader: RecordReader, origin: Origin, span: Span): DraftRecord {
    const draft = new DraftRecord(reader, origin, this.place(span));
    draft.loose = this.#step === null && origin === 'prose';
    this.drafts.push(draft);
    return draft;
  }

  /** The latest record of a kind opened since the present section began. */
  inSection(reader: RecordReader): DraftRecord | undefined {
    for (let i = this.drafts.length - 1; i >= this.#sectionStart; i--)
      if (this.drafts[i]?.reader === reader) return this.drafts[i];
    return undefined;
  }

  enter(record: DraftRecord): void {
    this.#record = record;
    this.#part = null;
    this.#openField = null;
  }

  /** Goes back to the record that was open before a table opened its own. */
  leave(record: DraftRecord | null): void {
    this.#record = record;
    this.#openField = null;
  }

  #heading(block: HeadingBlock): void {
    const title = block.flow.text.trim();
    const span = block.flow.span(0, block.flow.text.length);
    if (this.#recordDepth === -1) {
      // An attachment: its headings name its own parts, and never another record.
      this.#headingInside(title, block);
      return;
    }
    if (this.#record && block.depth > this.#recordDepth && this.#headingInside(title, block)) return;
    const meaning = this.terms.heading(title);
    this.#part = null;
    this.#openField = null;
    if (meaning.step === null) {
      if (this.#record && block.depth > this.#recordDepth) {
        this.#link(block.links);
        return;
      }
      this.#record = null;
      if (block.depth <= this.#stepDepth) this.#step = null;
      return;
    }
    const deeper = this.#step !== null && block.depth > this.#stepDepth;
    const isStep = this.terms.isStepHeading(title) || meaning.record === null;
    if (!deeper || (isStep && meaning.step !== this.#step)) {
      this.#step = meaning.step;
      this.#stepDepth = block.depth;
      this.#sectionStart = this.drafts.length;
    }
    if (!this.sections.has(meaning.step)) this.sections.set(meaning.step, this.place(span));
    this.#record = null;
    if (meaning.record) {
      const last = this.inSection(meaning.record);
      if (last?.origin === 'step-heading' && last.empty) last.place = this.place(span);
      this.#record = last?.empty
        ? last
        : this.open(meaning.record, isStep ? 'step-heading' : 'heading', span);
      this.#recordDepth = block.depth;
      if (isDenial(title)) this.#record.status = 'negated';
      this.#sentences(block.flow, 0, block.flow.text.length, true);
    }
    this.#link(block.links);
  }

  /** A heading that is a part (送审) or a field (风险点) of the record it stands in. */
  #headingInside(title: string, block: HeadingBlock): boolean {
    const record = this.#record;
    if (!record) return false;
    const key = bareKey(title);
    const part = record.reader.partByHeading(title);
    const field = part ? undefined : record.reader.fieldByKey(key);
    if (!part && !field) return false;
    if (!part && field && this.terms.recordByKey(key) === record.reader) return false;
    this.#part = part ?? null;
    this.#openField = field ? { field, record, depth: -1 } : null;
    this.#link(block.links);
    return true;
  }

  #line(block: LineBlock): void {
    const { flow } = block;
    const text = flow.text;
    if (text.trim() === '') {
      this.#link(block.links);
      return;
    }
    if (articleText.test(text)) return;
    if (this.#openField && this.#openField.depth >= 0 && block.depth <= this.#openField.depth)
      this.#openField = null;
    // All that stands under the heading is a denial (`决策调整` / `无`).
    if (!this.#openField && this.#record?.empty && isDenial(text.trim().replace(/^\((.*)\)$/, '$1')))
      this.#record.status = 'negated';
    this.#taker = null;
    let from = 0;
    for (;;) {
      const key = keyed.exec(text.slice(from));
      const keyText = key?.[1];
      const to = key ? this.#nextKey(text, from + key[0].length) : text.length;
      const at = keyText === undefined ? from : text.indexOf(keyText, from);
      const handled =
        key && keyText !== undefined
          ? this.keyValue(keyText, flow, from + key[0].length, trimmedEnd(text, to), {
              keySpan: flow.span(at, at + keyText.length),
              depth: block.depth,
              carrier: 'field',
            })
          : this.#bareItem(block);
      if (!handled) {
        if (this.#openField) this.#continueField(flow, from, text.length);
        this.#sentences(flow, from, text.length, true);
        break;
      }
      if (to >= text.length) break;
      from = to;
    }
    this.#passage(flow, block.span, this.#taker);
    this.#link(block.links, this.#taker);
  }

  /** Where another key of the same record begins on this line (`单位:某局 日期:某日`), or the end of the text. */
  #nextKey(text: string, from: number): number {
    const { reader } = this.#record ?? {};
    if (!reader || !text.includes(':', from)) return text.length;
    keyInside.lastIndex = from;
    for (let hit = keyInside.exec(text); hit !== null; hit = keyInside.exec(text)) {
      if (reader.fieldByKey(bareKey(hit[1] ?? ''))) return hit.index + hit[0].indexOf(hit[1] ?? '');
      keyInside.lastIndex = hit.index + 1;
    }
    return text.length;
  }

  /** A list item that is just the name of a record or part (`- 听证会`), its fields nested below. */
  #bareItem(block: LineBlock): boolean {
    if (block.depth === 0 || block.flow.text.length > 24) return false;
    const key = bareKey(block.flow.text);
    const part = this.#record?.reader.partByHeading(key);
    if (part) {
      this.#part = part;
      return true;
    }
    const reader = this.terms.recordByKey(key);
    if (!reader || (this.#record && this.#record.reader === reader)) return false;
    this.enter(this.open(reader, 'key', block.flow.span(0, block.flow.text.length)));
    return true;
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
    const record = this.#record;
    const viaPart = this.#part?.fields[key];
    if (record && viaPart !== undefined) {
      const field = record.reader.field(viaPart);
      if (field) return this.#take(record, field, flow, from, to, how);
    }
    const own = record?.reader.fieldByKey(key);
    if (record && own) return this.#take(record, own, flow, from, to, how);
    const part = record?.reader.partByHeading(key);
    if (record && part) {
      this.#part = part;
      this.#sentencesFor(record, flow, from, to, part.fields.日期 ?? null);
      return true;
    }
    if (this.#recordDepth === -1) return false;
    // 材料 and the like say only that evidence follows: the record's own, never a neighbour's field of that name.
    if (record && evidenceKey.test(key)) return true;
    const opened = this.terms.recordByKey(key);
    if (opened) {
      const reuse = this.inSection(opened);
      const draft = reuse?.empty ? reuse : this.open(opened, 'key', how.keySpan);
      this.enter(draft);
      const content = flow.text.slice(from, to);
      const status = statusOfValue(content);
      if (content.trim() !== '' && status !== 'stated') draft.status = status;
      // `区政府第78次常务会议:` names the meeting that it opens.
      if (how.carrier === 'field')
        for (const name of sentencesOf(flow, 0, from, this.#context))
          if (name.tokens.some((t) => t.meeting)) this.#harvest(draft, name, 0, name.shadow.length);
      // `合法性审查:2024年4月8日` dates the act: a day alone is the day that matters most.
      const [sentence] = sentencesOf(flow, from, to, this.#context);
      const dated = sentence && /^[\s\uE001]+[。;]?$/.test(sentence.shadow);
      this.#sentencesFor(draft, flow, from, to, dated ? (opened.term.day[0] ?? null) : null);
      return true;
    }
    for (const reader of this.#step === null ? [] : this.terms.recordsOf(this.#step)) {
      const field = reader.fieldByKey(key);
      if (!field) continue;
      return this.#take(this.#recordForField(reader, field, how.keySpan), field, flow, from, to, how);
    }
    const owner = this.terms.ownerOfKey(key);
    const field = owner?.fieldByKey(key);
    if (!owner || !field) return false;
    return this.#take(this.#recordForField(owner, field, how.keySpan), field, flow, from, to, how);
  }

  /** The record a stray field joins: the latest of its kind in this section that lacks it, else a new one. */
  #recordForField(reader: RecordReader, field: FieldReader, span: Span): DraftRecord {
    const last = this.inSection(reader);
    if (last && (this.#record !== last || !last.has(field.term.name))) return last;
    if (this.#step !== reader.term.step) {
      const anywhere = this.drafts.findLast((d) => d.reader === reader);
      if (anywhere) return anywhere;
    }
    return this.open(reader, 'implicit', span);
  }

  #take(
    record: DraftRecord,
    field: FieldReader,
    flow: Flow,
    from: number,
    to: number,
    how: { depth: number; carrier: Carrier },
  ): boolean {
    this.#taker = record;
    const content = flow.text.slice(from, to);
    if (content.trim() === '') {
      this.#openField = { field, record, depth: how.depth };
      return true;
    }
    record.add(this.fact(record, field, flow, from, to, how.carrier));
    const { type } = field.term;
    if (type === 'number' || type === 'meeting' || type === 'period')
      for (const sentence of sentencesOf(flow, from, to, this.#context))
        for (const fact of factsIn(sentence, record.reader, 0, sentence.shadow.length, {
          path: this.path,
          carrier: this.carrier ?? how.carrier,
          bare: type === 'meeting',
          wants: (name) =>
            name !== field.term.name && !record.has(name) && sameFamily(type, record.reader.field(name)),
        }))
          record.add(fact);
    this.#openField = { field, record, depth: how.depth };
    return true;
  }

  fact(
    record: DraftRecord,
    field: FieldReader,
    flow: Flow,
    from: number,
    to: number,
    carrier: Carrier,
  ): Fact {
    const read = readValue(field.term, flow, from, to, this.#context);
    return {
      record: record.kind,
      field: field.term.name,
      value: read.value,
      status: read.status,
      carrier: this.carrier ?? carrier,
      place: this.place(flow.span(read.from, read.to)),
      text: flow.raw.slice(read.from, read.to),
    };
  }

  /** A line below a field heading, or a nested item below a key: more of that field's text. */
  #continueField(flow: Flow, from: number, to: number): void {
    const open = this.#openField;
    if (!open) return;
    const { type } = open.field.term;
    const multiple = type === 'text' || type === 'organ' || type === 'people';
    if (!multiple && open.record.has(open.field.term.name)) return;
    open.record.add(this.fact(open.record, open.field, flow, from, to, 'field'));
  }

  /** Running text in a table cell that no column explains. */
  cell(cell: Cell): void {
    this.#sentences(cell.flow, 0, cell.flow.text.length, false);
    this.#passage(cell.flow, cell.span);
  }

  #passage(flow: Flow, span: Span, taker: DraftRecord | null = null): void {
    (taker ?? this.#record)?.passages.push({ text: flow.text, place: this.place(span) });
  }

  #link(links: readonly Link[], taker: DraftRecord | null = null): void {
    const record = taker ?? this.#record;
    if (record) record.links.push(...links);
    else if (links.length > 0 && this.#step !== null) {
      const last = this.drafts.at(-1);
      if (last && last.step === this.#step) last.links.push(...links);
    }
  }

  /** Reads running text: acts it states and their facts. */
  #sentences(flow: Flow, from: number, to: number, mayOpen: boolean): void {
    this.#told = null;
    for (const sentence of sentencesOf(flow, from, to, this.#context)) this.#sentence(sentence, mayOpen);
  }

  /** Reads the value of a key that opened `record`; a first bare day goes to `dayField` where given. */
  #sentencesFor(record: DraftRecord, flow: Flow, from: number, to: number, dayField: string | null): void {
    for (const sentence of sentencesOf(flow, from, to, this.#context)) {
      const field = dayField === null ? undefined : record.reader.field(dayField);
      const token = sentence.tokens.find((t) => t.kind === 'day' || t.kind === 'vague');
      if (field && token && !record.has(field.term.name))
        record.add(this.fact(record, field, flow, token.from, token.to, 'field'));
      this.#sentence(sentence, true);
      // The value of its own key speaks of the record throughout, whatever other acts its words recall.
      for (const fact of factsIn(sentence, record.reader, 0, sentence.shadow.length, {
        path: this.path,
        carrier: this.carrier ?? 'field',
        bare: false,
        wants: (name) => !record.has(name),
      }))
        record.add(fact);
    }
  }

  #sentence(sentence: Sentence, mayOpen: boolean): void {
    const record = this.#record;
    const inAttachment = this.#recordDepth === -1;
    const readers = inAttachment && record ? [record.reader] : this.terms.candidates(sentence.grams);
    const acts = actsIn(sentence, readers, this.#step);
    if (acts.length === 0 && this.#told && this.#told !== record) {
      this.#goOn(this.#told, sentence);
      return;
    }
    this.#told = null;
    const first = acts[0];
    const another = (act: ActMention): boolean =>
      record !== null &&
      mayOpen &&
      !inAttachment &&
      this.#isAnother(record, sentence, act, sentence.shadow.slice(act.from, act.to));
    const opens = first !== undefined && (first.reader !== record?.reader || another(first));
    const headEnd = opens ? first.from : sentence.shadow.length;
    if (record && first && !opens) this.#signal(record, first);
    if (record && (acts.length === 0 || headEnd > 0))
      this.#harvest(record, sentence, 0, acts.length === 0 ? sentence.shadow.length : headEnd);
    for (const act of acts) {
      if (record && act.reader === record.reader) {
        if (another(act)) {
          this.#act(sentence, act);
          continue;
        }
        this.#signal(record, act);
        this.#harvest(record, sentence, act.from, act.to);
      } else if (!mayOpen || inAttachment) continue;
      else if (this.#step === null || act.reader.term.step === this.#step) this.#act(sentence, act);
      else this.#pending.push({ sentence, act });
    }
  }

  #goOn(told: DraftRecord, sentence: Sentence): void {
    this.#harvest(told, sentence, 0, sentence.shadow.length, false);
    told.passages.push({
      text: sentence.flow.text.slice(sentence.from, sentence.to),
      place: this.place(sentence.flow.span(sentence.from, sentence.to)),
    });
  }

  #signal(record: DraftRecord, act: ActMention): void {
    if (
      act.status !== 'stated' &&
      record.status === 'stated' &&
      !record.facts.some((f) => f.status === 'stated')
    )
      record.status = act.status;
  }

  #harvest(record: DraftRecord, sentence: Sentence, from: number, to: number, bare = true): void {
    for (const fact of factsIn(sentence, record.reader, from, to, {
      path: this.path,
      carrier: this.carrier ?? 'prose',
      bare,
      wants: (name) =>
        !record.has(name) || record.facts.some((f) => f.field === name && f.carrier === 'prose'),
    })) {
      const bareTwin = record.has(fact.field) && fact.carrier === 'prose';
      if (
        bareTwin &&
        (fact.value.type === 'day' || fact.value.type === 'text' || fact.value.type === 'names')
      )
        continue;
      record.add(fact);
      if (fact.status === 'stated' && record.status === 'planned' && record.dates(fact))
        record.status = 'stated';
    }
  }

  #act(sentence: Sentence, act: ActMention): void {
    const existing =
      this.#step === null ? this.drafts.findLast((d) => d.reader === act.reader) : this.inSection(act.reader);
    const scope = sentence.shadow.slice(act.from, act.to);
    const draft = existing && !this.#isAnother(existing, sentence, act, scope) ? existing : undefined;
    const span = sentence.flow.span(flowOffset(sentence, act.at), flowOffset(sentence, act.end));
    const target = draft ?? this.open(act.reader, 'prose', span);
    this.#told = target;
    if (!draft && act.status !== 'stated') target.status = act.status;
    else if (draft && act.status === 'stated' && draft.status !== 'stated' && draft.facts.length === 0)
      draft.status = 'stated';
    this.#harvest(target, sentence, act.from, act.to);
    if (target !== this.#record)
      target.passages.push({
        text: sentence.flow.text.slice(sentence.from, sentence.to),
        place: this.place(sentence.flow.span(sentence.from, sentence.to)),
      });
  }

  #isAnother(existing: DraftRecord, sentence: Sentence, act: ActMention, scope: string): boolean {
    const facts = factsIn(sentence, act.reader, act.from, act.to, {
      path: this.path,
      carrier: 'prose',
      bare: true,
      wants: (name) => act.reader.term.day.includes(name),
    });
    const day = facts.find((f) => f.value.type === 'day' || f.value.type === 'period');
    if (day?.status !== 'stated' || aboutMeeting.test(scope)) return false;
    const before = existing.facts.filter((f) => f.field === day.field);
    if (before.length === 0 || before.some((f) => JSON.stringify(f.value) === JSON.stringify(day.value)))
      return false;
    return manyByNature.has(act.reader.term.name) || repeated.test(scope);
  }

  /** Acts named under another step's heading count only where the dossier has no record of them elsewhere. */
  #settleMentions(): void {
    for (const { sentence, act } of this.#pending) {
      if (this.drafts.some((d) => d.reader === act.reader && d.origin !== 'prose')) continue;
      const scope = sentence.shadow.slice(act.from, act.to);
      if (!/[\uE001\uE002\uE005\uE006]/.test(scope) && act.status !== 'negated') continue;
      this.#step = null;
      this.#record = null;
      this.#act(sentence, act);
    }
  }
}

function sameFamily(type: string, field: FieldReader | undefined): boolean {
  if (!field) return false;
  if (type === 'number') return field.term.type === 'number';
  if (type === 'meeting') return field.term.type === 'day' || field.term.type === 'document-number';
  return field.term.type === 'text' && field.term.name.includes('理由');
}
