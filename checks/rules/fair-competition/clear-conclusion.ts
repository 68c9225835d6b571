/**
 * FCR-17a: the review ends in a conclusion: no harm to competition, an exception, or a breach.
 * "已审查" alone concludes nothing.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const empty =
  /^(?:已|经)?(?:审查?|审核|审阅|开展|完成|自查|阅)(?:完毕|完成|过|审查)?[。.]?$|^(?:已|经)(?:开展|完成|进行)?(?:公平竞争)?审[查核]?/;

export const clearConclusion: Judge = (context) => {
  const reading = context.read('结论');
  const [stated] = reading.stated;
  if (stated) {
    const kinds = new Set(
      reading.stated.map((f) => (f.value.type === 'conclusion' ? f.value.conclusion : f.text)),
    );
    if (kinds.size === 1)
      return met(say(`结论：${stated.text}`, `Conclusion: ${stated.text}`), reading.stated);
    return undetermined(
      'conflict',
      say(
        `结论有${kinds.size}种写法：${reading.stated.map((f) => `“${f.text}”`).join('、')}。`,
        `There are ${kinds.size} different conclusions.`,
      ),
      reading.stated,
    );
  }
  const hollow = [...reading.uncertain, ...reading.negated].find(
    (f) => f.status === 'negated' || empty.test(fold(f.text).trim()),
  );
  if (hollow)
    return violated(say(`结论写的是“${hollow.text}”，没有作出结论。`, `“${hollow.text}” is no conclusion.`), [
      hollow,
    ]);
  return unstated('结论', reading) ?? missingDetail(context, ['结论']);
};
