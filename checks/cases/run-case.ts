/**
 * Runs one case: the expected verdicts must stand exactly where they are marked, and no act may be left unmarked.
 * It compares and words the difference; it decides nothing about the law.
 */
import { parseIsoDay } from '../base/civil-day.ts';
import { LineMap } from '../base/span.ts';
import type { Checker, Files } from '../engine/port.ts';
import { type Case, dossierPath, type ExpectedVerdict } from './case-file.ts';

export interface CaseResult {
  /** Differences in plain words; empty where the case holds. */
  readonly differences: readonly string[];
}

function filesOf(c: Case): Files {
  return {
    stat: (path) => {
      const text = c.files.get(path);
      if (text !== undefined) return { kind: 'file', size: text.length };
      const isFolder = [...c.files.keys()].some((name) => name.startsWith(`${path}/`));
      return isFolder ? { kind: 'directory', size: 0 } : null;
    },
    read: (path) => c.files.get(path) ?? null,
  };
}

type Placed = Omit<ExpectedVerdict, 'obligation'>;

function shown({ verdict, at }: Placed, c: Case): string {
  if (!at) return verdict;
  const words = (c.files.get(at.path) ?? '').slice(at.start, at.end);
  return `${verdict} ${at.path}:${at.start}-${at.end}「${words}」`;
}

export function runCase(checker: Checker, c: Case): CaseResult {
  const asOf = parseIsoDay(c.asOf);
  if (asOf === null) return { differences: [`检查日不对：${c.asOf}`] };
  const options = { asOf, ...(c.readyFor === null ? {} : { readyFor: c.readyFor }) };
  const [dossier] = checker.check(filesOf(c), [dossierPath], options).dossiers;
  if (!dossier) return { differences: ['没有认出案卷'] };
  const differences = dossier.findings.filter((f) => f.code === 'internal-error').map((f) => f.message);
  for (const id of new Set(c.expected.map((e) => e.obligation))) {
    const expected = c.expected.filter((e) => e.obligation === id);
    const found = dossier.verdicts.filter((v) => v.obligation === id);
    const actual = found.map((v, index): Placed => {
      const { path, range } = v.location;
      const lines = new LineMap(c.files.get(path) ?? '');
      const at = { path, start: lines.offset(range.start), end: lines.offset(range.end) };
      // Only what is marked is compared by place.
      const twin = expected.find((e) => e.at?.path === path && e.at.start === at.start) ?? expected[index];
      return { verdict: v.verdict, at: twin?.at === null ? null : at };
    });
    const sorted = (list: readonly Placed[]): string =>
      list
        .map((e) => shown(e, c))
        .sort()
        .join('；');
    const [want, have] = [sorted(expected), sorted(actual)];
    if (want !== have) {
      const why = found.map((v) => v.message).join('；');
      differences.push(`${id}：应为 ${want}，实为 ${have === '' ? '没有结论' : have}（${why}）`);
    }
  }
  return { differences };
}
