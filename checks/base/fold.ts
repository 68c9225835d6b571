/**
 * Decides which characters count as the same when official prose is matched: widths, brackets, dashes, variants.
 * Refuses to change lengths or meaning, so that every offset into the folded text is one into the original.
 */

/** Source characters, then what they become; `to` of one character stands for all of `from`. */
const CLASSES: readonly (readonly [from: string, to: string])[] = [
  // Zero-width marks become spaces: they cannot be dropped without moving what follows.
  ['\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['\u00ad\u200b\u200c\u200d\u2060\ufeff', ' '],
  ['—–―−─‐‑‒━⸺', '-'],
  ['〜∼˜', '~'],
  ['“”„‟〝〞', '"'],
  ['‘’‚‛', "'"],
  ['〔﹝【［〖', '['],
  ['〕﹞】］〗', ']'],
  ['○◯', '〇'],
  ['∶', ':'],
  ['￥', '¥'],
  ['｡', '。'],
  ['､', '、'],
];

/** Traditional forms met in otherwise simplified documents, each before its simplified twin: one to one only. */
const VARIANTS =
  '穩稳評评徵征議议會会論论證证審审查查決决見见聽听風风險险開开關关辦办發发佈布區区縣县廳厅務务員员' +
  '長长書书記记錄录報报請请示示實实施施條条規规劃划項项標标準准專专業业產产業业資资務务財财稅税價价' +
  '環环衛卫護护監监執执後后個个對对於于與与為为無无時时間间點点號号萬万億亿兩两參参與与經经濟济' +
  '應应當当調调研研備备檔档簽签蓋盖網网級级結结納纳擬拟終终責责權权說说設设計计詢询問问題题進进' +
  '過过還还這这現现場场屆届從从來来達达鎮镇鄉乡國国務务機机構构體体處处類类紀纪組组織织訂订認认' +
  '識识訓训許许該该詳详變变讓让負负貨货費费貼贴質质車车軌轨輕轻週周運运違违遺遗選选銷销鐵铁門门' +
  '閉闭際际陳陈陽阳隊队階阶雙双離离難难電电響响頁页順顺須须預预領领頭头願愿顧顾飛飞養养馬马驗验' +
  '內内劵券黨党團团圖图園园圍围報报壓压廣广廢废彈弹徑径復复態态戶户據据擴扩損损換换攝摄數数斷断';

const table = buildTable();

/** Folds one run of text; the result has the same length in UTF-16 units, and folding twice changes nothing more. */
export function fold(text: string): string {
  let at = 0;
  while (at < text.length && table[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  const pieces: string[] = [];
  let kept = 0;
  for (; at < text.length; at++) {
    const to = table[text.charCodeAt(at)];
    if (to === undefined || to === 0) continue;
    pieces.push(text.slice(kept, at), String.fromCharCode(to));
    kept = at + 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}

/** One entry a UTF-16 unit: what it becomes, 0 for "stays". */
function buildTable(): Uint16Array {
  const to = new Uint16Array(0x10000);
  for (let code = 0xff01; code <= 0xff5e; code++) to[code] = code - 0xfee0;
  for (const [from, target] of CLASSES) {
    for (const character of from) to[character.charCodeAt(0)] = target.charCodeAt(0);
  }
  for (let i = 0; i + 1 < VARIANTS.length; i += 2) {
    const code = VARIANTS.charCodeAt(i);
    const target = VARIANTS.charCodeAt(i + 1);
    if (code !== target) to[code] = target;
  }
  // Text copied from PDF uses radicals (⽇ for 日), compatibility ideographs and small forms.
  for (const [first, last] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfaff],
    [0xfe50, 0xfe6b],
  ] as const) {
    for (let code = first; code <= last; code++) {
      if (to[code] !== 0) continue;
      const plain = String.fromCharCode(code).normalize('NFKC');
      const target = plain.charCodeAt(0);
      if (plain.length === 1 && target !== code) to[code] = to[target] || target;
    }
  }
  return to;
}
