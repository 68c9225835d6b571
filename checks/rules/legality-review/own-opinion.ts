/**
 * N713-25-1b: a reply to a consultation, or a countersignature, does not stand in for the legality review.
 * It decides whether there is an opinion of its own; who gave it and when belongs to other rules.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord, EvidenceLink } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';

const substitute = /征求意见(?:函|表|单|的函|的?复函|的?回复)|复函|回函|会签|传签|圈阅/;
const unsaid = /(?:未|不|没有|并非|非)[^,。;]{0,4}以?[^,。;]{0,12}$/;
const opinionName = /审[查核]意见|意见书|法制审核|审[查核]报告/;

/** The drafter's first review and counsel's opinion are no opinion of the reviewing body. */
const others = /初审|法律意见|顾问|律师/;
const named = (l: EvidenceLink): string => fold(`${l.link.label}${l.path ?? ''}`);

/** Words that say the reply stood for the review, not denied just before. */
const replaces = (text: string): boolean => {
  const folded = fold(text);
  const hit = substitute.exec(folded);
  return hit !== null && !unsaid.test(folded.slice(0, hit.index));
};

function ownOpinion(context: JudgeContext, review: DossierRecord): readonly Fact[] | 'link' | null {
  const own = context.within(review);
  const facts = ['文号', '意见书', '意见日期', '结论'].flatMap(
    (field) => own.read(`合法性审查.${field}`).stated,
  );
  const naming = facts.filter(
    (f) => f.field === '文号' || (opinionName.test(fold(f.text)) && !replaces(f.text)),
  );
  if (naming.length > 0) return naming;
  if (review.links.some((l) => opinionName.test(named(l)) && !others.test(named(l)))) return 'link';
  return facts.length > 0 && !facts.some((f) => replaces(f.text)) ? facts : null;
}

function substituted(review: DossierRecord): Outcome | null {
  const what = (text: string) =>
    say(
      `合法性审查只有“${text}”，是征求意见或会签的答复，不是审查意见。`,
      `The legality review consists of “${text}”, a reply to a consultation.`,
    );
  const fact = [...review.facts, ...review.attached].find((f) => f.status === 'stated' && replaces(f.text));
  if (fact) return violated(what(fact.text), [fact]);
  const link = review.links.find((l) => replaces(l.link.label));
  if (link) return violated(what(link.link.label), [], { at: link.place });
  const passage = [...review.passages, ...review.attachedPassages].find((p) => replaces(p.text));
  if (!passage) return null;
  const short = passage.text.trim().replace(/。$/, '');
  return violated(what(short.length > 40 ? `${short.slice(0, 40)}…` : short), [], { at: passage.place });
}

/** A row of the departments' replies that came from the reviewing body. */
function reply(context: JudgeContext): Fact | null {
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const unit = row.cells.get('单位');
      if (unit && /司法[局厅]|法制办/.test(unit.text)) return row.cells.get('意见') ?? unit;
    }
  return null;
}

export const ownOpinionRule: Judge = (context) => {
  const reviews = context.records('合法性审查').filter((r) => context.hasEvidence(r) || substituted(r));
  for (const review of reviews) {
    // What says outright that a reply stood for the review outweighs a date or conclusion beside it.
    const own = ownOpinion(context, review);
    const replaced =
      own === 'link' || own?.some((f) => f.field === '文号' || f.field === '意见书')
        ? null
        : substituted(review);
    if (own !== null && replaced === null)
      return met(
        say('有单独的合法性审查意见。', 'There is a legality opinion of its own.'),
        own === 'link' ? [] : own.slice(0, 3),
        own === 'link' ? { at: review.place } : {},
      );
  }
  for (const review of reviews) {
    const outcome = substituted(review);
    if (outcome) return outcome;
  }
  const [review] = reviews;
  if (review) return missingDetail(context.within(review), ['审查意见']);
  const answered = reply(context);
  if (answered)
    return violated(
      say(
        '案卷没有合法性审查意见，只有审查部门在征求部门意见时的答复。',
        'There is no legality opinion, only the reviewing body’s reply to the departments’ consultation.',
      ),
      [answered],
    );
  return undetermined(
    'missing',
    say('案卷没有合法性审查意见。', 'The dossier has no legality opinion.'),
    [],
    {
      at: context.anchor(),
      cause: missingRecord('合法性审查'),
    },
  );
};
