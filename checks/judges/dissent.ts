/**
 * Finds what a unit refused or what was refused to it in the consultation, and whether it was settled since.
 * What the dossier has to say about it is for the rules to ask.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import type { JudgeContext } from './judge.ts';

const refused = /未采纳|不采纳|不予采纳|部分采纳|未予采纳|^否$/;
const dissent = /不同意(?!见)|反对|持异议|有异议|有不同意见|提出异议/;
/** `无分歧`, `已全部采纳`, `经协商达成一致`: nothing is left to explain. */
const agreed =
  /^(?:无|没有|不存在)[。]?$|(?:没有|无|不存在)(?:未|不能|分歧|争议|不同意见|异议)|(?:全部|均|都)(?:已)?采纳|(?<!未|未能|不能|没有|难以)(?:协商|达成|取得|意见)(?:已|均)?一致/;
const unresolved =
  /未(?:能)?(?:协商|协调|达成|取得)?一致|(?:没有|不能|难以)(?:协商|协调|达成|取得)一致|仍(?:有|存在|持|坚持)|坚持(?:反对|不同意)/;

/** An explanation that nothing is in dispute (any more). */
export const isSettled = (fact: Fact): boolean => {
  const text = fold(fact.text).trim();
  return agreed.test(text) && !/未采纳|不采纳|不予采纳|坚持|反对/.test(text);
};

/** An explanation that says outright that no agreement was reached. */
export const isUnresolved = (fact: Fact): boolean => unresolved.test(fold(fact.text)) && !isSettled(fact);

/** What shows that a unit's opinion was not followed; null where nothing does. */
export function refusedOpinion(context: JudgeContext): Fact | null {
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const outcome = row.cells.get('采纳');
      if (outcome && refused.test(fold(outcome.text).trim())) return outcome;
      // An objection that was followed is no disagreement any more.
      const opinion = row.cells.get('意见');
      if (opinion && !outcome && dissent.test(fold(opinion.text))) return opinion;
    }
  const fields = [...context.read('部门意见.采纳').all, ...context.read('部门意见.意见').stated];
  return (
    fields.find((f) =>
      (f.field === '采纳' ? /未采纳|不采纳|不予采纳|部分采纳/ : dissent).test(fold(f.text)),
    ) ?? null
  );
}
