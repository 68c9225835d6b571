/**
 * Checks one dossier of samples/ as a user does and tells its diagnostics with the text that each of them marks.
 * It knows no sample: what is expected stands in the tests.
 */
import { LineMap } from '../../checks/base/span.ts';
import {
  createChecker,
  type Diagnostic,
  type DossierReport,
  parseIsoDay,
  type Severity,
} from '../../checks/index.ts';
import { compiledLaw } from './compiled-law.ts';
import { sampleFiles, sampleText } from './sample-text.ts';

/** The fixed day on which all samples are judged. */
export const sampleDay = parseIsoDay('2026-11-23') ?? Number.NaN;
export const sampleChecker = createChecker(compiledLaw());

/** The report on a path where exactly one dossier is found, and that dossier. */
export function checkSample(path: string, readyFor?: string) {
  const report = sampleChecker.check(sampleFiles, [path], {
    asOf: sampleDay,
    ...(readyFor === undefined ? {} : { readyFor }),
  });
  const [dossier, ...more] = report.dossiers;
  if (!dossier || more.length > 0) throw new Error('应当恰好认出一份案卷');
  return { report, dossier };
}

export const checkedSample = (path: string): DossierReport => checkSample(path).dossier;

/** Severity, code and the source text marked. */
export type ToldRow = readonly [severity: Severity, code: string, text: string];

function toldRow({ severity, code, location }: Diagnostic): ToldRow {
  const source = sampleText(location.path);
  const lines = new LineMap(source);
  const { start, end } = location.range;
  return [severity, code, source.slice(lines.offset(start), lines.offset(end))];
}

function article({ citation }: Diagnostic): string {
  if (!citation) return '';
  const paragraph = citation.paragraph === null ? '' : `-${citation.paragraph}`;
  const item = citation.item === null ? '' : `(${citation.item})`;
  return `${citation.law} ${citation.article}${paragraph}${item}`;
}

export const toldRows = (diagnostics: readonly Diagnostic[]): ToldRow[] => diagnostics.map(toldRow);

/** The same with the article cited (N713 15-1, N713 27(1)), empty where none is. */
export const citedRows = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map((d): readonly [...ToldRow, article: string] => [...toldRow(d), article(d)]);

/** Obligations with their verdicts, but for those not asked about. */
export const verdictsBut = (dossier: DossierReport, but: ReadonlySet<string>): readonly string[] =>
  dossier.verdicts.filter((v) => !but.has(v.obligation)).map((v) => `${v.obligation} ${v.verdict}`);

/** Obligations that are breached or open. */
export const openObligations = (dossier: DossierReport): ReadonlySet<string> =>
  new Set(
    dossier.verdicts
      .filter((v) => v.verdict === 'violated' || v.verdict === 'undetermined')
      .map((v) => v.obligation),
  );
