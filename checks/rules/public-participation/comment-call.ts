/**
 * Decides whether a call for comments says how to send them and until when.
 * It does not judge whether the time is long enough.
 */
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const ways =
  /电子邮[箱件]|邮箱|e-?mail|@|来信|信函|来函|函件|邮寄|寄至|寄送|传真|拨打|电话|留言|在线提交|网上提交|网页反馈|平台反馈|来访|现场反馈|书面反馈|意见箱|反馈至|登录/i;

export const commentCall: Judge = (context) => {
  const { record } = context;
  const way = context.read('反馈方式');
  const period = context.readAll('期间');
  const last = context.readAll('截止日期');
  const denied = [...way.negated, ...last.negated, ...period.negated][0];
  if (denied)
    return violated(say(`公告写的是“${denied.text}”。`, `The notice says “${denied.text}”.`), [denied]);
  const ends = [...period.stated, ...last.stated].filter(
    (f) =>
      f.value.type === 'day' ||
      (f.value.type === 'period' && (f.value.end !== null || f.value.length !== null)),
  );
  const blank = [...way.placeholder, ...period.placeholder, ...last.placeholder][0];
  const hasWay =
    way.stated.length > 0 ||
    way.uncertain.length > 0 ||
    (record !== null && ways.test(context.textOf(record)));
  const missing = [...(hasWay ? [] : ['反馈方式']), ...(ends.length > 0 ? [] : ['截止日期'])];
  if (missing.length === 0)
    return met(say('写明了提意见的方式和期限。', 'Ways and time to comment are stated.'), [
      ...way.stated,
      ...ends,
    ]);
  if (blank && ends.length === 0)
    return undetermined(
      'missing',
      say(`尚未填写：${missing.join('、')}。`, `Left blank: ${missing.join(', ')}.`),
      [blank],
      {
        cause: `blank:${blank.place.path}:${blank.place.span.start}`,
      },
    );
  const vague = [...period.uncertain, ...last.uncertain][0];
  if (vague && hasWay)
    return undetermined(
      'unreadable',
      say(
        `期限写的是“${vague.text}”，读不出截止日期。`,
        `The time reads “${vague.text}”, which gives no last day.`,
      ),
      [vague],
      { cause: `unreadable:${vague.place.path}:${vague.place.span.start}` },
    );
  return missingDetail(context, missing);
};
