/**
 * TD-47a: before land is expropriated its state is surveyed, the risk assessed, and compensation announced long enough.
 * It asks for the three and counts the days; the contents of the notice it does not read.
 *
 * Arguments: `parameter`: how many days.
 */
import { absent, met, missingRecord, say, textArgument } from '../../judges/answers.ts';
import { days } from '../../judges/days.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const rank: Readonly<Record<Outcome['verdict'], number>> = {
  violated: 0,
  absent: 1,
  undetermined: 2,
  met: 3,
  'not-applicable': 4,
};

export const landNotice: Judge = (context) => {
  const before = ['土地现状调查', '风险评估'].map((kind) => presence(context, [kind]));
  const own = context.records('征地补偿安置公告').filter((r) => context.hasEvidence(r));
  // Many offices file the notice as a call for comments.
  const notices =
    own.length > 0 ? own : context.records('公开征求意见').filter((r) => context.hasEvidence(r));
  const period = {
    period: '期间',
    from: ['开始日期'],
    to: ['截止日期'],
    parameter: textArgument(context, 'parameter'),
  };
  const announced: readonly Outcome[] =
    notices.length > 0
      ? notices.map((r) => days({ ...context.within(r), arguments: period }))
      : [
          absent(say('案卷没有征地补偿安置公告。', 'The dossier has no notice of compensation.'), {
            at: context.anchor(),
            cause: missingRecord('征地补偿安置公告'),
          }),
        ];
  const [worst] = [...before, ...announced].sort((a, b) => rank[a.verdict] - rank[b.verdict]);
  if (worst && worst.verdict !== 'met') return worst;
  const facts = announced.flatMap((o) => o.facts);
  return met(
    say('做过现状调查和风险评估，补偿安置公告够期限。', 'Surveyed, assessed, and announced long enough.'),
    facts,
  );
};
