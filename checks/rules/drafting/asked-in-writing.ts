/**
 * Rule `asked-in-writing`: the departments concerned were asked in writing.
 * A letter, its day or a countersignature shows it; a telephone call alone is a breach.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const written = /函|书面|会签|发文|征求意见稿|公文系统|oa/i;
const oral =
  /(?:电话|口头|微信|当面|短信)[^,。;]{0,6}(?:征求|沟通|询问|征询|听取|联系)|(?:征求|沟通|询问|征询)[^,。;]{0,8}(?:电话|口头|微信|当面)/;

export const askedInWriting: Judge = (context) => {
  const shown = presence(context, ['部门意见'], '书面征求部门意见');
  if (shown.verdict !== 'met') return shown;
  const records = context.records('部门意见').filter((r) => context.hasEvidence(r));
  const letters = [...context.read('部门意见.发函日期').stated, ...context.read('部门意见.会签人').stated];
  const proven = records.find(
    (r) =>
      written.test(fold(context.textOf(r))) ||
      r.links.some((l) => l.state === 'readable' || l.state === 'unread') ||
      r.tables.some((t) => t.columns.some((c) => c === '发函日期' || c === '复函日期' || c === '会签人')),
  );
  if (letters.length > 0 || proven)
    return met(
      say('已书面征求相关部门意见。', 'The departments were asked in writing.'),
      letters.slice(0, 3),
      letters.length > 0 ? {} : { at: proven?.place ?? context.anchor() },
    );
  for (const { passages } of records)
    for (const { text, place } of passages)
      if (oral.test(fold(text)))
        return violated(
          say('只是口头征求部门意见，没有书面征求。', 'The departments were asked by word of mouth only.'),
          [],
          { at: place },
        );
  const [record] = records;
  return missingDetail(record ? context.within(record) : context, ['发函日期']);
};
