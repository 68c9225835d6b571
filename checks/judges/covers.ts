/**
 * Judge `covers`: a text speaks of every item it must cover (权限、程序、内容).
 * An item missing from a text that lists the others is a breach only where nothing unread could hold it.
 *
 * Arguments: `in`: fields to look in; `items`: name → words that show it; `fields` (optional): name → field that shows it;
 * `silent: undetermined` (optional): a text that names none of the items leaves it open.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import {
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
  wordsArgument,
} from './answers.ts';
import type { Judge } from './judge.ts';

export const covers: Judge = (context) => {
  const paths = listArgument(context, 'in');
  const items = wordsArgument(context, 'items');
  const own = wordsArgument(context, 'fields');
  const facts: Fact[] = paths.flatMap((path) => context.read(path).stated);
  const records = context.record
    ? [context.record]
    : [...new Set(paths.flatMap((p) => context.records(p.split('.')[0] ?? '')))];
  const listed = fold(facts.map((f) => f.text).join('\n'));
  const around = records.map((r) => context.textOf(r)).join('\n');
  const shown: Fact[] = [];
  const missing: string[] = [];
  for (const [item, words] of Object.entries(items)) {
    const fieldFacts = (own[item] ?? []).map((f) => context.read(f));
    const denied = fieldFacts.flatMap((r) => r.negated)[0];
    if (denied)
      return violated(say(`“${item}”写的是“${denied.text}”。`, `“${item}” says “${denied.text}”.`), [denied]);
    const stated = fieldFacts.flatMap((r) => r.stated);
    if (stated.length > 0) shown.push(...stated);
    else if (!words.some((word) => listed.includes(fold(word)) || around.includes(fold(word))))
      missing.push(item);
  }
  const names = Object.keys(items).join('、');
  if (missing.length === 0)
    return met(say(`已覆盖：${names}。`, `Covers: ${names}.`), [...shown, ...facts].slice(0, 6));
  const [first] = facts;
  if (!first) {
    for (const path of paths) {
      const doubt = unstated(fieldName(path), context.read(path));
      if (doubt) return doubt;
    }
    if (shown.length > 0)
      return undetermined(
        'missing',
        say(`没有写明：${missing.join('、')}。`, `Not stated: ${missing.join(', ')}.`),
        shown,
      );
    return missingDetail(
      context,
      Object.keys(items).length === missing.length ? paths.slice(0, 1).map(fieldName) : missing,
    );
  }
  const what = say(
    `“${fieldName(paths[0] ?? '')}”没有谈到：${missing.join('、')}。`,
    `“${fieldName(paths[0] ?? '')}” says nothing of: ${missing.join(', ')}.`,
  );
  const unread = records.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  const silent = context.arguments.silent === 'undetermined' && missing.length === Object.keys(items).length;
  return unread || silent ? undetermined('missing', what, [first]) : violated(what, [first]);
};
