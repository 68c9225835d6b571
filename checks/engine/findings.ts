/**
 * What no obligation covers: form problems, contradictions, unreasoned denials, waivers, crashes.
 * It gathers them as finding entries with positions; it decides no duty.
 */
import { fold } from '../base/fold.ts';
import type { Place } from '../base/span.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { inferStage } from '../dossier/timeline.ts';
import type { Vocabulary } from '../lawbook/law.ts';
import { findingMessage } from '../messages/finding-messages.ts';
import type { Language } from '../messages/language.ts';
import type { Problem } from '../parse/document.ts';
import { fingerprintOfFinding } from '../report/finding.ts';
import type { FindingEntry, Location } from '../report/report.ts';
import { contradictions } from './contradictions.ts';
import { dateFindings } from './date-findings.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Crash } from './verdict.ts';

export type Locate = (place: Place) => Location;

export function fromProblem(
  problem: Problem,
  path: string,
  locate: Locate,
  language: Language,
): FindingEntry {
  return {
    code: problem.code,
    severity: problem.severity,
    message: findingMessage(problem.code, problem.params, language),
    location: locate({ path, span: problem.span }),
    related: [],
    fingerprint: fingerprintOfFinding(problem.code, problem.params),
  };
}

function contradictionFindings(dossier: Dossier, locate: Locate, language: Language): FindingEntry[] {
  return contradictions(dossier.records).map((c) => ({
    code: c.code,
    severity: c.severity,
    message: findingMessage(c.code, c.params, language),
    fingerprint: fingerprintOfFinding(c.code, c.params),
    location: locate(c.place),
    related: [{ message: language === 'en' ? 'the other statement' : '另一处', location: locate(c.other) }],
  }));
}

/** A circumstance declared `否` without a reason although the dossier's own words suggest otherwise. */
function unreasoned(
  dossier: Dossier,
  vocabulary: Vocabulary,
  locate: Locate,
  language: Language,
): FindingEntry[] {
  const title = fold(dossier.front.title?.text ?? '');
  const found: FindingEntry[] = [];
  for (const term of vocabulary.circumstances) {
    const declared = dossier.front.circumstances.get(term.name);
    if (declared?.value !== false || declared.reason !== null) continue;
    const hint =
      term.suggests.find((word) => title.includes(fold(word))) ??
      (term.name === '属于规范性文件' && dossier.front.form?.text === '规范性文件'
        ? '文件形式: 规范性文件'
        : undefined);
    if (hint === undefined) continue;
    found.push({
      code: 'circumstance-unreasoned',
      severity: 'warning',
      message: findingMessage('circumstance-unreasoned', { name: term.name, hint }, language),
      fingerprint: fingerprintOfFinding('circumstance-unreasoned', { name: term.name, hint }),
      location: locate(declared.place),
      related: [],
    });
  }
  return found;
}

/** The declared stage lies before what the records show: duties would silently not be due. */
function stageBehind(
  dossier: Dossier,
  vocabulary: Vocabulary,
  locate: Locate,
  language: Language,
): FindingEntry[] {
  const { stage } = dossier.front;
  if (!stage || dossier.stage === '已终止') return [];
  const rank = (name: string): number => vocabulary.stages.findIndex((s) => s.name === name);
  const shown = inferStage(dossier.records);
  if (rank(shown) <= rank(stage.text)) return [];
  return [
    {
      code: 'stage-behind',
      severity: 'warning',
      message: findingMessage('stage-behind', { stage: stage.text, shown }, language),
      fingerprint: fingerprintOfFinding('stage-behind', { stage: stage.text, shown }),
      location: locate(stage.place),
      related: [],
    },
  ];
}

/** A place that could be several, or one whose own rules are not in the data: said once, never guessed. */
function placeFindings(
  dossier: Dossier,
  place: Jurisdiction,
  locate: Locate,
  language: Language,
): FindingEntry[] {
  if (place.known || place.named === '') return [];
  const at = dossier.front.jurisdiction?.place ?? dossier.front.authority?.place ?? dossier.front.anchor;
  const ambiguous = place.candidates.length > 0;
  const code = ambiguous ? 'place-ambiguous' : 'place-unknown';
  const params = { place: place.named, candidates: place.candidates.join('、') };
  return [
    {
      code,
      severity: ambiguous ? 'warning' : 'information',
      message: findingMessage(code, params, language),
      fingerprint: fingerprintOfFinding(code, params),
      location: locate(at),
      related: [],
    },
  ];
}

export function findingsOf(
  dossier: Dossier,
  vocabulary: Vocabulary,
  extra: {
    readonly problems: readonly Problem[];
    readonly crashes: readonly Crash[];
    readonly place: Jurisdiction;
  },
  locate: Locate,
  language: Language,
): FindingEntry[] {
  const crashes = extra.crashes.map((crash) => ({
    code: 'internal-error',
    severity: 'error' as const,
    message: findingMessage('internal-error', { rule: crash.rule, detail: crash.detail }, language),
    location: locate(crash.place),
    related: [],
  }));
  return [
    ...[...dossier.problems, ...extra.problems].map((p) => fromProblem(p, dossier.path, locate, language)),
    ...contradictionFindings(dossier, locate, language),
    ...dateFindings(dossier.records).map((d) => ({
      code: d.code,
      severity: 'warning' as const,
      message: findingMessage(d.code, { text: d.text }, language),
      fingerprint: fingerprintOfFinding(d.code, { text: d.text }),
      location: locate(d.place),
      related: [],
    })),
    ...unreasoned(dossier, vocabulary, locate, language),
    ...stageBehind(dossier, vocabulary, locate, language),
    ...placeFindings(dossier, extra.place, locate, language),
    ...crashes,
  ];
}
