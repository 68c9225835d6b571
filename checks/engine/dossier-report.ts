/**
 * Judges one dossier against the whole law and writes down the result.
 * It wires reading, judging, waivers and findings together and decides nothing itself.
 */
import { type Day, isoDay } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import { buildDossier } from '../dossier/build.ts';
import type { Documents } from '../dossier/documents.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Files } from '../dossier/files.ts';
import { readInlineRemarks } from '../dossier/inline-remarks.ts';
import type { Terms } from '../facts/terms.ts';
import type { Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import type { Language } from '../messages/language.ts';
import type { ParsedDocument } from '../parse/document.ts';
import { citationText } from '../report/citation.ts';
import type { DossierReport, Location, VerdictEntry } from '../report/report.ts';
import { shownFrom } from '../report/report-level.ts';
import { actsOf } from './acts.ts';
import { DossierFacts } from './context.ts';
import { type Foldable, foldDiagnostics } from './diagnostics.ts';
import { aboutBaseline, exceptionsOf } from './exceptions.ts';
import { findingsOf, fromProblem } from './findings.ts';
import { applyInlineRemarks } from './inline-exceptions.ts';
import { resolveJurisdiction } from './jurisdiction.ts';
import { withoutPast } from './past.ts';
import type { CheckOptions } from './port.ts';
import { fingerprintOf } from './shaped-verdict.ts';
import { ObligationJudge, type Verdict } from './verdict.ts';
import { applyWaivers } from './waivers.ts';

export interface Tools {
  readonly lawbook: Lawbook;
  readonly terms: Terms;
  /** Where attachments come from; read anew where absent. */
  readonly documents?: Documents;
}

function locator(dossier: Dossier): (place: Place) => Location {
  // Many verdicts stand at one place.
  const known = new Map<Place, Location>();
  return (place) => {
    const before = known.get(place);
    if (before) return before;
    const { path, span } = place;
    const document = path === dossier.path ? dossier.document : dossier.attachments.get(path);
    const zero = { line: 0, character: 0 };
    const location = { path, range: document ? document.lines.range(span) : { start: zero, end: zero } };
    known.set(place, location);
    return location;
  };
}

/** What other rules of this place say differently about the same point, each with its article. */
function beside(
  obligation: Obligation,
  lawbook: Lawbook,
  chain: readonly string[],
  language: Language,
): string[] {
  return obligation.beside.flatMap((id) => {
    const other = lawbook.obligation(id);
    const instrument = other && lawbook.instrument(other.instrument);
    if (!other || !instrument || !chain.includes(instrument.place)) return [];
    const cite = citationText(other.citation, language);
    return [
      language === 'en'
        ? `Compare ${instrument.title.en} ${cite}: ${other.duty.en}`
        : `并列规定：《${instrument.title.zh}》${cite}：${other.duty.zh}`,
    ];
  });
}

/** The coordinating unit first, none twice. */
function leadsOf({ front: { coordinator, leads } }: Dossier): readonly string[] {
  return [...new Set([...(coordinator ? [coordinator] : []), ...leads].map(({ text }) => text))];
}

/** Writes days as dates; nearly all verdicts of a dossier are of one day. */
function dateWriter(): (day: Day) => string {
  const known = new Map<Day, string>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const date = isoDay(day);
    known.set(day, date);
    return date;
  };
}

interface Writing {
  readonly lawbook: Lawbook;
  readonly chain: readonly string[];
  readonly locate: (place: Place) => Location;
  readonly date: (day: Day) => string;
  readonly language: Language;
}

function entryOf(verdict: Verdict, { lawbook, chain, locate, date, language }: Writing): VerdictEntry {
  const { obligation } = verdict;
  const { article, paragraph, item } = obligation.citation;
  const words = (text: { zh: string; en: string }): string => (language === 'en' ? text.en : text.zh);
  const instrument = lawbook.instrument(obligation.instrument);
  const raised = verdict.severity !== null;
  return {
    obligation: obligation.id,
    step: obligation.step,
    level: obligation.level,
    verdict: verdict.verdict,
    severity: verdict.severity,
    message: words(verdict.what),
    remedy: raised ? words(obligation.remedy) : null,
    judgedAt: date(verdict.judgedAt),
    citation: {
      law: obligation.instrument,
      title: instrument ? words(instrument.title) : obligation.instrument,
      article,
      paragraph,
      item,
    },
    location: locate(verdict.place),
    evidence: verdict.facts.map((fact) => {
      const { path, range } = locate(fact.place);
      return { path, range, text: fact.text, fact: `${fact.record}.${fact.field}` };
    }),
    related: raised
      ? [
          ...verdict.related.map((r) => ({ message: words(r.message), location: locate(r.place) })),
          ...beside(obligation, lawbook, chain, language).map((message) => ({
            message,
            location: locate(verdict.place),
          })),
        ]
      : [],
    cause: verdict.cause,
    fingerprint: raised ? fingerprintOf(verdict) : null,
    ...(verdict.days && { days: verdict.days }),
  };
}

/** A dossier with what was found in it: the facts, the verdicts on them, and the report that tells both. */
export interface JudgedDossier {
  readonly dossier: Dossier;
  /** In the order of `report.verdicts`. */
  readonly verdicts: readonly Verdict[];
  readonly report: DossierReport;
}

export function reportDossier(
  document: ParsedDocument,
  files: Files,
  tools: Tools,
  options: CheckOptions,
): DossierReport {
  return judgeDossier(document, files, tools, options).report;
}

export function judgeDossier(
  document: ParsedDocument,
  files: Files,
  tools: Tools,
  options: CheckOptions,
): JudgedDossier {
  const { lawbook, terms } = tools;
  const language = options.language ?? 'zh-CN';
  const dossier = buildDossier(document, files, terms, lawbook.vocabulary, tools.documents);
  const locate = locator(dossier);
  const judge = new ObligationJudge(new DossierFacts(dossier, lawbook), {
    asOf: options.asOf,
    readyFor: options.readyFor ?? null,
  });
  const place = resolveJurisdiction(dossier.front, options.jurisdiction, lawbook.law.places);
  // The nation's law first: where several laws ask the same, the diagnostic cites the highest.
  const binding = place.chain.flatMap((part) => lawbook.issuedFor(part));
  const judged = binding.flatMap((obligation) => judge.judge(obligation));
  const waiving = applyWaivers(judged, dossier.front.waivers, lawbook, options.asOf);
  const remarks = readInlineRemarks(document.text, document.frontMatter?.span.end ?? 0);
  const formal = applyInlineRemarks(
    findingsOf(
      dossier,
      lawbook.vocabulary,
      { problems: waiving.problems, crashes: judge.crashes, place },
      locate,
      language,
    ),
    remarks,
    { path: dossier.path, lines: document.lines, lawbook },
  );
  const past = withoutPast(waiving.verdicts, formal.findings, dossier, options, lawbook);
  const { verdicts } = past;
  const findings = [
    ...past.findings,
    ...formal.problems.map((problem) => fromProblem(problem, dossier.path, locate, language)),
    ...past.problems.map((problem) => aboutBaseline(problem, options.baseline?.path ?? '', language)),
  ];
  const writing: Writing = { lawbook, chain: place.chain, locate, date: dateWriter(), language };
  const foldable: Foldable[] = verdicts.map((v) => ({
    entry: entryOf(v, writing),
    details: v.details,
  }));
  const { diagnostics, hidden } = shownFrom(
    foldDiagnostics(foldable, findings, options.level ?? 'standard', language),
    options.reportLevel ?? 'information',
  );
  let acts: DossierReport['acts'] | null = null;
  const report: DossierReport = {
    path: dossier.path,
    id: dossier.front.id?.text ?? null,
    ...(dossier.front.id && { idLocation: locate(dossier.front.id.place) }),
    title: dossier.front.title?.text ?? '',
    authority: dossier.front.authority?.text ?? '',
    jurisdiction: place.chain,
    stage: dossier.stage,
    decisionDate: dossier.decisionDay === null ? null : isoDay(dossier.decisionDay),
    verdicts: foldable.map((f) => f.entry),
    findings,
    diagnostics,
    leads: leadsOf(dossier),
    exceptions: exceptionsOf(waiving.waived, past.absorbed, formal.suppressed, locate, language),
    ...(hidden && { hidden }),
    // Of use in reports only, not at every edit.
    get acts() {
      acts ??= actsOf(dossier, lawbook, locate, language);
      return acts;
    },
  };
  return { dossier, verdicts, report };
}
