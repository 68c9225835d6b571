/** Headings of steps and records that the dossier does not have yet. */
import type { Span } from '../../base/span.ts';
import type { RecordReader } from '../../facts/terms.ts';
import type { StepTerm } from '../../lawbook/law.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import { numberingOf } from '../../parse/numbering.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import { bindingObligations, inLanguage } from '../duty-words.ts';
import { bulleted, escapeMarkdown } from '../markdown.ts';
import { type Section, sectionAt, sectionsOf } from '../sections.ts';
import { begins, type Caret, offer } from './offer.ts';
import { ordinaryRecords } from './ordinary-records.ts';

const marked = /^(#{1,6})[ \t]+(.*)$/;
const MOST_DUTIES = 6;

const plainWord = (heading: string): string => heading.replace(/^=/, '');
const stepHeading = (step: StepTerm): string => plainWord(step.headings[0] ?? step.name);

function stepWords(analysis: Analysis, step: string): string {
  const essential = bindingObligations(analysis).filter(
    (o) => o.step === step && o.level === 'essential' && o.judge !== null,
  );
  const text = hoverTexts(analysis.language);
  const lines = essential
    .slice(0, MOST_DUTIES)
    .map((o) => escapeMarkdown(inLanguage(analysis.language, o.duty)));
  if (essential.length > MOST_DUTIES) lines.push(text.more(essential.length - MOST_DUTIES));
  return bulleted(lines);
}

/** Steps without a section, in the order of the procedure. `prefix`: heading marks where none are typed. */
export function stepOffers(
  analysis: Analysis,
  span: Span,
  typed: string,
  prefix: string,
): readonly Completion[] {
  const { dossier, language, tools } = analysis;
  return tools.lawbook.vocabulary.steps
    .filter((step) => step.headings.length > 0)
    .filter((step) => {
      const at = dossier.sections.get(step.name)?.span;
      // The heading that is being typed does not make itself superfluous.
      return !at || (at.start <= span.end && span.start <= at.end);
    })
    .filter((step) => begins(typed, [step.name, ...step.headings.map(plainWord)]))
    .map((step) =>
      offer('step', stepHeading(step), span, {
        detail: step.who ? inLanguage(language, step.who) : null,
        documentation: stepWords(analysis, step.name),
        insert: `${prefix}${stepHeading(step)}`,
        filter: [...step.headings.map(plainWord), step.name, step.en].join(' '),
      }),
    );
}

/** How deep the dossier's marked step headings stand; 2 where it has none. */
export function stepDepth(sections: readonly Section[]): number {
  const step = sections.find((s) => s.meaning.step !== null && s.heading.marked);
  return step?.heading.depth ?? 2;
}

function recordOffers(analysis: Analysis, step: string, span: Span, typed: string): readonly Completion[] {
  const { dossier, language, tools } = analysis;
  const present = new Set(
    dossier.records
      .filter(
        (r) =>
          r.place.path === analysis.path && (r.place.span.end < span.start || r.place.span.start > span.end),
      )
      .map((r) => r.kind),
  );
  const ordinary = ordinaryRecords(tools.lawbook);
  const last = ({ term }: RecordReader): number => (ordinary.has(term.name) ? 0 : 1);
  return [...tools.terms.recordsOf(step)]
    .sort((a, b) => last(a) - last(b))
    .flatMap(({ term }) => {
      const words = term.headings.map(plainWord);
      // Records that occur many times, and under many names (meetings), are offered by each of their names.
      if (tools.terms.heading(term.name).record?.term !== term)
        return words.slice(0, 8).map((word) => ({ term, word, words: [word] }));
      return present.has(term.name) ? [] : [{ term, word: term.name, words: [term.name, ...words] }];
    })
    .filter(({ words }) => begins(typed, words))
    .map(({ term, word, words }) =>
      offer('record', word, span, {
        detail: language === 'en' ? term.en : step,
        documentation: escapeMarkdown(
          `${hoverTexts(language).fields}${hoverTexts(language).colon}${term.fields.map((f) => f.name).join(hoverTexts(language).comma)}`,
        ),
        filter: [...words, term.en].join(' '),
      }),
    );
}

/** Null where the caret stands in no `#` heading. */
export function headingOffers(analysis: Analysis, caret: Caret): readonly Completion[] | null {
  const match = marked.exec(caret.before);
  if (!match) return null;
  const [, marks = '', words = ''] = match;
  const numbering = numberingOf(words)?.length ?? 0;
  const typed = words.slice(numbering);
  const span = { start: caret.offset - typed.length, end: caret.offset + caret.after.trimEnd().length };
  const sections = sectionsOf(analysis.dossier.document, analysis.tools.terms);
  let above = sectionAt(sections, caret.lineStart - 1);
  while (above && above.heading.depth >= marks.length) above = above.parent;
  while (above && above.meaning.step === null) above = above.parent;
  return above?.meaning.step
    ? recordOffers(analysis, above.meaning.step, span, typed)
    : stepOffers(analysis, span, typed, '');
}
