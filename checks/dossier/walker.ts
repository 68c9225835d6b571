/**
 * Walks the blocks of one document in order and sorts what they say into records.
 * It decides which record a heading, line or table stands in; it refuses to judge any of it.
 */
import type { Span } from '../base/span.ts';
import type { Carrier } from '../facts/fact.ts';
import type { TimeContext } from '../facts/sentence.ts';
import { bareKey, type RecordReader, type Terms } from '../facts/terms.ts';
import { isDenial } from '../facts/wording.ts';
import type { PartTerm } from '../lawbook/law.ts';
import type { Cell, Flow, HeadingBlock, LineBlock, ParsedDocument } from '../parse/document.ts';
import { numberingOf } from '../parse/numbering.ts';
import type { DraftRecord } from './draft-record.ts';
import { KeyedText } from './keyed-text.ts';
import { joinOverview } from './overview.ts';
import { manyByNature, RunningText } from './running-text.ts';
import { Standing } from './standing.ts';
import { walkTable } from './tables.ts';

/** An article of a statute or of the draft itself, or an annex form: never a fact of the procedure. */
const articleText = /^第[一二三四五六七八九十百零0-9]{1,6}条/;
const keyed = /^([^:。;!?,]{1,24}?)\s*:\s*/;
const runIn = /^([^。:;!?,、]{2,14})([。:])\s*(?=\S)/;
const trimmedEnd = (text: string, to: number): number => text.slice(0, to).replace(/[\s;,]+$/, '').length;

/** Where a line stood when it said nothing, with the year it leaves for the dates after it. */
interface Silence {
  readonly reader: RecordReader;
  readonly part: PartTerm | null;
  readonly step: string | null;
  readonly inAttachment: boolean;
  readonly given: number | undefined;
  readonly year: number | undefined;
}

const silences = (flow: Flow): Silence[] => {
  const known = flow.memory?.get(silences) as Silence[] | undefined;
  if (known) return known;
  const kept: Silence[] = [];
  flow.memory?.set(silences, kept);
  return kept;
};

export class Walker extends Standing {
  readonly #text: RunningText;
  readonly #keyed: KeyedText;

  constructor(terms: Terms, path: string, context: TimeContext, carrier: Carrier | null = null) {
    super(terms, path, context, carrier);
    this.#text = new RunningText(this);
    this.#keyed = new KeyedText(this, this.#text);
  }

  /** Treats the whole document as belonging to one record (an attachment of it). */
  seed(record: DraftRecord): void {
    this.record = record;
    this.step = record.step;
    this.recordDepth = -1;
    this.stepDepth = -1;
  }

  walk(document: ParsedDocument): void {
    for (const block of document.blocks) {
      if (block.kind === 'heading') this.#heading(block);
      else if (block.kind === 'table') {
        if (!block.quoted) walkTable(this, block);
      } else if (!block.quoted) this.#line(block);
      else this.link(block.links);
    }
    this.#text.settleMentions();
    joinOverview(this.drafts, manyByNature);
  }

  /** Takes `key: value`; false where the key means nothing here. */
  keyValue(
    keyText: string,
    flow: Flow,
    from: number,
    to: number,
    how: { keySpan: Span; depth: number; carrier: Carrier },
  ): boolean {
    return this.#keyed.keyValue(keyText, flow, from, to, how);
  }

  /** Running text in a table cell that no column explains. */
  cell(cell: Cell): void {
    this.#text.read(cell.flow, 0, cell.flow.text.length, false);
    this.passage(cell.flow, cell.span);
  }

  #heading(block: HeadingBlock): void {
    const title = block.flow.text.trim();
    const span = block.flow.span(0, block.flow.text.length);
    if (this.recordDepth === -1) {
      // An attachment: its headings name its own parts, and never another record.
      this.#headingInside(title, block);
      return;
    }
    if (this.record && block.depth > this.recordDepth && this.#headingInside(title, block)) return;
    const meaning = this.terms.heading(title);
    this.part = null;
    this.openField = null;
    if (meaning.step === null) {
      if (this.record && block.depth > this.recordDepth) {
        this.link(block.links);
        return;
      }
      this.record = null;
      if (block.depth <= this.stepDepth) this.step = null;
      return;
    }
    const deeper = this.step !== null && block.depth > this.stepDepth;
    const isStep = this.terms.isStepHeading(title) || meaning.record === null;
    if (!deeper || (isStep && meaning.step !== this.step)) {
      this.step = meaning.step;
      this.stepDepth = block.depth;
      this.sectionStart = this.drafts.length;
    }
    if (!this.sections.has(meaning.step)) this.sections.set(meaning.step, this.place(span));
    this.record = null;
    if (meaning.record) {
      const last = this.inSection(meaning.record);
      if (last?.origin === 'step-heading' && last.empty) last.place = this.place(span);
      this.record = last?.empty ? last : this.open(meaning.record, isStep ? 'step-heading' : 'heading', span);
      this.recordDepth = block.depth;
      if (isDenial(title)) this.record.status = 'negated';
      this.#text.read(block.flow, 0, block.flow.text.length, true);
    }
    this.link(block.links);
  }

  /** A heading that is a part (送审) or a field (风险点) of the record it stands in. */
  #headingInside(title: string, block: HeadingBlock): boolean {
    const record = this.record;
    if (!record) return false;
    const key = bareKey(title);
    const part = record.reader.partByHeading(title);
    const field = part ? undefined : record.reader.fieldByKey(key);
    if (!part && !field) return false;
    if (!part && field && this.terms.recordByKey(key) === record.reader) return false;
    // An attachment's title (听证公告) names the paper: the days below it are not that field's.
    if (this.inAttachment && field?.term.type === 'day') return false;
    this.part = part ?? null;
    this.openField = field ? { field, record, depth: -1 } : null;
    this.link(block.links);
    return true;
  }

  /** `五、风险评估。某局完成…`: a heading that its text runs on from; where the text begins, 0 where there is none. */
  #runInHeading(block: LineBlock): number {
    if (this.inAttachment) return 0;
    const { flow } = block;
    const numbering = numberingOf(flow.text);
    const words = numbering && runIn.exec(flow.text.slice(numbering.length));
    if (!numbering || !words) return 0;
    const [opening, title = '', closed] = words;
    const key = bareKey(title);
    const record = this.terms.recordByKey(key);
    if (closed === ':' ? record || !this.terms.isStepHeading(key) : !record && !this.terms.isStepHeading(key))
      return 0;
    const at = numbering.length;
    const own: Flow = {
      raw: flow.raw.slice(at, at + title.length),
      text: title,
      span: (from, to) => flow.span(at + from, at + to),
      memory: null,
      kept: () => own,
      move: () => {},
    };
    const span = own.span(0, title.length);
    this.#heading({ kind: 'heading', depth: numbering.depth, marked: false, flow: own, span, links: [] });
    return at + opening.length;
  }

  #line(block: LineBlock): void {
    const { flow } = block;
    const text = flow.text;
    if (text.trim() === '') {
      this.link(block.links);
      return;
    }
    if (articleText.test(text)) return;
    if (this.openField && this.openField.depth >= 0 && block.depth <= this.openField.depth)
      this.openField = null;
    // All that stands under the heading is a denial (`决策调整` / `无`).
    if (!this.openField && this.record?.empty && isDenial(text.trim().replace(/^\((.*)\)$/, '$1')))
      this.record.status = 'negated';
    this.taker = null;
    const { record } = this;
    // Where it may continue a field, open a record or deny one, more than its words and its standing decide.
    const asks = flow.memory !== null && !this.openField && record !== null && !record.empty;
    if (!asks) this.#read(block);
    else if (!this.#wasSilent(flow, record.reader)) {
      const { part, step, inAttachment } = this;
      const given = this.context.year;
      if (!this.#read(block))
        silences(flow).push({
          reader: record.reader,
          part,
          step,
          inAttachment,
          given,
          year: this.context.year,
        });
    }
    this.passage(flow, block.span, this.taker);
    this.link(block.links, this.taker);
  }

  /** Whether the line said nothing before, standing where it stands now. */
  #wasSilent(flow: Flow, reader: RecordReader): boolean {
    for (const known of silences(flow)) {
      if (known.reader !== reader || known.step !== this.step || known.part !== this.part) continue;
      if (known.inAttachment !== this.inAttachment || known.given !== this.context.year) continue;
      if (known.year !== undefined) this.context.year = known.year;
      return true;
    }
    return false;
  }

  /** Takes what the line says; false where it says nothing but is text of its record. */
  #read(block: LineBlock): boolean {
    const { flow } = block;
    const text = flow.text;
    let from = this.#runInHeading(block);
    let said = from > 0;
    for (;;) {
      const key = keyed.exec(text.slice(from));
      const keyText = key?.[1];
      const to = key ? this.#keyed.nextKey(text, from + key[0].length) : text.length;
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
        if (this.openField) this.#keyed.continueField(flow, from, text.length);
        return this.#text.read(flow, from, text.length, true) || said;
      }
      said = true;
      if (to >= text.length) return said;
      from = to;
    }
  }

  /** A list item that is just the name of a record or part (`- 听证会`), its fields nested below. */
  #bareItem(block: LineBlock): boolean {
    if (block.depth === 0 || block.flow.text.length > 24) return false;
    const key = bareKey(block.flow.text);
    const part = this.record?.reader.partByHeading(key);
    if (part) {
      this.part = part;
      return true;
    }
    const reader = this.terms.recordByKey(key);
    if (!reader || (this.record && this.record.reader === reader)) return false;
    this.enter(this.open(reader, 'key', block.flow.span(0, block.flow.text.length)));
    return true;
  }
}
