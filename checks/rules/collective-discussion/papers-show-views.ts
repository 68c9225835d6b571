/**
 * Rule `papers-show-views`: the papers for the meeting tell of the differing opinions that the consultation brought.
 * Where nobody differed nothing has to be told; how well the papers tell it, it refuses to judge.
 */
import { fold } from '../../base/fold.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import { isSettled, refusedOpinion } from '../../judges/dissent.ts';
import type { Judge } from '../../judges/judge.ts';

const telling = /分歧|不同意见|各方(?:面)?意见|部门意见|意见采纳|采纳情况|征求意见|协调(?:情况|说明)|会签/;
const open = /等(?:材料|文件|资料)?[。.]?$|见(?:附件|目录|清单)|齐全|起草说明|汇报|情况说明/;

export const papersShowViews: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const papers = [...own.read('会议.上会材料').stated, ...context.read('提请.报送材料').stated];
  const explained = context.read('部门意见.分歧说明').stated;
  const refused = explained.some(isSettled) ? null : refusedOpinion(context);
  const [paper] = papers;
  if (!refused)
    return paper
      ? met(say('案卷没有显示需要向会议载明的不同意见。', 'No differing opinion had to be told.'), [paper])
      : notApplicable(say('案卷没有显示各方面有不同意见。', 'Nothing shows differing opinions.'));
  const [told] = explained;
  if (told)
    return met(say('不同意见已经写成说明。', 'The differing opinions are explained.'), [told, refused]);
  const listing = papers.find((f) => telling.test(fold(f.text)));
  if (listing)
    return met(say(`会议材料反映了各方面意见：${listing.text}`, 'The papers tell of them.'), [
      listing,
      refused,
    ]);
  const what = say(
    `有不同意见（${refused.text}），会议材料里没有反映。`,
    `Opinions differed (${refused.text}); the papers do not tell of it.`,
  );
  const related = [{ message: say('不同意见', 'the differing opinion'), place: refused.place }];
  return paper && papers.every((f) => !open.test(fold(f.text).trim()) && /[、,，；;]/.test(f.text))
    ? violated(what, [paper, refused], { related })
    : undetermined('missing', what, paper ? [paper, refused] : [refused]);
};
