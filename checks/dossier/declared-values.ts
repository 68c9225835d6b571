/**
 * Reads single values of the front matter: texts, lists of texts, choices, amounts.
 * It decides form (unknown keys, wrong types) and collects the problems; it refuses to know what a key is for.
 */
import { fold } from '../base/fold.ts';
import { readAmount } from '../base/numerals.ts';
import type { Place, Span } from '../base/span.ts';
import type { Fact } from '../facts/fact.ts';
import { isBlank } from '../facts/wording.ts';
import type { Problem, YamlEntry, YamlMap } from '../parse/document.ts';
import type { Declared } from './dossier.ts';
import type { Choice, FrontMatterWords } from './front-matter-words.ts';
import { nearest } from './nearest.ts';

export class DeclaredValues {
  readonly problems: Problem[] = [];
  readonly words: FrontMatterWords;
  readonly #path: string;

  constructor(path: string, words: FrontMatterWords) {
    this.#path = path;
    this.words = words;
  }

  place(span: Span): Place {
    return { path: this.#path, span };
  }

  problem(code: string, severity: Problem['severity'], span: Span, params: Problem['params']): void {
    this.problems.push({ code, severity, span, params });
  }

  /** Canonical key → entry; reports unknown keys. */
  entries(map: YamlMap): Map<string, YamlEntry> {
    const found = new Map<string, YamlEntry>();
    for (const entry of map.entries) {
      const key = this.words.key(entry.key);
      if (key !== null) {
        if (!found.has(key)) found.set(key, entry);
        continue;
      }
      const suggestion = nearest(entry.key, this.words.keys);
      this.problem('unknown-key', suggestion === null ? 'information' : 'warning', entry.keySpan, {
        key: entry.key,
        suggestion: suggestion ?? '',
      });
    }
    return found;
  }

  text(entry: YamlEntry | undefined): Declared | null {
    if (!entry) return null;
    const { value } = entry;
    if (value.kind !== 'scalar') {
      this.problem('wrong-type', 'error', entry.keySpan, { key: entry.key, expected: '文字' });
      return null;
    }
    const source = value.value === null ? '' : String(value.source).trim();
    if (source === '' || isBlank(fold(source))) return null;
    return { text: unquote(source), place: this.place(value.span) };
  }

  texts(entry: YamlEntry | undefined): Declared[] {
    if (!entry) return [];
    const { value } = entry;
    if (value.kind === 'map') {
      this.problem('wrong-type', 'error', entry.keySpan, { key: entry.key, expected: '文字或列表' });
      return [];
    }
    const nodes = value.kind === 'list' ? value.items : [value];
    const declared: Declared[] = [];
    for (const node of nodes) {
      if (node.kind !== 'scalar' || node.value === null) continue;
      const source = unquote(String(node.source).trim());
      const parts = value.kind === 'list' ? [source] : source.split(/[、,，;；]/);
      for (const part of parts)
        if (part.trim() !== '' && !isBlank(fold(part.trim())))
          declared.push({ text: part.trim(), place: this.place(node.span) });
    }
    return declared;
  }

  choice(entry: YamlEntry | undefined, choice: Choice): Declared | null {
    const declared = this.text(entry);
    if (!declared || !entry) return null;
    const value = choice.valueOf(fold(declared.text).trim());
    if (value !== null) return { ...declared, text: value };
    this.problem('unknown-value', 'error', declared.place.span, {
      key: entry.key,
      value: declared.text,
      allowed: choice.allowed.join('、'),
    });
    return null;
  }

  /** A category outside the list is kept as written: the judges of the list must see it. */
  choiceOrText(entry: YamlEntry | undefined, choice: Choice): Declared | null {
    const declared = this.choice(entry, choice);
    return declared ?? (entry?.value.kind === 'scalar' ? this.text(entry) : null);
  }

  amount(entry: YamlEntry | undefined): Fact | null {
    const declared = this.text(entry);
    if (!declared || !entry) return null;
    const folded = fold(declared.text);
    const plain = /^[0-9][0-9,]*(?:\.[0-9]+)?$/.test(folded) ? Number(folded.replace(/,/g, '')) : null;
    const yuan = plain ?? readAmount(folded)?.yuan ?? null;
    if (yuan === null) {
      this.problem('wrong-type', 'warning', declared.place.span, {
        key: entry.key,
        expected: '金额，例如 600万元',
      });
      return null;
    }
    return {
      record: '首部',
      field: '涉及金额',
      value: { type: 'amount', yuan },
      status: 'stated',
      carrier: 'front-matter',
      place: declared.place,
      text: declared.text,
    };
  }
}

/** A scalar as written, without its quotation marks. */
export function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
