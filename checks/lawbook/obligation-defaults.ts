/**
 * Completes an obligation as a lawyer wrote it with what goes without saying: due stage, basis, empty lists.
 * It does not check whether the names in it exist.
 */

import type { ObligationPlace } from './check-obligation.ts';
import type { Condition, Obligation, SimpleCondition } from './law.ts';
import type { ObligationSource } from './source-schema.ts';

/** The stage by which a duty of a step must have been done, where the obligation does not say. */
const DEFAULT_STAGE: Readonly<Record<string, string>> = {
  结构: '启动',
  启动: '草案形成',
  草案拟订: '合法性审查',
  公众参与: '合法性审查',
  专家论证: '合法性审查',
  风险评估: '合法性审查',
  公平竞争审查: '合法性审查',
  合法性审查: '集体讨论',
  集体讨论: '公布',
  请示报告: '公布',
  公布: '执行',
  执行: '后评估',
  归档: '后评估',
  // No stage makes these due: a decision need never be adjusted or evaluated.
  调整: '已终止',
  后评估: '已终止',
};

/** `due.stage` is empty where the step has no default: the caller must have the author say it. */
export function completeObligation(source: ObligationSource, instrument: string): Obligation {
  const due = typeof source.due === 'string' ? { stage: source.due, on: [] } : source.due;
  return {
    id: source.id,
    instrument,
    step: source.step,
    level: source.level,
    modality: source.modality,
    citation: {
      article: source.cite.article ?? null,
      paragraph: source.cite.paragraph ?? null,
      item: source.cite.item ?? null,
    },
    duty: source.duty,
    remedy: source.remedy,
    note: source.note ?? null,
    partly: source.partly ?? null,
    beside: source.beside,
    tightens: source.tightens ?? null,
    from: source.from ?? null,
    until: source.until ?? null,
    hint: source.hint,
    waivable: source.waivable,
    each: source.each ?? null,
    when: source.when.map(withoutUndefined),
    without: Array.isArray(source.without) ? source.without.map(withoutUndefined) : (source.without ?? []),
    due: due ?? { stage: DEFAULT_STAGE[source.step] ?? '', on: [] },
    basis: source.basis ?? (source.each === undefined ? 'decision' : 'act'),
    judge: code(source),
    uncheckable: source.uncheckable ?? null,
  };
}

/** Which of the three ways of judging the author chose. */
export function codeKind(source: ObligationSource): ObligationPlace['code'] {
  if (source.judge !== undefined) return 'judge';
  return source.rule === undefined ? 'uncheckable' : 'rule';
}

function code(source: ObligationSource): Obligation['judge'] {
  if (typeof source.rule === 'string') return { name: source.rule, with: {} };
  const flat = source.judge ?? source.rule;
  if (flat === undefined) return null;
  const { name, ...rest } = flat;
  return { name, with: rest };
}

function withoutUndefined(condition: ObligationSource['when'][number]): Condition {
  if ('any' in condition) return { any: condition.any.map(withoutUndefined) as SimpleCondition[] };
  return Object.fromEntries(
    Object.entries(condition).filter(([, value]) => value !== undefined),
  ) as unknown as Condition;
}
