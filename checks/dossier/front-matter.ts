/**
 * Reads what the front matter declares: who decides what, for whom, at which stage, under which circumstances.
 * It decides form (unknown keys, wrong types, missing values); whether the declaration is right is for the judges.
 */
import { type Day, parseIsoDay } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import { readAmount } from '../base/numerals.ts';
import type { Place, Span } from '../base/span.ts';
import { findTimes } from '../base/times.ts';
import type { Fact } from '../facts/fact.ts';
import { isBlank } from '../facts/wording.ts';
import type { Vocabulary } from '../lawbook/law.ts';
import type { ParsedDocument, Problem, YamlEntry, YamlMap, YamlNode } from '../parse/document.ts';
import type { Circumstance, Declared, FrontMatterFacts, Waiver } from './dossier.ts';
import { nearest } from './nearest.ts';

const waiverFields = ['义务', '理由', '批准人', '日期', '到期'] as const;

class Reader {
  readonly problems: Problem[] = [];
  readonly #path: string;
  readonly #vocabulary: Vocabulary;

  constructor(path: string, vocabulary: Vocabulary) {
    this.#path = path;
    this.#vocabulary = vocabulary;
  }

  place(span: Span): Place {
    return { path: this.#path, span };
  }

  problem(code: string, severity: Problem['severity'], span: Span, params: Problem['params']): void {
    this.problems.push({ code, severity, span, params });
  }

  /** Canonical key → entry; reports unknown keys. */
  entries(map: YamlMap): Map<string, YamlEntry> {
    const canonical = new Map<string, string>();
    for (const term of this.#vocabulary.frontMatter)
      for (const name of [term.name, ...term.aliases]) canonical.set(name.toLowerCase(), term.name);
    const found = new Map<string, YamlEntry>();
    for (const entry of map.entries) {
      const key = canonical.get(fold(entry.key).trim().toLowerCase());
      if (key !== undefined) {
        if (!found.has(key)) found.set(key, entry);
        continue;
      }
      const suggestion = nearest(
        entry.key,
        this.#vocabulary.frontMatter.map((t) => t.name),
      );
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

  choice(
    entry: YamlEntry | undefined,
    allowed: readonly string[],
    canonical: (text: string) => string | null,
  ): Declared | null {
    const declared = this.text(entry);
    if (!declared || !entry) return null;
    const value = canonical(fold(declared.text).trim());
    if (value !== null) return { ...declared, text: value };
    this.problem('unknown-value', 'error', declared.place.span, {
      key: entry.key,
      value: declared.text,
      allowed: allowed.join('、'),
    });
    return null;
  }

  /** A category outside the list is kept as written: the judges of the list must see it. */
  choiceOrText(
    entry: YamlEntry | undefined,
    allowed: readonly string[],
    canonical: (text: string) => string | null,
  ): Declared | null {
    const declared = this.choice(entry, allowed, canonical);
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

  circumstances(entry: YamlEntry | undefined): Map<string, Circumstance> {
    const found = new Map<string, Circumstance>();
    if (!entry) return found;
    if (entry.value.kind !== 'map') {
      if (!(entry.value.kind === 'scalar' && entry.value.value === null))
        this.problem('wrong-type', 'error', entry.keySpan, {
          key: entry.key,
          expected: '键值对，每项写 是 或 否',
        });
      return found;
    }
    const canonical = new Map<string, string>();
    for (const term of this.#vocabulary.circumstances)
      for (const name of [term.name, ...term.aliases]) canonical.set(fold(name), term.name);
    for (const item of entry.value.entries) {
      const name = canonical.get(fold(item.key).trim());
      if (name === undefined) {
        const suggestion = nearest(
          item.key,
          this.#vocabulary.circumstances.map((t) => t.name),
        );
        this.problem('circumstance-unknown', 'warning', item.keySpan, {
          name: item.key,
          suggestion: suggestion ?? '',
        });
        continue;
      }
      if (!found.has(name)) found.set(name, this.#circumstance(name, item));
    }
    return found;
  }

  #circumstance(name: string, item: YamlEntry): Circumstance {
    const base = {
      name,
      reason: null,
      ground: null,
      names: [] as string[],
      place: this.place(item.value.span),
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
        this.problem('wrong-type', 'warning', item.keySpan, {
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
    this.problem('wrong-type', 'warning', value.span, { key: name, expected: '是 或 否' });
    return { ...base, value: null };
  }

  waivers(entry: YamlEntry | undefined): Waiver[] {
    if (!entry) return [];
    const { value } = entry;
    if (value.kind === 'scalar' && value.value === null) return [];
    if (value.kind !== 'list') {
      this.problem('wrong-type', 'error', entry.keySpan, {
        key: entry.key,
        expected: '列表，每项含 义务、理由、批准人、日期、到期',
      });
      return [];
    }
    return value.items.flatMap((node) => {
      if (node.kind !== 'map') {
        this.problem('wrong-type', 'error', node.span, {
          key: entry.key,
          expected: '每项含 义务、理由、批准人、日期、到期',
        });
        return [];
      }
      return [this.#waiver(node)];
    });
  }

  #waiver(map: YamlMap): Waiver {
    const aliases: Readonly<Record<string, string>> = {
      obligation: '义务',
      reason: '理由',
      approver: '批准人',
      date: '日期',
      expires: '到期',
    };
    const texts = new Map<string, string>();
    for (const e of map.entries)
      if (e.value.kind === 'scalar' && e.value.value !== null) {
        const words = unquote(String(e.value.source).trim());
        if (words !== '' && !isBlank(fold(words)))
          texts.set(aliases[e.key.toLowerCase()] ?? fold(e.key), words);
      }
    const day = (key: string): Day | null => readDay(texts.get(key) ?? '');
    const missing = waiverFields.filter(
      (f) => !texts.has(f) || ((f === '日期' || f === '到期') && day(f) === null),
    );
    return {
      obligation: texts.get('义务') ?? '',
      reason: texts.get('理由') ?? '',
      approver: texts.get('批准人') ?? '',
      day: day('日期'),
      expires: day('到期'),
      missing,
      place: this.place(map.span),
    };
  }
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}

function readDay(text: string): Day | null {
  const iso = parseIsoDay(text.trim());
  if (iso !== null) return iso;
  const reading = findTimes(fold(text), {})[0];
  return reading?.kind === 'day' ? reading.day : null;
}

/** Reads the declarations; problems are form findings of their own. `document.frontMatter` may be null. */
export function readFrontMatter(document: ParsedDocument, vocabulary: Vocabulary): FrontMatterFacts {
  const reader = new Reader(document.path, vocabulary);
  const fm = document.frontMatter;
  const entries = fm ? reader.entries(fm.map) : new Map<string, YamlEntry>();
  const kind = entries.get('案卷类型');
  const firstLine = {
    start: 0,
    end: Math.max(1, document.text.indexOf('\n') < 0 ? document.text.length : document.text.indexOf('\n')),
  };
  const anchor = reader.place(kind ? { start: kind.keySpan.start, end: kind.value.span.end } : firstLine);
  const stageNames = vocabulary.stages.map((s) => s.name);
  const stage = reader.choice(entries.get('当前阶段'), stageNames, (text) => {
    const term = vocabulary.stages.find((s) => s.name === text || s.aliases.includes(text));
    return term?.name ?? null;
  });
  // Which unit is to do the work is settled by the initiation itself: left blank on purpose until then, it is no slip.
  const first = vocabulary.stages[0]?.name;
  const unsettled = (key: string): boolean => key === '承办单位' && stage !== null && stage.text === first;
  for (const key of ['决策事项', '决策机关', '承办单位']) {
    const entry = entries.get(key);
    if (entry && unsettled(key)) continue;
    if (!entry || reader.texts(entry).length === 0)
      reader.problem('required-key', 'error', entry ? entry.keySpan : anchor.span, { key });
  }
  const leads = reader.texts(entries.get('承办单位'));
  const coordinator = reader.text(entries.get('牵头单位'));
  const pick = (key: string) => {
    const values = vocabulary.frontMatter.find((term) => term.name === key)?.values ?? {};
    const of = (text: string): string | null =>
      Object.entries(values).find(([, words]) => words.some((word) => fold(word) === text))?.[0] ?? null;
    return { allowed: Object.keys(values), of };
  };
  const category = pick('事项类别');
  const form = pick('文件形式');
  return {
    title: reader.text(entries.get('决策事项')),
    id: reader.text(entries.get('事项编号')),
    authority: reader.text(entries.get('决策机关')),
    leads,
    coordinator,
    jurisdiction: reader.text(entries.get('适用地区')),
    category: reader.choiceOrText(entries.get('事项类别'), category.allowed, category.of),
    form: reader.choice(entries.get('文件形式'), form.allowed, form.of),
    stage,
    amount: reader.amount(entries.get('涉及金额')),
    circumstances: reader.circumstances(entries.get('情形')),
    waivers: reader.waivers(entries.get('豁免')),
    anchor,
    problems: reader.problems,
  };
}
