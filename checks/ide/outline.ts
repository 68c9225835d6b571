/**
 * The outline of a file: a dossier's steps, their records, their fields; and what can be folded.
 * It shows what was read, in the order of the file.
 */

import type { Span } from '../base/span.ts';
import { type Analysis, documentOf } from './analysis.ts';
import type { Folding, OutlineEntry } from './data.ts';
import { frontMatterLines } from './front-matter-lines.ts';
import { type Draft, nested } from './outline/nesting.ts';
import { factDrafts, recordDrafts } from './outline/read-drafts.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A heading that opens nothing counts by where it stands: below a step it is a part of it. */
function kindOf(section: Section): 'step' | 'record' {
  if (section.meaning.record && section.parent) {
    for (let above: Section | null = section.parent; above; above = above.parent)
      if (above.meaning.step !== null) return 'record';
  }
  if (section.meaning.step !== null) return 'step';
  return section.parent && section.parent.meaning.step !== null ? 'record' : 'step';
}

function headingDraft(section: Section, name: string): Draft {
  return {
    name: section.title || name,
    detail: null,
    kind: kindOf(section),
    span: section.span,
    selection: section.titleSpan,
    owner: section.meaning.record?.term.name ?? null,
  };
}

export function symbols(analysis: Analysis, path: string): readonly OutlineEntry[] {
  const document = documentOf(analysis, path);
  if (!document) return [];
  const sections = sectionsOf(document, analysis.tools.terms);
  const isDossier = path === analysis.path;
  // The paper's own title stands for the whole: its sections move up a level.
  const [first] = sections;
  const title =
    first && first.meaning.step === null && !first.parent && first.heading.depth === 1 ? first : null;
  const nameless = analysis.language === 'en' ? 'untitled' : '（无标题）';
  const drafts: Draft[] = [
    ...sections.filter((s) => s !== title).map((s) => headingDraft(s, nameless)),
    ...recordDrafts(analysis, path, document, sections),
    ...factDrafts(analysis, path, document),
  ];
  const whole: Span = { start: 0, end: document.text.length };
  const { front } = analysis.dossier;
  const name = isDossier ? (front.title?.text ?? title?.title) : title?.title;
  const children = nested(drafts, whole);
  const selection = title?.titleSpan ?? (isDossier ? front.anchor.span : { start: 0, end: 0 });
  return [
    {
      name: name || path.slice(path.lastIndexOf('/') + 1),
      detail: isDossier ? (front.authority?.text ?? null) : null,
      kind: 'dossier',
      span: whole,
      selection: { start: Math.min(selection.start, whole.end), end: Math.min(selection.end, whole.end) },
      children,
    },
  ];
}

/** Front matter, sections and tables of more than one line, in the order of the file. */
export function folding(analysis: Analysis, path: string): readonly Folding[] {
  const document = documentOf(analysis, path);
  if (!document) return [];
  const found: Folding[] = [];
  const front = frontMatterLines(document.text);
  if (front) {
    const { fence, end } = front.region;
    found.push({ span: { start: fence.start, end: Math.max(fence.end, end) }, kind: 'front-matter' });
  }
  for (const section of sectionsOf(document, analysis.tools.terms))
    found.push({ span: section.span, kind: 'section' });
  for (const block of document.blocks)
    if (block.kind === 'table') found.push({ span: block.span, kind: 'table' });
  const { lines } = document;
  return found
    .filter(({ span }) => lines.position(span.start).line < lines.position(span.end).line)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}
