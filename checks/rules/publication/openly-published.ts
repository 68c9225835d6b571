/**
 * XXGK-19 and 20: what concerns the public is disclosed of the government's own motion, not on request only.
 * When it was disclosed, and the ground for secrecy, are judged elsewhere.
 */
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, notApplicable, say, unstated, violated } from '../../judges/answers.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';
import { presence } from '../../judges/present.ts';
import { setAside } from '../../judges/set-aside.ts';

const openness = (fact: Fact): Outcome => {
  const word = fact.value.type === 'conclusion' ? fact.value.conclusion : fact.text;
  if (word === '主动公开') return met(say('已列为主动公开。', 'Disclosed of its own motion.'), [fact]);
  if (word === '不予公开')
    return notApplicable(
      say('写明不予公开，依据另行判断。', 'Marked as not public; its ground is judged apart.'),
      [fact],
    );
  return violated(
    say(`公开属性是“${fact.text}”，应当主动公开。`, `Marked “${fact.text}”; it is to be disclosed unasked.`),
    [fact],
    { cause: `openness:${fact.place.path}:${fact.place.span.start}` },
  );
};

export const openlyPublished: Judge = (context) => {
  const secret = setAside(context, '依法不予公开');
  if (secret) return secret;
  const marked = context.read('公布.公开属性').stated;
  if (marked.length > 0) return settle(marked.map(openness));
  const day = context.read('公布.公布日期');
  const channel = context.read('公布.渠道');
  const shown = [...day.stated, ...channel.stated, ...channel.uncertain];
  if (shown.length > 0) return met(say('已向社会公布。', 'Published.'), shown.slice(0, 3));
  const record = presence(context, ['公布']);
  if (record.verdict !== 'met') return record;
  const [denied] = [...day.negated, ...channel.negated];
  if (denied)
    return violated(
      say(`公布情况写的是“${denied.text}”。`, `Publication reads “${denied.text}”.`),
      [denied],
      {
        cause: `unpublished:${denied.place.path}:${denied.place.span.start}`,
      },
    );
  const [first] = context.records('公布').filter((r) => context.hasEvidence(r));
  return (
    unstated('公布日期', day) ?? (first ? missingDetail(context.within(first), ['公布日期', '渠道']) : record)
  );
};
