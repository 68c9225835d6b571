/**
 * Short ways to give an outcome, so that a judge reads as its rule.
 */
import type { DossierRecord } from '../dossier/dossier.ts';
import type { Fact } from '../facts/fact.ts';
import type { Bilingual } from '../lawbook/law.ts';
import type { Doubt, JudgeContext, Outcome, Reading } from './judge.ts';

type Extra = Partial<Pick<Outcome, 'at' | 'cause' | 'details' | 'related'>>;

export const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const met = (what: Bilingual, facts: readonly Fact[] = [], extra: Extra = {}): Outcome => ({
  verdict: 'met',
  what,
  facts,
  ...extra,
});

export const violated = (what: Bilingual, facts: readonly Fact[] = [], extra: Extra = {}): Outcome => ({
  verdict: 'violated',
  what,
  facts,
  ...extra,
});

export const notApplicable = (what: Bilingual, facts: readonly Fact[] = [], extra: Extra = {}): Outcome => ({
  verdict: 'not-applicable',
  what,
  facts,
  ...extra,
});

export const undetermined = (
  doubt: Doubt,
  what: Bilingual,
  facts: readonly Fact[] = [],
  extra: Extra = {},
): Outcome => ({ verdict: 'undetermined', doubt, what, facts, ...extra });

export const absent = (what: Bilingual, extra: Extra = {}): Outcome => ({
  verdict: 'absent',
  what,
  facts: [],
  ...extra,
});

/** A record identified for causes: kind and place, so that two rounds stay apart. */
export const recordKey = (record: DossierRecord): string =>
  `${record.kind}@${record.place.path}:${record.place.span.start}`;

export const missingRecord = (kind: string): string => `missing:${kind}`;

/** The record judged lacks a detail: one cause for all missing details of a record. */
export function missingDetail(context: JudgeContext, names: readonly string[]): Outcome {
  const { record } = context;
  const list = names.join('、');
  const extra: Extra = { details: names };
  if (record)
    return undetermined(
      'missing',
      say(`“${record.kind}”没有写明：${list}。`, `“${record.kind}” does not state: ${list}.`),
      [],
      {
        ...extra,
        at: record.place,
        cause: `details:${recordKey(record)}`,
      },
    );
  return undetermined('missing', say(`案卷没有写明：${list}。`, `The dossier does not state: ${list}.`), [], {
    at: context.anchor(),
    cause: `details:${context.obligation.step}`,
    details: names,
  });
}

/** Nothing stated: says why as exactly as the reading allows; null where something is stated. */
export function unstated(name: string, reading: Reading): Outcome | null {
  if (reading.stated.length > 0) return null;
  const [uncertain] = reading.uncertain;
  if (uncertain)
    return undetermined(
      'unreadable',
      say(
        `“${name}”写的是“${uncertain.text}”，读不出确切的值。`,
        `“${name}” reads “${uncertain.text}”, which gives no exact value.`,
      ),
      [uncertain],
      { cause: `unreadable:${uncertain.place.path}:${uncertain.place.span.start}` },
    );
  const [planned] = reading.planned;
  if (planned)
    return undetermined(
      'missing',
      say(`“${name}”还只是计划：“${planned.text}”。`, `“${name}” is only planned: “${planned.text}”.`),
      [planned],
    );
  const [blank] = reading.placeholder;
  if (blank)
    return undetermined('missing', say(`“${name}”尚未填写。`, `“${name}” is left blank.`), [blank], {
      cause: `blank:${blank.place.path}:${blank.place.span.start}`,
    });
  return null;
}

/** A denial (未公布、未送达) where the law data says `denial: breach`; bare 无 may only mean that there was nothing to do. */
export function denied(context: JudgeContext, paths: readonly string[]): Outcome | null {
  if (context.arguments.denial !== 'breach') return null;
  for (const path of paths) {
    const reading = context.read(path);
    const fact = reading.negated.find((f) => /[未没]/.test(f.text));
    if (fact && reading.stated.length === 0)
      return violated(
        say(`“${fieldName(path)}”写的是“${fact.text}”。`, `“${fieldName(path)}” says “${fact.text}”.`),
        [fact],
      );
  }
  return null;
}

/** The field part of a path. */
export const fieldName = (path: string): string => path.slice(path.indexOf('.') + 1);

export const textArgument = (context: JudgeContext, name: string): string => {
  const value = context.arguments[name];
  if (typeof value !== 'string') throw new Error(`参数 ${name} 应为文字`);
  return value;
};

/** A number; in which unit, the judge says. */
export const numberArgument = (context: JudgeContext, name: string): number => {
  const value = context.arguments[name];
  if (typeof value !== 'number') throw new Error(`参数 ${name} 应为数字`);
  return value;
};

/** A text or list of texts; empty where the argument is absent. */
export const listArgument = (context: JudgeContext, name: string): readonly string[] => {
  const value = context.arguments[name];
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value;
  throw new Error(`参数 ${name} 应为文字或文字列表`);
};

type Words = Readonly<Record<string, readonly string[]>>;

/** Arguments stand in the law and are the same for every dossier: each map is read once. */
const readWords = new WeakMap<object, Words>();

/** A map of name → words. */
export const wordsArgument = (context: JudgeContext, name: string): Words => {
  const value = context.arguments[name];
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null) throw new Error(`参数 ${name} 应为映射`);
  const known = readWords.get(value);
  if (known) return known;
  const out: Record<string, readonly string[]> = {};
  for (const [key, words] of Object.entries(value))
    out[key] = Array.isArray(words) ? words.map(String) : [String(words)];
  readWords.set(value, out);
  return out;
};
