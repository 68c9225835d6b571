/**
 * Decides whether the draft and its explanation were published together, by the list of what was published.
 * It does not compare the published draft with any other.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const draft = /草案|征求意见稿|意见征求稿|修订稿|送审稿|听证稿|代拟稿|方案|规划文本|办法|规定|全文/;
const explanation = /说明|解读|编制情况|起草情况|背景材料/;
/** In running text `说明` alone may explain anything. */
const explanationInText =
  /(?:起草|草案|制定|修订|编制|有关|相关|情况|决策|方案)的?(?:情况)?说明|[稿案]》?(?:及其?|和|与|、)(?:起草|编制|制定)?(?:的)?说明|说明材料|[稿案]》?及其?(?:起草|编制)?说明/;

/** What was not published is named too (未公布起草说明), and does not count. */
const withheld =
  /(?:未|没有|没|不)(?:同时|一并|随附)?(?:公布|公开|附|提供|发布)[^,，、。;；]{0,12}|(?:没有|无|缺少?)[^,，、。;；]{0,6}(?:说明|解读|草案|稿)/g;
const published = (text: string): string => text.replace(withheld, '');

export const draftPublished: Judge = (context) => {
  const reading = context.read('公布材料');
  const { stated } = reading;
  const { record } = context;
  const written = fold(stated.map((f) => f.text).join('；'));
  const listed = published(written);
  const labels = (record?.links ?? []).map((l) => fold(`${l.link.label} ${l.path ?? ''}`)).join('；');
  const around = record ? published(context.textOf(record)) : '';
  const has = [
    draft.test(listed) || draft.test(labels) || draft.test(around),
    explanation.test(listed) || explanationInText.test(`${labels}；${around}`),
  ];
  const lacking = ['草案', '草案说明'].filter((_, i) => has[i] !== true);
  if (lacking.length === 0)
    return met(
      say(
        `已公布草案及其说明${written === '' ? '' : `：${written}`}。`,
        'Draft and explanation were published.',
      ),
      stated,
    );
  const [first] = stated;
  if (!first) {
    const [denied] = reading.negated;
    if (denied)
      return violated(say(`公布材料写的是“${denied.text}”。`, `Published: “${denied.text}”.`), [denied]);
    return unstated('公布材料', reading) ?? missingDetail(context, ['公布材料（草案及其说明）']);
  }
  const what = say(
    `公布材料写的是“${first.text}”，没有看到${lacking.join('和')}。`,
    `Published: “${first.text}”; ${lacking.includes('草案') ? 'the draft' : 'the explanation'} is not among it.`,
  );
  // 等 leaves the list open, and what is attached unread may hold the rest.
  const open =
    /等/.test(listed) || (record?.links ?? []).some((l) => l.state === 'unread' || l.state === 'web');
  return open ? undetermined('missing', what, stated) : violated(what, stated);
};
