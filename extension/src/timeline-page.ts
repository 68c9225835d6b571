/**
 * The timeline as a page: headings, lists and one table, readable without seeing it and without a mouse.
 * Pure text from data; it knows no editor. Everything that comes from a dossier is escaped here.
 */

import type { Language, Texts } from './texts.ts';
import type { Timeline, TimelineEntry, TimelineInterval } from './wire.ts';

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

type State = TimelineEntry['state'];

/** Shape beside the word: colour alone says nothing. */
const marks: Readonly<Record<State, string>> = { met: '✓', violated: '✗', undetermined: '?', 'not-due': '○' };

const verdict = (state: State, t: Texts): string =>
  `<span class="state ${state}"><span aria-hidden="true">${marks[state]}</span> ${t.verdicts[state]}</span>`;

/** A button where the host knows the place (`data-place` is an index of `places`), else plain text. */
function link(text: string, place: number | null): string {
  return place === null
    ? `<span class="title">${escaped(text)}</span>`
    : `<button type="button" class="title" data-place="${place}">${escaped(text)}</button>`;
}

const time = (day: string): string => `<time datetime="${escaped(day)}">${escaped(day)}</time>`;

const remarks = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `<ul class="remarks">${lines.map((l) => `<li>${escaped(l)}</li>`).join('')}</ul>`;

/** How far the counted days reach towards the required ones; the numbers stand beside it in words. */
function bar(interval: TimelineInterval): string {
  if (interval.required === null || interval.required <= 0) return '';
  const full = Math.max(interval.counted, interval.required);
  const width = (days: number) => ((Math.max(0, days) / full) * 90).toFixed(1);
  return `<svg class="bar ${interval.state}" aria-hidden="true" width="90" height="8" viewBox="0 0 90 8"><rect class="all" width="90" height="8"/><rect class="counted" width="${width(interval.counted)}" height="8"/><rect class="required" x="${Math.min(88, Number(width(interval.required)))}" width="2" height="8"/></svg>`;
}

function entryItem(entry: TimelineEntry, place: number | null, t: Texts): string {
  const when =
    entry.day === null
      ? entry.kind === 'missing'
        ? ''
        : `<span class="when">${t.noDay}</span>`
      : `<span class="when">${time(entry.day)}${entry.until === null ? '' : ` ${t.to} ${time(entry.until)}`}</span>`;
  const kind = entry.kind === 'decision' ? `<strong class="kind">${t.kinds.decision}</strong> ` : '';
  return `<li class="${entry.kind} ${entry.state}"><div class="head">${when}<span class="what">${kind}${link(entry.title, place)} <span class="step">${escaped(entry.step)}</span></span>${verdict(entry.state, t)}</div>${remarks(entry.remarks)}</li>`;
}

function intervalRow(interval: TimelineInterval, place: number | null, t: Texts): string {
  const { title, from, to, counted, unit, required, obligation, explanation, bound, borderline } = interval;
  const how =
    explanation.length === 0
      ? ''
      : `<details><summary>${t.how}</summary><ol>${explanation.map((l) => `<li>${escaped(l)}</li>`).join('')}</ol></details>`;
  const dates = `<div class="when">${time(from)} ${t.to} ${time(to)}</div>`;
  const wanted =
    required === null
      ? ''
      : `<div class="wanted">${escaped(`${t.bounds[bound]} ${t.counted(required, unit)}`)}</div>`;
  const doubt = borderline ? `<div class="wanted">${t.borderline}</div>` : '';
  const ask = `<button type="button" class="explain" data-explain="${escaped(obligation)}">${escaped(`${t.explain} ${obligation}`)}</button>`;
  return `<tr><th scope="row">${link(title, place)}${dates}${how}${ask}</th><td class="days">${escaped(t.counted(counted, unit))}${wanted}${bar(interval)}</td><td>${verdict(interval.state, t)}${doubt}</td></tr>`;
}

export interface Page {
  readonly html: string;
  /** What `data-place` counts in. */
  readonly places: readonly NonNullable<TimelineEntry['target']>[];
}

/** The inside of <main>. */
export function timelinePage(timeline: Timeline, t: Texts): Page {
  const places: NonNullable<TimelineEntry['target']>[] = [];
  const placed = (target: TimelineEntry['target']): number | null =>
    target === null ? null : places.push(target) - 1;
  const section = (id: string, title: string, count: number, inside: string) =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${title}${count > 0 ? ` <span class="count">${count}</span>` : ''}</h2>${inside}</section>`;
  const list = (entries: readonly TimelineEntry[], none: string) =>
    entries.length === 0
      ? `<p class="none">${none}</p>`
      : `<ol class="entries">${entries.map((e) => entryItem(e, placed(e.target), t)).join('')}</ol>`;
  const missing = timeline.entries.filter((e) => e.kind === 'missing');
  const acts = timeline.entries.filter((e) => e.kind !== 'missing');
  const c = t.columns;
  const rows = timeline.intervals.map((i) => intervalRow(i, placed(i.target), t)).join('');
  const table =
    timeline.intervals.length === 0
      ? `<p class="none">${t.noIntervals}</p>`
      : `<div class="wide"><table><thead><tr>${[c.interval, c.counted, c.state].map((h) => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${rows}</tbody></table></div>`;
  const html =
    `<h1>${escaped(t.timelineOf(timeline.title))}</h1>` +
    section('missing', t.missing, missing.length, list(missing, t.nothingMissing)) +
    section('intervals', t.intervals, timeline.intervals.length, table) +
    section('acts', t.acts, acts.length, list(acts, t.noActs));
  return { html, places };
}

const style = `
body{padding:0 1.2em 2em;color:var(--vscode-foreground);font-family:var(--vscode-font-family);font-size:var(--vscode-font-size);line-height:1.6}
main{max-width:64em}
h1{font-size:1.35em;margin:1em 0 .4em}
h2{font-size:1.1em;margin:1.6em 0 .5em;padding-bottom:.25em;border-bottom:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,currentColor))}
.count{color:var(--vscode-badge-foreground);background:var(--vscode-badge-background);border:1px solid var(--vscode-contrastBorder,transparent);border-radius:.8em;padding:0 .55em;font-size:.85em;font-weight:normal}
ol.entries{list-style:none;margin:0;padding:0}
ol.entries>li{border-left:3px solid var(--vscode-juece-pending);padding:.35em 0 .35em .9em;margin:0 0 .2em}
ol.entries>li.met{border-color:var(--vscode-juece-met)}
ol.entries>li.violated{border-color:var(--vscode-juece-violated);border-left-style:double;border-left-width:5px}
ol.entries>li.undetermined{border-color:var(--vscode-juece-undetermined);border-left-style:dashed}
.head{display:flex;flex-wrap:wrap;gap:.2em 1em;align-items:baseline}
.when{font-variant-numeric:tabular-nums;white-space:nowrap}
.head .when{min-width:6.5em}
th .when,.wanted{color:var(--vscode-descriptionForeground)}
.what{flex:1 1 16em}
.step{color:var(--vscode-descriptionForeground)}
.kind{border:1px solid currentColor;border-radius:.3em;padding:0 .35em;font-size:.85em}
.state{white-space:nowrap}
.state.met{color:var(--vscode-juece-met)}.state.violated{color:var(--vscode-juece-violated);font-weight:bold}
.state.undetermined{color:var(--vscode-juece-undetermined)}.state.not-due{color:var(--vscode-juece-pending)}
.remarks{margin:.1em 0 .2em;padding-left:1.3em;color:var(--vscode-descriptionForeground)}
button{font:inherit;color:var(--vscode-textLink-foreground);background:none;border:none;padding:0;text-align:left;cursor:pointer}
button.explain{font-size:.9em;white-space:nowrap}
button:hover{text-decoration:underline;color:var(--vscode-textLink-activeForeground)}
button:focus-visible,summary:focus-visible{outline:2px solid var(--vscode-focusBorder);outline-offset:2px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.45em .8em .45em 0;border-bottom:1px solid var(--vscode-widget-border,var(--vscode-contrastBorder,transparent))}
thead th{font-weight:normal;color:var(--vscode-descriptionForeground)}
tbody th{font-weight:normal}
.days{white-space:nowrap;font-variant-numeric:tabular-nums}
.bar{display:block;margin-top:.35em}
.bar .all{fill:var(--vscode-editorWidget-background);stroke:var(--vscode-contrastBorder,none)}
.bar .counted{fill:var(--vscode-juece-undetermined)}.bar.met .counted{fill:var(--vscode-juece-met)}.bar.violated .counted{fill:var(--vscode-juece-violated)}
.bar .required{fill:var(--vscode-foreground)}
details ol{margin:.2em 0 .4em;padding-left:1.4em}
summary{cursor:pointer}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

/** Puts what the host sends into <main>, keeps the focus where it was, and tells the host what was pressed. */
const script = `
const vscode = acquireVsCodeApi();
const main = document.querySelector('main');
const nth = () => [...main.querySelectorAll('button,summary')].indexOf(document.activeElement);
addEventListener('message', ({ data }) => {
  if (typeof data?.html !== 'string') return;
  const focused = nth();
  const open = [...main.querySelectorAll('details')].map((d) => d.open);
  main.innerHTML = data.html;
  main.querySelectorAll('details').forEach((d, i) => { d.open = open[i] === true; });
  if (focused >= 0) main.querySelectorAll('button,summary')[focused]?.focus();
});
main.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (button?.dataset.place !== undefined) vscode.postMessage({ place: Number(button.dataset.place) });
  if (button?.dataset.explain !== undefined) vscode.postMessage({ explain: button.dataset.explain });
});
vscode.postMessage({ ready: true });
`;

/** The page around <main>: nothing from outside is loaded, and only this script and this style run. */
export function shell(language: Language, nonce: string, t: Texts): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${t.timeline}</title><style nonce="${nonce}">${style}</style></head>
<body><main><p>${t.loading}</p></main><script nonce="${nonce}">${script}</script></body></html>`;
}
