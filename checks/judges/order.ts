/**
 * Judge `order`: one thing happened before another. Both days must be read; equal days are judged by `same`.
 *
 * Arguments: `before`, `after`: fields (first path with a day wins); `same`: ok | borderline | breach (default ok);
 * `labels` (optional): what to call the two; `denial: breach` (optional): a denied first act is a breach.
 */
import { chineseDay, isoDay } from '../base/civil-day.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';
import {
  denied,
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
} from './answers.ts';
import type { Judge, JudgeContext, Outcome } from './judge.ts';

interface Dated {
  readonly name: string;
  readonly facts: readonly Fact[];
}

function dated(context: JudgeContext, paths: readonly string[]): Dated | Outcome {
  let doubt: Outcome | null = null;
  for (const path of paths) {
    const reading = context.read(path);
    const facts = reading.stated.filter((f) => dayOfFact(f) !== null);
    if (facts.length > 0) return { name: fieldName(path), facts };
    doubt ??= unstated(fieldName(path), reading);
  }
  return doubt ?? missingDetail(context, [fieldName(paths[0] ?? '')]);
}

export const order: Judge = (context) => {
  const denial = denied(context, listArgument(context, 'before'));
  if (denial) return denial;
  const before = dated(context, listArgument(context, 'before'));
  if ('verdict' in before) return before;
  const after = dated(context, listArgument(context, 'after'));
  if ('verdict' in after) return after;
  const same = context.arguments.same ?? 'ok';
  const outcomes: Outcome[] = [];
  for (const first of before.facts)
    for (const second of after.facts) {
      const a = dayOfFact(first) ?? 0;
      const b = dayOfFact(second) ?? 0;
      const what = say(
        `${before.name}是${chineseDay(a)}，${after.name}是${chineseDay(b)}`,
        `${before.name}: ${isoDay(a)}, ${after.name}: ${isoDay(b)}`,
      );
      const related = [{ message: say(after.name, after.name), place: second.place }];
      const full = (zh: string, en: string) => say(`${what.zh}，${zh}。`, `${what.en}: ${en}.`);
      if (a < b || (a === b && same === 'ok'))
        outcomes.push(met(full('先后顺序正确', 'in order'), [first, second]));
      else if (a === b && same === 'borderline')
        outcomes.push(
          undetermined(
            'borderline',
            full('同一天，先后看不出（临界）', 'the same day (borderline)'),
            [first, second],
            { related },
          ),
        );
      else outcomes.push(violated(full('顺序颠倒', 'out of order'), [first, second], { related }));
    }
  return settle(outcomes);
};

/** Several readings of one thing: what all say is the answer; where they differ, nothing is decided. */
export function settle(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  if (!first) throw new Error('没有可供裁定的读法');
  if (outcomes.every((o) => o.verdict === first.verdict)) return first;
  const bad = outcomes.find((o) => o.verdict === 'violated') ?? first;
  return undetermined(
    'conflict',
    say(
      `同一事实有两种写法，结论不同：${bad.what.zh}`,
      `Two statements of the same fact lead to different answers: ${bad.what.en}`,
    ),
    outcomes.flatMap((o) => o.facts).slice(0, 6),
  );
}
