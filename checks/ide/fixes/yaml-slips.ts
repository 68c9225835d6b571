/**
 * Slips of the keyboard in front matter that reading has already mended: tabs, full-width colons and spaces, missing
 * spaces, a fence that is missing or not first. What was read stays the same; only its form is put right.
 */
import { findFrontMatter } from '../../parse/front-matter-fence.ts';
import { repairYaml } from '../../parse/yaml-repair.ts';
import type { TextEdit } from '../data.ts';
import { insertion, newline } from './lines.ts';
import type { Offer, Tidying } from './question.ts';

type Slip = 'yaml-tab' | 'yaml-fullwidth-space' | 'yaml-fullwidth-colon' | 'yaml-missing-space';

interface SlipEdit {
  readonly slip: Slip;
  readonly edit: TextEdit;
}

const LINE = /([^\r\n]*)(?:\r\n|[\r\n]|$)/g;
const lines = (text: string): readonly { readonly text: string; readonly at: number }[] =>
  [...text.matchAll(LINE)].map((m) => ({ text: m[1] ?? '', at: m.index }));

/** Where the mended copy differs from what is written, line by line: indentation apart from the rest. */
function slips(yaml: string, from: number): readonly SlipEdit[] {
  const mended = lines(repairYaml(yaml).text);
  return lines(yaml).flatMap(({ text, at }, i): SlipEdit[] => {
    const target = mended[i]?.text ?? text;
    if (target === text) return [];
    const lead = /^[ \t\u3000\u00a0]*/.exec(text)?.[0] ?? '';
    const wanted = /^ */.exec(target)?.[0] ?? '';
    const edits: SlipEdit[] = [];
    const start = from + at;
    if (lead !== wanted)
      edits.push({
        slip: lead.includes('\t') ? 'yaml-tab' : 'yaml-fullwidth-space',
        edit: { span: { start, end: start + lead.length }, text: wanted },
      });
    const old = text.slice(lead.length);
    const next = target.slice(wanted.length);
    if (old === next) return edits;
    let head = 0;
    while (head < Math.min(old.length, next.length) && old[head] === next[head]) head++;
    let tail = 0;
    while (
      tail < Math.min(old.length, next.length) - head &&
      old[old.length - 1 - tail] === next[next.length - 1 - tail]
    )
      tail++;
    const removed = old.slice(head, old.length - tail);
    edits.push({
      slip: removed.includes('：')
        ? 'yaml-fullwidth-colon'
        : /[\u3000\u00a0]/.test(removed)
          ? 'yaml-fullwidth-space'
          : 'yaml-missing-space',
      edit: {
        span: { start: start + lead.length + head, end: start + text.length - tail },
        text: next.slice(head, next.length - tail),
      },
    });
    return edits;
  });
}

export const yamlSlips: Tidying = ({ document, words }) => {
  const region = findFrontMatter(document.text);
  if (!region) return [];
  const titles: Readonly<Record<Slip, string>> = {
    'yaml-tab': words('把缩进的制表符改为空格', 'Indent with spaces instead of tabs'),
    'yaml-fullwidth-space': words('把全角空格改为半角空格', 'Use half-width spaces'),
    'yaml-fullwidth-colon': words('把全角冒号改为半角冒号加空格', 'Use half-width colons and a space'),
    'yaml-missing-space': words('在冒号后加一个空格', 'Put a space after the colon'),
  };
  const found = slips(document.text.slice(region.yaml.start, region.yaml.end), region.yaml.start);
  const offers = (Object.keys(titles) as Slip[]).flatMap((slip): Offer[] => {
    const edits = found.filter((f) => f.slip === slip).map((f) => f.edit);
    return edits.length === 0
      ? []
      : [{ title: titles[slip], safe: true, preferred: true, edits, answers: slip }];
  });
  return offers;
};

export const fences: Tidying = ({ document, words }) => {
  const { text } = document;
  const region = findFrontMatter(text);
  if (!region) return [];
  const offers: Offer[] = [];
  if (!region.closed)
    offers.push({
      title: words('在文首信息之后补上 ---', 'Close the front matter with ---'),
      safe: true,
      preferred: true,
      edits: [insertion(region.yaml.end, `${newline(text)}---`)],
      answers: 'front-matter-unclosed',
    });
  if (!region.first)
    offers.push({
      title: words('删去文首信息前面的空白', 'Remove the blank before the front matter'),
      safe: true,
      preferred: true,
      edits: [{ span: { start: 0, end: region.fence.start }, text: '' }],
      answers: 'front-matter-not-first',
    });
  return offers;
};
