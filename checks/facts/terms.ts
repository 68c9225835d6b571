/**
 * Looks up what headings and keys mean: the vocabulary of law/ as indexes, built once per law.
 * It decides by words alone and refuses to know positions, dates or duties.
 */
import { fold } from '../base/fold.ts';
import type { FieldTerm, PartTerm, RecordTerm, Vocabulary } from '../lawbook/law.ts';
import { compilePhrase, type Phrase } from './phrases.ts';

export interface FieldReader {
  readonly term: FieldTerm;
  readonly phrases: readonly Phrase[];
}

export interface RecordReader {
  readonly term: RecordTerm;
  readonly phrases: readonly Phrase[];
  /** Sentences that match one of these state no act of this kind. */
  readonly unless: readonly Phrase[];
  readonly fields: readonly FieldReader[];
  readonly field: (name: string) => FieldReader | undefined;
  /** By canonical name or alias, folded. */
  readonly fieldByKey: (key: string) => FieldReader | undefined;
  readonly partByHeading: (title: string) => PartTerm | undefined;
}

export interface HeadingMeaning {
  readonly step: string | null;
  readonly record: RecordReader | null;
}

/** Keys that mean something only inside a record: never used to guess which record is meant. */
const generalKeys = new Set(
  '日期 时间 单位 部门 地点 结论 意见 内容 材料 文件 方式 形式 来源 报告 记录 说明 备注 附件 姓名 序号 名称 对象 情形 期限 专业 渠道 途径 主持 主持人 参加人 参加人员 依据 程序 理由 文号 目录 措施 等级 签发人 牵头单位 承办单位 责任单位 标题 联系方式 会议'.split(
    ' ',
  ),
);

/** What `make` gives for a text, remembered: keys and headings repeat within a dossier and across dossiers. */
function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size > 20_000) known.clear();
    known.set(text, made);
    return made;
  };
}

const clean = remembered((text) =>
  fold(text)
    .replace(/[\s*_`]/g, '')
    .replace(/[:]+$/, '')
    .toLowerCase(),
);

/** A key without numbering and without a bracketed remark: `1.期间(自然日)` → `期间`. */
export const bareKey = remembered((text) =>
  clean(text)
    .replace(
      /^(?:[0-9]{1,2}[.、)]|\([0-9一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-•·●■◆])+/,
      '',
    )
    .replace(/\([^()]*\)$/, ''),
);

function buildRecord(term: RecordTerm): RecordReader {
  const fields = term.fields.map((field) => {
    const values = Object.values(field.values).flat().map(fold);
    return { term: field, phrases: field.phrases.map((p) => compilePhrase(fold(p), values)) };
  });
  const byName = new Map(fields.map((f) => [f.term.name, f]));
  const byKey = new Map<string, FieldReader>();
  for (const field of fields) byKey.set(clean(field.term.name), field);
  for (const field of fields)
    for (const alias of field.term.aliases) if (!byKey.has(clean(alias))) byKey.set(clean(alias), field);
  const parts = new Map<string, PartTerm>();
  for (const part of term.parts) for (const heading of part.headings) parts.set(clean(heading), part);
  return {
    term,
    phrases: term.phrases.map((p) => compilePhrase(fold(p))),
    unless: term.unless.map((p) => compilePhrase(fold(p))),
    fields,
    field: (name) => byName.get(name),
    fieldByKey: (key) => byKey.get(key),
    partByHeading: (title) => parts.get(bareKey(title)),
  };
}

interface HeadingWords {
  readonly words: string;
  /** Written `=调整` in the vocabulary: a word of everyday use, a heading only by itself (价格调整方案 opens nothing). */
  readonly whole: boolean;
}

function headingWords(written: string): HeadingWords {
  const whole = written.startsWith('=');
  return { words: clean(whole ? written.slice(1) : written), whole };
}

const names = (heading: HeadingWords, title: string): boolean =>
  heading.whole
    ? bareKey(title).replace(/(?:情况|程序|阶段|事项)$/, '') === heading.words
    : title.includes(heading.words);

export class Terms {
  readonly records: readonly RecordReader[];
  readonly #meanings = new Map<string, HeadingMeaning>();
  readonly #recordByWords = new Map<string, RecordReader>();
  readonly #byGram = new Map<number, RecordReader[]>();
  /** 1 where a character begins one of those grams: most characters of running text begin none. */
  readonly #beginsGram = new Uint8Array(0x10000);
  readonly #anywhere: RecordReader[] = [];
  readonly #byKind = new Map<string, RecordReader>();
  readonly #byStep = new Map<string, RecordReader[]>();
  readonly #recordHeadings: (HeadingWords & { readonly record: RecordReader })[] = [];
  readonly #stepHeadings: (HeadingWords & { readonly step: string })[] = [];
  readonly #keyOwners = new Map<string, RecordReader | null>();

  constructor(vocabulary: Vocabulary) {
    this.records = vocabulary.records.map(buildRecord);
    for (const record of this.records) {
      this.#byKind.set(record.term.name, record);
      const list = this.#byStep.get(record.term.step) ?? [];
      list.push(record);
      this.#byStep.set(record.term.step, list);
      for (const words of record.term.headings) this.#recordHeadings.push({ ...headingWords(words), record });
      for (const field of record.fields)
        for (const word of [field.term.name, ...field.term.aliases]) {
          const key = clean(word);
          if (generalKeys.has(key)) continue;
          const owner = this.#keyOwners.get(key);
          this.#keyOwners.set(key, owner === undefined || owner === record ? record : null);
        }
    }
    for (const step of vocabulary.steps)
      for (const words of step.headings) this.#stepHeadings.push({ ...headingWords(words), step: step.name });
    this.#recordHeadings.sort((a, b) => b.words.length - a.words.length);
    for (const { words, record } of this.#recordHeadings)
      if (!this.#recordByWords.has(words)) this.#recordByWords.set(words, record);
    for (const record of this.records) this.#indexPhrases(record);
    this.#stepHeadings.sort((a, b) => b.words.length - a.words.length);
  }

  record(kind: string): RecordReader | undefined {
    return this.#byKind.get(kind);
  }

  /** Records of a step, in the vocabulary's order; the first is the one that bare keys under the step belong to. */
  recordsOf(step: string): readonly RecordReader[] {
    return this.#byStep.get(step) ?? [];
  }

  /** What a heading opens; nulls where it opens nothing. Longer words win, a record wins over a step of the same words. */
  heading(title: string): HeadingMeaning {
    const text = clean(title);
    const known = this.#meanings.get(text);
    if (known) return known;
    const meaning = this.#meaningOf(text);
    if (this.#meanings.size > 20_000) this.#meanings.clear();
    this.#meanings.set(text, meaning);
    return meaning;
  }

  #meaningOf(text: string): HeadingMeaning {
    const record = this.#recordHeadings.find((h) => names(h, text));
    const step = this.#stepHeadings.find((h) => names(h, text));
    if (!record) return { step: step?.step ?? null, record: null };
    if (step && step.words.length > record.words.length) return { step: step.step, record: null };
    return { step: record.record.term.step, record: record.record };
  }

  #indexPhrases(record: RecordReader): void {
    for (const { anchors } of record.phrases) {
      if (anchors.length === 0) this.#anywhere.push(record);
      for (const gram of anchors) {
        this.#beginsGram[gram >>> 16 || gram] = 1;
        const list = this.#byGram.get(gram);
        if (list) list.push(record);
        else this.#byGram.set(gram, [record]);
      }
    }
  }

  /** Records of which a sentence may state the act, in the vocabulary's order. */
  candidates(shadow: string): readonly RecordReader[] {
    const found = new Set<RecordReader>(this.#anywhere);
    for (let i = 0; i < shadow.length; i++) {
      const code = shadow.charCodeAt(i);
      if (this.#beginsGram[code] !== 1) continue;
      const single = this.#byGram.get(code);
      if (single) for (const record of single) found.add(record);
      const pair = this.#byGram.get((code << 16) | shadow.charCodeAt(i + 1));
      if (pair) for (const record of pair) found.add(record);
    }
    return found.size === 0 ? [] : this.records.filter((record) => found.has(record));
  }

  /** The record that a list key or table cell opens: the whole key must be one of its headings. */
  recordByKey(key: string): RecordReader | undefined {
    return this.#recordByWords.get(key);
  }

  /** The only record that knows this (not general) key; undefined where none or several do. */
  ownerOfKey(key: string): RecordReader | undefined {
    return this.#keyOwners.get(key) ?? undefined;
  }

  isGeneralKey(key: string): boolean {
    return generalKeys.has(key);
  }

  isStepHeading(title: string): boolean {
    const text = clean(title);
    return this.#stepHeadings.some((h) => h.words === text);
  }
}
