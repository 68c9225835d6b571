/**
 * Turns one parsed dossier file and the attachments its host offers into a `Dossier`.
 * It puts the pieces together and decides nothing itself.
 */
import { dayParts } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import { findTimes } from '../base/times.ts';
import type { TimeContext } from '../facts/sentence.ts';
import type { Terms } from '../facts/terms.ts';
import type { Vocabulary } from '../lawbook/law.ts';
import type { ParsedDocument, Problem } from '../parse/document.ts';
import { readAttachment } from './attachments.ts';
import { type Documents, freshDocuments } from './documents.ts';
import type { Dossier, DossierRecord, EvidenceLink } from './dossier.ts';
import type { DraftRecord } from './draft-record.ts';
import { Evidence } from './evidence.ts';
import type { Files } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import { decisionDay, inferStage } from './timeline.ts';
import { Walker } from './walker.ts';

/** A first guess of the year for dates without one: the number, the path, or the title names it. */
function yearContext(...texts: (string | undefined)[]): TimeContext {
  for (const text of texts) {
    if (text === undefined) continue;
    const reading = findTimes(fold(text), {}).find((r) => r.kind === 'day');
    if (reading?.kind === 'day') return { year: dayParts(reading.day).year };
    const year = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/.exec(text)?.[1];
    if (year !== undefined) return { year: Number(year) };
  }
  return {};
}

const denied =
  /^(?:经[^,。;]{1,12},)?[^,。;]{0,14}(?:无需|无须|不需要|不涉及|不适用|未组织|未开展|未举行|未召开|未进行|没有组织|没有开展|不组织|不开展|未履行)/;

/** 报告：未开展 and nothing else: the field that stands for the act says that there was none. */
const forTheAct = new Set(['日期', '报告', '记录', '材料', '方式', '评估报告', '论证意见']);
const undone = /^(?:未|没有)(?:组织|开展|举行|召开|进行|履行)/;
const deniedInFields = ({ facts }: DraftRecord): boolean =>
  facts.every((f) => f.status === 'negated') &&
  facts.some((f) => forTheAct.has(f.field) && undone.test(f.text));

function freeze(draft: DraftRecord, links: readonly EvidenceLink[]): DossierRecord {
  const stated = draft.facts.some((f) => f.status === 'stated' && draft.dates(f));
  let status = draft.status;
  if (
    status === 'stated' &&
    draft.facts.length === 0 &&
    draft.links.length === 0 &&
    draft.tables.length === 0
  ) {
    const first = draft.passages[0]?.text ?? '';
    if (denied.test(first)) status = 'negated';
  } else if (
    status === 'stated' &&
    draft.links.length === 0 &&
    draft.tables.length === 0 &&
    deniedInFields(draft)
  ) {
    status = 'negated';
  } else if (status === 'planned' && stated && draft.origin !== 'prose') status = 'stated';
  return {
    kind: draft.kind,
    step: draft.step,
    place: draft.place,
    status,
    facts: draft.facts,
    attached: draft.attached,
    tables: draft.tables,
    links,
    passages: draft.passages,
    attachedPassages: draft.attachedPassages,
  };
}

export function buildDossier(
  document: ParsedDocument,
  files: Files,
  terms: Terms,
  vocabulary: Vocabulary,
  documents: Documents = freshDocuments,
): Dossier {
  const front = readFrontMatter(document, vocabulary);
  const context = yearContext(front.id?.text, document.path, front.title?.text);
  const walker = new Walker(terms, document.path, context);
  walker.walk(document);
  const evidence = new Evidence(files, document.path, documents);
  // A heading of a template with nothing below it is no trace of the act; its section stays as a place to point at.
  const drafts = walker.drafts.filter((d) => !d.empty);
  const records = drafts.map((draft) => {
    const links: EvidenceLink[] = [];
    for (const link of draft.links) {
      if (links.some((l) => l.link === link)) continue;
      const followed = evidence.follow(link);
      if (!followed) continue;
      links.push(followed);
      readAttachment(terms, draft, followed, walker.context);
    }
    return freeze(draft, links);
  });
  // Links outside any record are followed too: a dead link is a finding wherever it stands.
  for (const block of document.blocks) for (const link of block.links) evidence.follow(link);
  const problems: Problem[] = [...document.problems, ...front.problems, ...evidence.problems];
  const stage = front.stage?.text ?? inferStage(records);
  return {
    path: document.path,
    document,
    front,
    records,
    sections: walker.sections,
    decisionDay: decisionDay(records, (kind) => terms.record(kind)?.term),
    stage,
    stageInferred: front.stage === null,
    problems,
    attachments: evidence.documents,
  };
}
