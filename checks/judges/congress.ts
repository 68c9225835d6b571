/**
 * Knows how the people's congress is named, and finds the paper that was put before it.
 * Whether such a paper was due, and what it had to hold, is for the rules to say.
 */
import type { DossierRecord } from '../dossier/dossier.ts';
import { notApplicable, say } from './answers.ts';
import type { JudgeContext, Outcome } from './judge.ts';

export const congress = /人大|人民代表大会/;

/** The first proven 请示报告 to the congress: by its addressee, else by its text. */
export const paperToCongress = (context: JudgeContext): DossierRecord | undefined =>
  context
    .records('请示报告')
    .filter((r) => context.hasEvidence(r))
    .find((r) => {
      const named = r.facts.filter((f) => f.field === '对象').map((f) => f.text);
      return congress.test(named.length > 0 ? named.join('、') : context.textOf(r));
    });

/** What to answer about that paper where there is none. */
export const nothingToCongress = (): Outcome =>
  notApplicable(say('案卷没有提请或者报告人大常委会的材料。', 'Nothing was put before the congress.'));
