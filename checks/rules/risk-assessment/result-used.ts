/**
 * Decides whether the result of the risk assessment lay before those who decided.
 * It looks at papers and days; what weight the result was given it cannot know.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const cited = /风险评估|稳评|风险等级|风险可控/;

export const resultUsed: Judge = (context) => {
  const held = context.records('风险评估').filter((r) => context.hasEvidence(r));
  const [assessment] = held;
  if (!assessment) return notApplicable(say('案卷没有风险评估。', 'There is no risk assessment.'));
  const decided = context.dossier.decisionDay;
  const days = held.map((r) => context.dayOf(r));
  const known = days.filter((d) => d !== null);
  const day = Math.min(...known);
  // Whatever the meeting's papers list: what was written afterwards did not lie before it.
  if (decided !== null && known.length === days.length && day > decided)
    return violated(
      say(
        `风险评估报告是${chineseDay(day)}，决策是${chineseDay(decided)}，决策时还没有评估结果。`,
        `The assessment is of ${isoDay(day)}, the decision of ${isoDay(decided)}: there was no result to rely on.`,
      ),
      [],
      { at: assessment.place },
    );
  const quoted = context.read('会议.风险评估引用').stated;
  if (quoted.length > 0)
    return met(say(`上会材料引用：${quoted[0]?.text ?? ''}`, 'The meeting papers cite it.'), quoted);
  const papers = [...context.read('会议.上会材料').stated, ...context.read('提请.报送材料').stated];
  const listing = papers.filter((f) => cited.test(fold(f.text)));
  if (listing.length > 0)
    return met(say(`上会材料包括：${listing[0]?.text ?? ''}`, 'It is among the meeting papers.'), listing);
  const meetings = [...context.records('会议'), ...context.records('提请')];
  const mention = meetings
    .flatMap((r) => [...r.passages, ...r.attachedPassages])
    .find((p) => cited.test(fold(p.text)) && !/(?:未|没有|无)[^,，。;；]{0,8}(?:风险评估|稳评)/.test(p.text));
  if (mention)
    return met(say('会议材料提到了风险评估结果。', 'The meeting papers mention it.'), [], {
      at: mention.place,
    });
  const [list] = papers;
  if (list && !/等/.test(list.text))
    return undetermined(
      'missing',
      say(
        '上会材料清单里没有风险评估报告。',
        'The risk assessment is not among the papers listed for the meeting.',
      ),
      [list],
    );
  if (known.length === 0) return missingDetail({ ...context, record: assessment }, ['报告日期']);
  return met(
    say(
      '评估报告先于决策形成，案卷没有显示决策未以其为依据。',
      'The assessment precedes the decision; nothing shows that it was not relied on.',
    ),
    [],
    { at: assessment.place },
  );
};
