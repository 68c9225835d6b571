/**
 * The course of a decision as a Mermaid chart: a section a step, a bar a period, a diamond an act of one day.
 * Words of files can begin no statement of it and end no block around it.
 */
import type { ActEntry, DossierReport } from './report.ts';
import type { Steps } from './step-marks.ts';
import { visible } from './visible.ts';

/** More bars than a page shows are of no use. */
const mostActs = 80;
const longestName = 40;

/** The fenced block without a line feed at the end; null where no act has a day. */
export function mermaidGantt(dossier: DossierReport, steps: Steps): string | null {
  const acts = dossier.acts.slice(0, mostActs).filter((act) => day.test(act.day));
  if (acts.length === 0) return null;
  const known = steps.map(({ name }) => name);
  const others = [...new Set(acts.map(({ step }) => step))].filter((step) => !known.includes(step));
  const sections = [...steps, ...others.map((name) => ({ name, label: name }))];
  const lines = [
    'gantt',
    'dateFormat YYYY-MM-DD',
    'axisFormat %Y-%m-%d',
    'inclusiveEndDates',
    'todayMarker off',
  ];
  for (const { name, label } of sections) {
    const own = acts.filter(({ step }) => step === name);
    if (own.length === 0) continue;
    lines.push(`section ${word(label)}`, ...own.map((act) => task(act, dossier.decisionDate)));
  }
  return ['```mermaid', ...lines, '```'].join('\n');
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function task(act: ActEntry, decisionDate: string | null): string {
  const { text, until } = act;
  const decisive = act.day === decisionDate && act.record === '会议' ? 'crit, ' : '';
  const name = `${word(text)} ${act.day.slice(5)}`;
  return until !== null && day.test(until)
    ? `${name} :${decisive}${act.day}, ${until}`
    : `${name} :${decisive}milestone, ${act.day}, 0d`;
}

/** Letters, figures and Chinese punctuation stay; what Mermaid or Markdown could obey becomes a space. */
function word(text: string): string {
  const bare = visible(text)
    .replace(/[^\p{L}\p{N}\p{M}（）《》〔〕、·—－.年月日-]+/gu, ' ')
    .replace(/-{2,}/g, '-')
    .trim();
  const cut = [...bare].slice(0, longestName).join('');
  // A word of Mermaid's own or a date at the beginning would be taken for a statement.
  return /^(?:[a-z.-]|\d{4}-)/i.test(cut) ? `·${cut}` : cut || '·';
}
