/**
 * Joins what an overview says (a table of steps, an opening paragraph) with the section that tells the same act at length.
 * It decides sameness by kind and day alone, and refuses to choose between statements that differ: both stay.
 */
import type { Fact, Value } from '../facts/fact.ts';
import type { DraftRecord } from './draft-record.ts';
import { dayOfFact } from './timeline.ts';

function dayOf(draft: DraftRecord): number | null {
  for (const field of draft.reader.term.day)
    for (const fact of draft.facts) {
      const day = fact.field === field ? dayOfFact(fact) : null;
      if (day !== null) return day;
    }
  return null;
}

/** The section that tells the act of an overview entry; undefined where that cannot be said. */
function told(entry: DraftRecord, drafts: readonly DraftRecord[], many: boolean): DraftRecord | undefined {
  const kin = drafts.filter((d) => d.reader === entry.reader && d !== entry);
  const sections = kin.filter((d) => !d.loose && d.status === 'stated');
  const day = dayOf(entry);
  const same = sections.find((d) => day !== null && dayOf(d) === day);
  if (same) return same;
  const [only] = sections;
  if (!only || sections.length > 1 || kin.some((d) => d.loose)) return undefined;
  // Another day of a meeting is another meeting; of a review it is a contradiction to be shown.
  return many && day !== null && dayOf(only) !== null ? undefined : only;
}

/** Kinds of values of which two that differ contradict each other; free text may tell one thing in two ways. */
const comparable: ReadonlySet<Value['type']> = new Set(['day', 'period', 'number', 'conclusion', 'meeting']);

/** Whether `known` says what `fact` says, or the same more exactly (第36次常务会议 for 常务会议). */
function says(known: Fact, fact: Fact): boolean {
  const [a, b] = [known.value, fact.value];
  if (a.type === 'meeting' && b.type === 'meeting')
    return a.meeting === b.meeting && (b.session === null || a.session === b.session);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Moves overview entries into their sections, in place. `many`: kinds of which a dossier naturally holds several. */
export function joinOverview(drafts: DraftRecord[], many: ReadonlySet<string>): void {
  for (const entry of drafts.filter((d) => d.loose && d.status === 'stated')) {
    const section = told(entry, drafts, many.has(entry.kind));
    if (!section) continue;
    for (const fact of entry.facts) {
      // A plan or a rule told in the section is no statement that could repeat or contradict.
      const known = section.facts.filter((f) => f.field === fact.field && f.status === 'stated');
      if (known.length === 0 || (comparable.has(fact.value.type) && !known.some((f) => says(f, fact))))
        section.add(fact);
    }
    section.links.push(...entry.links);
    section.tables.push(...entry.tables);
    section.passages.push(...entry.passages);
    drafts.splice(drafts.indexOf(entry), 1);
  }
}
