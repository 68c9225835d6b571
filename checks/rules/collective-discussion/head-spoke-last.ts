/**
 * N713-30-2b: the head of the organ spoke last.
 * It reads the statement of it, else the order of speaking; it refuses to guess from who is listed first in attendance.
 */
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import { decidingMeeting, headTitle, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';
import { settle } from '../../judges/order.ts';

const last = (facts: readonly Fact[]): Outcome =>
  met(say('行政首长最后发表意见。', 'The head spoke last.'), facts);
const early = (facts: readonly Fact[], detail: string): Outcome =>
  violated(say(`行政首长没有最后发表意见：${detail}。`, `The head did not speak last: ${detail}.`), facts);

/** Speakers in a table, in the order of its rows. */
function byTable(meeting: DossierRecord, head: RegExp): Outcome | null {
  for (const table of meeting.tables) {
    if (!table.columns.includes('发言人') && !table.columns.includes('发言情况')) continue;
    const speakers = table.rows.map((row) => row.cells.get('职务') ?? row.cells.get('发言人'));
    const at = speakers.findIndex((cell) => cell && head.test(cell.text));
    const cell = speakers[at];
    if (!cell) continue;
    if (speakers.slice(at).every((later) => later && head.test(later.text))) return last([cell]);
    return early([cell], `“${cell.text}”之后还有${speakers.length - at - 1}人发言`);
  }
  return null;
}

function byOrder(fact: Fact, head: RegExp): Outcome | null {
  const text = fold(fact.text);
  const parts = text.split(/[、,;→>—\-\n]+|依次为|其次|再次|然后|最后/).filter((part) => part.trim() !== '');
  const at = parts.findIndex((part) => head.test(part));
  if (at < 0 || parts.length < 2) return null;
  return head.test(parts.at(-1) ?? '') ? last([fact]) : early([fact], `发言顺序是“${fact.text}”`);
}

export const headSpokeLast: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const stated = own.read('会议.首长末位发言');
  const outcomes = [...stated.stated, ...stated.negated].map((fact) => {
    const yes = fact.status === 'stated' && (fact.value.type !== 'yes-no' || fact.value.yes);
    return yes ? last([fact]) : early([fact], `“${fact.text}”`);
  });
  if (outcomes.length > 0) return settle(outcomes);
  const head = headTitle(context);
  const order = own.read('会议.发言顺序');
  for (const fact of order.stated) {
    const outcome = byOrder(fact, head);
    if (outcome) return outcome;
  }
  return (
    byTable(meeting, head) ??
    unstated('首长末位发言', stated) ??
    unstated('发言顺序', order) ??
    missingDetail(own, ['首长末位发言'])
  );
};
