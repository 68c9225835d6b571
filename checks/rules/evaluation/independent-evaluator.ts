/**
 * Rule `independent-evaluator`: who mainly appraised the decision beforehand does not evaluate it afterwards.
 * It compares names; the responsible unit itself is no third party and is left out.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const bare = (name: string): string =>
  fold(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/\s|有限责任公司|股份有限公司|有限公司|^(?:受托|委托|由)/g, '');
const namesOf = (fact: Fact): readonly string[] =>
  (fact.value.type === 'names' ? fact.value.names : [fact.text]).map(bare).filter((n) => n.length > 2);

export const independentEvaluator: Judge = (context) => {
  const reading = context.read('评估单位');
  const [evaluator] = reading.stated;
  if (!evaluator) return unstated('评估单位', reading) ?? missingDetail(context, ['评估单位']);
  const own = new Set(
    [...context.read('案卷.承办单位').stated, ...context.read('案卷.决策机关').stated].flatMap(namesOf),
  );
  const evaluators = reading.stated.flatMap(namesOf).filter((name) => !own.has(name));
  const same = (facts: readonly Fact[]): Fact | undefined =>
    facts.find((f) => namesOf(f).some((name) => evaluators.includes(name)));
  const before = [...context.read('风险评估.评估单位').stated];
  const assessed = same(before);
  if (assessed)
    return violated(
      say(
        `后评估单位“${evaluator.text}”决策前做过风险评估。`,
        `“${evaluator.text}” also made the risk assessment before the decision.`,
      ),
      [evaluator, assessed],
      {
        related: [
          { message: say('决策前的评估单位', 'the assessor before the decision'), place: assessed.place },
        ],
      },
    );
  const experts = context
    .tables('专家论证')
    .flatMap((t) => t.rows)
    .flatMap((row) => row.cells.get('单位') ?? []);
  const advised = same([...experts, ...context.read('专家论证.单位').stated]);
  if (advised)
    return undetermined(
      'value-judgement',
      say(
        `后评估单位“${evaluator.text}”有人参加过决策前的专家论证，是否承担主要论证工作请核对。`,
        `“${evaluator.text}” took part in the expert review; please check whether it did the main work.`,
      ),
      [evaluator, advised],
    );
  return met(
    say(
      '案卷没有显示后评估单位在决策前承担过论证评估。',
      'Nothing shows that the evaluator appraised the decision beforehand.',
    ),
    [evaluator, ...before.slice(0, 2)],
  );
};
