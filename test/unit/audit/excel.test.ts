import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditData, AuditedDossier } from '../../../cli/src/audit/audit-data.ts';
import { writeExcel } from '../../../cli/src/audit/reports/excel/write-excel.ts';
import { auditOf, sampleAudit } from '../../support/audit-data.ts';
import { hostileWords, reportSaying } from '../../support/hostile-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function workbook(data: AuditData, rowLimit?: number): Promise<ExcelJS.Workbook> {
  const file = join(folder, `${written++}.xlsx`);
  await writeExcel(data, file, rowLimit);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

const sheetOf = (book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}: ${book.worksheets.map((s) => s.name)}`);
  return sheet;
};

const headOf = (sheet: ExcelJS.Worksheet): readonly string[] =>
  (sheet.getRow(1).values as unknown[]).slice(1).map(String);

const column = (sheet: ExcelJS.Worksheet, head: string): readonly ExcelJS.Cell[] => {
  const at = headOf(sheet).indexOf(head) + 1;
  if (at === 0) throw new Error(`no column ${head} in ${headOf(sheet)}`);
  return Array.from({ length: sheet.rowCount - 1 }, (_, i) => sheet.getCell(i + 2, at));
};

async function dossiersOf(data: AuditData): Promise<readonly AuditedDossier[]> {
  const list: AuditedDossier[] = [];
  for await (const dossier of data.dossiers()) list.push(dossier);
  return list;
}

/** What a formula of the statistics gives, from the cells that it names. */
function calculated(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, formula: string): number {
  const area = (name: string): readonly unknown[] => {
    const found = /^'([^']+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(name);
    if (!found) throw new Error(`no area: ${name}`);
    const [, from = '', letter = '', first, last] = found;
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, i) => sheetOf(book, from).getCell(`${letter}${Number(first) + i}`).value,
    );
  };
  const at = (name: string): unknown => sheet.getCell(name.replace('$', '')).value;
  const number = (name: string): number => {
    const cell = sheet.getCell(name);
    return Number(cell.formula ? cell.result : cell.value);
  };
  const count = (list: readonly unknown[], keep: (value: unknown, i: number) => boolean): number =>
    list.filter(keep).length;
  const same = (a: unknown, b: unknown): boolean => String(a) === String(b);
  const one = (part: string): number => {
    let m = /^COUNT\((.+)\)$/.exec(part);
    if (m) return count(area(m[1] ?? ''), (v) => typeof v === 'number');
    m = /^SUM\((.+)\)$/.exec(part);
    if (m) return area(m[1] ?? '').reduce<number>((a, b) => a + Number(b ?? 0), 0);
    m = /^COUNTIF\((.+),">0"\)$/.exec(part);
    if (m) return count(area(m[1] ?? ''), (v) => Number(v) > 0);
    m = /^COUNTIF\((.+),"([^"]+)"\)$/.exec(part);
    if (m) return count(area(m[1] ?? ''), (v) => v === m?.[2]);
    m = /^COUNTIFS\((.+),(\$A\d+),(.+),"([^"]+)"\)$/.exec(part);
    if (m) {
      const second = area(m[3] ?? '');
      return count(area(m[1] ?? ''), (v, i) => same(v, at(m?.[2] ?? '')) && second[i] === m?.[4]);
    }
    m = /^SUMPRODUCT\(--EXACT\((.+),(\$A\d+)\)\)$/.exec(part);
    if (m) return count(area(m[1] ?? ''), (v) => same(v, at(m?.[2] ?? '')));
    m = /^SUMPRODUCT\(--\((.+)="(.+)"\)\)$/.exec(part);
    if (m) return count(area(m[1] ?? ''), (v) => v === m?.[2]);
    m = /^SUMPRODUCT\(EXACT\((.+),(\$A\d+)\)\*\((.+?)(>0|="[^"]+")?\)\)$/.exec(part);
    if (!m) throw new Error(`not understood: ${part}`);
    const [, names = '', label = '', second = '', condition] = m;
    const values = area(second);
    return area(names).reduce<number>((total, v, i) => {
      if (!same(v, at(label))) return total;
      if (condition === undefined) return total + Number(values[i]);
      return (
        total + (condition === '>0' ? +(Number(values[i]) > 0) : +(values[i] === condition.slice(2, -1)))
      );
    }, 0);
  };
  const share = /^IFERROR\(([A-Z]+\d+)\/(.+),0\)$/.exec(formula);
  if (share) {
    const whole = share[2] ?? '';
    const divisor = /^[A-Z]+\d+$/.test(whole) ? number(whole) : calculated(book, sheet, whole.slice(1, -1));
    return divisor === 0 ? 0 : number(share[1] ?? '') / divisor;
  }
  return formula.split(/\+(?=[A-Z])/).reduce((total, part) => total + one(part), 0);
}

function formulasOf(sheet: ExcelJS.Worksheet) {
  const found: { readonly address: string; readonly formula: string; readonly result: unknown }[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) found.push({ address: cell.address, formula: cell.formula, result: cell.result });
    }),
  );
  return found;
}

describe('the samples as a workbook', () => {
  const data = sampleAudit();
  let book: ExcelJS.Workbook;
  let dossiers: readonly AuditedDossier[];
  beforeAll(async () => {
    book = await workbook(data);
    dossiers = await dossiersOf(data);
  });

  test('every dossier, problem and verdict has its line', () => {
    expect(book.worksheets.map(({ name }) => name)).toEqual(['统计', '案卷', '各步骤', '问题', '全部结论']);
    expect(column(sheetOf(book, '案卷'), '决策事项').map(({ value }) => value)).toEqual(
      dossiers.map(({ title }) => title),
    );
    expect(column(sheetOf(book, '问题'), '代号').map(({ value }) => value)).toEqual(
      dossiers.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)),
    );
    expect(column(sheetOf(book, '全部结论'), '代号').map(({ value }) => value)).toEqual(
      dossiers.flatMap(({ verdicts }) => verdicts.map(({ obligation }) => obligation)),
    );
  });

  test('days are days and numbers are numbers', () => {
    const days = column(sheetOf(book, '案卷'), '决策日').map(({ value }) => value);
    expect(days.map((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : null))).toEqual(
      dossiers.map(({ decisionDate }) => decisionDate),
    );
    for (const head of ['错误', '警告', '违反', '已满足', '例外'])
      for (const { value } of column(sheetOf(book, '案卷'), head)) expect(typeof value).toBe('number');
    for (const { value } of column(sheetOf(book, '问题'), '行')) expect(typeof value).toBe('number');
    for (const { value } of column(sheetOf(book, '全部结论'), '判断日')) expect(value).toBeInstanceOf(Date);
  });

  test('statistics are formulas that give what is shown', () => {
    const sheet = sheetOf(book, '统计');
    const formulas = formulasOf(sheet);
    expect(formulas.length).toBeGreaterThan(200);
    for (const { address, formula, result } of formulas)
      expect(calculated(book, sheet, formula), `${address} ${formula}`).toBe(result);
    const errors = dossiers.flatMap((d) => d.diagnostics.filter(({ severity }) => severity === 'error'));
    expect(errors.length).toBeGreaterThan(0);
    const [row] = formulas.filter(({ formula }) => formula.includes('"错误"'));
    expect(row?.result).toBe(errors.length);
  });

  test('headers stay, filters cover every line, long texts wrap', () => {
    for (const name of ['案卷', '问题', '全部结论']) {
      const sheet = sheetOf(book, name);
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      const last = sheet.getCell(sheet.rowCount, headOf(sheet).length).address;
      expect(sheet.autoFilter).toBe(`A1:${last}`);
    }
    for (const cell of column(sheetOf(book, '问题'), '说明')) expect(cell.alignment.wrapText).toBe(true);
  });

  test('a dossier leads to its problems, and back', () => {
    const list = sheetOf(book, '案卷');
    const problems = sheetOf(book, '问题');
    for (const [i, cell] of column(list, '看问题').entries()) {
      if (dossiers[i]?.diagnostics.length === 0) {
        expect(cell.value).toBeNull();
        continue;
      }
      const row = Number(/#'问题'!A(\d+)/.exec(cell.formula)?.[1]);
      expect(problems.getCell(row, headOf(problems).indexOf('代号') + 1).value).toBe(
        dossiers[i]?.diagnostics[0]?.code,
      );
      const back = problems.getCell(row, headOf(problems).indexOf('案卷号') + 1);
      expect(back.formula).toBe(`HYPERLINK("#'案卷'!A${i + 2}",${i + 1})`);
    }
  });

  test('written again, it is the same file', async () => {
    const again = join(folder, 'again.xlsx');
    await writeExcel(sampleAudit(), again);
    expect(readFileSync(again).equals(readFileSync(join(folder, '0.xlsx')))).toBe(true);
  });
});

test('more rows than a sheet holds go on in the next, and the statistics count them all', async () => {
  const data = sampleAudit();
  const dossiers = await dossiersOf(data);
  const book = await workbook(data, 8);
  const parts = book.worksheets.filter(({ name }) => /^问题( \d+)?$/.test(name));
  const problems = dossiers.flatMap(({ diagnostics }) => diagnostics);
  expect(parts).toHaveLength(Math.ceil(problems.length / 7));
  for (const part of parts) expect(part.rowCount).toBeLessThanOrEqual(8);
  expect(parts.flatMap((part) => column(part, '代号').map(({ value }) => value))).toEqual(
    problems.map(({ code }) => code),
  );
  const sheet = sheetOf(book, '统计');
  for (const { formula, result } of formulasOf(sheet).slice(0, 120))
    expect(calculated(book, sheet, formula), formula).toBe(result);
  // A link leads to the sheet on which the row has come to lie.
  const second = sheetOf(book, '案卷');
  const third = dossiers.findIndex((d, i) => i > 0 && d.diagnostics.length > 0);
  const found = /#'([^']+)'!A(\d+)/.exec(column(second, '看问题')[third]?.formula ?? '');
  const target = sheetOf(book, found?.[1] ?? '');
  expect(target.getCell(Number(found?.[2]), headOf(target).indexOf('代号') + 1).value).toBe(
    dossiers[third]?.diagnostics[0]?.code,
  );
});

test('whatever files say stays text: no formula, no cell lost', async () => {
  const words = [...hostileWords, '_x0041_', '=1+1'.padEnd(40_000, '长')];
  const dossiers = words.flatMap((word) =>
    reportSaying(word).dossiers.map((d): AuditedDossier => ({ ...d, leads: [word], year: null })),
  );
  const book = await workbook(auditOf(dossiers));
  for (const sheet of book.worksheets)
    for (const { formula, address } of formulasOf(sheet))
      expect(formula, `${sheet.name}!${address}`).toMatch(
        sheet.name === '统计'
          ? /^(COUNT|COUNTIFS?|SUM|SUMPRODUCT|IFERROR)\([^<>\\@]*\)$|>0/
          : /^HYPERLINK\("#'(案卷|问题|全部结论)'!A\d+",(\d+|"打开")\)$/,
      );
  const titles = column(sheetOf(book, '案卷'), '决策事项');
  expect(titles).toHaveLength(words.length);
  const at = words.indexOf('=HYPERLINK("http://e.cn","x")');
  expect(titles[at]?.value).toBe('=HYPERLINK("http://e.cn","x")');
  expect(titles[at]?.numFmt).toBe('@');
  expect(String(titles.at(-1)?.value).length).toBeLessThanOrEqual(32_767);
  const sheet = sheetOf(book, '统计');
  for (const { formula, result } of formulasOf(sheet))
    expect(calculated(book, sheet, formula), formula).toBe(result);
});

test('in English no sheet, header or word of ours is Chinese', async () => {
  const book = await workbook(auditOf([], 'en'));
  for (const sheet of book.worksheets) {
    expect(sheet.name).not.toMatch(/[\u4e00-\u9fff]/);
    sheet.eachRow((row) => row.eachCell(({ text }) => expect(text).not.toMatch(/[\u4e00-\u9fff]/)));
  }
});

test('a file that cannot be written is an error, not a hanging program', async () => {
  await expect(writeExcel(sampleAudit(), join(folder, 'keiner', 'a.xlsx'))).rejects.toThrow(/ENOENT/);
});
