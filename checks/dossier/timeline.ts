/**
 * When things happened: the day of a record, the day of the decision, the stage a dossier has reached.
 * It reads facts only, and gives null rather than a guess.
 */
import type { Day } from '../base/civil-day.ts';
import type { Fact } from '../facts/fact.ts';
import type { RecordTerm } from '../lawbook/law.ts';
import type { DossierRecord } from './dossier.ts';

export function dayOfFact(fact: Fact): Day | null {
  if (fact.status !== 'stated') return null;
  if (fact.value.type === 'day') return fact.value.day;
  if (fact.value.type === 'period') return fact.value.start ?? fact.value.end;
  return null;
}

/** The day of the act that a record documents, by the fields the vocabulary names, dossier before attachment. */
export function dayOfRecord(record: DossierRecord, term: RecordTerm): Day | null {
  for (const facts of [record.facts, record.attached])
    for (const field of term.day)
      for (const fact of facts) {
        if (fact.field !== field) continue;
        const day = dayOfFact(fact);
        if (day !== null) return day;
      }
  return null;
}

const deciding = new Set(['常务会议', '全体会议']);

const conclusionOf = (record: DossierRecord, field: string): string | null => {
  for (const fact of record.facts)
    if (fact.field === field && fact.value.type === 'conclusion') return fact.value.conclusion;
  return null;
};

export function meetingKind(record: DossierRecord): string | null {
  for (const facts of [record.facts, record.attached])
    for (const fact of facts)
      if (fact.value.type === 'meeting' && fact.status === 'stated') return fact.value.meeting;
  return null;
}

/** A meeting that was held and did not turn the matter down. */
export function decides(record: DossierRecord): boolean {
  if (record.kind !== '会议' || record.status !== 'stated') return false;
  const conclusion = conclusionOf(record, '决定');
  return conclusion !== '未通过' && conclusion !== '听取汇报';
}

/** The day of the last deciding meeting; else the earliest day of issue or publication; null where none is read. */
export function decisionDay(
  records: readonly DossierRecord[],
  term: (kind: string) => RecordTerm | undefined,
): Day | null {
  const day = (record: DossierRecord): Day | null => {
    const t = term(record.kind);
    return t ? dayOfRecord(record, t) : null;
  };
  const days = (list: readonly DossierRecord[]): Day[] => list.map(day).filter((d) => d !== null);
  const meetings = records.filter(decides);
  const proper = meetings.filter((m) => deciding.has(meetingKind(m) ?? ''));
  const held = days(proper.length > 0 ? proper : meetings);
  if (held.length > 0) return Math.max(...held);
  const published: Day[] = [];
  for (const record of records)
    if (record.kind === '公布' && record.status === 'stated')
      for (const fact of record.facts)
        if (fact.field === '印发日期' || fact.field === '公布日期') {
          const d = dayOfFact(fact);
          if (d !== null) published.push(d);
        }
  return published.length > 0 ? Math.min(...published) : null;
}

/** A record is more than its heading: something was stated, or something is attached. */
export function hasEvidence(record: DossierRecord): boolean {
  return (
    record.status === 'stated' &&
    (record.facts.some((f) => f.status === 'stated' || f.status === 'uncertain') ||
      record.tables.some((t) => t.rows.length > 0) ||
      record.links.some((l) => l.state === 'readable' || l.state === 'unread' || l.state === 'web'))
  );
}

const evidenceOfStage: readonly (readonly [string, readonly string[]])[] = [
  ['后评估', ['后评估']],
  ['执行', ['执行', '调整']],
  ['公布', ['公布', '归档', '备案']],
  ['集体讨论', ['会议']],
  ['合法性审查', ['合法性审查']],
];

/** A meeting that prepares (专题会议 …) or reports (党组会议) does not yet put the matter before the deciding one. */
const preparatory = new Set(['区长办公会议', '工作会议', '专题会议', '党组会议', '其他会议']);

/** The stage that the records show; 草案形成 where anything was done, else 启动. */
export function inferStage(records: readonly DossierRecord[]): string {
  const real = records.filter(
    (r) => hasEvidence(r) && !(r.kind === '会议' && preparatory.has(meetingKind(r) ?? '')),
  );
  for (const [stage, kinds] of evidenceOfStage) if (real.some((r) => kinds.includes(r.kind))) return stage;
  return real.some((r) => r.step !== '启动') ? '草案形成' : '启动';
}
