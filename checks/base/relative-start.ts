/**
 * Decides where a relative beginning (即日起, 自本公告发布之日起) starts and whether it means the day of issue.
 * Refuses to know that day.
 */

/** Ends of the phrase only: its beginning is looked for backwards, over a bounded stretch. */
export const RELATIVE_SOURCE =
  '(?:[次当翌]日[ ]?起(?!算)|(?:即日|今日|之日|发布|公布|公告|公示|通告|通知|刊登|登载|挂网|印发)[ ]?起|(?:即日|今日)开始)(?![止草诉点来用码始])';

const REACH = 24;
const ISSUE = /(?:发布|公布|公告|公示|通告|通知|刊登|登载|挂网|印发|即日|今日)(?:之日)?[ ]?(?:起|开始)$/;
const PHRASE =
  /(?:[自从][^,。;:!?\n\r()"自从]{0,20}|(?:本)?(?:公告|公示|通告|通知|意见|办法|文件|方案|决定)?(?:发布|公布|印发|登载|刊登|公示|公告)?)$/;

/**
 * The phrase whose end [at, to) matched `RELATIVE_SOURCE`; it begins at or after `floor`.
 * `meansIssue` is false for 自收到之日起 and the like, which no date of publication can settle.
 */
export function readRelativeStart(
  text: string,
  at: number,
  to: number,
  floor: number,
): { readonly from: number; readonly meansIssue: boolean } {
  const reach = Math.max(floor, at - REACH);
  const phrase = PHRASE.exec(text.slice(reach, at));
  const from = reach + (phrase?.index ?? at - reach);
  const said = text.slice(from, to);
  const meansIssue = ISSUE.test(said) && !/[收接]到|送达|签收|届满|期满/.test(said);
  return { from, meansIssue };
}
