/**
 * All rules (duties that need code of their own) by the name that law data uses. One file each; none imports another.
 */
import type { Judge } from '../judges/judge.ts';

export const rules: Readonly<Record<string, Judge>> = {};

export const ruleNames: readonly string[] = Object.keys(rules);
