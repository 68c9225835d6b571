/**
 * What an audit prints and draws beyond the core: a program of its own (dist/audit-reports.mjs), loaded when it is
 * asked for, because its packages are megabytes. Import it as `await import('./reports/index.ts')` only.
 */
export { estimate, sample } from '../sampling.ts';
export { writeExcel } from './excel/write-excel.ts';
export { writeHtml } from './html/write-html.ts';
export { writeWord } from './word/write-word.ts';
