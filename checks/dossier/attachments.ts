/**
 * Reads the text attachments that a record links to, for that record's own facts only.
 * It decides which attachments can speak about the procedure; drafts, forms and statutes cannot.
 */
import { fold } from '../base/fold.ts';
import type { TimeContext } from '../facts/sentence.ts';
import type { Terms } from '../facts/terms.ts';
import type { EvidenceLink } from './dossier.ts';
import { DraftRecord } from './draft-record.ts';
import { Walker } from './walker.ts';

/** The decision's own text in any version: its dates and numbers regulate, they do not report. */
const draft = /征求意见稿|草案(?!公示|公告)|送审稿|报批稿|听证稿|修订稿|代拟稿|起草说明|印发稿|正式文件/;
const speaks =
  /公告|通告|公示|报告|纪要|记录|笔录|意见书|审查意见|论证意见|评审意见|采纳|汇总|反馈|情况|复函|目录|清单|审查表|批复|请示|通知书|送审函|说明函/;

export function speaksOfProcedure(evidence: EvidenceLink): boolean {
  const { document } = evidence;
  if (!document) return false;
  const name = fold(`${evidence.path?.split('/').at(-1) ?? ''} ${evidence.link.label}`);
  if (speaks.test(name)) return true;
  return !draft.test(name);
}

/** Adds to `record.attached` what the attachment says about this record. */
export function readAttachment(
  terms: Terms,
  record: DraftRecord,
  evidence: EvidenceLink,
  context: TimeContext,
): void {
  const { document } = evidence;
  if (!document || !speaksOfProcedure(evidence)) return;
  const walker = new Walker(terms, document.path, { ...context }, 'attachment');
  const shadow = new DraftRecord(record.reader, 'implicit', {
    path: document.path,
    span: { start: 0, end: 0 },
  });
  walker.seed(shadow);
  walker.walk(document);
  for (const fact of shadow.facts) record.attached.push(fact);
  for (const table of shadow.tables) record.tables.push(table);
  for (const passage of shadow.passages) record.attachedPassages.push(passage);
}
