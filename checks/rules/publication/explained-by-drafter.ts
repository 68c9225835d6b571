/**
 * Rule `explained-by-drafter`: whoever drafted the document explains it.
 * It compares names of units, abbreviations included; experts and media beside the drafter are no concern of it.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const bare = (name: string): string =>
  fold(name)
    .replace(/\s/g, '')
    .replace(/^.*?[省市县区旗](?=.{2,})/, '')
    .replace(/^.*?[县区旗](?=.{2,}(?:局|委|办|中心|会|室))/, '');

/** 城管局 stands for 城市管理局: the letters in the same order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return short.length >= 2 && at === short.length;
}

const unit = /(?:局|委员会|委|办公室|办|中心|分局|大队|公司)$/;

export const explainedByDrafter: Judge = (context) => {
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const reading = context.read('公布.解读单位');
  const holder = context.records('公布').find((r) => context.hasEvidence(r));
  const own = holder ? context.within(holder) : context;
  if (reading.stated.length === 0) return unstated('解读单位', reading) ?? missingDetail(own, ['解读单位']);
  const { leads, coordinator } = context.dossier.front;
  const drafters = [...leads, ...(coordinator ? [coordinator] : [])].map((lead) => bare(lead.text));
  const explainers = reading.stated.map((fact) => ({
    fact,
    names: (fact.value.type === 'names' ? fact.value.names : fact.text.split(/[、,，]/)).map(bare),
  }));
  const same = (a: string, b: string): boolean =>
    a === b || a.includes(b) || b.includes(a) || abbreviates(a, b) || abbreviates(b, a);
  const own1 = explainers.find(({ names }) => names.some((n) => drafters.some((d) => same(n, d))));
  if (own1)
    return met(say(`由起草单位${own1.fact.text}解读。`, `Explained by ${own1.fact.text}.`), [own1.fact]);
  const [other] = explainers;
  if (!other || drafters.length === 0) return missingDetail(own, ['解读单位']);
  const what = say(
    `解读单位是“${other.fact.text}”，不是起草单位。`,
    `Explained by “${other.fact.text}”, not by the drafter.`,
  );
  return other.names.every((n) => unit.test(n))
    ? violated(what, [other.fact])
    : undetermined('value-judgement', what, [other.fact]);
};
