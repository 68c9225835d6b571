/**
 * Reads the declared circumstances (情形): yes, no, or a list of who is meant, with the reason given.
 * An answer that cannot be read is a problem and stays undeclared; whether it is right is for the judges.
 */
import { fold } from '../base/fold.ts';
import { isBlank } from '../facts/wording.ts';
import type { YamlEntry, YamlNode } from '../parse/document.ts';
import { type DeclaredValues, unquote } from './declared-values.ts';
import type { Circumstance } from './dossier.ts';
import { nearest } from './nearest.ts';

export function readCircumstances(
  values: DeclaredValues,
  entry: YamlEntry | undefined,
): Map<string, Circumstance> {
  const found = new Map<string, Circumstance>();
  if (!entry) return found;
  if (entry.value.kind !== 'map') {
    if (!(entry.value.kind === 'scalar' && entry.value.value === null))
      values.problem('wrong-type', 'error', entry.keySpan, {
        key: entry.key,
        expected: '键值对，每项写 是 或 否',
      });
    return found;
  }
  for (const item of entry.value.entries) {
    const name = values.words.circumstance(item.key);
    if (name === null) {
      const suggestion = nearest(item.key, values.words.circumstances);
      values.problem('circumstance-unknown', 'warning', item.keySpan, {
        name: item.key,
        suggestion: suggestion ?? '',
      });
      continue;
    }
    if (!found.has(name)) found.set(name, circumstance(values, name, item));
  }
  return found;
}

function circumstance(values: DeclaredValues, name: string, item: YamlEntry): Circumstance {
  const base = {
    name,
    reason: null,
    ground: null,
    names: [] as string[],
    place: values.place(item.value.span),
  };
  const judge = (node: YamlNode | undefined): boolean | null => {
    if (node?.kind !== 'scalar') return null;
    if (typeof node.value === 'boolean') return node.value;
    const word = fold(String(node.source))
      .trim()
      .replace(/^["']|["']$/g, '')
      .toLowerCase();
    if (/^(?:是|有|yes|true|y)$/.test(word)) return true;
    if (/^(?:否|无|不是|no|false|n)$/.test(word)) return false;
    return null;
  };
  const { value } = item;
  if (value.kind === 'list') {
    const names = value.items.flatMap((n) =>
      n.kind === 'scalar' && n.value !== null ? [unquote(String(n.source))] : [],
    );
    return { ...base, value: names.length > 0, names };
  }
  if (value.kind === 'map') {
    const of = (key: string): YamlNode | undefined => value.entries.find((e) => fold(e.key) === key)?.value;
    const text = (key: string): string | null => {
      const node = of(key);
      if (node?.kind !== 'scalar' || node.value === null) return null;
      const words = unquote(String(node.source).trim());
      return words === '' || isBlank(fold(words)) ? null : words;
    };
    const verdict = judge(of('判断') ?? of('value'));
    if (verdict === null)
      values.problem('wrong-type', 'warning', item.keySpan, {
        key: name,
        expected: '{判断: 是 或 否, 理由: …}',
      });
    return {
      ...base,
      value: verdict,
      reason: text('理由') ?? text('reason'),
      ground: text('依据') ?? text('ground'),
    };
  }
  if (value.value === null) return { ...base, value: null };
  const verdict = judge(value);
  if (verdict !== null) return { ...base, value: verdict };
  const words = unquote(String(value.source).trim());
  if (isBlank(fold(words))) return { ...base, value: null };
  if (name === '涉及特定群体' || name === '涉及其他部门' || name === '涉及街道社区')
    return { ...base, value: true, names: words.split(/[、,，;；]/).filter((w) => w.trim() !== '') };
  const spoken = /^(否|不涉及|不属于|是|属于)\s*[,，:：(（]\s*(.+?)[)）]?$/.exec(words);
  if (spoken)
    return { ...base, value: spoken[1] === '是' || spoken[1] === '属于', reason: spoken[2] ?? null };
  values.problem('wrong-type', 'warning', value.span, { key: name, expected: '是 或 否' });
  return { ...base, value: null };
}
