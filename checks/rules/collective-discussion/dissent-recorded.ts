/**
 * Rule `dissent-recorded`: who dissented and what was said can be proved later from the minutes.
 * It looks for a name and a view; it refuses to judge the view.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const post = '(?:副?[区县市旗州盟省]长|局长|主任|部长|书记|主席|常委|检察长|院长|秘书长|同志|组成人员)';
const view = '(?:[,:(]|认为|提出|建议|表示|不同意|反对|保留|持|主张|要求|对|的)';
/** 副区长李某某认为… / 李某某副区长: … / 李某某: 建议… */
const named = new RegExp(
  `${post}[\\u4e00-\\u9fff×*某]{2,3}${view}|[\\u4e00-\\u9fff×*某]{2,4}(?:同志|副?[区县市旗]长|局长|主任)|^[\\u4e00-\\u9fff×*某]{2,4}(?:[:(]|认为|提出|不同意|反对)`,
);
const anonymous = /^(?:有|[一二两三四五六七八九十0-9]+名|部分|个别|少数|某)/;
const said = /认为|建议|提出|反对|不同意|保留|表示|主张|要求|担心|应当|应该|宜|:/;
const none = /^(?:无|没有|未提出|均?无不同意见|无异议|一致同意|未出现)|没有不同意见|均同意/;

export const dissentRecorded: Judge = (context) => {
  const reading = context.read('不同意见');
  const stated = reading.stated.filter((f) => !none.test(fold(f.text).trim()));
  if (stated.length === 0) {
    const against = context.read('反对').stated.find((f) => f.value.type === 'number' && f.value.number > 0);
    if (against && reading.stated.length === 0) return missingDetail(context, ['不同意见（姓名和内容）']);
    return notApplicable(
      say('案卷没有显示会上有不同意见。', 'The dossier shows no dissent at the meeting.'),
      [...reading.stated, ...reading.negated],
    );
  }
  const speakers = context.tables('会议').some((t) => t.columns.includes('发言人'));
  const text = fold(stated.map((f) => f.text).join('\n')).trim();
  const who = speakers || (named.test(text) && !anonymous.test(text));
  const what = said.test(text);
  if (who && what)
    return met(
      say('不同意见写明了谁说的、说了什么。', 'The dissent is recorded with name and view.'),
      stated,
    );
  const missing = [...(who ? [] : ['姓名']), ...(what ? [] : ['意见内容'])].join('、');
  return undetermined(
    'missing',
    say(
      `会上有不同意见，没有写明：${missing}。`,
      `Dissent is noted without: ${who ? 'the view' : 'the name'}.`,
    ),
    stated,
  );
};
