/**
 * Where a dossier records the conclusion of its legality review, and which linked files are the draft reviewed.
 * It only points; who wrote these lines, and when, a host with a history can find out.
 */
import { fold } from '../base/fold.ts';
import type { Place } from '../base/span.ts';
import { buildDossier } from '../dossier/build.ts';
import type { Dossier, EvidenceLink } from '../dossier/dossier.ts';
import type { Files } from '../dossier/files.ts';
import type { ParsedDocument } from '../parse/document.ts';
import type { Location } from '../report/report.ts';
import type { Tools } from './dossier-report.ts';

export interface LinkedFile {
  readonly path: string;
  /** The link in the dossier. */
  readonly location: Location;
}

export interface ReviewPlaces {
  /** Where the dossier itself states the conclusion, or links the opinion; empty where there is no review yet. */
  readonly conclusions: readonly Location[];
  /** The opinion's own file. */
  readonly opinions: readonly LinkedFile[];
  /** Every version of the decision's text. */
  readonly drafts: readonly LinkedFile[];
  /** Those of them that went to the review. */
  readonly reviewed: readonly LinkedFile[];
  /** Zero-based lines of the dossier, end excluded, that belong to the review's own section. */
  readonly section: { readonly start: number; readonly end: number } | null;
}

const review = '合法性审查';
const concluding = ['结论', '意见书'];
const opinion = /合法性审[查核](?:意见|报告)|审[查核]意见书/;
/** First opinions and counsel's opinions are papers of others. */
const otherOpinion = /初审|自审|法律意见|顾问|律师|送审|请示|函/;
const draft = /草案|送审稿|报批稿|报审稿|审议稿|修订稿|代拟稿|征求意见稿|听证稿/;
/** Papers about a draft. */
const aboutDraft = /说明|公告|公示|对照|汇总|采纳|意见(?!稿)|依据|清单|报告|提请|通知/;
const finalDraft = /草案|送审稿|报批稿|报审稿|审议稿/;

export function reviewPlaces(document: ParsedDocument, files: Files, tools: Tools): ReviewPlaces {
  const { lawbook, terms, documents } = tools;
  const dossier = buildDossier(document, files, terms, lawbook.vocabulary, documents);
  const locate = ({ path, span }: Place): Location => ({ path, range: document.lines.range(span) });
  const linked = (links: readonly EvidenceLink[], wanted: (name: string) => boolean): LinkedFile[] => {
    const found = new Map<string, LinkedFile>();
    for (const link of links) {
      const there = link.path !== null && (link.state === 'readable' || link.state === 'unread');
      if (there && !found.has(link.path) && wanted(nameOf(link)))
        found.set(link.path, { path: link.path, location: locate(link.place) });
    }
    return [...found.values()];
  };
  const reviews = dossier.records.filter(({ kind }) => kind === review);
  const stated = reviews.flatMap(({ facts }) =>
    facts.filter(
      (fact) =>
        fact.status === 'stated' && concluding.includes(fact.field) && fact.place.path === document.path,
    ),
  );
  const everything = dossier.records.flatMap(({ links }) => links);
  const drafts = linked(everything, (name) => draft.test(name) && !aboutDraft.test(name.replace(draft, '')));
  const final = drafts.filter(({ path }) => finalDraft.test(fold(path.split('/').at(-1) ?? '')));
  return {
    conclusions: stated.map(({ place }) => locate(place)),
    opinions: linked(
      reviews.flatMap(({ links }) => links),
      (name) => opinion.test(name) && !otherOpinion.test(name),
    ),
    drafts,
    reviewed: final.length > 0 ? final : drafts,
    section: sectionOf(dossier),
  };
}

const nameOf = ({ path, link }: EvidenceLink): string =>
  fold(`${path?.split('/').at(-1) ?? ''} ${link.label}`);

function sectionOf({ sections, document }: Dossier): ReviewPlaces['section'] {
  const start = sections.get(review);
  if (start === undefined) return null;
  const later = [...sections.values()].filter(({ span }) => span.start > start.span.start);
  const end = Math.min(...later.map(({ span }) => span.start));
  const { lines } = document;
  return {
    start: lines.position(start.span.start).line,
    end: Number.isFinite(end) ? lines.position(end).line : lines.lineCount,
  };
}
