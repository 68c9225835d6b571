/**
 * Reads the text attachments that a record links to, for that record's own facts only.
 * It decides which attachments can speak about the procedure; drafts, forms and statutes cannot.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import type { TimeContext } from '../facts/sentence.ts';
import type { Terms } from '../facts/terms.ts';
import type { EvidenceLink } from './dossier.ts';
import { DraftRecord } from './draft-record.ts';
import { Walker } from './walker.ts';

/** The decision's own text in any version: its dates and numbers regulate, they do not report. */
const draft = /征求意见稿|草案(?!公示|公告)|送审稿|报批稿|听证稿|修订稿|代拟稿|起草说明|印发稿|正式文件/;
const speaks =
  /公告|通告|公示|报告|纪要|记录|笔录|意见书|审查意见|论证意见|评审意见|采纳|汇总|反馈|情况|复函|目录|清单|审查表|批复|请示|通知书|送审函|说明函/;

/** Papers whose day is the day of signature below them, where nothing else gives the act's day. */
const signedPaper: Readonly<Record<string, RegExp>> = {
  合法性审查: /合法性审[查核](?:意见|报告)/,
  风险评估: /评估报告|稳评报告/,
  公平竞争审查: /公平竞争审查(?:意见|结论|表)/,
};
/** First opinions, submissions and counsel's opinions are signed on days of their own. */
const otherPaper = /初审|送审|自审|法律意见|顾问|律师|请示|函/;

const nameOf = (evidence: EvidenceLink): string =>
  fold(`${evidence.path?.split('/').at(-1) ?? ''} ${evidence.link.label}`);

/** The last line of the paper, where it is nothing but a day: the signature gives the day that the act lacks. */
function readSignatureDay(
  walker: Walker,
  shadow: DraftRecord,
  record: DraftRecord,
  evidence: EvidenceLink,
): void {
  const field = record.reader.field(record.reader.term.day[0] ?? '');
  const name = nameOf(evidence);
  if (!field || !signedPaper[record.kind]?.test(name) || otherPaper.test(name)) return;
  const has = (facts: readonly Fact[]): boolean => facts.some((f) => f.field === field.term.name);
  if (has(record.facts) || has(record.attached) || has(shadow.facts)) return;
  const last = evidence.document?.blocks.findLast((b) => b.kind === 'line' && b.flow.text.trim() !== '');
  if (last?.kind !== 'line') return;
  const fact = walker.fact(shadow, field, last.flow, 0, last.flow.text.length, 'attachment');
  if (fact.value.type === 'day' && fold(fact.text).trim() === last.flow.text.trim()) shadow.add(fact);
}

export function speaksOfProcedure(evidence: EvidenceLink): boolean {
  const { document } = evidence;
  if (!document) return false;
  const name = nameOf(evidence);
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
  readSignatureDay(walker, shadow, record, evidence);
  for (const fact of shadow.facts) record.attached.push(fact);
  for (const table of shadow.tables) record.tables.push(table);
  for (const passage of shadow.passages) record.attachedPassages.push(passage);
}
