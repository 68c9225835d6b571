/**
 * Keys of the front matter: those that must be there and are not, and those that somebody misspelt.
 * A missing one is left blank; a misspelt one becomes the known name next to it.
 */
import { nearest } from '../../dossier/nearest.ts';
import { isDenial } from '../../facts/wording.ts';
import { blankText } from '../placeholder.ts';
import { addKeys, entryOf } from './front-matter-edits.ts';
import type { Answer, Offer, Question } from './question.ts';

const known = ({ analysis }: Question) => analysis.tools.lawbook.vocabulary.frontMatter;

export const addKey: Answer = (question) => {
  const { diagnostic, problem, verdicts, document, words } = question;
  const cause = verdicts[0]?.cause ?? '';
  const key =
    diagnostic.code === 'required-key'
      ? String(problem?.params.key ?? '')
      : cause.startsWith('front:')
        ? cause.slice('front:'.length)
        : '';
  const term = known(question).find((t) => t.name === key);
  if (!term || entryOf(document, [term.name, ...term.aliases])) return [];
  const edit = addKeys(document, [{ key, value: blankText }]);
  if (!edit) return [];
  return [
    {
      title: words(`加上“${key}”（待补充）`, `Add “${term.en}” (${key}), to fill in`),
      safe: false,
      preferred: true,
      edits: [edit],
    },
  ];
};

/** Not safe: a key that begins to count may change what is due. */
export const correctKey: Answer = (question) => {
  const { analysis, diagnostic, problem, document, span, words } = question;
  const circumstance = diagnostic.code === 'circumstance-unknown';
  if (!problem || !(circumstance || diagnostic.code === 'unknown-key')) return [];
  const suggestion = String(problem.params.suggestion ?? '');
  if (suggestion === '') return [];
  const taken = circumstance
    ? analysis.dossier.front.circumstances.has(suggestion)
    : entryOf(document, [suggestion]) !== null;
  return taken ? [] : [correction(question, document.text.slice(span.start, span.end), suggestion, words)];
};

export const correctValue: Answer = (question) => {
  const { diagnostic, problem, span, document, words } = question;
  if (diagnostic.code !== 'unknown-value' || !problem) return [];
  const written = document.text.slice(span.start, span.end).replace(/^["']|["']$/g, '');
  const allowed = String(problem.params.allowed ?? '').split('、');
  const found = nearest(written, allowed) ?? allowed.find((a) => a.length > 1 && written.includes(a)) ?? null;
  return found === null || isDenial(written) ? [] : [correction(question, written, found, words)];
};

function correction({ span }: Question, from: string, to: string, words: Question['words']): Offer {
  return {
    title: words(`把“${from}”改为“${to}”`, `Change “${from}” to “${to}”`),
    safe: false,
    preferred: true,
    edits: [{ span, text: to }],
  };
}
