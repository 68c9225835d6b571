/**
 * FCR-18: what was not reviewed, or found to breach the standards without an exception, is not issued.
 * It reads the last conclusion and whether the document went out.
 */
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import { isPublished } from '../../judges/deciding-meeting.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';
import { presence } from '../../judges/present.ts';

export const notIssuedUnreviewed: Judge = (context) => {
  const shown = presence(context, ['公平竞争审查']);
  if (shown.verdict !== 'met') return shown;
  const reviews = context.records('公平竞争审查').filter((r) => context.hasEvidence(r));
  const concluded = reviews.filter((r) => context.within(r).read('公平竞争审查.结论').all.length > 0);
  const last = concluded.reduce<DossierRecord | null>(
    (best, next) =>
      best === null || (context.dayOf(next) ?? Infinity) >= (context.dayOf(best) ?? -Infinity) ? next : best,
    null,
  );
  const review = last ?? reviews[0];
  if (!review) return shown;
  const own = context.within(review);
  const reading = own.read('公平竞争审查.结论');
  const issued = isPublished(context);
  const out = [...context.read('公布.印发日期').stated, ...context.read('公布.公布日期').stated][0];
  const one = (fact: Fact): Outcome => {
    const breach = fact.value.type === 'conclusion' && fact.value.conclusion === '不符合';
    if (!breach) return met(say(`审查结论：${fact.text}`, `Conclusion: ${fact.text}`), [fact]);
    if (!issued) return met(say('审查不符合，尚未出台。', 'Found in breach; not issued.'), [fact]);
    return violated(
      say(`审查结论是“${fact.text}”，文件仍然出台。`, `The conclusion is “${fact.text}”, yet it was issued.`),
      [fact],
      out ? { related: [{ message: say('出台', 'issued'), place: out.place }] } : {},
    );
  };
  if (reading.stated.length > 0) return settle(reading.stated.map(one));
  return unstated('结论', reading) ?? missingDetail(own, ['结论']);
};
