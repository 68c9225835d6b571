/**
 * Tells what a few words do to a statement: deny it, put it into the future, leave it blank.
 * It refuses to know which statement; callers pass the clause before the words and the value itself.
 */
import type { FactStatus } from './fact.ts';

const denialBefore =
  /(?:未|没有|没|无需|无须|不需要|不需|不必|尚未|并未|从未|未曾|免于|不再|不予|不涉及|未经)[^,。;、]{0,6}$/;
const futureBefore =
  /(?:拟于|拟在|拟|将于|将在|将会|将(?!军|来|其|草案|材料|方案|文稿|送审稿|送审材料|上述|该|有关材料|政策措施)|计划|下一步|准备|预计|打算|待|尚待|择期|近期将|届时)[^,。;]{0,16}$/;
/** What a rule asks for or forbids is no statement of what was done. */
const requirement =
  /(?:应当|应该|必须|务必|不得|方可|方能|(?:(?<![相对供反适响效])应|[须需])(?:$|(?=[经报由在于提向依按组召]))|可以|每[月周季年])[^,。;]{0,24}$/;
const futureAfter = /^[^,。;]{0,12}(?:后实施|后执行|后印发|后再)/;
const blank =
  /^(?:待补充|待补|待定|待填写?|待完善|待确定|待上传|暂缺|暂无|略|\(略\)|另行通知|见附件|正在更新中\.*|todo|tbd|n\/a|[×xX*_\-.…·\s#?]+|年\s*月\s*日)[。.;]?$/i;
const blankInside = /[×xX*]{2,}|_{3,}|待补充|TODO|\*{2,}镇|年\s{2,}月|年 月 日/;
const denial =
  /^(?:无|否|没有|未(?!来|成年|发现|采纳)[^,。;]{0,12}|不涉及.*|不适用.*|无需.*|无须.*|不需要.*|暂未.*|尚未.*|没有开.*|×|✗)[。.;]?$/;

export const isBlank = (text: string): boolean =>
  blank.test(text) || (blankInside.test(text) && text.length < 40);
export const isDenial = (text: string): boolean => denial.test(text);

/** The words since the last stop; what a title says (《…行动计划》) is no word of the sentence. */
function clauseOf(before: string): string {
  const clause = before.slice(
    Math.max(before.lastIndexOf(','), before.lastIndexOf('。'), before.lastIndexOf(';')) + 1,
  );
  return clause.includes('《') ? clause.replace(/《[^》]*》/g, '《》') : clause;
}

/** Whether the words that follow `before` stand in a clause that says what ought to be done. */
export const isRequirement = (before: string): boolean => requirement.test(clauseOf(before));

/** Status of a statement whose words begin after `before` and are followed by `after` (one clause each). */
export function statusOfStatement(before: string, after: string): FactStatus {
  const clause = clauseOf(before);
  if (denialBefore.test(clause)) return 'negated';
  if (futureBefore.test(clause) || futureAfter.test(after) || requirement.test(clause)) return 'planned';
  return 'stated';
}

/** Status of a value given for a field (`听证会：未组织`). */
export function statusOfValue(text: string): FactStatus {
  const value = text.trim();
  if (value === '' || isBlank(value)) return 'placeholder';
  if (isDenial(value)) return 'negated';
  if (/^(?:拟(?!解决)|将|计划|待(?!遇)|预计)/.test(value)) return 'planned';
  return 'stated';
}

const denialOfPhrase = /(?:未|不|没有|无|非|未发现|不存在|没有发现)[^,。;]{0,3}$/;

/** An option of a printed form that nobody ticked. */
const unchecked = /[□☐£] ?$/;
const channel = /^[^,。;]{0,16}(?:方式|网站|平台|渠道|座谈|调研|途径|形式|系统|公报|媒体|会签|邮箱|信函)/;
/** 合法性, 可控性 name what is examined and 通过座谈会 a way: neither states a conclusion. */
const onlyNamed = (text: string, phrase: string, end: number): boolean =>
  text.charAt(end) === '性' || (phrase === '通过' && channel.test(text.slice(end)));

/** Finds the first of `phrases` (in order of precedence given by `values`) that is not denied just before it. */
export function readConclusion(
  text: string,
  values: Readonly<Record<string, readonly string[]>>,
): { readonly conclusion: string; readonly from: number; readonly to: number } | null {
  for (const [conclusion, phrases] of Object.entries(values)) {
    for (const phrase of phrases) {
      let at = text.indexOf(phrase);
      while (at >= 0) {
        const before = text.slice(Math.max(0, at - 8), at);
        const end = at + phrase.length;
        if (!denialOfPhrase.test(before) && !unchecked.test(before) && !onlyNamed(text, phrase, end))
          return { conclusion, from: at, to: end };
        at = text.indexOf(phrase, at + 1);
      }
    }
  }
  return null;
}
