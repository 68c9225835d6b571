/**
 * Adds a place's own rule files to compiled law: the compiler's check with the judges and rules that there are.
 * It reads no files and hashes nothing itself.
 */
import { judgeNames } from '../judges/index.ts';
import { type Compiled, compileLaw, type LawFile } from '../lawbook/compile.ts';
import type { Law } from '../lawbook/law.ts';
import { ruleNames } from '../rules/index.ts';

export function addOwnRules(base: Law, files: readonly LawFile[], hash: (text: string) => string): Compiled {
  return compileLaw(files, { judges: judgeNames, rules: ruleNames }, hash, base);
}
