/**
 * Rule `urgency-ground`: where urgency frees the review from its limits, a ground of fact is given.
 * A superior's wish is no ground; whether the emergency was real it refuses to judge.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const real = /突发|灾|汛|洪|疫|事故|险|应急|上级|市政府|省政府|国务院|紧急命令|紧急通知|安全/;
const wish = /领导|时间紧|任务重|抓紧|尽快|要求快|工作需要/;

export const urgencyGround: Judge = (context) => {
  const { value, reason, place } = context.circumstance('情况紧急');
  const told = context.read('审查时间说明');
  if (value !== true)
    return notApplicable(
      say('没有声明情况紧急。', 'No urgency is declared.'),
      [],
      place ? { at: place } : {},
    );
  const texts = [reason ?? '', ...told.stated.map((f) => f.text)].map(fold).filter((t) => t !== '');
  const at = told.stated[0]?.place ?? place;
  if (texts.length === 0) return missingDetail(context, ['审查时间说明']);
  const text = texts.join('；');
  return wish.test(text) && !real.test(text)
    ? violated(
        say(`紧急的理由是“${text}”，不是突发事件或者上级紧急命令。`, `Ground of urgency: “${text}”.`),
        told.stated,
        at ? { at } : {},
      )
    : met(say(`紧急的理由：${text}`, `Ground of urgency: ${text}`), told.stated, at ? { at } : {});
};
