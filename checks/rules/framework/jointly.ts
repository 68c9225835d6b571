/**
 * Rule `jointly`: a duty of several parts, each asked of a judge or rule of its own; the worst answer counts.
 * Parts may depend on a circumstance; it refuses to know what they are about.
 *
 * Arguments: `parts`: list of maps with `name` and that judge's arguments; in a part `circumstance` (optional): asked
 * only where it is declared; `breach-only: true` (optional): a breach counts, a doubt does not.
 */
import { met, notApplicable, say, undetermined } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

const rank: Readonly<Record<Outcome['verdict'], number>> = {
  'not-applicable': 0,
  met: 1,
  undetermined: 2,
  absent: 3,
  violated: 4,
};

type Part = Readonly<Record<string, unknown>> & { readonly name: string };

function partsOf(context: JudgeContext): readonly Part[] {
  const { parts } = context.arguments;
  if (!Array.isArray(parts)) throw new Error('参数 parts 应为列表');
  return parts as readonly Part[];
}

function ask(context: JudgeContext, part: Part, find: (name: string) => Judge | undefined): Outcome | null {
  const judge = find(part.name);
  if (!judge) throw new Error(`没有名为 ${part.name} 的判断器`);
  const { circumstance } = part;
  const declared = typeof circumstance === 'string' ? context.circumstance(circumstance) : null;
  if (declared?.value === false) return null;
  const outcome = judge({
    ...context,
    arguments: part,
    // A part asked of one record keeps its own arguments there.
    within: (record) => ({ ...context.within(record), arguments: part }),
  });
  if (part['breach-only'] === true && outcome.verdict !== 'violated') return null;
  if (declared === null || declared.value === true || rank[outcome.verdict] <= rank.met) return outcome;
  return undetermined(
    'value-judgement',
    say(
      `案卷没有声明情形“${circumstance}”，${outcome.what.zh}`,
      `“${circumstance}” is not declared. ${outcome.what.en}`,
    ),
    outcome.facts,
    { at: declared.place ?? outcome.at ?? context.anchor(), cause: `circumstance:${circumstance}` },
  );
}

/** Details missing for one cause are said in one sentence. */
function together(worst: Outcome, others: readonly Outcome[]): Outcome {
  const same = others.filter((o) => o.cause !== undefined && o.cause === worst.cause);
  const details = [...new Set(same.flatMap((o) => o.details ?? []))];
  if (worst.details === undefined || details.length <= worst.details.length) return worst;
  const record = /“([^”]+)”/.exec(worst.what.zh)?.[1];
  const what = say(
    `${record === undefined ? '案卷' : `“${record}”`}没有写明：${details.join('、')}。`,
    `${record === undefined ? 'The dossier' : `“${record}”`} does not state: ${details.join(', ')}.`,
  );
  return { ...worst, what, details };
}

export const jointly =
  (find: (name: string) => Judge | undefined): Judge =>
  (context) => {
    const parts = partsOf(context);
    const outcomes = parts.flatMap((part) => ask(context, part, find) ?? []);
    const [first] = outcomes;
    if (!first)
      return parts.some((p) => p['breach-only'] === true)
        ? met(say('案卷没有违反的痕迹。', 'The dossier shows no breach.'))
        : notApplicable(say('没有适用的部分。', 'No part applies.'));
    const worst = outcomes.reduce((a, b) => (rank[b.verdict] > rank[a.verdict] ? b : a), first);
    if (rank[worst.verdict] > rank.met) return together(worst, outcomes);
    const done = outcomes.filter((o) => o.verdict === 'met');
    const [one] = done;
    if (!one) return worst;
    return done.length === 1
      ? one
      : met(
          say(
            `${done.map((o) => o.what.zh.replace(/。$/, '')).join('；')}。`,
            done.map((o) => o.what.en).join(' '),
          ),
          done.flatMap((o) => o.facts).slice(0, 6),
          { at: one.at ?? one.facts[0]?.place ?? context.anchor() },
        );
  };
