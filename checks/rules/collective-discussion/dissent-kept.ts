/**
 * N713-30-3b: dissent at the discussion is recorded as it was.
 * A vote against, or an objecting speech, next to "no dissent" is a breach; a department's earlier letter only raises
 * the question, since it may have agreed by the time of the meeting.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const objects = /(?<!无|没有|不|未)(?:反对|不同意|不赞成|有保留|保留意见|持异议)/;
const settled = /采纳|一致|协调|修改|吸收/;
const none = /^(?:无|没有|未提出|均?无不同意见|无异议|一致同意|未出现)|没有不同意见|均同意/;
const unanimous = /一致(?:同意|通过|赞成)|全票/;

/** Cells or facts of the meeting itself that show somebody was against. */
function opposed(own: JudgeContext): Fact | null {
  const votes = own.read('会议.反对').stated.find((f) => f.value.type === 'number' && f.value.number > 0);
  if (votes) return votes;
  const spoken = ['表决', '发言情况', '发言顺序'].flatMap((field) => own.read(`会议.${field}`).stated);
  for (const table of own.record?.tables ?? [])
    for (const row of table.rows) for (const cell of row.cells.values()) spoken.push(cell);
  const zero = /(?:反对|不同意)[^,。;]{0,3}(?:0|零|无)|(?:0|零|无)[人名票]?(?:反对|不同意)/;
  return spoken.find((f) => objects.test(fold(f.text)) && !zero.test(fold(f.text))) ?? null;
}

/** A department's objection in the consultation that nothing shows to be settled. */
function objection(context: JudgeContext): Fact | null {
  if (context.read('部门意见.分歧说明').stated.length > 0) return null;
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const cell = row.cells.get('意见');
      const answer = row.cells.get('采纳');
      if (cell && objects.test(fold(cell.text)) && !(answer && settled.test(answer.text))) return cell;
    }
  return null;
}

export const dissentKept: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const dissent = own.read('会议.不同意见');
  const against = opposed(own);
  const recorded = dissent.stated.filter((f) => !none.test(fold(f.text).trim()));
  if (recorded.length > 0) return met(say('不同意见已经载明。', 'Dissent is recorded.'), recorded);
  const nobody = [...dissent.negated, ...dissent.stated];
  const denied = nobody[0] ?? own.read('会议.决定').stated.find((f) => unanimous.test(fold(f.text)));
  if (against && denied)
    return violated(
      say(
        `会上有反对意见（“${against.text}”），记载却是“${denied.text}”。`,
        `Somebody objected (“${against.text}”), but the record says “${denied.text}”.`,
      ),
      [denied, against],
      { related: [{ message: say('反对意见', 'the objection'), place: against.place }] },
    );
  if (against)
    // The vote or the speech is itself the record, unless nothing says what the objection was.
    return against.value.type === 'number'
      ? missingDetail(own, ['不同意见'])
      : met(say('记录载有不同意见。', 'The record holds the dissent.'), [against]);
  const letter = objection(context);
  if (letter)
    return undetermined(
      'conflict',
      say(
        `部门复函有不同意见（“${letter.text}”），看不出会前已经协调一致，还是会上没有载明。`,
        `A department objected (“${letter.text}”); whether it was settled or left out is not stated.`,
      ),
      [letter],
    );
  return notApplicable(say('案卷没有显示会上有不同意见。', 'Nothing shows dissent at the meeting.'), nobody, {
    at: nobody[0]?.place ?? meeting.place,
  });
};
