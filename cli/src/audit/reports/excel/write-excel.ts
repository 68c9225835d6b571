/**
 * The audit as a workbook: statistics first, then the ledgers. Written to disk row by row; the same audit gives the
 * same bytes. It refuses to know how the audit was made.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import ExcelJS from 'exceljs';
import { reportTexts } from '../../../../../checks/index.ts';
import type { AuditData } from '../../audit-data.ts';
import { surveyOf } from '../survey.ts';
import { fixZipTimes } from '../zip-times.ts';
import { excelTexts } from './excel-texts.ts';
import { type Extents, exceptionRows, ledgerColumns, numbered, problemRows, verdictRows } from './ledgers.ts';
import { extent, writeLedger } from './sheet.ts';
import { writeStatistics } from './statistics.ts';

/** Lines of one sheet, as the form allows them. */
const sheetLimit = 1_048_576;

/** `rowLimit`: lines of a sheet, its header among them. Rejects where the file cannot be written. */
export async function writeExcel(data: AuditData, file: string, rowLimit = sheetLimit): Promise<void> {
  const { language, head } = data;
  const words = excelTexts(language);
  const { version, lawVersion, lawHash } = head.tool;
  const footer = reportTexts(language).versions(version, lawVersion, lawHash, head.asOf);
  const day = new Date(`${head.asOf}T00:00:00Z`);
  const survey = await surveyOf(data);
  const extents: Extents = {
    dossiers: extent(words.sheets.dossiers, survey.dossiers, rowLimit),
    steps: extent(words.sheets.steps, survey.dossiers, rowLimit),
    problems: extent(words.sheets.problems, survey.problems, rowLimit),
    verdicts: extent(words.sheets.verdicts, survey.verdicts, rowLimit),
    exceptions: extent(words.sheets.exceptions, survey.exceptions, rowLimit),
  };
  const columns = ledgerColumns(data, survey, extents);
  const output = createWriteStream(file);
  // Also a disk that is full while the rows are still coming.
  const failure = once(output, 'close').then(() => {
    if (output.errored) throw output.errored;
  });
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  book.creator = 'juece';
  book.lastModifiedBy = 'juece';
  book.created = day;
  book.modified = day;
  await Promise.race([failure, fill()]);
  await failure;
  await fixZipTimes(file, day);

  async function fill(): Promise<void> {
    writeStatistics(book, data, survey, extents, columns, footer);
    await writeLedger(book, {
      ...{ extent: extents.dossiers, columns: columns.dossiers, rows: numbered(data) },
      ...{ frozenColumns: 2, footer },
    });
    await writeLedger(book, {
      ...{ extent: extents.steps, columns: columns.steps, rows: numbered(data) },
      ...{ frozenColumns: 2, footer },
    });
    await writeLedger(book, {
      ...{ extent: extents.problems, columns: columns.problems, rows: problemRows(data) },
      ...{ frozenColumns: 3, footer },
    });
    await writeLedger(book, {
      ...{ extent: extents.verdicts, columns: columns.verdicts, rows: verdictRows(data) },
      ...{ frozenColumns: 2, footer },
    });
    if (survey.exceptions > 0)
      await writeLedger(book, {
        ...{ extent: extents.exceptions, columns: columns.exceptions, rows: exceptionRows(data) },
        ...{ frozenColumns: 2, footer },
      });
    await book.commit();
  }
}
