/**
 * A step or record of which the dossier shows nothing: its section, where it belongs in the order of steps, in the
 * dossier's own style of headings, with the fields that duties look at left blank. It states no fact.
 */
import { hasEvidence } from '../../dossier/timeline.ts';
import type { RecordTerm } from '../../lawbook/law.ts';
import type { TextEdit } from '../data.ts';
import {
  type HeadingShape,
  headingsOf,
  recordHeading,
  renumbered,
  sectionEnd,
  shifted,
  stepHeading,
} from '../headings.ts';
import { blankLines, fieldMark, fieldsFor } from './field-lines.ts';
import { insertion, lineStart, newline } from './lines.ts';
import type { Answer, Question } from './question.ts';

export const recordSection: Answer = (question) => {
  const { analysis, verdicts, words } = question;
  const { lawbook } = analysis.tools;
  const cause = verdicts[0]?.cause ?? '';
  if (!cause.startsWith('missing:')) return [];
  const [kind = '', ...rest] = cause.slice('missing:'.length).split(/[:、]/);
  const term = lawbook.record(kind);
  if (!term) return [];
  const known = analysis.dossier.records.filter((r) => r.kind === kind);
  // What the dossier denies is not to be written in; what it proves is not to be written twice.
  if (known.some((r) => r.status === 'negated' || (hasEvidence(r) && rest.length === 0))) return [];
  // A heading without anything below it gets its fields where it stands (see field-lines).
  if (known.some((r) => !hasEvidence(r))) return [];
  const edits = sectionFor(question, term);
  if (!edits) return [];
  return [
    {
      title: words(`插入“${kind}”（各项待补充）`, `Insert “${term.en}” (${kind}) with blanks to fill in`),
      safe: false,
      preferred: true,
      edits,
    },
  ];
};

function sectionFor(question: Question, term: RecordTerm): readonly TextEdit[] | null {
  const { analysis, document } = question;
  const { dossier, tools } = analysis;
  const { lawbook, terms } = tools;
  const step = lawbook.vocabulary.steps.find((s) => s.name === term.step);
  const title = recordHeading(terms, term);
  const stepTitle = step ? stepHeading(terms, step) : null;
  if (!step || title === null || stepTitle === null) return null;
  const { text } = document;
  const eol = newline(text);
  const fields = blankLines(fieldMark(dossier), fieldsFor(analysis, term)).join(eol);
  const headings = headingsOf(dossier);
  const own = sectionHeading(headings, dossier.sections.get(step.name)?.span.start);
  if (own) {
    const below = headings.filter(
      (h) =>
        h.block.depth > own.block.depth &&
        h.block.span.start > own.block.span.start &&
        h.block.span.start < sectionEnd(dossier, own.block),
    );
    const depth = Math.min(...below.map((h) => h.block.depth));
    const last = below.filter((h) => h.block.depth === depth).at(-1);
    const at = sectionEnd(dossier, own.block);
    const line = last ? like(last, title, 1) : under(own, title);
    return [insertion(at, `${eol}${eol}${line}${eol}${eol}${fields}${atEnd(text, at, eol)}`)];
  }
  // The heading of the step opens its record where both go by one name.
  const opens = terms.heading(stepTitle).record?.term.name === term.name;
  return newSection(question, step.name, (like1, sub) => {
    const head = like1(stepTitle);
    return opens ? `${head}${eol}${eol}${fields}` : `${head}${eol}${eol}${sub(title)}${eol}${eol}${fields}`;
  });
}

const sectionHeading = (
  headings: readonly HeadingShape[],
  start: number | undefined,
): HeadingShape | undefined =>
  start === undefined
    ? undefined
    : headings.find(
        (h) => h.block.span.start <= start && start < Math.max(h.block.span.end, h.block.span.start + 1),
      );

/** The heading of the same kind with the next number. */
const like = (model: HeadingShape, title: string, ahead: number): string =>
  `${renumbered(model, (model.number ?? 0) + ahead)}${title}${model.after}`;

/** A first heading below one of which none is known: one mark deeper, without a number. */
function under(model: HeadingShape, title: string): string {
  return model.block.marked ? `${'#'.repeat(Math.min(6, model.block.depth + 1))} ${title}` : `（一）${title}`;
}

/** Text after an insertion at the very end of a file ends its last line. */
const atEnd = (text: string, at: number, eol: string): string =>
  text.slice(at).trim() === '' && at === text.length ? eol : '';

function newSection(
  { analysis, document }: Question,
  step: string,
  body: (head: (title: string) => string, sub: (title: string) => string) => string,
): readonly TextEdit[] | null {
  const { dossier, tools } = analysis;
  const { text } = document;
  const eol = newline(text);
  const order = tools.lawbook.vocabulary.steps.map((s) => s.name);
  const headings = headingsOf(dossier);
  const sections = [...dossier.sections].flatMap(([name, place]) => {
    const heading = sectionHeading(headings, place.span.start);
    return heading ? [{ name, heading }] : [];
  });
  // Sections nested in one of another step (a review inside a review) give no place for a step of their own.
  const least = Math.min(...sections.map((s) => s.heading.block.depth));
  const top = sections
    .filter((s) => s.heading.block.depth === least)
    .sort((a, b) => a.heading.block.span.start - b.heading.block.span.start);
  const before = top.filter((s) => order.indexOf(s.name) < order.indexOf(step)).at(-1);
  const after = top.find((s) => order.indexOf(s.name) > order.indexOf(step));
  const subOf =
    (parent: HeadingShape) =>
    (title: string): string => {
      const model = headings.find((h) => h.block.depth > least && h.number === 1);
      return model && model.block.marked === parent.block.marked
        ? like(model, title, 0)
        : under(parent, title);
    };
  if (before) {
    const at = sectionEnd(dossier, before.heading.block);
    const { number } = before.heading;
    const followers = headings.filter((h) => h.block.depth === least && h.block.span.start >= at);
    const moved = number === null ? [] : shifted(followers, number + 1);
    const head = (title: string) => like(before.heading, title, 1);
    return [
      insertion(at, `${eol}${eol}${body(head, subOf(before.heading))}${atEnd(text, at, eol)}`),
      ...moved,
    ];
  }
  if (after) {
    const at = lineStart(text, after.heading.block.span.start);
    const { number } = after.heading;
    const followers = headings.filter((h) => h.block.depth === least && h.block.span.start >= at);
    const head = (title: string) => like(after.heading, title, 0);
    const inserted = `${body(head, subOf(after.heading))}${eol}${eol}`;
    const moved = number === null ? [] : shifted(followers, number);
    const [first, ...others] = moved;
    // The first heading to be moved begins where the section is put: one edit for both.
    if (first && first.span.start === at)
      return [{ span: first.span, text: `${inserted}${first.text}` }, ...others];
    return [insertion(at, inserted), ...moved];
  }
  const plain = (title: string): string => `## ${title}`;
  const at = text.trimEnd().length;
  const sub = (title: string): string => `### ${title}`;
  return [insertion(at, `${eol}${eol}${body(plain, sub)}${eol}`)];
}
