/**
 * Finds where a dossier contradicts itself: two carriers give one fact differently, figures do not add up,
 * a summary is older than what it sums up. Contradictions are kept and shown with both places, never resolved.
 */
import type { Place } from '../base/span.ts';
import type { DossierRecord } from '../dossier/dossier.ts';
import { dayOfFact } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';

export interface Contradiction {
  readonly code: 'fact-conflict' | 'count-mismatch' | 'date-reversed';
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly other: Place;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A meeting hears the report before it passes the draft: one says nothing against the other. */
const heard = '听取汇报';

const compared = new Set(['period', 'number', 'day', 'conclusion']);

function differ(a: Fact, b: Fact): boolean {
  const x = a.value;
  const y = b.value;
  if (x.type !== y.type) return false;
  if (x.type === 'number' && y.type === 'number') return x.number !== y.number;
  if (x.type === 'day' && y.type === 'day') return x.day !== y.day;
  if (x.type === 'conclusion' && y.type === 'conclusion')
    return x.conclusion !== y.conclusion && x.conclusion !== heard && y.conclusion !== heard;
  if (x.type === 'period' && y.type === 'period') {
    const ends = x.end !== null && y.end !== null && x.end !== y.end;
    const starts = x.start !== null && y.start !== null && x.start !== y.start;
    return ends || starts;
  }
  return false;
}

function conflicts(record: DossierRecord): Contradiction[] {
  const found: Contradiction[] = [];
  if (record.facts.length + record.attached.length < 2) return found;
  const byField = new Map<string, Fact[]>();
  for (const fact of [...record.facts, ...record.attached]) {
    if (fact.status !== 'stated' || !compared.has(fact.value.type)) continue;
    const list = byField.get(fact.field) ?? [];
    list.push(fact);
    byField.set(fact.field, list);
  }
  for (const [field, facts] of byField) {
    const [first] = facts;
    const other = first && facts.find((f) => differ(first, f));
    if (first && other)
      found.push({
        code: 'fact-conflict',
        severity: 'warning',
        place: first.place,
        other: other.place,
        params: { field: `${record.kind}.${field}`, first: first.text, second: other.text },
      });
  }
  return found;
}

const numberOf = (record: DossierRecord, field: string): Fact | undefined =>
  [...record.facts, ...record.attached].find(
    (f) => f.field === field && f.status === 'stated' && f.value.type === 'number',
  );
const value = (fact: Fact): number => (fact.value.type === 'number' ? fact.value.number : 0);

function counts(record: DossierRecord): Contradiction[] {
  if (record.kind !== '意见采纳情况') return [];
  const received = numberOf(record, '收到');
  const adopted = numberOf(record, '采纳');
  const rejected = numberOf(record, '未采纳');
  if (!received || !adopted) return [];
  const partly = numberOf(record, '部分采纳');
  const sum = value(adopted) + (rejected ? value(rejected) : 0) + (partly ? value(partly) : 0);
  // Without the rejected ones only an excess is certain.
  const wrong = rejected ? sum !== value(received) : sum > value(received);
  if (!wrong) return [];
  return [
    {
      code: 'count-mismatch',
      severity: 'warning',
      place: received.place,
      other: adopted.place,
      params: { field: '意见条数', stated: value(received), counted: sum },
    },
  ];
}

/** The summary of comments is older than the end of the period it sums up. */
function reversed(records: readonly DossierRecord[]): Contradiction[] {
  const ends: Fact[] = [];
  for (const record of records)
    if (record.kind === '公开征求意见')
      for (const fact of record.facts)
        if (fact.status === 'stated' && fact.value.type === 'period' && fact.value.end !== null)
          ends.push(fact);
  if (ends.length !== 1) return [];
  const [end] = ends;
  if (end?.value.type !== 'period' || end.value.end === null) return [];
  for (const record of records) {
    if (record.kind !== '意见采纳情况') continue;
    for (const fact of record.facts) {
      if (fact.field !== '日期' && fact.field !== '反馈公布日期') continue;
      const day = dayOfFact(fact);
      if (day !== null && day < end.value.end)
        return [
          {
            code: 'date-reversed',
            severity: 'warning',
            place: fact.place,
            other: end.place,
            params: {
              later: `意见采纳情况.${fact.field}`,
              second: fact.text,
              earlier: '公开征求意见截止',
              first: end.text,
            },
          },
        ];
    }
  }
  return [];
}

export function contradictions(records: readonly DossierRecord[]): readonly Contradiction[] {
  return [...records.flatMap((r) => [...conflicts(r), ...counts(r)]), ...reversed(records)];
}
