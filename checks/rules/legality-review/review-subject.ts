/**
 * N713-27-1 to 27-3: the review examined one of its three subjects (权限、程序、内容).
 * A subject left out is a breach only where the review lists what it examined and nothing unread could hold more.
 *
 * Arguments: `subject`: field of the record that holds its result; `listed`: words in 审查内容; `anywhere`: words elsewhere.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { opinionWords } from './opinion-words.ts';

const lists = /权限|职权|程序|内容|合法|法律|法规|规章|政策/;

export const reviewSubject: Judge = (context) => {
  const subject = textArgument(context, 'subject');
  const { record } = context;
  const words = record ? opinionWords(record) : null;
  const said = (list: readonly Fact[]): readonly Fact[] => (words ? list.filter(words.own) : list);
  const reading = context.read(subject);
  const own = { negated: said(reading.negated), stated: said(reading.stated) };
  const [denied] = own.negated;
  if (denied)
    return violated(say(`“${subject}”写的是“${denied.text}”。`, `“${subject}” says “${denied.text}”.`), [
      denied,
    ]);
  if (own.stated.length > 0) return met(say(`已审查${subject}。`, `${subject} was reviewed.`), own.stated);
  const has = (text: string, any: readonly string[]): boolean => {
    const folded = fold(text);
    return any.some((word) => folded.includes(fold(word)));
  };
  const listed = context.read('审查内容');
  const hit = listed.stated.filter((f) => has(f.text, listArgument(context, 'listed')));
  if (hit.length > 0) return met(say(`审查内容谈到${subject}。`, `The review speaks of ${subject}.`), hit);
  const anywhere = listArgument(context, 'anywhere');
  const spoken = (words?.facts ?? []).filter((f) => f.status === 'stated' && has(f.text, anywhere));
  if (spoken.length > 0)
    return met(say(`审查意见谈到${subject}。`, `The opinion speaks of ${subject}.`), spoken.slice(0, 3));
  if (record && words?.lines.some((line) => has(line, anywhere)))
    return met(say(`审查意见谈到${subject}。`, `The opinion speaks of ${subject}.`), [], {
      at: record.place,
    });
  const [first] = listed.stated;
  if (!first) return unstated('审查内容', listed) ?? missingDetail(context, ['审查内容']);
  const what = say(`审查内容没有谈到${subject}。`, `The review says nothing of ${subject}.`);
  const unread = record?.links.some((l) => l.state === 'unread' || l.state === 'web') ?? false;
  return unread || !lists.test(fold(first.text))
    ? undetermined('missing', what, [first])
    : violated(what, [first], { cause: `subjects:${first.place.path}:${first.place.span.start}:${subject}` });
};
