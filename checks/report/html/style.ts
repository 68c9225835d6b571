/**
 * The one style of the page: readable on screen (light, dark, high contrast) and on A4 paper.
 * The policy of the page allows it by its hash alone; a test tells when the hash is stale.
 */
export const style = `
:root { color-scheme: light dark; --text: #1b1f24; --soft: #57606a; --line: #d0d7de; --page: #fff; --shade: #f6f8fa; --link: #0550ae; --bad: #a40e26; --warn: #7a4b00; --good: #0f5c2e; --info: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #a3adb8; --line: #3d444d; --page: #0d1117; --shade: #161b22; --link: #79b8ff; --bad: #ff9492; --warn: #f0b72f; --good: #7ee2a8; --info: #79b8ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1.25rem 4rem; color: var(--text); background: var(--page); font: 1rem/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.35; text-wrap: balance; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: 1rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.08rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 0 0 .35rem; text-wrap: wrap; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); }
.verdict { font-size: 1.15rem; font-weight: 700; border: 2px solid; border-radius: .4rem; padding: .5rem .75rem; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); } .info { color: var(--info); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; font-variant-numeric: tabular-nums; }
th, td { overflow-wrap: break-word; border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); }
.marks td, .marks thead th + th, .counts td, .counts th { text-align: center; }
.marks th { min-width: 3.2em; } .marks tbody th { min-width: 12em; font-weight: 400; } .marks tbody th span { font-size: .85em; }
.marks td a, .marks td span { display: block; font-size: 1.1rem; font-weight: 700; text-decoration: none; }
.marks td a:hover { text-decoration: underline; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: .3rem 0; }
dt { color: var(--soft); } dd { margin: 0; }
dd ul { margin: 0; padding-left: 1.1em; }
.finding { border: 1px solid var(--line); border-left: .35rem solid; border-radius: .3rem; padding: .6rem .9rem; margin: .7rem 0; }
.finding > * { color: var(--text); } .finding > h4 > .sign { font-weight: 700; }
.finding.bad > h4 > .sign { color: var(--bad); } .finding.warn > h4 > .sign { color: var(--warn); } .finding.info > h4 > .sign { color: var(--info); }
.place { overflow-wrap: anywhere; font-family: ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
.course td:nth-child(-n+2) { white-space: nowrap; } .course th:nth-child(4) { width: 30%; }
.course svg { display: block; width: 100%; min-width: 10rem; height: 1.1em; }
.course rect { fill: currentColor; } .course line { stroke: var(--line); }
summary { cursor: pointer; font-weight: 700; padding: .3rem 0; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem; font-size: .9rem; color: var(--soft); }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.6em; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .3rem; } nav ol { columns: 1; } .course, .verdicts, .exceptions { min-width: 44rem; } }
@media (forced-colors: active) { .finding, .verdict { border-color: CanvasText; } }
@page { size: A4; margin: 16mm 14mm; }
@media print { :root { color-scheme: light; --text: #000; --soft: #333; --line: #999; --page: #fff; --shade: #eee; --link: #000; --bad: #7a0014; --warn: #5c3800; --good: #063; --info: #036; } body { max-width: none; padding: 0; font-size: 9.5pt; } nav, .screen { display: none; } .wide { overflow: visible; } .marks th { min-width: 0; overflow-wrap: anywhere; hyphens: auto; } .marks tbody th { min-width: 0; } .course, .verdicts, .exceptions { min-width: 0; } td { overflow-wrap: anywhere; } table { font-size: 8.5pt; } thead { display: table-header-group; } .finding, tr { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } a { text-decoration: none; } article { break-before: page; } }
`;

/** SHA-256 of the style, base64. */
export const styleHash = 'MlB/Z3j+WIYWpbjqxGQVeRpqtEAWm60CeXXmGBdZK3s=';
