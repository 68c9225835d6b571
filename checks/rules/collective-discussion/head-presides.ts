/**
 * ZZF-78b: the head of the government calls and chairs its executive and plenary meetings.
 * A deputy in the chair by delegation is shown as open (local rules allow it); without delegation it is a breach.
 * Asked of one meeting (`each`) it looks at that one, else at the deciding one.
 */
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import { decidingMeeting, deputy, headTitle, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { postOf } from '../../judges/post.ts';

export const headPresides: Judge = (context) => {
  const meeting = context.record?.kind === '会议' ? context.record : decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const reading = own.read('会议.主持人');
  const head = headTitle(context);
  const chair = reading.stated.find((f) => head.test(f.text));
  if (chair) return met(say(`由${chair.text}主持。`, `Chaired by ${chair.text}.`), [chair]);
  const stand = reading.stated.find((f) => deputy.test(f.text));
  const delegation = own.read('会议.委托').stated;
  if (stand && delegation.length > 0)
    return undetermined(
      'borderline',
      say(
        `会议由${stand.text}受托主持；法律写的是行政首长召集和主持，请附委托并写明首长作出决定（两读）。`,
        `Chaired by ${stand.text} by delegation; the law says the head chairs. Add the delegation and the head’s decision.`,
      ),
      [stand, ...delegation],
    );
  if (stand)
    return violated(
      say(`会议由${stand.text}主持，没有行政首长的委托。`, `Chaired by ${stand.text} without delegation.`),
      [stand],
    );
  const [other] = reading.stated;
  if (other) {
    const post = postOf(own, other);
    if (post === 'office' || post === 'other')
      return violated(
        say(`会议由${other.text}主持，不是行政首长。`, `Chaired by ${other.text}, not by the head.`),
        [other],
      );
    // A name without a post: whether it is the head's only a person can say.
    const titled = new RegExp(`${head.source}[^,，。；;]{0,2}${literally(other.text)}`);
    if (titled.test(context.textOf(meeting)))
      return met(say(`由${other.text}主持。`, `Chaired by ${other.text}.`), [other]);
    return undetermined(
      'value-judgement',
      say(
        `主持人写的是“${other.text}”，没有写职务，看不出是不是行政首长。`,
        `Chaired by “${other.text}”; the post is not stated.`,
      ),
      [other],
    );
  }
  return unstated('主持人', reading) ?? missingDetail(own, ['主持人']);
};

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
