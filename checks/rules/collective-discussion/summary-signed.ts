/**
 * Rule `summary-signed`: the summary of the minutes was signed by whoever was in the chair.
 * It compares names and offices; two bare names that differ are a difference, nothing more is guessed.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import { deputy, headTitle } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';

const office = /办公室|主任|局长|处长|科长|秘书/;
const bare = (text: string): string =>
  fold(text)
    .replace(/^区政府|同志|签发|主持/g, '')
    .replace(/(?:常务|分管)?(?:副)?(?:区长|县长|市长|镇长)/g, '')
    .replace(/[^一-龥]/g, '');

export const summarySigned: Judge = (context) => {
  const reading = context.read('纪要签发人');
  const [signed] = reading.stated;
  if (!signed) return unstated('纪要签发人', reading) ?? missingDetail(context, ['纪要签发人']);
  const [chair] = context.read('主持人').stated;
  if (office.test(signed.text))
    return violated(
      say(
        `纪要由“${signed.text}”签发，不是主持人。`,
        `The summary was signed by “${signed.text}”, not by the chair.`,
      ),
      [signed, ...(chair ? [chair] : [])],
    );
  if (!chair) return missingDetail(context, ['主持人']);
  const [a, b] = [bare(signed.text), bare(chair.text)];
  const head = headTitle(context);
  const same = a !== '' && b !== '' ? a === b : head.test(signed.text) === head.test(chair.text);
  if (same)
    return met(say(`纪要由主持人${signed.text}签发。`, `Signed by the chair: ${signed.text}.`), [
      signed,
      chair,
    ]);
  if (deputy.test(signed.text) || head.test(signed.text))
    return violated(
      say(
        `会议由${chair.text}主持，纪要由${signed.text}签发。`,
        `In the chair: ${chair.text}; the summary was signed by ${signed.text}.`,
      ),
      [signed, chair],
    );
  return undetermined(
    'missing',
    say(
      `纪要签发人“${signed.text}”同主持人“${chair.text}”对不上。`,
      `“${signed.text}” is not the chair “${chair.text}”.`,
    ),
    [signed, chair],
  );
};
