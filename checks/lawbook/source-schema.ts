/**
 * The form of the files under law/: which keys a lawyer may write, of which kind, with which defaults.
 * It checks one file by itself and refuses to know whether the names in it exist elsewhere.
 */
import { z } from 'zod';
import { parseIsoDay } from '../base/civil-day.ts';

const quoted = (names: readonly string[]): string => names.join('、');

/** A map with exactly these keys; an unknown key names the allowed ones. */
function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const allowed = quoted(Object.keys(shape));
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `未知的键「${quoted(issue.keys as string[])}」，允许的键：${allowed}`
        : undefined,
  });
}

const text = z.string().trim().min(1, { error: '不得为空' });
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { abort: true, error: '日期须写成 YYYY-MM-DD' })
  .refine((value) => parseIsoDay(value) !== null, { error: '没有这一天，日期须为真实存在的 YYYY-MM-DD' });
const bilingual = strict({ zh: text, en: text });
const texts = z.array(text).default([]);
const names = z.union([text, z.array(text).min(1, { error: '列表不得为空' })], {
  error: '应为一个名称，或名称的列表',
});

export const levels = ['essential', 'standard', 'complete'] as const;
export const modalities = ['must', 'must-not', 'should-generally', 'may'] as const;
export const units = ['日', '工作日', '月', '元', '人', '件', '比例'] as const;
export const fieldTypes = [
  'day',
  'period',
  'number',
  'amount',
  'text',
  'organ',
  'people',
  'yes-no',
  'conclusion',
  'meeting',
  'document-number',
  'table',
] as const;

export const instrumentSource = strict({
  id: z.string().regex(/^[A-Z][A-Z0-9]*$/, { error: '代号须为大写字母和数字，以字母开头，如 N713' }),
  title: bilingual,
  issuer: text,
  number: text.nullable(),
  published: isoDate,
  effective: isoDate,
  until: isoDate.optional(),
  verified: isoDate,
  place: text,
  excludes: strict({ category: texts, title: texts, cite: text }).optional(),
  doubts: z
    .array(strict({ from: isoDate.optional(), until: isoDate.optional(), note: bilingual }))
    .default([]),
  earlier: bilingual.optional(),
  binds: z.enum(['governments', 'all']).default('all'),
});

export const citationPattern = /^([A-Z][A-Z0-9]*) 第\d+条(第\d+款)?(第\d+项)?$/;
export const parameterSource = strict({
  id: text,
  label: bilingual,
  unit: z.enum(units),
  values: z
    .array(
      strict({
        from: isoDate,
        value: z.number(),
        cite: z
          .string()
          .regex(citationPattern, { error: '出处须写成「代号 第N条第N款第N项」，如 N713 第15条第1款' }),
      }),
    )
    .min(1, { error: '至少要有一个值' }),
});

const positive = z.int().positive({ error: '须为正整数' });
const conditionBranches = [
  strict({ circumstance: names }),
  strict({ has: names }),
  strict({ lacks: names }),
  strict({ fact: text, is: z.array(text).min(1).optional(), not: z.array(text).min(1).optional() }).refine(
    (value) => (value.is === undefined) !== (value.not === undefined),
    { error: 'fact 条件须有 is 或 not 之一' },
  ),
  strict({ leads: positive }),
  strict({ authority: z.enum(['government', 'other']) }),
  strict({ category: z.array(text).min(1) }),
  strict({ form: z.array(text).min(1) }),
  strict({ amount: strict({ 'at-least': text.optional(), below: text.optional() }) }),
  strict({ date: text, from: isoDate.optional(), before: isoDate.optional() }).refine(
    (value) => value.from !== undefined || value.before !== undefined,
    { error: 'date 条件须有 from 或 before' },
  ),
] as const;
const anyOf = strict({ any: z.array(z.union(conditionBranches)).min(2, { error: 'any 至少列两个条件' }) });
const condition = z.union([...conditionBranches, anyOf], {
  error:
    '每个条件须恰有一个键：any（两个以上条件有一个成立）、circumstance、has、lacks、fact（配 is 或 not）、leads、authority、category、form、amount（配 at-least 或 below，值是参数名）、date（配 from 或 before）',
});

const named = z.looseObject({ name: text });
const obligationSource = strict({
  id: text,
  cite: strict({ article: positive.optional(), paragraph: positive.optional(), item: positive.optional() }),
  step: text,
  level: z.enum(levels),
  modality: z.enum(modalities),
  duty: bilingual,
  remedy: bilingual,
  note: bilingual.optional(),
  beside: texts,
  tightens: text.optional(),
  partly: bilingual.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  hint: z.boolean().default(false),
  waivable: z.boolean().default(true),
  each: text.optional(),
  when: z.array(condition).default([]),
  without: z
    .union([z.literal('not-applicable'), z.array(condition)], { error: '应为 not-applicable，或条件列表' })
    .optional(),
  due: z
    .union([text, strict({ stage: text, on: texts })], { error: '应为阶段名，或 {stage, on}' })
    .optional(),
  basis: z.enum(['act', 'decision']).optional(),
  judge: named.optional(),
  rule: z.union([text, named], { error: '应为规则名，或 {name, …}' }).optional(),
  uncheckable: bilingual.optional(),
}).refine(
  (value) =>
    [value.judge, value.rule, value.uncheckable].filter((choice) => choice !== undefined).length === 1,
  { error: '须恰有 judge、rule、uncheckable 三者之一' },
);
export type ObligationSource = z.infer<typeof obligationSource>;

export const obligationsSource = strict({ instrument: text, obligations: z.array(obligationSource) });

const fieldMap = strict({
  type: z.enum(fieldTypes),
  en: text.optional(),
  aliases: texts,
  phrases: texts,
  values: z.record(text, z.array(text)).default({}),
});
const field = z.union([z.enum(fieldTypes), fieldMap], {
  error: `应为字段类型，或带 type 的映射；字段类型：${quoted(fieldTypes)}`,
});
const fields = z.record(text, field);
export type FieldsSource = z.infer<typeof fields>;

export const stepsSource = z.record(
  text,
  strict({ en: text.optional(), who: bilingual.optional(), headings: texts }),
);
export const stagesSource = z.record(text, strict({ en: text.optional(), aliases: texts }));
export const circumstancesSource = z.record(
  text,
  strict({ en: text.optional(), aliases: texts, suggests: texts, special: z.boolean().default(false) }),
);
export const frontMatterSource = fields;
export const recordsSource = strict({
  step: text,
  records: z.record(
    text,
    strict({
      en: text.optional(),
      headings: texts,
      phrases: texts,
      unless: texts,
      day: texts,
      parts: z
        .record(text, strict({ headings: texts, fields: z.record(text, text).default({}) }))
        .default({}),
      fields: fields.default({}),
    }),
  ),
});

export const placesSource = strict({
  places: z.array(
    strict({
      path: text,
      code: z.string().regex(/^\d{6}$/, { error: '代码须为 GB/T 2260 的六位数字' }),
      names: texts,
      namesake: z.boolean().default(false),
    }),
  ),
});

export const catalogueSource = z.record(text, z.array(text));

const dates = z.array(
  z.string().regex(/^\d{4}-\d{2}-\d{2}( 至 \d{4}-\d{2}-\d{2})?$/, {
    error: '须为 YYYY-MM-DD，或「YYYY-MM-DD 至 YYYY-MM-DD」',
  }),
);
export const calendarSource = strict({
  year: z.int().min(1950, { error: '年份须为四位数' }).max(9999, { error: '年份须为四位数' }),
  notice: strict({ title: text, number: text, published: isoDate }),
  holidays: z.record(text, dates),
  workdays: z.record(text, dates).default({}),
});

/** Every kind of law file by name; the names are also those of the JSON Schemas. */
export const sourceSchemas = {
  instrument: instrumentSource,
  parameter: parameterSource,
  obligations: obligationsSource,
  steps: stepsSource,
  stages: stagesSource,
  circumstances: circumstancesSource,
  'front-matter': frontMatterSource,
  records: recordsSource,
  calendar: calendarSource,
  places: placesSource,
  catalogue: catalogueSource,
} as const;
export type SourceKind = keyof typeof sourceSchemas;
export type Source<Kind extends SourceKind> = z.infer<(typeof sourceSchemas)[Kind]>;

const kindOfPath: readonly (readonly [RegExp, SourceKind])[] = [
  [/(^|\/)instruments\/[^/]+\.yaml$/, 'instrument'],
  [/(^|\/)parameters\/[^/]+\.yaml$/, 'parameter'],
  [/(^|\/)obligations\/(.+\/)?[^/]+\.yaml$/, 'obligations'],
  [/(^|\/)vocabulary\/records\/[^/]+\.yaml$/, 'records'],
  [/(^|\/)vocabulary\/(steps)\.yaml$/, 'steps'],
  [/(^|\/)vocabulary\/(stages)\.yaml$/, 'stages'],
  [/(^|\/)vocabulary\/(circumstances)\.yaml$/, 'circumstances'],
  [/(^|\/)vocabulary\/(front-matter)\.yaml$/, 'front-matter'],
  [/(^|\/)calendar\/[^/]+\.yaml$/, 'calendar'],
  [/(^|\/)places\/[^/]+\.yaml$/, 'places'],
  [/(^|\/)catalogue\.yaml$/, 'catalogue'],
];

/** What a file of law is by its `/`-separated path; null where the path says nothing known. */
export function sourceKind(path: string): SourceKind | null {
  return kindOfPath.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}
