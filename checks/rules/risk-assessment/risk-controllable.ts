/**
 * Decides whether a matter whose risk was found uncontrollable was decided before it was brought under control.
 * It reads conclusions and days; whether the risk really is under control it refuses to know.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { dayOfFact, decides } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

type Grade = 'yes' | 'no' | null;

const uncontrolled = /不可控|不宜实施|不予实施|暂缓|难以控制|高风险/;
const controlled = /可控|低风险|中风险|可以实施|准予实施|可实施/;

function gradeOf(facts: readonly Fact[], field: string): { grade: Grade; fact: Fact | null } {
  for (const fact of facts) {
    if (fact.field !== field || fact.value.type !== 'conclusion') continue;
    const { conclusion } = fact.value;
    if (conclusion === '可控' || conclusion === '低风险') return { grade: 'yes', fact };
    if (conclusion === '不可控') return { grade: 'no', fact };
  }
  // A high level alone is no controllable risk, unless a lower one is given after measures were taken.
  const levels = facts.filter((f) => f.field === '风险等级' && f.value.type === 'conclusion');
  const [high] = levels;
  const allHigh = levels.every((f) => f.value.type === 'conclusion' && f.value.conclusion === '高风险');
  if (field === '风险等级' && high && allHigh) return { grade: 'no', fact: high };
  return { grade: null, fact: null };
}

/** The conclusion wins over the level: a high risk may still be called controllable. */
function grade(record: DossierRecord): { grade: Grade; fact: Fact | null } {
  for (const facts of [record.facts, record.attached])
    for (const field of ['结论', '风险等级']) {
      const found = gradeOf(facts, field);
      if (found.grade !== null) return found;
    }
  return { grade: null, fact: null };
}

export const riskControllable: Judge = (context) => {
  const held = context.records('风险评估').filter((r) => context.hasEvidence(r));
  if (held.length === 0) return notApplicable(say('案卷没有风险评估。', 'There is no risk assessment.'));
  const decided = context.dossier.decisionDay;
  // Reassessments are later records: the last one before the decision speaks.
  const before = held.filter((r) => decided === null || (context.dayOf(r) ?? 0) <= decided);
  const ordered = [...(before.length > 0 ? before : held)].sort(
    (a, b) => (context.dayOf(a) ?? 0) - (context.dayOf(b) ?? 0),
  );
  const last = ordered.findLast((r) => grade(r).grade !== null);
  if (!last) {
    const record = ordered.at(-1) ?? null;
    const inner = { ...context, record };
    return unstated('结论', inner.read('风险评估.结论')) ?? missingDetail(inner, ['结论']);
  }
  const { grade: found, fact } = grade(last);
  const facts = fact ? [fact] : [];
  if (found === 'yes')
    return met(say(`评估结论：${fact?.text ?? ''}`, `Conclusion: ${fact?.text ?? ''}`), facts);
  const inner = { ...context, record: last };
  const again = inner.read('风险评估.复评').stated;
  const safe = again.find(
    (f) => controlled.test(f.text.replace(/不可控|不宜实施/g, '')) && !uncontrolled.test(f.text),
  );
  const day =
    inner
      .read('风险评估.复评日期')
      .stated.map(dayOfFact)
      .find((d) => d !== null) ?? null;
  if (safe) {
    if (decided !== null && day !== null && day > decided)
      return violated(
        say(
          `风险不可控，${chineseDay(day)}才复评，决策在此前的${chineseDay(decided)}已经作出。`,
          `The risk was uncontrollable and reassessed on ${isoDay(day)}, after the decision of ${isoDay(decided)}.`,
        ),
        [safe, ...facts],
      );
    if (day === null && decided !== null)
      return undetermined(
        'missing',
        say(
          '复评可控，但没有写复评日期，看不出是否在决策之前。',
          'Reassessed as controllable, but on which day is not stated.',
        ),
        [safe, ...facts],
      );
    return met(say(`采取措施后复评：${safe.text}`, `Reassessed: ${safe.text}`), [safe, ...facts]);
  }
  const meeting = context.records('会议').find((r) => decides(r) && context.hasEvidence(r));
  if (decided !== null && meeting) {
    return violated(
      say(
        `风险评估结论是“${fact?.text ?? ''}”，没有降低风险后的复评，${chineseDay(decided)}就作出了决定。`,
        `The assessment says “${fact?.text ?? ''}”; it was decided on ${isoDay(decided)} without a reassessment.`,
      ),
      facts,
      { related: [{ message: say('作出决定的会议', 'the deciding meeting'), place: meeting.place }] },
    );
  }
  if (context.records('会议').some((r) => context.hasEvidence(r)) && !meeting)
    return met(
      say(
        '风险不可控，会议没有通过。',
        'The risk is uncontrollable, and the meeting did not adopt the draft.',
      ),
      facts,
    );
  return undetermined(
    'missing',
    say(
      `风险评估结论是“${fact?.text ?? ''}”，没有看到草案调整和复评。`,
      `The assessment says “${fact?.text ?? ''}”; no adjustment and reassessment is seen.`,
    ),
    facts,
  );
};
