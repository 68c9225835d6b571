import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentNumbers } from '../../../checks/base/document-number.ts';
import { fold } from '../../../checks/base/fold.ts';

const canonical = (text: string) => findDocumentNumbers(fold(text)).map((found) => found.canonical);

describe('document numbers', () => {
  it.each([
    ['宛政〔2018〕11号', '宛政〔2018〕11号'],
    ['徐鼓政征字【2017】7号', '徐鼓政征字〔2017〕7号'],
    ['沧政字［2013］62号', '沧政字〔2013〕62号'],
    ['[2011]第1号', '〔2011〕1号'],
    ['乐政(2018)53号', '乐政〔2018〕53号'],
    ['乐政（2018）53号', '乐政〔2018〕53号'],
    ['乐政﹝2018﹞53号', '乐政〔2018〕53号'],
    ['遂府函〔2019〕55 号', '遂府函〔2019〕55号'],
    ['沪交道运 〔2021〕1119号', '沪交道运〔2021〕1119号'],
    ['长府会议纪要〔2023〕39号', '长府会议纪要〔2023〕39号'],
    ['市政府令第12号', '市政府令第12号'],
    ['省令303号', '省令第303号'],
    ['上海市人民政府令第三十一号', '上海市人民政府令第31号'],
    ['（国务院令第713号）', '国务院令第713号'],
    ['惠府〔2017〕46号（HFGS—2017—9）', '惠府〔2017〕46号'],
    ['通发改文199号', '通发改文199号'],
    ['虹府发第17号', '虹府发17号'],
    ['根据禹政办〔2020〕24号', '禹政办〔2020〕24号'],
    ['区政府印发了虹府发〔2024〕7号', '虹府发〔2024〕7号'],
  ])('%s is %s', (text, expected) => expect(canonical(text)).toEqual([expected]));

  it('keeps several apart', () => {
    expect(canonical('见沪府规〔2024〕3号和虹府规〔2024〕1号文件')).toEqual([
      '沪府规〔2024〕3号',
      '虹府规〔2024〕1号',
    ]);
  });

  it.each(['〔20239', '〔202024', '牟政办发〔201746'])(
    '%s is reported, but its year is not guessed',
    (text) => {
      expect(findDocumentNumbers(fold(text))).toMatchObject([
        { year: null, number: null, from: 0, to: text.length },
      ]);
    },
  );

  it('sees a number left blank', () => {
    expect(findDocumentNumbers(fold('虹府发〔2024〕  号'))).toMatchObject([{ year: 2024, number: null }]);
  });

  it.each([
    '第17号',
    '19号征收决定',
    '54号文',
    '第23期会议纪要',
    '本办法（2024年修订）',
    '脚注[1]',
    '听证会公告第1号',
    '2024年2月1号',
  ])('%s is none', (text) => expect(canonical(text)).toEqual([]));

  it('is the same number however the brackets and spaces are written', () => {
    const number = fc.record({
      code: fc.constantFrom('虹府发', '沪崇府办发', '禹政办', '长府会议纪要'),
      year: fc.integer({ min: 1990, max: 2039 }),
      number: fc.integer({ min: 1, max: 9999 }),
      brackets: fc.constantFrom('〔〕', '【】', '［］', '[]', '()', '（）', '﹝﹞'),
      inside: fc.constantFrom('', ' ', '　'),
      ordinal: fc.constantFrom('', '第'),
    });
    fc.assert(
      fc.property(number, ({ code, year, number, brackets, inside, ordinal }) => {
        const text = `${code}${inside}${brackets[0]}${year}${brackets[1]}${ordinal}${number}${inside}号`;
        expect(findDocumentNumbers(fold(`（${text}）`))).toMatchObject([
          { canonical: `${code}〔${year}〕${number}号`, year, number, from: 1, to: text.length + 1 },
        ]);
      }),
    );
  });

  it('stays in order and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]() 2024第号发府令字文为的') }), (text) => {
        let at = 0;
        for (const found of findDocumentNumbers(text)) {
          expect(found.from).toBeGreaterThanOrEqual(at);
          expect(found.text).toBe(text.slice(found.from, found.to));
          at = found.to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
