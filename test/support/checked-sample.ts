/**
 * Checks one dossier of samples/ as a user does and tells its diagnostics with the text that each of them marks.
 * It knows no sample: what is expected stands in the tests.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineMap } from '../../checks/base/span.ts';
import {
  createChecker,
  type Diagnostic,
  type Files,
  parseIsoDay,
  type Severity,
} from '../../checks/index.ts';
import { compiledLaw } from './compiled-law.ts';

const root = join(import.meta.dirname, '../..');
const files: Files = {
  stat(path) {
    const at = join(root, path);
    if (!existsSync(at)) return null;
    const stat = statSync(at);
    return { kind: stat.isDirectory() ? 'directory' : 'file', size: stat.size };
  },
  read: (path) => readFileSync(join(root, path)),
};

export const sampleText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The only dossier found at the path, judged on the fixed day of all samples. */
export function checkedSample(path: string) {
  const asOf = parseIsoDay('2026-11-23');
  if (asOf === null) throw new Error('没有这一天');
  const [dossier, ...more] = createChecker(compiledLaw()).check(files, [path], { asOf }).dossiers;
  if (!dossier || more.length > 0) throw new Error('应当恰好认出一份案卷');
  return dossier;
}

/** Severity, code and the source text marked. */
export type ToldRow = readonly [severity: Severity, code: string, text: string];

export const toldRows = (diagnostics: readonly Diagnostic[]): ToldRow[] =>
  diagnostics.map(({ severity, code, location }) => {
    const source = sampleText(location.path);
    const lines = new LineMap(source);
    return [
      severity,
      code,
      source.slice(lines.offset(location.range.start), lines.offset(location.range.end)),
    ];
  });
