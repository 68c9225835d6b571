/**
 * Joins what an overview says (a table of steps, an opening paragraph) with the section that tells the same act at length.
 * It decides sameness by kind and day alone, and refuses to choose between statements that differ: both stay.
 */
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

/** Moves overview entries into their sections, in place. `many`: kinds of which a dossier naturally holds several. */
export function joinOverview(drafts: DraftRecord[], many: ReadonlySet<string>): void {
  for (const entry of drafts.filter((d) => d.loose && d.status === 'stated')) {
    const section = told(entry, drafts, many.has(entry.kind));
    if (!section) continue;
    for (const fact of entry.facts) {
      // A plan or a rule told in the section is no statement that could repeat or contradict.
      const known = section.facts.filter((f) => f.field === fact.field && f.status === 'stated');
      const repeats = known.some((f) => JSON.stringify(f.value) === JSON.stringify(fact.value));
      const day = fact.value.type === 'day' || fact.value.type === 'period';
      if (known.length === 0 || (day && !repeats)) section.add(fact);
    }
    section.links.push(...entry.links);
    section.tables.push(...entry.tables);
    section.passages.push(...entry.passages);
    drafts.splice(drafts.indexOf(entry), 1);
  }
}
