/**
 * The sheet of statistics: every number a formula over the ledgers, with the value that it has now beside it
 * for readers that do not calculate. Its formulas are made of sheet names, columns and rows only.
 */
import type ExcelJS from 'exceljs';
import { reportTexts, severities, type VerdictName } from '../../../../../checks/index.ts';
import type { AuditData } from '../../audit-data.ts';
import { groupings } from '../groups.ts';
import type { Survey } from '../survey.ts';
import { beginsLikeFormula, cellText } from './cell.ts';
import { excelTexts } from './excel-texts.ts';
import { columnOf, type Extents, type LedgerColumns } from './ledgers.ts';
import { areas, bodyStyles, headStyle, page } from './sheet.ts';

/** Formulas over all verdicts are slow: a large audit gets those of the most breached duties only. */
const dutiesOfLarge = 100;
const largeVerdicts = 300_000;

interface Formula {
  readonly formula: string;
  readonly result: number;
  readonly style?: 'percent' | 'decimal';
}

/** Of a line, given its number on the sheet. */
type Line = (row: number) => readonly (string | number | Formula)[];

interface Block {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly Line[];
  /** Columns that the last one takes. */
  readonly wide?: number;
}

export function writeStatistics(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  data: AuditData,
  survey: Survey,
  extents: Extents,
  columns: LedgerColumns,
  footer: string,
): void {
  const words = excelTexts(data.language);
  const sheet = book.addWorksheet(words.sheets.statistics, {
    ...page(words.title, footer),
    views: [{ state: 'normal', showGridLines: false }],
  });
  sheet.columns = [{ width: 34 }, ...Array.from({ length: 6 }, () => ({ width: 13 })), { width: 60 }];
  const say = (text: string, style: Partial<ExcelJS.Style>, height: number): void => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, 8);
    row.getCell(1).style = style;
    row.height = height;
  };
  const font = { name: '等线', size: 10 };
  say(words.title, { font: { ...font, size: 16, bold: true }, alignment: { vertical: 'middle' } }, 28);
  say(footer, { font, alignment: { vertical: 'middle' } }, 16);
  say(words.notice, { font, alignment: { vertical: 'top', wrapText: true } }, 32);
  const widen = (row: number, { head, wide = 1 }: Block): void => {
    if (wide > 1) sheet.mergeCells(row, head.length, row, head.length + wide - 1);
  };
  let next = 4;
  for (const block of blocks(data, survey, extents, columns)) {
    const heading = sheet.getRow(++next);
    heading.getCell(1).value = block.title;
    heading.getCell(1).style = { font: { ...font, size: 12, bold: true } };
    const head = sheet.getRow(++next);
    for (const [at, text] of block.head.entries()) {
      head.getCell(at + 1).value = text;
      head.getCell(at + 1).style = headStyle;
    }
    widen(next, block);
    for (const line of block.lines) {
      const row = sheet.getRow(++next);
      for (const [at, value] of line(next).entries()) fill(row.getCell(at + 1), value);
      widen(next, block);
    }
    next++;
  }
  sheet.commit();
}

function fill(cell: ExcelJS.Cell, value: string | number | Formula): void {
  if (typeof value === 'object') {
    cell.value = { formula: value.formula, result: value.result, date1904: false };
    cell.style = bodyStyles[value.style ?? 'number'];
    return;
  }
  cell.value = value;
  if (typeof value === 'number') cell.style = { ...bodyStyles.text, alignment: { horizontal: 'left' } };
  else cell.style = beginsLikeFormula(value) ? bodyStyles.sign : bodyStyles.text;
}

function blocks(data: AuditData, survey: Survey, extents: Extents, columns: LedgerColumns): readonly Block[] {
  const words = excelTexts(data.language);
  const report = reportTexts(data.language);
  const dossierAreas = (id: string) => areas(extents.dossiers, columnOf(columns.dossiers, id));
  const problemAreas = (id: string) => areas(extents.problems, columnOf(columns.problems, id));
  const stepAreas = (name: string) => areas(extents.steps, columnOf(columns.steps, `step ${name}`));
  const verdictAreas = (id: string) => areas(extents.verdicts, columnOf(columns.verdicts, id));
  const label = (row: number): string => `$A${row}`;

  const dossierCount = sum(dossierAreas('number').map((area) => `COUNT(${area})`));
  const totals: readonly Line[] = [
    () => [words.dossierCount, { formula: dossierCount, result: survey.dossiers }],
    () => [
      words.withErrors,
      {
        formula: sum(dossierAreas('error').map((area) => `COUNTIF(${area},">0")`)),
        result: total(survey.groups.year.map(({ withErrors }) => withErrors)),
      },
    ],
    ...severities.map(
      (severity): Line =>
        () => [
          report.severity[severity],
          {
            formula: sum(
              problemAreas('severity').map((area) => `COUNTIF(${area},"${report.severity[severity]}")`),
            ),
            result: survey.diagnostics[severity],
          },
        ],
    ),
    () => [
      words.exceptionCount,
      { formula: sum(dossierAreas('exceptions').map((area) => `SUM(${area})`)), result: survey.exceptions },
    ],
  ];

  const problemsOf = (row: number, severity: (typeof severities)[number]): string =>
    sum(
      pairs(problemAreas('step'), problemAreas('severity')).map(
        ([steps, severityArea]) =>
          `SUMPRODUCT(EXACT(${steps},${label(row)})*(${severityArea}="${report.severity[severity]}"))`,
      ),
    );
  const byStep: readonly Line[] = [
    ...survey.steps.map(
      ({ name, label: shown, diagnostics, breached, open }): Line =>
        (row) => [
          shown,
          ...severities.map((s) => ({ formula: problemsOf(row, s), result: diagnostics[s] })),
          { formula: marked(stepAreas(name), '✗'), result: breached },
          { formula: marked(stepAreas(name), '?'), result: open },
          {
            formula: `IFERROR(E${row}/(${dossierCount}),0)`,
            result: ratio(breached, survey.dossiers),
            style: 'percent',
          },
        ],
    ),
    (row) => [
      report.formHeading,
      ...severities.map((s) => ({ formula: problemsOf(row, s), result: survey.formal[s] })),
    ],
  ];

  const grouped = groupings.map((grouping): Block => {
    const names = dossierAreas(grouping);
    const over = (row: number, id: string, condition: string): string =>
      sum(
        pairs(names, dossierAreas(id)).map(
          ([name, area]) => `SUMPRODUCT(EXACT(${name},${label(row)})*(${area}${condition}))`,
        ),
      );
    return {
      title: words.by_[grouping],
      head: [
        words.item,
        words.dossierCount,
        words.withErrors,
        words.share,
        ...severities.map((severity) => report.severity[severity]),
        words.perDossier,
      ],
      lines: survey.groups[grouping].map(
        ({ name, dossiers, withErrors, diagnostics }): Line =>
          (row) => [
            name,
            {
              formula: sum(names.map((area) => `SUMPRODUCT(--EXACT(${area},${label(row)}))`)),
              result: dossiers,
            },
            { formula: over(row, 'error', '>0'), result: withErrors },
            { formula: `IFERROR(C${row}/B${row},0)`, result: ratio(withErrors, dossiers), style: 'percent' },
            ...severities.map((s) => ({ formula: over(row, s, ''), result: diagnostics[s] })),
            {
              formula: `IFERROR(E${row}/B${row},0)`,
              result: ratio(diagnostics.error, dossiers),
              style: 'decimal',
            },
          ],
      ),
    };
  });

  const shownDuties = survey.verdicts > largeVerdicts ? survey.duties.slice(0, dutiesOfLarge) : survey.duties;
  const verdictNamesShown: readonly VerdictName[] = ['violated', 'undetermined', 'met', 'waived'];
  const byDuty = shownDuties.map(
    ({ code, step, counts }): Line =>
      (row) => [
        code,
        survey.steps.find(({ name }) => name === step)?.label ?? step,
        ...verdictNamesShown.map((name) => ({
          formula: sum(
            pairs(verdictAreas('code'), verdictAreas('verdict')).map(
              ([codes, verdicts]) => `COUNTIFS(${codes},${label(row)},${verdicts},"${report.verdict[name]}")`,
            ),
          ),
          result: counts[name],
        })),
        cellText(data.duty(code) ?? ''),
      ],
  );

  return [
    { title: words.total, head: [words.item, words.count], lines: totals },
    {
      title: words.byStep,
      head: [
        words.step,
        ...severities.map((severity) => report.severity[severity]),
        words.breached,
        words.stillOpen,
        words.breachShare,
      ],
      lines: byStep,
    },
    ...grouped,
    {
      title:
        shownDuties.length === survey.duties.length
          ? words.byDuty
          : words.byDutyFirst(shownDuties.length, survey.duties.length),
      head: [words.item, words.step, ...verdictNamesShown.map((name) => report.verdict[name]), words.duty],
      wide: 2,
      lines: byDuty,
    },
  ];
}

/** Of one ledger on several sheets: formulas take one sheet at a time. */
const sum = (formulas: readonly string[]): string => formulas.join('+');

/** Counts a mark exactly; COUNTIF would take the question mark for any character. */
const marked = (list: readonly string[], mark: string): string =>
  sum(list.map((area) => `SUMPRODUCT(--(${area}="${mark}"))`));

function pairs(a: readonly string[], b: readonly string[]): readonly (readonly [string, string])[] {
  return a.map((area, i) => [area, b[i] ?? area]);
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
