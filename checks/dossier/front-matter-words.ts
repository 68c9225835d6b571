/**
 * Looks up what the keys, circumstances and choices written in front matter mean, aliases included.
 * Built once per vocabulary; it decides by words alone and refuses to know positions or problems.
 */
import { fold } from '../base/fold.ts';
import type { Vocabulary } from '../lawbook/law.ts';

/** The values that a key may take, by any of the words that stand for them. */
export class Choice {
  readonly allowed: readonly string[];
  readonly #words = new Map<string, string>();

  constructor(values: readonly (readonly [value: string, words: readonly string[]])[]) {
    this.allowed = values.map(([value]) => value);
    for (const [value, words] of values)
      for (const word of words) if (!this.#words.has(word)) this.#words.set(word, value);
  }

  /** The value that a folded text stands for; null where none. */
  valueOf(text: string): string | null {
    return this.#words.get(text) ?? null;
  }
}

export class FrontMatterWords {
  /** Canonical names, for suggestions. */
  readonly keys: readonly string[];
  readonly circumstances: readonly string[];
  readonly category: Choice;
  readonly form: Choice;
  readonly stage: Choice;
  readonly #keys = new Map<string, string>();
  readonly #circumstances = new Map<string, string>();

  constructor({ frontMatter, circumstances, stages }: Vocabulary) {
    for (const term of frontMatter)
      for (const name of [term.name, ...term.aliases]) this.#keys.set(name.toLowerCase(), term.name);
    for (const term of circumstances)
      for (const name of [term.name, ...term.aliases]) this.#circumstances.set(fold(name), term.name);
    this.keys = frontMatter.map((term) => term.name);
    this.circumstances = circumstances.map((term) => term.name);
    const choice = (key: string): Choice => {
      const values = frontMatter.find((term) => term.name === key)?.values ?? {};
      return new Choice(Object.entries(values).map(([value, words]) => [value, words.map(fold)]));
    };
    this.category = choice('事项类别');
    this.form = choice('文件形式');
    this.stage = new Choice(stages.map((stage) => [stage.name, [stage.name, ...stage.aliases]]));
  }

  /** The canonical name of a key as written; null where it is unknown. */
  key(written: string): string | null {
    return this.#keys.get(fold(written).trim().toLowerCase()) ?? null;
  }

  circumstance(written: string): string | null {
    return this.#circumstances.get(fold(written).trim()) ?? null;
  }
}

const known = new WeakMap<Vocabulary, FrontMatterWords>();

export function frontMatterWords(vocabulary: Vocabulary): FrontMatterWords {
  const before = known.get(vocabulary);
  if (before) return before;
  const words = new FrontMatterWords(vocabulary);
  known.set(vocabulary, words);
  return words;
}
