/**
 * The report as a table for Excel and WPS: one line a verdict, a form finding or an exception, header first.
 * It begins with a byte order mark, and no cell of it is ever a formula.
 */
import { csvTexts } from '../messages/csv-texts.ts';
import { gateTexts } from '../messages/gate-texts.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { exceptionText } from './exception-text.ts';
import type { Rendering } from './formats.ts';
import type { DossierReport, FindingEntry, Location, Report } from './report.ts';
import { coveredBy } from './verdict-exceptions.ts';
import { visible } from './visible.ts';

export type CsvRendering = Pick<Rendering, 'language'> & Partial<Pick<Rendering, 'duty' | 'steps'>>;

type Row = Readonly<Partial<Record<keyof ReturnType<typeof csvTexts>['columns'], string>>>;

/** Every cell is quoted, lines end in CRLF, as RFC 4180 asks. */
export function renderCsv(report: Report, rendering: CsvRendering): string {
  const { columns } = csvTexts(rendering.language);
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const common: Row = {
    asOf: report.asOf,
    tool: report.tool.version,
    law: `${report.tool.lawVersion} ${report.tool.lawHash.slice(0, 12)}`,
  };
  const rows: readonly Row[] = [
    ...report.dossiers.flatMap((dossier) => dossierRows(dossier, rendering)),
    ...report.findings.map((finding) => findingRow(finding, rendering)),
  ];
  const lines = [
    names.map((name) => columns[name]),
    ...rows.map((row) => names.map((name) => row[name] ?? common[name] ?? '')),
  ];
  return `\uFEFF${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** A sign that begins a formula, also in full width, is preceded by an apostrophe. */
function cell(text: string): string {
  const shown = visible(text);
  const safe = /^[=+\-@＝＋－＠]/.test(shown) ? `'${shown}` : shown;
  return `"${safe.replaceAll('"', '""')}"`;
}

function dossierRows(dossier: DossierReport, rendering: CsvRendering): readonly Row[] {
  const { language, duty, steps } = rendering;
  const texts = reportTexts(language);
  const covered = coveredBy(dossier);
  const head: Row = {
    id: dossier.id ?? '',
    title: dossier.title,
    authority: dossier.authority,
    stage: dossier.stage,
    decisionDate: dossier.decisionDate ?? '',
    dossier: dossier.path,
  };
  const label = new Map(steps?.map(({ name, label }) => [name, label]));
  return [
    ...dossier.verdicts.map((verdict): Row => {
      const exception = covered.of(verdict);
      return {
        ...head,
        ...place(verdict.location),
        step: label.get(verdict.step) ?? verdict.step,
        code: verdict.obligation,
        duty: duty?.(verdict.obligation) ?? '',
        verdict: texts.verdict[verdict.verdict],
        severity: verdict.severity === null ? '' : texts.severity[verdict.severity],
        message: verdict.message,
        remedy: verdict.remedy ?? '',
        citation: fullCitationText(verdict.citation, language),
        judgedAt: verdict.judgedAt,
        exception: exception ? exceptionText(exception, language) : '',
      };
    }),
    ...dossier.findings.map((finding): Row => ({ ...head, ...findingRow(finding, rendering) })),
    ...covered.others.map(
      (exception): Row => ({
        ...head,
        ...place(exception.location),
        code: exception.code,
        verdict: gateTexts(language).exceptions,
        message: exception.message,
        exception: exceptionText(exception, language),
      }),
    ),
  ];
}

function findingRow({ code, severity, message, location }: FindingEntry, { language }: CsvRendering): Row {
  const texts = reportTexts(language);
  return {
    ...place(location),
    code,
    verdict: texts.formHeading,
    severity: texts.severity[severity],
    message,
  };
}

const place = ({ path, range }: Location): Row => ({ file: path, line: String(range.start.line + 1) });
