/**
 * The parts of the page from which a host may build a page of its own: the same looks, the same words.
 */
export { pageTexts, verdictSigns } from '../../messages/page-texts.ts';
export { markupText } from '../markup-text.ts';
export { course } from './course.ts';
export { exceptions } from './exceptions.ts';
export { finding, findings, hasFindings } from './findings.ts';
export { markLooks } from './matrix.ts';
export { pageHead } from './page-head.ts';
export { style } from './style.ts';
export { facts, table, tableRow, verdictLook, type Words, wordsOf } from './words.ts';
