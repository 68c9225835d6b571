/**
 * The columns of the ledgers: dossiers, their steps, problems, all verdicts, exceptions; and the rows that fill them.
 * It refuses to know how a cell is written.
 */
import {
  coveredBy,
  csvTexts,
  type Diagnostic,
  type ExceptionEntry,
  exceptionText,
  findingDiagnostic,
  fullCitationText,
  gateTexts,
  type Location,
  reportTexts,
  severities,
  stepMark,
  type VerdictEntry,
  verdictNames,
} from '../../../../../checks/index.ts';
import type { AuditData, AuditedDossier } from '../../audit-data.ts';
import { groupOf, stepOf } from '../groups.ts';
import { keyOf, type Survey } from '../survey.ts';
import { cellDay, cellText } from './cell.ts';
import { excelTexts } from './excel-texts.ts';
import { type Column, type Extent, linkTo } from './sheet.ts';

/** Where the ledgers lie, so that one can lead to another. */
export interface Extents {
  readonly dossiers: Extent;
  readonly steps: Extent;
  readonly problems: Extent;
  readonly verdicts: Extent;
  readonly exceptions: Extent;
}

interface Numbered {
  readonly dossier: AuditedDossier;
  /** From 0. */
  readonly index: number;
}

export interface ProblemRow {
  /** Null: across dossiers, or about a file that is none. */
  readonly of: Numbered | null;
  readonly diagnostic: Diagnostic;
  readonly number: number;
}

export async function* numbered(data: AuditData): AsyncGenerator<Numbered> {
  let index = 0;
  for await (const dossier of data.dossiers()) yield { dossier, index: index++ };
}

export async function* problemRows(data: AuditData): AsyncGenerator<ProblemRow> {
  let number = 0;
  for await (const of of numbered(data))
    for (const diagnostic of of.dossier.diagnostics) yield { of, diagnostic, number: ++number };
  for (const finding of data.findings)
    yield { of: null, diagnostic: findingDiagnostic(finding), number: ++number };
}

export interface VerdictRow {
  readonly of: Numbered;
  readonly verdict: VerdictEntry;
  readonly exception: ExceptionEntry | null;
}

export async function* verdictRows(data: AuditData): AsyncGenerator<VerdictRow> {
  for await (const of of numbered(data)) {
    const covered = coveredBy(of.dossier);
    for (const verdict of of.dossier.verdicts) yield { of, verdict, exception: covered.of(verdict) };
  }
}

export interface ExceptionRow {
  readonly of: Numbered;
  readonly exception: ExceptionEntry;
}

export async function* exceptionRows(data: AuditData): AsyncGenerator<ExceptionRow> {
  for await (const of of numbered(data))
    for (const exception of of.dossier.exceptions) yield { of, exception };
}

/** A column with the name by which the statistics ask for it. */
export type Named<Row> = Column<Row> & { readonly id: string };

/** From 1; throws for a name that no column has. */
export function columnOf<Row>(columns: readonly Named<Row>[], id: string): number {
  const at = columns.findIndex((column) => column.id === id);
  if (at < 0) throw new Error(`no column ${id}`);
  return at + 1;
}

export function ledgerColumns(data: AuditData, survey: Survey, extents: Extents) {
  const { language, duty } = data;
  const words = excelTexts(language);
  const { columns: shared } = csvTexts(language);
  const report = reportTexts(language);
  const gate = gateTexts(language);
  const labels = new Map(data.steps.map(({ name, label }) => [name, label]));
  const label = (step: string): string => cellText(labels.get(step) ?? step);

  const back = ({ index }: Numbered) => linkTo(extents.dossiers, index, index + 1);
  const title = ({ dossier }: Numbered): string => cellText(dossier.title || report.untitled);
  const group = (of: Numbered, by: 'lead' | 'year' | 'district') => keyOf(groupOf(of.dossier, by, language));
  const leads = ({ dossier }: Numbered): string => cellText(dossier.leads.join(report.listSeparator));

  const place = <Row>(location: (row: Row) => Location): readonly Named<Row>[] => [
    { id: 'file', head: shared.file, width: 34, value: (row) => cellText(location(row).path) },
    { id: 'line', head: shared.line, width: 7, value: (row) => location(row).range.start.line + 1 },
  ];

  const dossiers: readonly Named<Numbered>[] = [
    { id: 'number', head: words.number, width: 6, value: ({ index }) => index + 1 },
    { id: 'title', head: shared.title, width: 34, value: title },
    { id: 'id', head: shared.id, width: 16, value: ({ dossier }) => cellText(dossier.id ?? '') },
    {
      id: 'authority',
      head: shared.authority,
      width: 24,
      value: ({ dossier }) => cellText(dossier.authority),
    },
    { id: 'lead', head: words.leads, width: 22, value: (of) => group(of, 'lead') },
    { id: 'district', head: words.district, width: 16, value: (of) => group(of, 'district') },
    { id: 'year', head: words.year, width: 8, value: (of) => group(of, 'year') },
    { id: 'stage', head: shared.stage, width: 12, value: ({ dossier }) => cellText(dossier.stage) },
    {
      ...{ id: 'decided', head: shared.decisionDate, width: 12, kind: 'date' },
      value: ({ dossier }) => cellDay(dossier.decisionDate),
    },
    ...severities.map(
      (severity): Named<Numbered> => ({
        ...{ id: severity, head: report.severity[severity], width: 8, kind: 'number' },
        value: ({ dossier }) => dossier.diagnostics.filter((d) => d.severity === severity).length,
      }),
    ),
    {
      ...{ id: 'problems', head: words.problems, width: 8 },
      value: ({ dossier, index }) =>
        dossier.diagnostics.length === 0
          ? null
          : linkTo(extents.problems, survey.starts[index]?.problems ?? 0, words.open),
    },
    ...verdictNames.map(
      (name): Named<Numbered> => ({
        ...{ id: name, head: report.verdict[name], width: 9, kind: 'number' },
        value: ({ dossier }) => dossier.verdicts.filter((v) => v.verdict === name).length,
      }),
    ),
    {
      ...{ id: 'verdicts', head: words.verdicts, width: 8 },
      value: ({ dossier, index }) =>
        dossier.verdicts.length === 0
          ? null
          : linkTo(extents.verdicts, survey.starts[index]?.verdicts ?? 0, words.open),
    },
    {
      ...{ id: 'exceptions', head: words.exceptionCount, width: 7, kind: 'number' },
      value: ({ dossier }) => dossier.exceptions.length,
    },
    { id: 'path', head: shared.dossier, width: 34, value: ({ dossier }) => cellText(dossier.path) },
  ];

  const steps: readonly Named<Numbered>[] = [
    { id: 'number', head: words.dossierNumber, width: 8, value: (of) => back(of) },
    { id: 'title', head: shared.title, width: 42, value: title },
    ...survey.steps.map(
      (step): Named<Numbered> => ({
        ...{ id: `step ${step.name}`, head: cellText(step.label), width: 9, kind: 'mark' },
        value: ({ dossier }) => stepMark(dossier, step.name),
      }),
    ),
  ];

  const problems: readonly Named<ProblemRow>[] = [
    { id: 'number', head: words.number, width: 7, value: ({ number }) => number },
    { id: 'dossier', head: words.dossierNumber, width: 8, value: ({ of }) => (of ? back(of) : null) },
    {
      id: 'title',
      head: shared.title,
      width: 28,
      value: ({ of }) => (of ? title(of) : words.acrossDossiers),
    },
    { id: 'lead', head: words.leads, width: 18, value: ({ of }) => (of ? leads(of) : null) },
    {
      id: 'district',
      head: words.district,
      width: 14,
      value: ({ of }) => (of ? group(of, 'district') : null),
    },
    { id: 'year', head: words.year, width: 7, value: ({ of }) => (of ? group(of, 'year') : null) },
    {
      ...{ id: 'step', head: shared.step, width: 13 },
      value: ({ diagnostic }) => {
        const step = stepOf(diagnostic);
        return step === null ? report.formHeading : label(step);
      },
    },
    {
      ...{ id: 'severity', head: shared.severity, width: 8, kind: 'mark' },
      value: ({ diagnostic }) => report.severity[diagnostic.severity],
    },
    { id: 'code', head: shared.code, width: 14, value: ({ diagnostic }) => cellText(diagnostic.code) },
    {
      id: 'message',
      head: shared.message,
      width: 52,
      value: ({ diagnostic }) => cellText(diagnostic.message),
    },
    {
      ...{ id: 'remedy', head: shared.remedy, width: 40 },
      value: ({ diagnostic }) => cellText(diagnostic.remedy ?? ''),
    },
    {
      ...{ id: 'citation', head: shared.citation, width: 30 },
      value: ({ diagnostic: { citation } }) =>
        citation ? cellText(fullCitationText(citation, language)) : null,
    },
    {
      ...{ id: 'sameCause', head: words.sameCause, width: 16 },
      value: ({ diagnostic: { obligations, code } }) =>
        cellText(obligations.filter((id) => id !== code).join(report.listSeparator)),
    },
    ...place<ProblemRow>(({ diagnostic }) => diagnostic.location),
    { id: 'owner', head: words.owner, width: 14, blank: true, value: () => null },
    { id: 'due', head: words.due, width: 12, blank: true, value: () => null },
    { id: 'done', head: words.done, width: 18, blank: true, value: () => null },
  ];

  const verdicts: readonly Named<VerdictRow>[] = [
    { id: 'dossier', head: words.dossierNumber, width: 8, value: ({ of }) => of.index + 1 },
    { id: 'title', head: shared.title, width: 28, value: ({ of }) => title(of) },
    { id: 'step', head: shared.step, width: 13, value: ({ verdict }) => label(verdict.step) },
    {
      ...{ id: 'level', head: words.level, width: 10, kind: 'mark' },
      value: ({ verdict }) => words.levels[verdict.level],
    },
    { id: 'code', head: shared.code, width: 14, value: ({ verdict }) => cellText(verdict.obligation) },
    {
      ...{ id: 'verdict', head: shared.verdict, width: 11, kind: 'mark' },
      value: ({ verdict }) => report.verdict[verdict.verdict],
    },
    {
      ...{ id: 'severity', head: shared.severity, width: 8, kind: 'mark' },
      value: ({ verdict: { severity } }) => (severity === null ? null : report.severity[severity]),
    },
    {
      ...{ id: 'duty', head: shared.duty, width: 36 },
      value: ({ verdict }) => cellText(duty(verdict.obligation) ?? ''),
    },
    {
      ...{ id: 'message', head: shared.message, width: 44 },
      value: ({ verdict, exception }) =>
        cellText(verdict.message + (exception ? ` ${exceptionText(exception, language)}` : '')),
    },
    {
      ...{ id: 'evidence', head: words.evidence, width: 36 },
      value: ({ verdict }) =>
        cellText(verdict.evidence.map((e) => `${e.fact}${report.colon}${e.text}`).join('；')),
    },
    {
      ...{ id: 'citation', head: shared.citation, width: 30 },
      value: ({ verdict }) => cellText(fullCitationText(verdict.citation, language)),
    },
    {
      ...{ id: 'judgedAt', head: shared.judgedAt, width: 12, kind: 'date' },
      value: ({ verdict }) => cellDay(verdict.judgedAt),
    },
    ...place<VerdictRow>(({ verdict }) => verdict.location),
  ];

  const exceptions: readonly Named<ExceptionRow>[] = [
    { id: 'dossier', head: words.dossierNumber, width: 8, value: ({ of }) => back(of) },
    { id: 'title', head: shared.title, width: 28, value: ({ of }) => title(of) },
    {
      ...{ id: 'kind', head: words.kind, width: 10, kind: 'mark' },
      value: ({ exception }) => gate.exceptionKind[exception.kind],
    },
    { id: 'code', head: shared.code, width: 14, value: ({ exception }) => cellText(exception.code) },
    { id: 'message', head: shared.message, width: 48, value: ({ exception }) => cellText(exception.message) },
    { id: 'reason', head: words.reason, width: 40, value: ({ exception }) => cellText(exception.reason) },
    { id: 'by', head: words.by, width: 16, value: ({ exception }) => cellText(exception.by ?? '') },
    {
      id: 'day',
      head: words.day,
      width: 12,
      kind: 'date',
      value: ({ exception }) => cellDay(exception.date),
    },
    {
      ...{ id: 'expires', head: words.expires, width: 12, kind: 'date' },
      value: ({ exception }) => cellDay(exception.expires),
    },
    ...place<ExceptionRow>(({ exception }) => exception.location),
  ];

  return { dossiers, steps, problems, verdicts, exceptions };
}

export type LedgerColumns = ReturnType<typeof ledgerColumns>;
