/**
 * The papers about each dossier, in a folder of its own: working paper of the review, contents, notice, assessment.
 * The same audit gives the same bytes. It refuses to know what the papers say.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, Packer } from 'docx';
import { visible } from '../../../../../checks/index.ts';
import type { AuditData, AuditedDossier } from '../../audit-data.ts';
import { stampZip } from '../zip-times.ts';
import type { AssessmentForm } from './assessment-form.ts';
import { assessmentSheet } from './assessment-sheet.ts';
import { contentsList } from './contents-list.ts';
import { fontTable } from './layout.ts';
import { legalityReview } from './legality-review.ts';
import { mendingNotice } from './mending-notice.ts';
import { paperSource } from './paper-source.ts';
import { wordTexts } from './word-texts.ts';

export interface WordOptions {
  /** The office's own assessment form; without it the sheet has no points. */
  readonly assessment?: AssessmentForm | null;
  /** Told after each dossier. */
  readonly done?: (dossier: AuditedDossier) => void;
}

/** Rejects where a file cannot be written; what was written before stays. */
export async function writeWord(data: AuditData, folder: string, options: WordOptions = {}): Promise<void> {
  const { files } = wordTexts(data.language);
  const day = new Date(`${data.head.asOf}T00:00:00Z`);
  let number = 0;
  for await (const dossier of data.dossiers()) {
    const source = paperSource(dossier, data);
    const own = join(folder, folderName(++number, source.title));
    await mkdir(own, { recursive: true });
    const papers: readonly (readonly [string, Document | null])[] = [
      [files.review, legalityReview(source)],
      [files.contents, contentsList(source)],
      [files.notice, mendingNotice(source)],
      [files.sheet, assessmentSheet(source, options.assessment ?? null)],
    ];
    for (const [name, paper] of papers)
      if (paper !== null) await writeFile(join(own, `${name}.docx`), await packed(paper, name, day));
    options.done?.(dossier);
  }
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const namespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

async function packed(paper: Document, name: string, day: Date): Promise<Buffer> {
  const when = day.toISOString();
  const core = `${xml}<cp:coreProperties ${namespaces}><dc:title>${name}</dc:title><dc:creator>juece</dc:creator><cp:lastModifiedBy>juece</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`;
  const file = await Packer.toBuffer(paper, undefined, [
    { path: 'docProps/core.xml', data: core },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  stampZip(file, day);
  return file;
}

/** In the order of the audit, and never a name that some disk refuses. */
export function folderName(number: number, title: string): string {
  const words = visible(title)
    .replace(/[<>:"/\\|?*\uFFFE\uFFFF]/g, '_')
    .slice(0, 40)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
  return `${String(number).padStart(4, '0')} ${words}`.trimEnd();
}
