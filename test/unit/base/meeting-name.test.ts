import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../checks/base/fold.ts';
import { findMeetings, readMeeting } from '../../../checks/base/meeting-name.ts';

const read = (text: string) => {
  const meeting = readMeeting(fold(text));
  return meeting === null ? null : [meeting.kind, meeting.session];
};

describe('meeting names', () => {
  it.each([
    ['第93次常务会议', '常务会议', 93],
    ['二届市人民政府第93次常务会议', '常务会议', 93],
    ['经十八届市政府第29次常务会议通过', '常务会议', 29],
    ['十八届市政府第29次', '常务会议', 29],
    ['七届区政府第35次', '常务会议', 35],
    ['市三届人民政府第127次', '常务会议', 127],
    ['五届68次区政府常务会议', '常务会议', 68],
    ['市政府七届44次', '常务会议', 44],
    ['2025年县政府第10次', '常务会议', 10],
    ['第六次常务会议', '常务会议', 6],
    ['常务会', '常务会议', null],
    ['第四次常务会会议纪要第8点', '常务会议', 4],
    ['县政府常务会议第44次常务会议', '常务会议', 44],
    ['第29日常务会议', '常务会议', 29],
    ['区政府第12次（2024年第3次）常务会议', '常务会议', 12],
    ['区政府第二届十八次常务会议', '常务会议', 18],
    ['第三次全体会议', '全体会议', 3],
    ['区长办公会', '区长办公会议', null],
    ['市长办公会议', '区长办公会议', null],
    ['2024年第4次区长办公会议', '区长办公会议', 4],
    ['局长办公会议', '区长办公会议', null],
    ['主席办公会议', '区长办公会议', null],
    ['专题会议（2025年第4次）', '专题会议', 4],
    ['区政府工作会议', '工作会议', null],
    ['党组会议', '党组会议', null],
    ['区政府党组第15次会议', '党组会议', 15],
    ['党委会', '党委会议', null],
    ['书记办公会议', '党委会议', null],
    ['区委常委会会议', '党委会议', null],
    ['区委常委会第30次会议', '党委会议', 30],
    ['区委专题会议', '党委会议', null],
    ['区人大常委会第12次会议', '其他会议', 12],
    ['规委会', '其他会议', null],
    ['领导小组会议', '其他会议', null],
    ['领导小组全体会议', '其他会议', null],
    ['指挥部会议', '其他会议', null],
    ['县政府会议', '其他会议', null],
    ['第3次修改后提交常务会议审议', '常务会议', null],
  ])('%s is %s, session %s', (text, kind, session) => expect(read(text)).toEqual([kind, session]));

  it.each([
    '审议会',
    '论证会',
    '听证会',
    '座谈会',
    '区政府常务会议室',
    '常务会长',
    '党组会议题',
    '区委常委、副区长',
    '第3次征求意见',
  ])('%s names no meeting', (text) => expect(read(text)).toBeNull());

  it('finds all of them, with the words that belong to each', () => {
    const text = fold('市政府第23次常务会议、市委常委会会议；常务会议或者全体会议');
    expect(findMeetings(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      '市政府第23次常务会议',
      '市委常委会会议',
      '常务会议',
      '全体会议',
    ]);
  });

  it('stays in order and inside any text', () => {
    const pieces = [
      '第',
      '十',
      '3',
      '次',
      '届',
      '日',
      '常务',
      '会',
      '会议',
      '区',
      '政府',
      '委',
      '党组',
      '(',
      ')',
      ' ',
      '。',
      '专题',
      '常委会',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { from, to } of findMeetings(text)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
