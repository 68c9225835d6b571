/**
 * N713-30-2c: a head who decides against the majority gives reasons at the meeting.
 * It speaks only where the count of opinions shows such a case; without a count nothing is presumed.
 */
import { fold } from '../../base/fold.ts';
import { readNumber } from '../../base/numerals.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const number = '([0-9]{1,3}|[一二两三四五六七八九十]{1,3})';
const votes = {
  against: new RegExp(
    `${number}[人名票]?(?:表示)?(?:反对|不同意)|(?:反对|不同意)(?:的)?:?${number}[人名票]?`,
  ),
  for: new RegExp(`(?<!不)(?:同意|赞成)(?:的)?:?${number}[人名票]?|${number}[人名票]?(?:表示)?(?:同意|赞成)`),
};

interface Count {
  readonly number: number;
  readonly fact: Fact;
}

function count(own: JudgeContext, field: string, pattern: RegExp): Count | null {
  for (const fact of own.read(`会议.${field}`).stated)
    if (fact.value.type === 'number') return { number: fact.value.number, fact };
  for (const path of ['表决', '不同意见', '发言情况'])
    for (const fact of own.read(`会议.${path}`).stated) {
      const hit = pattern.exec(fold(fact.text));
      const read = readNumber(hit?.[1] ?? hit?.[2] ?? '');
      if (read !== null) return { number: read, fact };
    }
  return null;
}

export const majorityOverruled: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const against = count(own, '反对', votes.against);
  const inFavour = count(own, '赞成', votes.for);
  const decision = own.read('会议.决定').stated.find((f) => f.value.type === 'conclusion');
  const agreed = decision?.value.type === 'conclusion' && decision.value.conclusion === '通过';
  if (!against || !inFavour || !decision || agreed !== against.number > inFavour.number)
    return notApplicable(
      say(
        '案卷没有显示决定与多数组成人员的意见不一致。',
        'Nothing shows that the decision went against the majority.',
      ),
      [against?.fact, inFavour?.fact].filter((f) => f !== undefined),
      { at: meeting.place },
    );
  const reasons = own.read('会议.说明理由');
  const facts = [...new Set([against.fact, inFavour.fact, decision])];
  const what = `${inFavour.number}人同意、${against.number}人反对，决定是“${decision.text}”`;
  const en = `${inFavour.number} for, ${against.number} against, decision “${decision.text}”`;
  if (reasons.stated.length > 0)
    return met(say(`${what}，已说明理由。`, `${en}: reasons given.`), [...reasons.stated, ...facts]);
  const missing = say(`${what}，没有写明说明的理由。`, `${en}: no reasons stated.`);
  const unread = meeting.links.some((l) => l.state === 'unread' || l.state === 'web');
  return unread ? undetermined('missing', missing, facts) : violated(missing, facts);
};
