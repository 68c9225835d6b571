/**
 * N713-28a: the opinion names the body that answers for it and the day it was given.
 * Whether it was given in good time has no number; an undated or unsigned opinion is what can be seen.
 */
import { met, missingDetail, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const fields = ['审查单位', '意见日期'];

export const signedOpinion: Judge = (context) => {
  const readings = fields.map((name) => ({ name, reading: context.read(name) }));
  const denied = readings.flatMap(({ reading }) => reading.negated)[0];
  if (denied)
    return violated(
      say(`“${denied.field}”写的是“${denied.text}”。`, `“${denied.field}” says “${denied.text}”.`),
      [denied],
    );
  const missing = readings.filter(({ reading }) => reading.stated.length === 0).map(({ name }) => name);
  const stated = readings.flatMap(({ reading }) => reading.stated);
  if (missing.length > 0) return missingDetail(context, missing);
  return met(say('审查意见有单位、有日期。', 'The opinion names its author and day.'), stated);
};
