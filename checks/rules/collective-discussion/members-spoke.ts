/**
 * N713-30-2a: the members of the meeting gave their opinions.
 * It looks for traces of their statements; whether they spoke fully is for a person to say.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

const empty = /^(?:会议|全体|与会人员|大家)?(?:一致)?(?:同意|通过|无意见|原则同意)[。.]?$/;
const traces = ['发言情况', '发言顺序', '首长末位发言', '发言人'];
const spoke =
  /(?:发表|提出|充分|逐一|依次|先后)[^,。;]{0,8}(?:意见|发言|讨论)|(?:[局委办]|局长|主任|副区长|副县长|副市长)[^,。;]{0,10}(?:发言|提出|认为|表示)/;

/** 未发表不同意见 is consent; only 未发表意见, 没有讨论 say that nobody spoke. */
const silent =
  /(?:^|[,。;:])(?:(?:(?:全体|各)?(?:组成人员|与会人员|参会人员)|会议)(?:均|都)?)?(?:(?:未|没有)(?:逐一|充分|依次)?(?:发表(?:任何)?意见|发言|讨论)(?=[,。;]|$)|未经讨论)/;

export const membersSpoke: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const told = own.read('会议.发言情况');
  const [denied] = told.stated.length > 0 ? [] : told.negated.filter((f) => silent.test(fold(f.text)));
  const denial = [...meeting.passages, ...meeting.attachedPassages].find((p) => silent.test(fold(p.text)));
  if (denied || denial)
    return violated(
      say('记录写明组成人员没有发表意见。', 'The record says that the members gave no opinions.'),
      denied ? [denied] : [],
      denied || !denial ? {} : { at: denial.place },
    );
  const said = traces.flatMap((field) => own.read(`会议.${field}`).stated);
  const real = said.filter((f) => !empty.test(fold(f.text).trim()));
  if (real.length > 0)
    return met(
      say('记录有组成人员发表意见的情况。', 'The members’ statements are recorded.'),
      real.slice(0, 4),
    );
  const table = meeting.tables.find((t) => t.columns.includes('发言人') || t.columns.includes('发言情况'));
  if (table && table.rows.length > 0)
    return met(
      say(`记录有${table.rows.length}人的发言。`, `Statements of ${table.rows.length} people are recorded.`),
      [],
      { at: table.place },
    );
  const passage = [...meeting.passages, ...meeting.attachedPassages].find((p) => spoke.test(fold(p.text)));
  if (passage)
    return met(say('记录有组成人员发表意见的情况。', 'The members’ statements are recorded.'), [], {
      at: passage.place,
    });
  const [first] = said;
  if (first)
    return undetermined(
      'missing',
      say(
        `只写了“${first.text}”，看不出各组成人员的意见。`,
        `Only “${first.text}” is recorded, not what the members said.`,
      ),
      [first],
    );
  return missingDetail(own, ['组成人员发言情况']);
};
