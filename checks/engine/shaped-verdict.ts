/**
 * Gives a judge's answer its verdict name and severity: levels, modalities, hints and doubts decide how loud it is.
 * It refuses to know how the answer was found.
 */
import { chineseDay, type Day, isoDay } from '../base/civil-day.ts';
import { fingerprint } from '../base/fingerprint.ts';
import type { Place } from '../base/span.ts';
import type { Fact } from '../facts/fact.ts';
import type { Doubt, Outcome } from '../judges/judge.ts';
import type { Bilingual, Obligation } from '../lawbook/law.ts';
import type { Severity, VerdictName } from '../report/report.ts';

export interface Verdict {
  readonly obligation: Obligation;
  readonly verdict: VerdictName;
  readonly severity: Severity | null;
  readonly what: Bilingual;
  readonly judgedAt: Day;
  readonly place: Place;
  readonly facts: readonly Fact[];
  readonly related: readonly { readonly message: Bilingual; readonly place: Place }[];
  readonly cause: string | null;
  readonly details: readonly string[];
  readonly days?: NonNullable<Outcome['days']>;
}

/** Duty, verdict and facts; a thing that is missing has no facts, but a cause. Positions would not last. */
export function fingerprintOf({ obligation, verdict, facts, cause }: Verdict): string {
  const read = facts.map((fact) => `${fact.record}.${fact.field}=${fact.text}`);
  const why = read.length > 0 ? read.sort() : [(cause ?? '').replace(/@[^@]*:\d+$/, '')];
  return fingerprint([obligation.id, verdict, ...why]);
}

/** A verdict that raises nothing. */
export function plain(
  obligation: Obligation,
  verdict: VerdictName,
  what: Bilingual,
  day: Day,
  place: Place,
  facts: readonly Fact[] = [],
  days?: Outcome['days'],
): Verdict {
  return {
    obligation,
    verdict,
    severity: null,
    what,
    judgedAt: day,
    place,
    facts,
    related: [],
    cause: null,
    details: [],
    ...(days && { days }),
  };
}

/** How firmly the rule binds: in doubt on that day, or on this authority only by reference. */
export interface Binding {
  readonly doubt: Bilingual | null;
  readonly byReference: boolean;
}

export interface Circumstances {
  readonly day: Day;
  /** True where no date could be read and today's rules were used. */
  readonly undated: boolean;
  readonly place: Place;
  readonly force: Binding;
}

function severityOf(
  obligation: Obligation,
  verdict: VerdictName,
  doubt: Doubt | null,
  hint: boolean,
): Severity {
  if (hint || doubt === 'value-judgement' || doubt === 'borderline') return 'information';
  if (verdict !== 'violated') return 'warning';
  return obligation.modality === 'should-generally' ? 'warning' : 'error';
}

function noteOn({ day, undated, force }: Circumstances, outcome: Outcome): Bilingual {
  if (force.doubt) return { zh: `（${force.doubt.zh}，只作提示）`, en: ` (${force.doubt.en}; a hint only)` };
  if (force.byReference) return { zh: '（部门、乡镇和街道参照执行）', en: ' (applies by reference)' };
  if (undated && outcome.verdict === 'violated')
    return {
      zh: `（读不出日期，按${chineseDay(day)}有效的规则判断）`,
      en: ` (no date could be read; judged by the rules of ${isoDay(day)})`,
    };
  return { zh: '', en: '' };
}

/** For outcomes that raise something: violated, undetermined, absent. */
export function shaped(obligation: Obligation, outcome: Outcome, circumstances: Circumstances): Verdict {
  const { day, place, force } = circumstances;
  const hint = obligation.hint || obligation.modality === 'may' || force.doubt !== null || force.byReference;
  let verdict: VerdictName = outcome.verdict === 'violated' ? 'violated' : 'undetermined';
  let doubt: Doubt | null = outcome.verdict === 'undetermined' ? outcome.doubt : null;
  if (outcome.verdict === 'absent') {
    // The dossier is the record: an essential step without any trace was not done.
    if (obligation.level === 'essential' && obligation.modality !== 'should-generally') verdict = 'violated';
    else doubt = 'missing';
  }
  if (hint && verdict === 'violated') verdict = 'undetermined';
  const note = noteOn(circumstances, outcome);
  return {
    obligation,
    verdict,
    severity: severityOf(obligation, verdict, doubt, hint),
    what: { zh: `${outcome.what.zh}${note.zh}`, en: `${outcome.what.en}${note.en}` },
    judgedAt: day,
    place,
    facts: outcome.facts,
    related: outcome.related ?? [],
    // Several laws that find the same thing wrong at the same place give one thing to do.
    cause: outcome.cause ?? `${outcome.what.zh}@${place.path}:${place.span.start}`,
    details: outcome.details ?? [],
    ...(outcome.days && { days: outcome.days }),
  };
}
