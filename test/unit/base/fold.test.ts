import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../checks/base/fold.ts';

describe('fold', () => {
  it('never changes the length and has nothing left to do afterwards', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(folded).toHaveLength(text.length);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });

  it('settles every single character at once', () => {
    for (let code = 0; code < 0x10000; code++) {
      const once = fold(String.fromCharCode(code));
      if (once.length !== 1 || fold(once) !== once) expect.fail(`U+${code.toString(16)} folds to ${once}`);
    }
  });

  it.each([
    ['２０２４年２月１日：ＡＢｃ', '2024年2月1日:ABc'],
    ['公示期　7天 （共７日）；，．', '公示期 7天 (共7日);,.'],
    ['〔2018〕﹝2018﹞【2018】［2018］〖2018〗', '[2018][2018][2018][2018][2018]'],
    ['—–―－﹣−─', '-------'],
    ['～〜∼', '~~~'],
    ['“”„〝〞＂‘’', '""""""\'\''],
    ['二○一◯年〇零', '二〇一〇年〇零'],
    ['穩評、徵求意見、聽證會、論證、審查、決策', '稳评、征求意见、听证会、论证、审查、决策'],
    ['2024\u200b年⽉⽇', '2024 年月日'],
    ['。、《办法》', '。、《办法》'],
  ])('%j becomes %j', (text, folded) => expect(fold(text)).toBe(folded));
});
