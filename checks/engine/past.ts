/**
 * Takes out of one dossier's results what the baseline covers: the verdicts keep their names and raise nothing.
 * What the entries mean, `baseline.ts` decides.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { findingFingerprint } from '../report/finding.ts';
import type { FindingEntry } from '../report/report.ts';
import {
  applyBaseline,
  type BaselineEntry,
  type BaselineProblem,
  mayBeBaselined,
  namesOf,
  type Raised,
} from './baseline.ts';
import type { CheckOptions } from './port.ts';
import { fingerprintOf } from './shaped-verdict.ts';
import type { Verdict } from './verdict.ts';

export interface Past {
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly FindingEntry[];
  readonly problems: readonly BaselineProblem[];
  readonly absorbed: readonly (
    | { readonly entry: BaselineEntry; readonly verdict: Verdict }
    | { readonly entry: BaselineEntry; readonly finding: FindingEntry }
  )[];
}

export function withoutPast(
  verdicts: readonly Verdict[],
  findings: readonly FindingEntry[],
  dossier: Dossier,
  { baseline, asOf }: CheckOptions,
  lawbook: Lawbook,
): Past {
  if (baseline === undefined || baseline.entries.length === 0)
    return { verdicts, findings, problems: [], absorbed: [] };
  const names = namesOf(dossier, baseline.named);
  const own = baseline.entries.filter(({ key, dossier: name }) => names[key] === name);
  if (own.length === 0) return { verdicts, findings, problems: [], absorbed: [] };
  const raised: Raised[] = [];
  const things: (Verdict | FindingEntry)[] = [];
  for (const verdict of verdicts)
    if (verdict.severity !== null) {
      const { id, waivable } = verdict.obligation;
      raised.push({ code: id, fingerprint: fingerprintOf(verdict), waivable });
      things.push(verdict);
    }
  for (const finding of findings)
    if (mayBeBaselined(finding.code)) {
      raised.push({ code: finding.code, fingerprint: findingFingerprint(finding), waivable: true });
      things.push(finding);
    }
  const pending = new Set(
    verdicts.flatMap(({ obligation, verdict }) => (verdict === 'not-due' ? [obligation.id] : [])),
  );
  const decided = dossier.decisionDay !== null;
  const { by, problems } = applyBaseline(raised, own, { asOf, decided, lawbook, pending });
  const absorbed: Past['absorbed'][number][] = [];
  const gone = new Set<Verdict | FindingEntry>();
  for (const [index, entry] of by) {
    const thing = things[index];
    if (thing === undefined) continue;
    gone.add(thing);
    absorbed.push('obligation' in thing ? { entry, verdict: thing } : { entry, finding: thing });
  }
  return {
    verdicts: verdicts.map((verdict) => (gone.has(verdict) ? { ...verdict, severity: null } : verdict)),
    findings: findings.filter((finding) => !gone.has(finding)),
    problems,
    absorbed,
  };
}
