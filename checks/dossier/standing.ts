/**
 * Where the walk through a document stands: which step, record, part and field are open, and what was found so far.
 * It keeps the state and opens records; what belongs where is decided by those who walk.
 */
import type { Place, Span } from '../base/span.ts';
import type { Carrier, Fact } from '../facts/fact.ts';
import type { TimeContext } from '../facts/sentence.ts';
import type { FieldReader, RecordReader, Terms } from '../facts/terms.ts';
import { readValue } from '../facts/value.ts';
import type { PartTerm } from '../lawbook/law.ts';
import type { Flow, Link } from '../parse/document.ts';
import { DraftRecord, type Origin } from './draft-record.ts';

export interface OpenField {
  readonly field: FieldReader;
  readonly record: DraftRecord;
  /** List depth of the key (its value continues in deeper items), or -1 for a heading. */
  readonly depth: number;
}

export class Standing {
  readonly terms: Terms;
  readonly path: string;
  /** Overrides the carrier of all facts (attachments); null lets each block say its own. */
  readonly carrier: Carrier | null;
  readonly context: TimeContext;
  readonly drafts: DraftRecord[] = [];
  readonly sections = new Map<string, Place>();
  step: string | null = null;
  stepDepth = 0;
  record: DraftRecord | null = null;
  /** Depth of the heading that opened the record; -1 while an attachment of it is read. */
  recordDepth = 0;
  /** Index in `drafts` at which the present section begins. */
  sectionStart = 0;
  part: PartTerm | null = null;
  openField: OpenField | null = null;
  /** The record that took the line's key: its links are that record's, though another one may be current. */
  taker: DraftRecord | null = null;

  constructor(terms: Terms, path: string, context: TimeContext, carrier: Carrier | null = null) {
    this.terms = terms;
    this.path = path;
    this.carrier = carrier;
    this.context = context;
  }

  /** True while the document read is an attachment of one record. */
  get inAttachment(): boolean {
    return this.recordDepth === -1;
  }

  place(span: Span): Place {
    return { path: this.path, span };
  }

  open(reader: RecordReader, origin: Origin, span: Span): DraftRecord {
    const draft = new DraftRecord(reader, origin, this.place(span));
    draft.loose = this.step === null && origin === 'prose';
    this.drafts.push(draft);
    return draft;
  }

  /** The latest record of a kind opened since the present section began. */
  inSection(reader: RecordReader): DraftRecord | undefined {
    for (let i = this.drafts.length - 1; i >= this.sectionStart; i--)
      if (this.drafts[i]?.reader === reader) return this.drafts[i];
    return undefined;
  }

  enter(record: DraftRecord): void {
    this.record = record;
    this.part = null;
    this.openField = null;
  }

  /** Goes back to the record that was open before a table opened its own. */
  leave(record: DraftRecord | null): void {
    this.record = record;
    this.openField = null;
  }

  fact(
    record: { readonly kind: string },
    field: FieldReader,
    flow: Flow,
    from: number,
    to: number,
    carrier: Carrier,
  ): Fact {
    const read = readValue(field.term, flow, from, to, this.context);
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

  /** Running text of a record. */
  passage(flow: Flow, span: Span, taker: DraftRecord | null = null): void {
    (taker ?? this.record)?.passages.push({ text: flow.text, place: this.place(span) });
  }

  /** Evidence of a record. */
  link(links: readonly Link[], taker: DraftRecord | null = null): void {
    const record = taker ?? this.record;
    if (links.length === 0) return;
    if (record) record.links.push(...links);
    else
      for (const link of links) {
        // 见[征求意见公告] under a step: the label says whose evidence it is.
        const reader = this.terms.heading(link.label).record;
        const named = reader && reader.term.step === this.step ? reader : null;
        const last = named
          ? (this.inSection(named) ?? this.open(named, 'implicit', link.span))
          : this.drafts.at(-1);
        if (last && last.step === this.step) last.links.push(link);
      }
  }
}
