/**
 * From evidence to the file, from a statement to the other places that state the same, from a duty to its page.
 * It follows places that reading has found; only the dossier's own number is searched for as text.
 */
import type { Place } from '../base/span.ts';
import { destination } from '../dossier/workspace-path.ts';
import { type Analysis, documentOf } from './analysis.ts';
import type { Target } from './data.ts';
import { contains, factsAt, isOffset, verdictsOn } from './facts-at.ts';
import { follow, linkAt, linksOf } from './links-in.ts';
import { sectionsOf } from './sections.ts';

export { links } from './navigation/document-links.ts';
export { moved } from './navigation/moved.ts';

/** A verdict that rests on more facts than these speaks of the whole procedure, not of this statement. */
const FEW = 4;

/** Each place once, the dossier's own file first, then by path and position; places in unknown files left out. */
function inOrder(analysis: Analysis, places: readonly Place[]): readonly Target[] {
  const found = new Map<string, Target>();
  for (const { path, span } of places)
    if (documentOf(analysis, path)) found.set(`${span.start}:${span.end}:${path}`, { path, span });
  const own = (path: string): number => (path === analysis.path ? 0 : 1);
  return [...found.values()].sort(
    (a, b) =>
      own(a.path) - own(b.path) || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.span.start - b.span.start),
  );
}

/** The same field of the same record, as every carrier states it. */
function sameFacts(analysis: Analysis, path: string, offset: number): readonly Place[] {
  return factsAt(analysis, path, offset).flatMap(({ fact, record, cell }) =>
    cell
      ? []
      : [...record.facts, ...record.attached]
          .filter((other) => other.field === fact.field)
          .map((other) => other.place),
  );
}

/** The file that a link names; for a fact the places where another carrier states it too. */
export function definition(analysis: Analysis, path: string, offset: number): readonly Target[] {
  const document = documentOf(analysis, path);
  if (!document || !isOffset(document.text, offset)) return [];
  const link = linkAt(document, offset);
  const seen = link && follow(analysis, path, link);
  if (seen)
    return seen.path === null || seen.state === 'missing' || seen.state === 'directory'
      ? []
      : [{ path: seen.path, span: { start: 0, end: 0 } }];
  const here = (place: Place): boolean => place.path === path && contains(place.span, offset);
  return inOrder(
    analysis,
    sameFacts(analysis, path, offset).filter((place) => !here(place)),
  );
}

/** Every link to the same file, from the dossier and its attachments. */
function linksTo(analysis: Analysis, target: string): readonly Place[] {
  return [analysis.dossier.document, ...analysis.dossier.attachments.values()].flatMap((document) =>
    linksOf(document)
      .filter((link) => {
        const to = destination(document.path, link.target);
        return to.kind === 'path' && to.path === target;
      })
      .map((link) => ({ path: document.path, span: link.span })),
  );
}

/** Where the dossier and its attachments write the dossier's number. */
function mentions(analysis: Analysis, id: string): readonly Place[] {
  const word = (text: string, at: number): boolean => /[A-Za-z0-9]/.test(text.charAt(at));
  return [analysis.dossier.document, ...analysis.dossier.attachments.values()].flatMap(({ path, text }) => {
    const places: Place[] = [];
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length))
      // `HK-2024-07` in `HK-2024-071` is another number.
      if (!(word(text, at - 1) && word(id, 0)) && !(word(text, at + id.length) && word(id, id.length - 1)))
        places.push({ path, span: { start: at, end: at + id.length } });
    return places;
  });
}

/** Facts of the records that the heading opens, attachments included. */
function ofHeading(analysis: Analysis, offset: number): readonly Place[] {
  const section = sectionsOf(analysis.dossier.document, analysis.tools.terms).find((s) =>
    contains(s.heading.span, offset),
  );
  if (!section) return [];
  return analysis.dossier.records
    .filter((r) => r.place.path === analysis.path && contains(section.titleSpan, r.place.span.start))
    .flatMap((r) => [r.place, ...r.facts.map((f) => f.place), ...r.attached.map((f) => f.place)]);
}

export function references(analysis: Analysis, path: string, offset: number): readonly Target[] {
  const document = documentOf(analysis, path);
  if (!document || !isOffset(document.text, offset)) return [];
  const link = linkAt(document, offset);
  const seen = link && follow(analysis, path, link);
  if (seen) return seen.path === null ? [] : inOrder(analysis, linksTo(analysis, seen.path));
  const { id } = analysis.dossier.front;
  if (id && id.text !== '') {
    const named = mentions(analysis, id.text);
    if (named.some((place) => place.path === path && contains(place.span, offset)))
      return inOrder(analysis, named);
  }
  const same = sameFacts(analysis, path, offset);
  const resting = factsAt(analysis, path, offset).flatMap(({ fact }) =>
    verdictsOn(analysis, fact.place).flatMap((verdict) =>
      verdict.facts.length <= FEW && verdict.verdict !== 'not-applicable'
        ? verdict.facts.map((other) => other.place)
        : [],
    ),
  );
  if (same.length + resting.length > 0) return inOrder(analysis, [...same, ...resting]);
  return path === analysis.path ? inOrder(analysis, ofHeading(analysis, offset)) : [];
}
