/**
 * Reads sentences into records: which act a sentence states, whose record it continues, which facts it gives.
 * It decides by phrases, steps and days; keys, tables and headings are read elsewhere.
 */
import { flowOffset, type Sentence, sentencesOf } from '../facts/sentence.ts';
import type { RecordReader } from '../facts/terms.ts';
import type { Flow } from '../parse/document.ts';
import type { DraftRecord } from './draft-record.ts';
import { type ActMention, actsIn, factsIn } from './prose.ts';
import { scopeOf } from './scope.ts';
import type { Standing } from './standing.ts';

const repeated = /再次|第二[次轮]|二次|又一次|第[三四五][次轮]|重新/;
/** Kinds of which a dossier naturally holds many: another day is another record. */
export const manyByNature: ReadonlySet<string> = new Set([
  '会议',
  '座谈会',
  '调研',
  '请示报告',
  '走访',
  '备案',
  '问卷调查',
]);

/** The day of a meeting's papers (常务会议纪要, 会议材料) is no day of another meeting. */
const aboutMeeting = /\uE005(?:的)?(?:会议)?(?:纪要|记录|材料|通知|议题)/;

function couldTell(sentence: Sentence, reader: RecordReader): boolean {
  // Only where it is read again does anybody ask.
  return sentence.memory === null || !scopeOf(sentence, reader, 0, sentence.shadow.length).silent;
}

/** The day an act is said to have had, by which another act of the same kind can be told from the first. */
interface OwnDay {
  readonly field: string;
  /** As JSON. */
  readonly value: string;
}

function anotherDay(sentence: Sentence, act: ActMention): OwnDay | null {
  const { memory } = sentence;
  if (memory === null) return readOwnDay(sentence, act);
  const scope = scopeOf(sentence, act.reader, act.from, act.to);
  const known = memory.get(scope) as OwnDay | null | undefined;
  if (known !== undefined) return known;
  const day = readOwnDay(sentence, act);
  memory.set(scope, day);
  return day;
}

function readOwnDay(sentence: Sentence, act: ActMention): OwnDay | null {
  const scope = sentence.shadow.slice(act.from, act.to);
  if (!manyByNature.has(act.reader.term.name) && !repeated.test(scope)) return null;
  const facts = factsIn(sentence, act.reader, act.from, act.to, {
    path: '',
    carrier: 'prose',
    bare: true,
    wants: (name) => act.reader.term.day.includes(name),
  });
  const day = facts.find((f) => f.value.type === 'day' || f.value.type === 'period');
  if (day?.status !== 'stated' || aboutMeeting.test(scope)) return null;
  return { field: day.field, value: JSON.stringify(day.value) };
}

interface PendingMention {
  readonly sentence: Sentence;
  readonly act: ActMention;
}

export class RunningText {
  readonly #standing: Standing;
  readonly #pending: PendingMention[] = [];
  /** The record that running text opened last in this paragraph: sentences without an act of their own go on with it. */
  #told: DraftRecord | null = null;

  constructor(standing: Standing) {
    this.#standing = standing;
  }

  /**
   * Reads flow.text[from, to): acts it states and their facts; `mayOpen`: whether an act may open a record.
   * False where no sentence states an act or could tell anything of the present record.
   */
  read(flow: Flow, from: number, to: number, mayOpen: boolean): boolean {
    this.#told = null;
    let said = false;
    for (const sentence of sentencesOf(flow, from, to, this.#standing.context))
      if (this.#sentence(sentence, mayOpen)) said = true;
    return said;
  }

  /** Reads the value of a key that opened `record`; a first bare day goes to `dayField` where given. */
  readFor(record: DraftRecord, flow: Flow, from: number, to: number, dayField: string | null): void {
    for (const sentence of sentencesOf(flow, from, to, this.#standing.context)) {
      const field = dayField === null ? undefined : record.reader.field(dayField);
      const token = sentence.tokens.find((t) => t.kind === 'day' || t.kind === 'vague');
      if (field && token && !record.has(field.term.name))
        record.add(this.#standing.fact(record, field, flow, token.from, token.to, 'field'));
      this.#sentence(sentence, true);
      // The value of its own key speaks of the record throughout, whatever other acts its words recall.
      for (const fact of factsIn(sentence, record.reader, 0, sentence.shadow.length, {
        path: this.#standing.path,
        carrier: this.#standing.carrier ?? 'field',
        bare: false,
        wants: (name) => !record.has(name),
      }))
        record.add(fact);
    }
  }

  #sentence(sentence: Sentence, mayOpen: boolean): boolean {
    const record = this.#standing.record;
    const { inAttachment } = this.#standing;
    const only = inAttachment && record ? record.reader : null;
    const acts = actsIn(sentence, this.#standing.terms, only, this.#standing.step);
    if (acts.length === 0 && this.#told && this.#told !== record) {
      this.#goOn(this.#told, sentence);
      return true;
    }
    this.#told = null;
    const first = acts[0];
    // Where no record is open, nobody else can own the words before the act (征求意见稿自…起至…止,在网站公开征求意见).
    if (first && record === null) first.from = 0;
    const mayBeAnother = mayOpen && !inAttachment;
    const opens =
      first !== undefined &&
      (first.reader !== record?.reader || (mayBeAnother && this.#isAnother(record, sentence, first)));
    const headEnd = opens ? first.from : sentence.shadow.length;
    if (record && first && !opens) this.#signal(record, first);
    if (record && (acts.length === 0 || headEnd > 0))
      this.harvest(record, sentence, 0, acts.length === 0 ? sentence.shadow.length : headEnd);
    for (const act of acts) {
      if (record && act.reader === record.reader) {
        if (mayBeAnother && this.#isAnother(record, sentence, act)) {
          this.#act(sentence, act);
          continue;
        }
        this.#signal(record, act);
        this.harvest(record, sentence, act.from, act.to);
      } else if (!mayOpen || inAttachment) continue;
      else if (this.#standing.step === null || act.reader.term.step === this.#standing.step)
        this.#act(sentence, act);
      else this.#pending.push({ sentence, act });
    }
    return acts.length > 0 || (record !== null && couldTell(sentence, record.reader));
  }

  #goOn(told: DraftRecord, sentence: Sentence): void {
    this.harvest(told, sentence, 0, sentence.shadow.length, false);
    told.passages.push({
      text: sentence.flow.text.slice(sentence.from, sentence.to),
      place: this.#standing.place(sentence.flow.span(sentence.from, sentence.to)),
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

  harvest(record: DraftRecord, sentence: Sentence, from: number, to: number, bare = true): void {
    // Known to tell nothing: most sentences that are read again.
    if (sentence.memory !== null && scopeOf(sentence, record.reader, from, to).silent) return;
    for (const fact of factsIn(sentence, record.reader, from, to, {
      path: this.#standing.path,
      carrier: this.#standing.carrier ?? 'prose',
      // In an attachment a day by itself is anybody's: the notice's, the signature's, another act's.
      bare: bare && (this.#standing.inAttachment ? 'but-days' : true),
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
      this.#standing.step === null
        ? this.#standing.drafts.findLast((d) => d.reader === act.reader)
        : this.#standing.inSection(act.reader);
    const draft = existing && !this.#isAnother(existing, sentence, act) ? existing : undefined;
    const span = sentence.flow.span(flowOffset(sentence, act.at), flowOffset(sentence, act.end));
    const target = draft ?? this.#standing.open(act.reader, 'prose', span);
    this.#told = target;
    if (!draft && act.status !== 'stated') target.status = act.status;
    else if (draft && act.status === 'stated' && draft.status !== 'stated' && draft.facts.length === 0)
      draft.status = 'stated';
    this.harvest(target, sentence, act.from, act.to);
    if (target !== this.#standing.record)
      target.passages.push({
        text: sentence.flow.text.slice(sentence.from, sentence.to),
        place: this.#standing.place(sentence.flow.span(sentence.from, sentence.to)),
      });
  }

  #isAnother(existing: DraftRecord, sentence: Sentence, act: ActMention): boolean {
    if (existing.facts.length === 0) return false;
    const told = anotherDay(sentence, act);
    if (told === null) return false;
    const before = existing.facts.filter((f) => f.field === told.field);
    return before.length > 0 && !before.some((f) => JSON.stringify(f.value) === told.value);
  }

  /** Acts named under another step's heading count only where the dossier has no record of them elsewhere. */
  settleMentions(): void {
    for (const { sentence, act } of this.#pending) {
      if (this.#standing.drafts.some((d) => d.reader === act.reader && d.origin !== 'prose')) continue;
      const scope = sentence.shadow.slice(act.from, act.to);
      if (!/[\uE001\uE002\uE005\uE006]/.test(scope) && act.status !== 'negated') continue;
      this.#standing.step = null;
      this.#standing.record = null;
      this.#act(sentence, act);
    }
  }
}
