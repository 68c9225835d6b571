/**
 * Waivers in the front matter: one for a duty that may be waived, its five fields to fill in; or the fields one lacks.
 * Nothing is waived by it: a waiver counts only when a person has written in who approved it, why and until when.
 */
import type { YamlMap } from '../../parse/document.ts';
import type { Analysis } from '../analysis.ts';
import { blankText } from '../placeholder.ts';
import { addKeys, addToMap, entryOf, type YamlLine } from './front-matter-edits.ts';
import { insertion, lineEnd, lineStart, newline } from './lines.ts';
import type { Answer } from './question.ts';

const fields = ['义务', '理由', '批准人', '日期', '到期'] as const;
const english: Readonly<Record<string, string>> = {
  义务: 'obligation',
  理由: 'reason',
  批准人: 'approver',
  日期: 'date',
  到期: 'expires',
};

const keysOf = ({ tools }: Analysis): readonly string[] => {
  const term = tools.lawbook.vocabulary.frontMatter.find((t) => t.name === '豁免');
  return term ? [term.name, ...term.aliases] : ['豁免'];
};

/** Whether a duty applies at all is a question to answer, not one to be excused from. */
const onlyAsked = /^(?:circumstance|front|date):/;

export const addWaiver: Answer = ({ analysis, document, verdicts, words }) => {
  if (onlyAsked.test(verdicts[0]?.cause ?? '')) return [];
  const taken = new Set(analysis.dossier.front.waivers.map((w) => w.obligation));
  const ids = [...new Set(verdicts.filter((v) => v.obligation.waivable).map((v) => v.obligation.id))].filter(
    (id) => !taken.has(id),
  );
  if (ids.length === 0 || ids.length < new Set(verdicts.map((v) => v.obligation.id)).size) return [];
  const item = (id: string): readonly string[] =>
    fields.map((field, i) => `${i === 0 ? '- ' : '  '}${field}: ${i === 0 ? id : blankText}`);
  const items = ids.flatMap(item);
  const keys = keysOf(analysis);
  const entry = entryOf(document, keys);
  const { text } = document;
  const eol = newline(text);
  const below = (indent: string): string => items.map((line) => eol + indent + line).join('');
  const edit = ((): ReturnType<typeof addKeys> => {
    if (!entry)
      return addKeys(document, [{ key: keys[0] ?? '', value: null, below: items.map((i) => `  ${i}`) }]);
    const { value } = entry;
    if (value.kind === 'scalar' && value.source.trim() === '')
      return insertion(lineEnd(text, entry.keySpan.end), below('  '));
    const [first] = value.kind === 'list' ? value.items : [];
    const last = value.kind === 'list' ? value.items.at(-1) : undefined;
    if (!first || !last || text.charAt(value.span.start) === '[') return null;
    const indent = /^[ ]*/.exec(text.slice(lineStart(text, first.span.start)))?.[0] ?? '';
    return insertion(lineEnd(text, text.slice(0, last.span.end).trimEnd().length), below(indent));
  })();
  if (!edit) return [];
  return [
    {
      title: words(
        `申请豁免 ${ids.join('、')}（须写明理由、批准人、日期、到期）`,
        `Ask to waive ${ids.join(', ')} (reason, approver, date and expiry to fill in)`,
      ),
      safe: false,
      edits: [edit],
    },
  ];
};

export const completeWaiver: Answer = ({ analysis, diagnostic, document, span, words }) => {
  if (diagnostic.code !== 'waiver-incomplete') return [];
  const entry = entryOf(document, keysOf(analysis));
  if (entry?.value.kind !== 'list') return [];
  const map = entry.value.items.find(
    (item): item is YamlMap => item.kind === 'map' && item.span.start === span.start,
  );
  if (!map) return [];
  const has = (field: string): boolean =>
    map.entries.some((e) => e.key === field || e.key.toLowerCase() === english[field]);
  const lines = fields.filter((f) => !has(f)).map((key): YamlLine => ({ key, value: blankText }));
  const edit = addToMap(document, map, lines);
  if (!edit) return [];
  const names = lines.map((l) => l.key).join('、');
  return [
    {
      title: words(`补上豁免缺少的${names}（待填）`, `Add the missing fields ${names} to fill in`),
      safe: false,
      preferred: true,
      edits: [edit],
    },
  ];
};
