/**
 * ZZF-78a: by law the executive meeting of a county or district consists of the head and the deputies; some local
 * rules add the director of the office. It shows whether both ways of counting agree; it prefers neither.
 */
import type { DossierRecord } from '../../dossier/dossier.ts';
import { meetingKind } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, notApplicable, say, undetermined, unstated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const director = /(?<!副)(?:政府|区|县|市)?办(?:公室|公厅)?主任/;
/** Whatever share a local rule asks for, it is one of these. */
const shares = [1 / 2, 2 / 3];

const number = (context: JudgeContext, path: string): { value: number; fact: Fact } | null => {
  for (const fact of context.read(path).stated)
    if (fact.value.type === 'number') return { value: fact.value.number, fact };
  return null;
};

/** The director among those who spoke or were counted, never among those who only attended (列席). */
function directorFact(meeting: DossierRecord): { fact: Fact; absent: boolean } | null {
  for (const table of meeting.tables)
    for (const row of table.rows)
      for (const cell of row.cells.values())
        if (director.test(cell.text)) return { fact: cell, absent: false };
  for (const fact of [...meeting.facts, ...meeting.attached])
    if (fact.field !== '列席' && fact.status === 'stated' && director.test(fact.text))
      return { fact, absent: fact.field === '缺席' };
  return null;
}

const enough = (present: number, members: number, share: number): boolean =>
  present >= Math.ceil(members * share - 1e-6);

export const membershipCounts: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  if (meetingKind(meeting) === '全体会议')
    return notApplicable(
      say(
        '决策会议是全体会议，由政府全体成员组成。',
        'A plenary meeting consists of all members of the government.',
      ),
      [],
      { at: meeting.place },
    );
  const own = context.within(meeting);
  const members = number(own, '会议.应到');
  const present = number(own, '会议.实到');
  for (const [name, found] of [
    ['应到', members],
    ['实到', present],
  ] as const)
    if (!found) return unstated(name, own.read(`会议.${name}`)) ?? missingDetail(own, [name]);
  if (!members || !present) return missingDetail(own, ['应到', '实到']);
  const facts = [members.fact, present.fact];
  const extra = directorFact(meeting);
  if (!extra)
    return met(
      say(
        `应到${members.value}人、实到${present.value}人，没有显示把正副职首长以外的人计入。`,
        `${present.value} of ${members.value}; nothing shows that others were counted.`,
      ),
      facts,
    );
  const m = members.value - 1;
  const p = present.value - (extra.absent ? 0 : 1);
  const both = `规则把办公室主任算在内：应到${members.value}、实到${present.value}；法律只算正副职首长：应到${m}、实到${p}`;
  const en = `counting the director: ${present.value} of ${members.value}; without: ${p} of ${m}`;
  const agree = shares.every((s) => enough(present.value, members.value, s) === enough(p, m, s));
  return agree
    ? met(say(`${both}，两种口径结论相同。`, `${en}: both agree.`), [...facts, extra.fact])
    : undetermined(
        'borderline',
        say(`${both}，出席是否够数两种口径结论不同。`, `${en}: they differ on whether enough were present.`),
        [present.fact, members.fact, extra.fact],
      );
};
