/**
 * N713-30-1a: the draft was discussed at a 常务会议 or 全体会议 of the deciding organ.
 * Other meetings may prepare it; they cannot stand in. Hearing a report alone is no discussion that decides.
 *
 * Arguments: `kinds` (optional): the kinds of meeting that a local rule admits instead of these two.
 */
import type { DossierRecord } from '../../dossier/dossier.ts';
import { decides, meetingKind } from '../../dossier/timeline.ts';
import { listArgument, met, say, undetermined, violated } from '../../judges/answers.ts';
import { isParty, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const nameOf = (record: DossierRecord): string => nameFacts(record)[0]?.text ?? '会议';

export const properMeeting: Judge = (context) => {
  const named = listArgument(context, 'kinds');
  const kinds = named.length > 0 ? named : ['常务会议', '全体会议'];
  const label = kinds.length === 1 ? kinds.join('') : `${kinds.slice(0, -1).join('、')}或者${kinds.at(-1)}`;
  const shown = presence(context, ['会议'], label);
  if (shown.verdict !== 'met') return shown;
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  const proper = held.filter((r) => kinds.includes(meetingKind(r) ?? ''));
  const agreed = proper.filter(decides).at(-1);
  if (agreed)
    return met(
      say(`已经${nameOf(agreed)}讨论。`, `Discussed at ${nameOf(agreed)}.`),
      nameFacts(agreed).slice(0, 1),
    );
  const last = proper.at(-1);
  if (last) return undecided(context, last);
  const unknown = held.find((r) => meetingKind(r) === null && !isParty(r));
  if (unknown)
    return undetermined(
      'unreadable',
      say(
        '看不出开的是常务会议、全体会议还是别的会议。',
        'Whether it was an executive or plenary meeting cannot be told.',
      ),
      nameFacts(unknown),
      {
        at: nameFacts(unknown)[0]?.place ?? unknown.place,
        cause: `meeting-unclear:${unknown.place.path}:${unknown.place.span.start}`,
      },
    );
  const names = [...new Set(held.map(nameOf))].join('、');
  const other = held[0];
  const at = other ? (nameFacts(other)[0]?.place ?? other.place) : context.anchor();
  return violated(
    say(
      `案卷里只有${names}，没有${label}。`,
      named.length === 0
        ? `The dossier has only ${names}, no executive or plenary meeting.`
        : `The dossier has only ${names}, none of the meetings that may decide (${label}).`,
    ),
    other ? nameFacts(other).slice(0, 1) : [],
    { at, cause: `wrong-meeting:${at.path}:${at.span.start}` },
  );
};

/** The proper meeting met, but its outcome is no decision. */
function undecided(context: JudgeContext, meeting: DossierRecord): Outcome {
  const decision = context.within(meeting).read('会议.决定').stated;
  const rejected = decision.some((f) => f.value.type === 'conclusion' && f.value.conclusion === '未通过');
  const text = decision[0]?.text ?? '';
  const name = nameOf(meeting);
  const cause = `undecided:${meeting.place.path}:${meeting.place.span.start}`;
  if (rejected)
    return violated(
      say(
        `${name}没有通过（“${text}”），此后没有再次讨论的记录。`,
        `${name} did not agree (“${text}”), and no later discussion is recorded.`,
      ),
      decision,
      { cause },
    );
  return undetermined(
    'missing',
    say(
      `${name}写的是“${text}”，看不出讨论并作出了决定。`,
      `${name} says “${text}”: no discussion and decision can be seen.`,
    ),
    decision,
    { cause },
  );
}
