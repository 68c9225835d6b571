/**
 * Rule `no-late-item`: no item was put on the agenda at the last moment, unless an emergency is stated.
 * Where nothing speaks of a late item there was none.
 */
import { fold } from '../../base/fold.ts';
import { met, say, violated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

const late = /临时(?:动议|增加|加列|列入|安排|提出|议题|上会|加题)|(?:会议|开会)当天(?:增加|加列|列入|提出)/;
const denied = /(?:无|没有|未|不属于|不是|并非|非)[^,。;]{0,6}$/;
const excuse = /紧急|突发|特殊情况|急需|应急|经区长(?:同意|批准)/;

export const noLateItem: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const field = own.read('会议.临时议题');
  const passages = [...meeting.passages, ...meeting.attachedPassages];
  const traces = [
    ...field.stated
      .filter((fact) => fact.value.type !== 'yes-no' || fact.value.yes)
      .map((fact) => ({ text: fact.text, place: fact.place, fact })),
    ...passages
      .filter(({ text }) => {
        const found = late.exec(fold(text));
        return (
          found !== null &&
          !denied.test(fold(text).slice(0, found.index)) &&
          !/^[^:]{0,8}:\s*(?:无|否)/.test(fold(text))
        );
      })
      .map(({ text, place }) => ({ text, place, fact: null })),
  ];
  const [trace] = traces;
  if (!trace)
    return met(say('案卷没有显示临时安排议题。', 'Nothing shows a late item.'), field.negated, {
      at: field.negated[0]?.place ?? meeting.place,
    });
  const urgent = context.circumstance('情况紧急');
  const [ground] = own.read('会议.临时受理说明').stated;
  if (ground) return met(say('临时安排的议题已说明特殊情况。', 'The late item is explained.'), [ground]);
  if (urgent.value === true || traces.some((t) => excuse.test(fold(t.text))))
    return met(say('临时安排的议题已说明紧急情况。', 'The late item is explained by an emergency.'), [], {
      at: trace.place,
    });
  return violated(
    say('临时安排议题，没有说明特殊紧急情况。', 'A late item without a stated emergency.'),
    trace.fact ? [trace.fact] : [],
    { at: trace.place },
  );
};
