/**
 * What every paper about a dossier is written from: the dossier, its problems in order, the reader's words.
 */
import {
  type Diagnostic,
  type Location,
  reportTexts,
  severities,
  visible,
} from '../../../../../checks/index.ts';
import type { AuditData, AuditedDossier } from '../../audit-data.ts';
import { type Cell, facts, run } from './layout.ts';
import { wordTexts } from './word-texts.ts';

export interface PaperSource {
  readonly dossier: AuditedDossier;
  readonly data: AuditData;
  readonly words: ReturnType<typeof wordTexts>;
  readonly report: ReturnType<typeof reportTexts>;
  /** The most severe first, then in procedural order. */
  readonly problems: readonly Diagnostic[];
  readonly label: (step: string | null) => string;
  readonly version: string;
  readonly title: string;
}

export function paperSource(dossier: AuditedDossier, data: AuditData): PaperSource {
  const { language, steps, head } = data;
  const report = reportTexts(language);
  const labels = new Map(steps.map(({ name, label }) => [name, label]));
  const order = new Map(steps.map(({ name }, at) => [name, at]));
  const rank = ({ step }: Diagnostic): number =>
    step === null ? steps.length : (order.get(step) ?? steps.length);
  return {
    ...{ dossier, data, report },
    words: wordTexts(language),
    problems: [...dossier.diagnostics].sort(
      (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || rank(a) - rank(b),
    ),
    label: (step) => (step === null ? report.formHeading : (labels.get(step) ?? step)),
    version: report.versions(head.tool.version, head.tool.lawVersion, head.tool.lawHash, head.asOf),
    title: dossier.title || report.untitled,
  };
}

/** A line of the dossier is enough for its own file; another file is named. */
export function placeOf({ path, range }: Location, { dossier, data }: PaperSource): string {
  const line = data.language === 'en' ? `line ${range.start.line + 1}` : `第${range.start.line + 1}行`;
  if (path === dossier.path) return line;
  const folder = dossier.path.slice(0, dossier.path.lastIndexOf('/') + 1);
  return `${visible(folder !== '' && path.startsWith(folder) ? path.slice(folder.length) : path)} ${line}`;
}

/** What was said, and where it stands. */
export function withPlace(text: string, location: Location, source: PaperSource): string {
  const place = placeOf(location, source);
  return source.data.language === 'en' ? `${text} (${place})` : `${text}（${place}）`;
}

/** What the dossier is about; what it does not say stays a blank. */
export function dossierFacts({ dossier, words, title, report }: PaperSource) {
  const given = (value: string): Cell => (value === '' ? null : [run(value, 'body', 12)]);
  return facts([
    [words.matter, given(title)],
    [words.id, given(dossier.id ?? '')],
    [words.authority, given(dossier.authority)],
    [words.leads, given(dossier.leads.join(report.listSeparator))],
    [words.district, given(dossier.jurisdiction.at(-1) ?? '')],
    [words.stage, given(dossier.stage)],
    [words.decided, given(dossier.decisionDate ?? words.undated)],
    [words.file, given(dossier.path)],
  ]);
}
