/**
 * What the page of an audit adds to the looks of the report: charts and filters.
 */
import { html } from '../../../../../checks/index.ts';

export const pageStyle = `${html.style}
body { max-width: 76rem; }
[hidden] { display: none !important; }
article { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(34rem, 100%), 1fr)); gap: 1rem 2rem; }
figure { margin: 0; } figcaption { font-weight: 700; }
.chart { display: block; width: 100%; height: auto; }
.chart rect, .chart line { stroke: none; }
.verdicts td:nth-child(6) { white-space: nowrap; } .verdicts td:nth-child(3) { min-width: 6.5em; }
.words { min-width: 8em; text-align: left !important; }
#filter { display: flex; flex-wrap: wrap; gap: .6rem 1.2rem; align-items: end; padding: .8rem; margin: 0 0 1rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--shade); }
#filter label { display: grid; gap: .2rem; font-size: .92rem; } #filter p { margin: 0; flex-basis: 100%; }
select, input, button { font: inherit; padding: .25rem .4rem; min-height: 2.2rem; color: var(--text); background: var(--page); border: 1px solid var(--soft); border-radius: .3rem; max-width: 18rem; }
@media (forced-colors: active) { :root { --text: CanvasText; --line: GrayText; --bad: Highlight; --link: LinkText; } .chart { forced-color-adjust: none; } }
@media print { #filter { display: none !important; } .marks { table-layout: fixed; font-size: 7.5pt; } .marks thead th { padding: .2rem .1rem; } .marks thead th:first-child { width: 26%; } .marks thead th:nth-child(2) { width: 12%; } .marks thead th:nth-child(3) { width: 5.5%; } .marks td { padding: .2rem .1rem; } .words { min-width: 0; } .marks td a, .marks td span { font-size: 9pt; } .charts { grid-template-columns: 1fr 1fr; } figure { break-inside: avoid; } article { content-visibility: visible; } figure details:not([open]), article > details:not([open]) { display: none; } }
`;
