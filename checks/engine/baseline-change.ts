/**
 * How a baseline is made and how it shrinks: from what a check without it raises.
 * Entries of dossiers that were not part of the check stay untouched; nothing is ever added but on request.
 */
import type { Level } from '../lawbook/law.ts';
import { levels } from '../lawbook/law.ts';
import { findingFingerprint } from '../report/finding.ts';
import type { DossierReport, Report } from '../report/report.ts';
import { type BaselineEntry, type DossierKey, mayBeBaselined } from './baseline.ts';

/** Why, by whom, since when and until when: the same for all entries made at once. */
export type Grounds = Pick<BaselineEntry, 'reason' | 'by' | 'date' | 'expires'>;

/** `named`: how the baseline names the dossier at a path of the report. */
export type Named = (path: string) => string;

type Listed = Pick<BaselineEntry, 'key' | 'dossier' | 'code' | 'fingerprint' | 'count'>;

export interface Shrunk {
  readonly entries: readonly BaselineEntry[];
  /** How many problems were taken out. */
  readonly gone: number;
}

/** What of the entries still occurs. */
export function shrinkBaseline(entries: readonly BaselineEntry[], report: Report, named: Named): Shrunk {
  const left = new Map<string, number>();
  for (const dossier of report.dossiers)
    for (const [key, name] of namesIn(dossier, named))
      for (const one of occurring(dossier, 'complete')) {
        const listed = tag({ key, dossier: name, ...one });
        left.set(listed, (left.get(listed) ?? 0) + 1);
      }
  const checked = new Set(
    report.dossiers.flatMap((dossier) => namesIn(dossier, named).map(([key, name]) => `${key}\u0000${name}`)),
  );
  let gone = 0;
  const kept = entries.flatMap((entry) => {
    if (!checked.has(`${entry.key}\u0000${entry.dossier}`)) return [entry];
    const there = Math.min(entry.count, left.get(tag(entry)) ?? 0);
    left.set(tag(entry), (left.get(tag(entry)) ?? 0) - there);
    gone += entry.count - there;
    return there === 0 ? [] : [{ ...entry, count: there }];
  });
  return { entries: kept, gone };
}

/** What the report raises, up to the level, and no entry covers yet. */
export function newEntries(
  report: Report,
  level: Level,
  existing: readonly BaselineEntry[],
  grounds: Grounds,
  named: Named,
): readonly BaselineEntry[] {
  const free = new Map<string, number>();
  for (const entry of existing) free.set(tag(entry), (free.get(tag(entry)) ?? 0) + entry.count);
  const found = new Map<string, BaselineEntry>();
  for (const dossier of report.dossiers) {
    const names = namesIn(dossier, named);
    const [best] = names;
    if (best === undefined) continue;
    for (const one of occurring(dossier, level)) {
      const covered = names.find(([key, name]) => (free.get(tag({ key, dossier: name, ...one })) ?? 0) > 0);
      if (covered) {
        const listed = tag({ key: covered[0], dossier: covered[1], ...one });
        free.set(listed, (free.get(listed) ?? 0) - 1);
        continue;
      }
      const entry = { key: best[0], dossier: best[1], ...one, count: 1, ...grounds, line: 0 };
      const before = found.get(tag(entry));
      found.set(tag(entry), before ? { ...before, count: before.count + 1 } : entry);
    }
  }
  return [...found.values()];
}

/** The best name first. */
function namesIn({ id, title, path }: DossierReport, named: Named): (readonly [DossierKey, string])[] {
  const names: (readonly [DossierKey, string | null])[] = [
    ['id', id],
    ['title', title === '' ? null : title],
    ['path', named(path)],
  ];
  return names.flatMap(([key, name]) => (name === null ? [] : [[key, name] as const]));
}

function occurring(dossier: DossierReport, level: Level): Pick<BaselineEntry, 'code' | 'fingerprint'>[] {
  const shown = levels.slice(0, levels.indexOf(level) + 1);
  const verdicts = dossier.verdicts.flatMap(({ obligation, verdict, level: own, fingerprint }) =>
    fingerprint !== null && (verdict === 'violated' || shown.includes(own))
      ? [{ code: obligation, fingerprint }]
      : [],
  );
  const findings = dossier.findings.flatMap((finding) =>
    mayBeBaselined(finding.code) ? [{ code: finding.code, fingerprint: findingFingerprint(finding) }] : [],
  );
  return [...verdicts, ...findings];
}

function tag({ key, dossier, code, fingerprint }: Omit<Listed, 'count'>): string {
  return [key, dossier, code, fingerprint].join('\u0000');
}
