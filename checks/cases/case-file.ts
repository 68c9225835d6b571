/**
 * Reads Markdown case files: dossiers with the expected verdicts marked in place.
 *
 * `# N713-15-1d …` names the obligation; each `## …` is one case. In it, a ```markdown block is the dossier's body
 * (a default front matter is put before it), a ```yaml block adds to or replaces keys of that front matter,
 * ```附件/公告.md is an attachment. Lines `检查日：2024-12-31`, `准备进入：集体讨论` set options;
 * `预期：违反` expects a verdict without a place. In the body `«违反：某些字»` expects the verdict exactly there;
 * `«N713-15-1e 满足：…»` names another obligation.
 */
import { parseDocument as parseYaml, stringify } from 'yaml';

export const verdictWords: Readonly<Record<string, string>> = {
  满足: 'met',
  违反: 'violated',
  无法判断: 'undetermined',
  不适用: 'not-applicable',
  未到期: 'not-due',
  豁免: 'waived',
  卷内查不出: 'not-checkable',
};

export interface ExpectedVerdict {
  readonly obligation: string;
  readonly verdict: string;
  /** Path and UTF-16 offsets in that file's text; null where only the verdict is expected. */
  readonly at: { readonly path: string; readonly start: number; readonly end: number } | null;
}

export interface Case {
  readonly obligation: string;
  readonly name: string;
  readonly line: number;
  readonly files: ReadonlyMap<string, string>;
  readonly asOf: string;
  readonly readyFor: string | null;
  readonly expected: readonly ExpectedVerdict[];
}

export const dossierPath = '案卷/案卷.md';

const defaults: Readonly<Record<string, unknown>> = {
  案卷类型: '重大行政决策',
  决策事项: '公共停车管理措施',
  决策机关: '某市甲区人民政府',
  承办单位: '甲区交通局',
  事项类别: '公共政策和措施',
  当前阶段: '执行',
};

const mark =
  /«(?:([A-Z][A-Za-z0-9-]*) )?(满足|违反|无法判断|不适用|未到期|豁免|卷内查不出)(?:[：:]([^»]*))?»/g;

function strip(
  text: string,
  path: string,
  obligation: string,
  shift: number,
): { text: string; expected: ExpectedVerdict[] } {
  const expected: ExpectedVerdict[] = [];
  let out = '';
  let last = 0;
  for (const m of text.matchAll(mark)) {
    out += text.slice(last, m.index);
    const words = m[3];
    const start = shift + out.length;
    out += words ?? '';
    expected.push({
      obligation: m[1] ?? obligation,
      verdict: verdictWords[m[2] ?? ''] ?? '',
      at: words === undefined ? null : { path, start, end: shift + out.length },
    });
    last = m.index + m[0].length;
  }
  return { text: out + text.slice(last), expected };
}

function frontMatter(yaml: string): string {
  const given = yaml.trim() === '' ? {} : ((parseYaml(yaml).toJS() ?? {}) as Record<string, unknown>);
  const merged: Record<string, unknown> = { ...defaults, ...given };
  for (const [key, value] of Object.entries(merged)) if (value === null) delete merged[key];
  return `---\n${stringify(merged, { lineWidth: 0 })}---\n`;
}

/** Throws with the line where a file does not follow the form. */
export function readCases(file: string, source: string): Case[] {
  const lines = source.split('\n');
  const cases: Case[] = [];
  let obligation = '';
  let name = '';
  let start = 0;
  let body = '';
  let yaml = '';
  let attachments = new Map<string, string>();
  let asOf = '2026-11-23';
  let readyFor: string | null = null;
  let plain: ExpectedVerdict[] = [];
  const finish = (): void => {
    if (name === '') return;
    // Marks in a yaml block stand in the values; they are found again in the rendered front matter.
    const front = strip(frontMatter(yaml), dossierPath, obligation, 0);
    const main = strip(body, dossierPath, obligation, front.text.length);
    const files = new Map([[dossierPath, front.text + main.text]]);
    const expected = [...plain, ...front.expected, ...main.expected];
    for (const [path, text] of attachments) {
      const stripped = strip(text, `案卷/${path}`, obligation, 0);
      files.set(`案卷/${path}`, stripped.text);
      expected.push(...stripped.expected);
    }
    if (expected.length === 0) throw new Error(`${file}:${start + 1} 用例“${name}”没有写预期`);
    cases.push({ obligation, name, line: start + 1, files, asOf, readyFor, expected });
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const title = /^# (\S+)/.exec(line);
    if (title) obligation = title[1] ?? '';
    else if (line.startsWith('## ')) {
      finish();
      name = line.slice(3).trim();
      start = i;
      body = '';
      yaml = '';
      attachments = new Map();
      asOf = '2026-11-23';
      readyFor = null;
      plain = [];
    } else if (/^`{3,}/.test(line)) {
      const fence = /^`+/.exec(line)?.[0] ?? '```';
      const info = line.slice(fence.length).trim();
      const content: string[] = [];
      for (i++; i < lines.length && lines[i] !== fence; i++) content.push(lines[i] ?? '');
      if (i >= lines.length) throw new Error(`${file}:${start + 1} 代码块没有结束`);
      const text = `${content.join('\n')}\n`;
      if (info === 'markdown') body = text;
      else if (info === 'yaml') yaml = text;
      else attachments.set(info, text);
    } else {
      const option = /^(检查日|准备进入|预期)[：:]\s*(.+?)\s*$/.exec(line);
      if (option?.[1] === '检查日') asOf = option[2] ?? asOf;
      else if (option?.[1] === '准备进入') readyFor = option[2] ?? null;
      else if (option?.[1] === '预期')
        for (const word of (option[2] ?? '').split(/[、,，\s]+/)) {
          const verdict = verdictWords[word];
          if (verdict === undefined) throw new Error(`${file}:${i + 1} 不认识的预期“${word}”`);
          plain.push({ obligation, verdict, at: null });
        }
    }
  }
  finish();
  return cases;
}
