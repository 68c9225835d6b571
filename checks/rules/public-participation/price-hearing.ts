/**
 * JG-23: before a price that concerns the public is set, a hearing is held, chaired by the price authority.
 * How the hearing itself was run belongs to other rules.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const authority = /发展[和与]?改革|发改|物价|价格/;
const business = /公司|集团|企业|有限责任|股份/;

export const priceHearing: Judge = (context) => {
  const shown = presence(context, ['听证会']);
  if (shown.verdict !== 'met') return shown;
  const facts = ['听证会.听证机关', '听证会.主持'].flatMap((path) => {
    const reading = context.read(path);
    return [...reading.stated, ...reading.uncertain];
  });
  const right = facts.find((f) => authority.test(fold(f.text)));
  if (right) return met(say(`由${right.text}主持听证。`, `Chaired by ${right.text}.`), [right]);
  const wrong = facts.find((f) => business.test(fold(f.text)));
  if (wrong)
    return violated(
      say(
        `听证由“${wrong.text}”主持，不是政府价格主管部门。`,
        `Chaired by “${wrong.text}”, not the price authority.`,
      ),
      [wrong],
    );
  const [first] = facts;
  if (first)
    return undetermined(
      'missing',
      say(
        `听证由“${first.text}”主持，看不出是不是政府价格主管部门。`,
        `Chaired by “${first.text}”; whether that is the price authority cannot be told.`,
      ),
      [first],
    );
  const hearing = context.records('听证会').find((r) => context.hasEvidence(r));
  return hearing ? missingDetail(context.within(hearing), ['听证机关']) : shown;
};
