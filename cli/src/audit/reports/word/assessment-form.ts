/**
 * The office's own assessment form: which items, how many points, what is deducted. Nothing of it is law, and none is
 * assumed: without such a form the sheet has no points.
 */
import { parse } from 'yaml';
import type { Language, Severity } from '../../../../../checks/index.ts';
import { UsageError } from '../../../usage-error.ts';
import { wordTexts } from './word-texts.ts';

export interface AssessmentItem {
  readonly name: string;
  /** Steps whose problems count here, by their names in the dossier format. */
  readonly steps: readonly string[];
  readonly points: number;
}

export interface AssessmentForm {
  readonly name: string;
  readonly items: readonly AssessmentItem[];
  readonly deductions: Readonly<Record<Severity, number>>;
}

/** From YAML or JSON; keys in Chinese or English. Throws UsageError that says what is wrong. */
export function readAssessmentForm(
  text: string,
  language: Language,
  steps: readonly { readonly name: string; readonly label: string }[],
): AssessmentForm {
  const { form: words } = wordTexts(language);
  const wrong = (reason: string): UsageError => new UsageError(words.unreadable(reason));
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw wrong(String((error as Error).message).split('\n')[0] ?? '');
  }
  if (!isMap(value)) throw wrong(words.notMap);
  const list = value.项目 ?? value.items;
  if (!Array.isArray(list) || list.length === 0) throw wrong(words.noItems);
  const names = new Map(steps.flatMap(({ name, label }) => [[name, name] as const, [label, name] as const]));
  const items = list.map((entry: unknown, at): AssessmentItem => {
    const name = isMap(entry) ? (entry.名称 ?? entry.name) : null;
    const own = isMap(entry) ? (entry.步骤 ?? entry.steps) : null;
    const points = isMap(entry) ? (entry.分值 ?? entry.points) : null;
    if (typeof name !== 'string' || !Array.isArray(own) || !isPoints(points)) throw wrong(words.item(at + 1));
    return {
      ...{ name, points },
      steps: own.map((step: unknown) => {
        const known = names.get(String(step));
        if (known === undefined)
          throw wrong(words.unknownStep(String(step), steps.map(({ label }) => label).join('、')));
        return known;
      }),
    };
  });
  const given = value.扣分 ?? value.deductions ?? {};
  if (!isMap(given)) throw wrong(words.deduction);
  const deduction = (chinese: string, english: Severity): number => {
    const points = given[chinese] ?? given[english] ?? 0;
    if (!isPoints(points)) throw wrong(words.deduction);
    return points;
  };
  return {
    name: String(value.名称 ?? value.name ?? ''),
    items,
    deductions: {
      error: deduction('错误', 'error'),
      warning: deduction('警告', 'warning'),
      information: deduction('提示', 'information'),
    },
  };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPoints = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;
