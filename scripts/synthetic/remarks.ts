/**
 * What swells real dossiers: excerpts of letters and visits. They tell of no act, no day and no decision.
 */
import type { Draft } from './model.ts';
import type { Random } from './random.ts';

const surnames = [...'张王李赵陈杨黄周吴徐孙马朱胡郭何'];

export function remarks({ subject, place }: Draft, n: number, random: Random): string {
  const who = `${random.pick(place.streets)}居民${random.pick(surnames)}某`;
  const wish = random.pick(subject.wishes);
  const other = random.pick(subject.wishes);
  return random.pick([
    `（${n}）${who}来信，谈到${random.pick(subject.problems)}，希望${wish}，并对${subject.topic}工作的进度表示关心。承办单位已电话回访，说明了目前的安排。`,
    `（${n}）${who}来访，希望${wish}；同时提到${other}。承办单位记录在案，并转有关科室研究。`,
    `（${n}）${who}留言，认为${random.pick(subject.risks)}值得重视，希望${wish}。承办单位回复，已在文本中写明${random.pick(subject.measures)}。`,
  ]);
}
