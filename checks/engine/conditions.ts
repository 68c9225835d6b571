/**
 * Says whether the conditions of an obligation hold for a dossier: yes, no, or nobody has said.
 * The ground is always stated; an undeclared circumstance is never taken for no.
 */
import { parseIsoDay } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import type { Place } from '../base/span.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';
import type { JudgeContext } from '../judges/judge.ts';
import type { Bilingual, Condition, SimpleCondition } from '../lawbook/law.ts';
import { authorityKind } from './authority.ts';

export interface Holding {
  readonly holds: boolean | 'unknown';
  readonly ground: Bilingual;
  readonly facts: readonly Fact[];
  readonly place: Place | null;
  /** What an unknown depends on, for folding. */
  readonly cause: string | null;
}

const ground = (zh: string, en: string): Bilingual => ({ zh, en });
const list = (value: string | readonly string[]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

const is = (fact: Fact, word: string): boolean => {
  const { value } = fact;
  if (value.type === 'conclusion') return value.conclusion === word;
  if (value.type === 'meeting') return value.meeting === word;
  if (value.type === 'yes-no') return word === (value.yes ? '是' : '否');
  return fold(fact.text).includes(fold(word));
};

function exists(
  context: JudgeContext,
  path: string,
): { readonly place: Place; readonly facts: readonly Fact[] } | null {
  if (!path.includes('.') && context.lawbook.record(path)) {
    const record = context.records(path).find((r) => context.hasEvidence(r));
    return record ? { place: record.place, facts: [] } : null;
  }
  const reading = context.read(path);
  const facts = [...reading.stated, ...reading.uncertain];
  return facts[0] ? { place: facts[0].place, facts } : null;
}

/** One of several: yes wins, then unknown, else the first no gives the ground. */
function either(conditions: readonly SimpleCondition[], context: JudgeContext): Holding {
  const results = conditions.map((condition) => one(condition, context));
  const found =
    results.find((r) => r.holds === true) ?? results.find((r) => r.holds === 'unknown') ?? results[0];
  if (!found) throw new Error('any 没有条件');
  if (found.holds !== false) return found;
  const grounds = [...new Set(results.map((r) => r.ground.zh))].join('，');
  return { ...found, ground: ground(grounds, results.map((r) => r.ground.en).join('; ')) };
}

function one(condition: Condition, context: JudgeContext): Holding {
  if ('any' in condition) return either(condition.any, context);
  if ('circumstance' in condition) return circumstances(list(condition.circumstance), context);
  if ('has' in condition) {
    const names = list(condition.has);
    for (const path of names) {
      const found = exists(context, path);
      if (found)
        return {
          holds: true,
          ground: ground(`案卷有“${path}”`, `the dossier has “${path}”`),
          facts: found.facts,
          place: found.place,
          cause: null,
        };
    }
    return {
      holds: false,
      ground: ground(`案卷没有“${names.join('”或“')}”`, `the dossier has no “${names.join('” or “')}”`),
      facts: [],
      place: null,
      cause: null,
    };
  }
  if ('lacks' in condition) {
    const found = list(condition.lacks).find((path) => exists(context, path));
    return found === undefined
      ? {
          holds: true,
          ground: ground('案卷没有该项', 'not in the dossier'),
          facts: [],
          place: null,
          cause: null,
        }
      : {
          holds: false,
          ground: ground(`案卷已有“${found}”`, `the dossier has “${found}”`),
          facts: [],
          place: null,
          cause: null,
        };
  }
  if ('leads' in condition) {
    const reading = [...context.read('案卷.承办单位').stated, ...context.read('决策启动.承办单位').stated];
    const names = new Set(reading.flatMap((f) => (f.value.type === 'names' ? f.value.names : [f.text])));
    return {
      holds: names.size >= condition.leads,
      ground: ground(`承办单位${names.size}个`, `${names.size} responsible unit(s)`),
      facts: reading,
      place: null,
      cause: null,
    };
  }
  if ('authority' in condition) {
    const kind = authorityKind(context.dossier.front.authority?.text ?? '');
    return {
      holds: kind === null ? 'unknown' : kind === condition.authority,
      ground: ground(
        `决策机关是“${context.dossier.front.authority?.text ?? '（未写）'}”`,
        `the authority is “${context.dossier.front.authority?.text ?? '?'}”`,
      ),
      facts: context.read('案卷.决策机关').stated,
      place: context.dossier.front.authority?.place ?? null,
      cause: 'front:决策机关',
    };
  }
  if ('amount' in condition) {
    const fact = context.read('案卷.涉及金额').stated[0];
    if (fact?.value.type !== 'amount')
      return {
        holds: 'unknown',
        ground: ground('案卷没有写涉及金额', 'the amount is not stated'),
        facts: [],
        place: null,
        cause: 'front:涉及金额',
      };
    const { yuan } = fact.value;
    const bound = (name: string | undefined): number | null =>
      name === undefined ? null : (context.parameter(name)?.value ?? null);
    const least = bound(condition.amount['at-least']);
    const below = bound(condition.amount.below);
    return {
      holds: (least === null || yuan >= least) && (below === null || yuan < below),
      ground: ground(`涉及金额${fact.text}`, `the amount is ${fact.text}`),
      facts: [fact],
      place: fact.place,
      cause: null,
    };
  }
  if ('category' in condition) return declared('案卷.事项类别', condition.category, undefined, context);
  if ('form' in condition) return declared('案卷.文件形式', condition.form, undefined, context);
  if ('fact' in condition) return declared(condition.fact, condition.is, condition.not, context);
  const days = context
    .read(condition.date)
    .stated.map(dayOfFact)
    .filter((d) => d !== null);
  const day = days[0];
  const name = condition.date;
  if (day === undefined)
    return {
      holds: 'unknown',
      ground: ground(`“${name}”没有读出日期`, `no day read for “${name}”`),
      facts: [],
      place: null,
      cause: `date:${name}`,
    };
  const from = condition.from === undefined ? null : parseIsoDay(condition.from);
  const before = condition.before === undefined ? null : parseIsoDay(condition.before);
  return {
    holds: (from === null || day >= from) && (before === null || day < before),
    ground: ground(`“${name}”的日期`, `the day of “${name}”`),
    facts: context.read(name).stated,
    place: null,
    cause: null,
  };
}

function declared(
  path: string,
  words: readonly string[] | undefined,
  not: readonly string[] | undefined,
  context: JudgeContext,
): Holding {
  const reading = context.read(path);
  const facts = [...reading.stated, ...reading.negated];
  const fact = facts[0];
  const name = path.slice(path.indexOf('.') + 1);
  if (!fact) {
    // Nothing stated: a condition on a value that nobody gave does not hold.
    return {
      holds: not !== undefined,
      ground: ground(`案卷没有写“${name}”`, `“${name}” is not stated`),
      facts: [],
      place: null,
      cause: `field:${path}`,
    };
  }
  const holds = words
    ? facts.some((f) => words.some((w) => is(f, w)))
    : !facts.some((f) => (not ?? []).some((w) => is(f, w)));
  return {
    holds,
    ground: ground(`“${name}”是“${fact.text}”`, `“${name}” is “${fact.text}”`),
    facts: [fact],
    place: fact.place,
    cause: null,
  };
}

/** Several names: any of them. Yes wins, then unknown. */
function circumstances(names: readonly string[], context: JudgeContext): Holding {
  let unknown: Holding | null = null;
  const denied: Holding[] = [];
  for (const name of names) {
    const { value, place, reason, assumed } = context.circumstance(name);
    if (assumed)
      denied.push({
        holds: false,
        ground: ground(
          `案卷没有声明“${name}”，事项名称也看不出`,
          `“${name}” is not declared, and the title does not suggest it`,
        ),
        facts: [],
        place,
        cause: null,
      });
    else if (value === true)
      return {
        holds: true,
        ground: ground(`已声明情形“${name}”`, `“${name}” is declared`),
        facts: [],
        place,
        cause: null,
      };
    if (value === false)
      denied.push({
        holds: false,
        ground: ground(
          `已声明“${name}”为否${reason === null ? '' : `（${reason}）`}`,
          `“${name}” is declared as no${reason === null ? '' : ` (${reason})`}`,
        ),
        facts: [],
        place,
        cause: null,
      });
    else
      unknown ??= {
        holds: 'unknown',
        ground: ground(
          `案卷没有声明情形“${names.join('”“')}”是或否`,
          `“${names.join('”, “')}” is not declared`,
        ),
        facts: [],
        place,
        cause: `circumstance:${names.join('/')}`,
      };
  }
  return (
    unknown ??
    denied[0] ?? {
      holds: false,
      ground: ground('没有情形', 'no circumstance'),
      facts: [],
      place: null,
      cause: null,
    }
  );
}

/** All conditions together: the first that fails decides, else the first unknown. */
export function holding(conditions: readonly Condition[], context: JudgeContext): Holding {
  let unknown: Holding | null = null;
  let last: Holding | null = null;
  for (const condition of conditions) {
    const result = one(condition, context);
    if (result.holds === false) return result;
    if (result.holds === 'unknown') unknown ??= result;
    last = result;
  }
  return (
    unknown ??
    last ?? { holds: true, ground: ground('一概适用', 'always applies'), facts: [], place: null, cause: null }
  );
}
