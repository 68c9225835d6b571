/**
 * Circumstances nobody has declared: the one that is asked for as 是 or as 否 with its reason left blank, or all that
 * the law of the place asks about, left blank. It declares nothing by itself.
 */
import type { Circumstance } from '../../dossier/dossier.ts';
import type { Analysis } from '../analysis.ts';
import { blankText } from '../placeholder.ts';
import { addUnder } from './front-matter-edits.ts';
import type { Answer, Offer } from './question.ts';

const denied = `{判断: 否, 理由: ${blankText}}`;

const keysOf = (analysis: Analysis): readonly string[] => {
  const term = analysis.tools.lawbook.vocabulary.frontMatter.find((t) => t.name === '情形');
  return term ? [term.name, ...term.aliases] : ['情形'];
};

const namesIn = (cause: string | null): readonly string[] =>
  cause?.startsWith('circumstance:') ? cause.slice('circumstance:'.length).split('/') : [];

export const declareCircumstance: Answer = ({ analysis, document, verdicts, words }) => {
  const { circumstances } = analysis.dossier.front;
  const known = analysis.tools.lawbook.vocabulary.circumstances;
  const open = (name: string): boolean => known.some((t) => t.name === name) && !circumstances.has(name);
  const keys = keysOf(analysis);
  const names = namesIn(verdicts[0]?.cause ?? null).filter(open);
  if (names.length === 0) return [];
  const offers: Offer[] = [];
  const offer = (
    title: string,
    lines: readonly { readonly key: string; readonly value: string }[],
    preferred = false,
  ): void => {
    const edit = addUnder(document, keys, lines);
    if (edit) offers.push({ title, safe: false, preferred, edits: [edit] });
  };
  for (const name of names) {
    offer(words(`声明“${name}”为是`, `Declare “${name}” as yes`), [{ key: name, value: '是' }]);
    offer(words(`声明“${name}”为否（理由待补充）`, `Declare “${name}” as no (reason to fill in)`), [
      { key: name, value: denied },
    ]);
  }
  const all = [...new Set(analysis.verdicts.flatMap((v) => namesIn(v.cause)))].filter(open);
  if (all.length > 1)
    offer(
      words(
        `列出本地法规要问的全部情形（${all.length}项，待填）`,
        `List all ${all.length} circumstances that the law asks about`,
      ),
      all.map((key) => ({ key, value: blankText })),
      true,
    );
  return offers;
};

/** `否` without a reason where the dossier's own words suggest otherwise: room for the reason. */
export const giveReason: Answer = ({ analysis, diagnostic, document, span, words }) => {
  if (diagnostic.code !== 'circumstance-unreasoned') return [];
  const found = [...analysis.dossier.front.circumstances.values()].find(
    (c: Circumstance) => c.place.span.start === span.start,
  );
  if (!found) return [];
  const written = document.text.slice(span.start, span.end);
  // A map has its own place for the reason; only a bare word is rewritten.
  if (!/^["']?[^\s{}[\],:"']{1,6}["']?$/.test(written.trim())) return [];
  return [
    {
      title: words(`为“${found.name}”留出理由`, `Leave room for the reason of “${found.name}”`),
      safe: false,
      preferred: true,
      edits: [{ span, text: denied }],
    },
  ];
};
