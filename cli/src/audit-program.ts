/**
 * The audit's part of the command line as a program of its own, loaded when it is asked for: nothing of it may slow down
 * the start of other commands.
 */
export { audit } from './commands/audit.ts';
export { merge } from './commands/merge.ts';
export { verify } from './commands/verify.ts';
