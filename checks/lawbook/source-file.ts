/**
 * Reads one YAML file of law and remembers where each key and value stands.
 * It knows YAML and the Chinese words for what is wrong with a file's form, and nothing of law.
 */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';

export interface LawFile {
  /** `/`-separated, as it shall appear in messages. */
  readonly path: string;
  readonly text: string;
}

/** A mistake in law data; line and column count from one. */
export interface LawError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export type SourcePath = readonly PropertyKey[];

export class SourceFile {
  readonly path: string;
  readonly value: unknown = null;
  /** Mistakes of YAML itself; `value` is null when there are any. */
  readonly errors: readonly LawError[] = [];
  readonly #document: Document;
  readonly #lines = new LineCounter();

  constructor(file: LawFile) {
    this.path = file.path;
    this.#document = parseDocument(file.text, { lineCounter: this.#lines, prettyErrors: false });
    const first = this.#document.errors[0];
    if (first !== undefined) {
      this.errors = [this.#errorAt(first.pos[0], yamlMessage(first))];
      return;
    }
    const lost = aliasWithoutAnchor(this.#document);
    if (lost !== null) {
      this.errors = [this.#errorAt(lost, '引用（*名称）在前文没有对应的锚点（&名称）')];
      return;
    }
    try {
      this.value = this.#document.toJS();
    } catch {
      this.errors = [this.#errorAt(0, '引用（*名称）过多，请直接写出内容')];
    }
  }

  /** An error at the value under `path` (`at: 'key'`: at its key); the nearest existing parent where it is missing. */
  error(path: SourcePath, message: string, at: 'key' | 'value' = 'value'): LawError {
    let node: unknown = this.#document.contents;
    let offset = isNode(node) ? node.range?.[0] : undefined;
    for (const [depth, step] of path.entries()) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find((item) => keyText(item) === String(step));
        if (pair === undefined) break;
        next = pair.value;
        const key = pair.key as Node;
        offset = key.range?.[0] ?? offset;
        if (depth === path.length - 1 && at === 'key') break;
      } else if (isSeq(node)) next = node.items[Number(step)];
      // What an alias repeats is mended at its anchor.
      if (isAlias(next)) next = next.resolve(this.#document);
      if (!isNode(next)) break;
      // An empty value stands nowhere of its own: its key is the place a reader looks at.
      if (!(isScalar(next) && next.value === null)) offset = next.range?.[0] ?? offset;
      node = next;
    }
    return this.#errorAt(offset ?? 0, message);
  }

  #errorAt(offset: number, message: string): LawError {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.path, line: Math.max(1, line), column: Math.max(1, col), message };
  }

  /** The file's value if it has the form of `schema`; otherwise one error for each wrong place. */
  read<Schema extends z.ZodType>(schema: Schema): z.output<Schema> | LawError[] {
    if (this.errors.length > 0) return [...this.errors];
    const result = schema.safeParse(this.value, { error: chineseMessage, reportInput: true });
    if (result.success) return result.data;
    const seen = new Set<string>();
    const errors: LawError[] = [];
    for (const issue of withoutConsequences(result.error.issues.flatMap(likeliest))) {
      const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey];
      const place = path.map(String).join('\u0000');
      if (seen.has(place)) continue;
      seen.add(place);
      errors.push(this.error(path, issue.message, unknownKey === undefined ? 'value' : 'key'));
    }
    return errors;
  }
}

/** Offset of the first alias that refers to nothing before it. */
function aliasWithoutAnchor(document: Document): number | null {
  let offset: number | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function keyText(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function yamlMessage(error: { code: string; message: string }): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return '同一个键写了两次，只能写一次';
    case 'TAB_AS_INDENT':
      return '缩进只能用空格，不得用制表符';
    case 'BAD_INDENT':
      return '缩进不齐（同级的键须对齐），或前面的括号没有闭合';
    default:
      return `YAML 写法有误：${error.message.split('\n')[0] ?? ''}`;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '映射（键: 值）',
  record: '映射（键: 值）',
};

/** The Chinese message of a mistake for which the schema has no words of its own. */
function chineseMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = kinds[issue.expected] ?? issue.expected;
      if (issue.input !== undefined) return `应为${wanted}`;
      return `缺少必需的键「${String(issue.path?.at(-1) ?? '')}」，应为${wanted}`;
    }
    case 'invalid_value': {
      const allowed = issue.values.map(String).join('、');
      if (issue.input !== undefined) return `不认识「${String(issue.input)}」，允许：${allowed}`;
      return `缺少必需的键「${String(issue.path?.at(-1) ?? '')}」，允许：${allowed}`;
    }
    default:
      return '写法有误';
  }
}

/** Of a value with several allowed forms, only the mistakes against the form that it comes closest to. */
function likeliest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const fitting = issue.errors.filter(
    (errors) =>
      !errors.some(
        (error) =>
          error.path.length === 0 && (error.code === 'invalid_type' || error.code === 'invalid_value'),
      ),
  );
  const weight = (errors: z.core.$ZodIssue[]): number => withoutConsequences(errors).length;
  const fewest = Math.min(...fitting.map(weight));
  const [best, second] = fitting.filter((errors) => weight(errors) === fewest);
  if (best === undefined || second !== undefined) return [issue];
  return best.flatMap((inner) => likeliest({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** A map with a misspelt key often lacks a right one too: of that, only the misspelling is told. */
function withoutConsequences(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const place = (issue: z.core.$ZodIssue): string => issue.path.map(String).join('\u0000');
  const misspelt = new Set(
    issues.filter((issue) => issue.code === 'unrecognized_keys').map((issue) => place(issue)),
  );
  return issues.filter((issue) => issue.code !== 'custom' || !misspelt.has(place(issue)));
}
