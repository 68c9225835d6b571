/**
 * The second door of the core: compiling a place's own rules. Apart from index.ts because it brings the compiler.
 */
export { addOwnRules } from './engine/own-rules.ts';
export type { LawError } from './lawbook/compile.ts';
