/**
 * One ledger of a workbook, written row by row: header that stays, filters, types, widths, print;
 * what is longer than a sheet goes on in the next. It refuses to know what the rows are about.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type ExcelJS from 'exceljs';
import { beginsLikeFormula, cellText } from './cell.ts';

/** A link to a row of another sheet of the workbook, shown as a number or a word of ours. */
export interface Link {
  readonly sheet: string;
  readonly row: number;
  readonly shown: string | number;
}

export type CellValue = string | number | Date | Link | null;

export interface Column<Row> {
  readonly head: string;
  /** In characters of half width. */
  readonly width: number;
  readonly kind?: 'text' | 'number' | 'date' | 'mark';
  /** For the office to write in: the header says so by its colour. */
  readonly blank?: boolean;
  readonly value: (row: Row) => CellValue;
}

/** Where the rows of a ledger lie: sheet names in order, and how many rows each holds at most. */
export interface Extent {
  readonly sheets: readonly string[];
  readonly perSheet: number;
  readonly rows: number;
}

/** `limit`: lines of a sheet, its header among them. */
export function extent(name: string, rows: number, limit: number): Extent {
  const perSheet = Math.max(1, limit - 1);
  const count = Math.max(1, Math.ceil(rows / perSheet));
  const sheets = Array.from({ length: count }, (_, i) => (i === 0 ? name : `${name} ${i + 1}`));
  return { sheets, perSheet, rows };
}

/** `index`: of the row among all rows of the ledger, from 0. */
export function linkTo({ sheets, perSheet }: Extent, index: number, shown: string | number): Link {
  const sheet = sheets[Math.floor(index / perSheet)] ?? sheets[0] ?? '';
  return { sheet, row: (index % perSheet) + 2, shown };
}

/** One column of all sheets of a ledger, as formulas name it; no rows give one empty line. */
export function areas({ sheets, perSheet, rows }: Extent, column: number): readonly string[] {
  const letter = columnLetter(column);
  return sheets.map((sheet, i) => {
    const last = Math.max(1, Math.min(perSheet, rows - i * perSheet)) + 1;
    return `'${sheet}'!$${letter}$2:$${letter}$${last}`;
  });
}

/** From 1. */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetter(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const font = { name: '等线', size: 10 };
const thin = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

export const headStyle: Partial<ExcelJS.Style> = {
  font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: fill('FF1F3864'),
  alignment: { vertical: 'middle', horizontal: 'center', wrapText: true },
  border,
};
const blankHeadStyle: Partial<ExcelJS.Style> = {
  ...headStyle,
  font: { ...font, bold: true },
  fill: fill('FFFFE699'),
};

const styled = (style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> => ({ font, border, ...style });
export const bodyStyles = {
  text: styled({ alignment: { vertical: 'top', wrapText: true } }),
  /** Keeps text that begins like a formula text, also after somebody edits it. */
  sign: styled({ numFmt: '@', alignment: { vertical: 'top', wrapText: true } }),
  number: styled({ alignment: { vertical: 'top', horizontal: 'right' } }),
  percent: styled({ numFmt: '0.0%', alignment: { vertical: 'top', horizontal: 'right' } }),
  decimal: styled({ numFmt: '0.00', alignment: { vertical: 'top', horizontal: 'right' } }),
  date: styled({ numFmt: 'yyyy-mm-dd', alignment: { vertical: 'top', horizontal: 'center' } }),
  link: styled({
    font: { ...font, underline: true, color: { argb: 'FF0563C1' } },
    alignment: { vertical: 'top', horizontal: 'center' },
  }),
  mark: styled({ alignment: { vertical: 'top', horizontal: 'center' } }),
};
/** Marks of steps and of severities; the sign or the word says the same without the colour. */
const loud: Readonly<Record<string, Partial<ExcelJS.Style>>> = {
  '✗': { ...bodyStyles.mark, fill: fill('FFF8CBAD'), font: { ...font, bold: true } },
  '?': { ...bodyStyles.mark, fill: fill('FFFFF2CC') },
};

/** In landscape, as wide as the page, pages numbered; wide ledgers on A3, where they can be read. */
export function page(
  title: string,
  footer: string,
  paper: 'A4' | 'A3' = 'A4',
): Partial<ExcelJS.AddWorksheetOptions> {
  // The form reads & as a command.
  const words = (text: string): string => cellText(text).replaceAll('&', '&&').slice(0, 100);
  return {
    pageSetup: {
      paperSize: paper === 'A4' ? 9 : (8 as ExcelJS.PaperSize),
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L${words(title)}`, oddFooter: `&L${words(footer)}&R&P / &N` },
  };
}

/** In characters; beyond it print becomes too small. */
const widestOnA4 = 200;

interface Ledger<Row> {
  readonly extent: Extent;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
  /** Stay when the sheet is scrolled sideways. */
  readonly frozenColumns: number;
  readonly footer: string;
}

export async function writeLedger<Row>(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  ledger: Ledger<Row>,
): Promise<void> {
  const { columns, extent, rows } = ledger;
  let sheet: ExcelJS.Worksheet | null = null;
  let next = 0;
  let held = 0;
  const open = (): ExcelJS.Worksheet => openSheet(book, extent.sheets[next++] ?? `${next}`, ledger);
  const close = (done: ExcelJS.Worksheet): void => {
    done.autoFilter = { from: { row: 1, column: 1 }, to: { row: held + 1, column: columns.length } };
    done.commit();
  };
  for await (const row of rows) {
    if (sheet === null || held === extent.perSheet) {
      if (sheet !== null) close(sheet);
      sheet = open();
      held = 0;
    }
    held++;
    const line = sheet.addRow([]);
    let lines = 1;
    for (const [at, column] of columns.entries()) {
      const value = column.value(row);
      if (typeof value === 'string') lines = Math.max(lines, linesOf(value, column.width));
      fillCell(line.getCell(at + 1), value, column.kind ?? 'text');
    }
    // Not every program measures wrapped text when it opens a file.
    line.height = Math.min(highestRow, lines * lineHeight + 3);
    line.commit();
    if (held % 500 === 0) await packed(sheet);
  }
  close(sheet ?? open());
}

/** In points; the highest that the form allows. */
const highestRow = 409;
const lineHeight = 13.5;

/** How many lines a text takes in a column; full-width characters take two places. */
function linesOf(text: string, width: number): number {
  let places = 0;
  for (let i = 0; i < text.length; i++) places += text.charCodeAt(i) < 0x2e80 ? 1 : 2;
  return Math.ceil(places / Math.max(1, width - 2));
}

type Receiver = Writable & { readonly _writableState?: { readonly needDrain?: boolean } };

/** Waits until what was written is on its way to the disk, so that memory does not grow with the rows. */
async function packed(sheet: ExcelJS.Worksheet): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  // The library tells nobody that its receiver is full; the receiver itself does, in the way of its age.
  const { stream } = sheet as unknown as { stream?: { pipes?: readonly Receiver[] } };
  for (const receiver of stream?.pipes ?? [])
    if (receiver._writableState?.needDrain === true) await once(receiver, 'drain');
}

function openSheet<Row>(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  { columns, frozenColumns, footer }: Ledger<Row>,
): ExcelJS.Worksheet {
  const wide = columns.reduce((sum, { width }) => sum + width, 0) > widestOnA4;
  const options = page(name, footer, wide ? 'A3' : 'A4');
  const sheet = book.addWorksheet(name, {
    ...options,
    pageSetup: { ...options.pageSetup, printTitlesRow: '1:1' },
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1 }],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  const head = sheet.addRow(columns.map((column) => column.head));
  head.height = 30;
  for (const [at, column] of columns.entries())
    head.getCell(at + 1).style = column.blank === true ? blankHeadStyle : headStyle;
  head.commit();
  return sheet;
}

function fillCell(cell: ExcelJS.Cell, value: CellValue, kind: NonNullable<Column<unknown>['kind']>): void {
  if (typeof value === 'string') {
    cell.value = value;
    cell.style =
      kind === 'mark'
        ? (loud[value] ?? bodyStyles.mark)
        : beginsLikeFormula(value)
          ? bodyStyles.sign
          : bodyStyles.text;
  } else if (typeof value === 'number') {
    cell.value = value;
    cell.style = bodyStyles.number;
  } else if (value instanceof Date) {
    cell.value = value;
    cell.style = bodyStyles.date;
  } else if (value === null) {
    cell.style = bodyStyles.text;
  } else {
    // Made of our own sheet names and numbers only: nothing of any file is ever part of a formula.
    const shown = typeof value.shown === 'number' ? String(value.shown) : `"${value.shown}"`;
    cell.value = {
      formula: `HYPERLINK("#'${value.sheet}'!A${value.row}",${shown})`,
      result: value.shown,
      date1904: false,
    };
    cell.style = bodyStyles.link;
  }
}
