/**
 * Sets findings of form aside where a remark in the text says so with a reason, and tells every remark that does not hold.
 * Only form: no duty, no contradiction of facts, no failure of the check can be remarked away.
 */

import type { LineMap } from '../base/span.ts';
import type { InlineRemark } from '../dossier/inline-remarks.ts';
import { nearest } from '../dossier/nearest.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { type FindingCode, findingCodes } from '../messages/finding-messages.ts';
import type { Problem } from '../parse/document.ts';
import type { FindingEntry } from '../report/report.ts';

/** What hides no fact that a verdict rests on: the verdicts that miss the evidence stay. */
const ofForm: ReadonlySet<string> = new Set<FindingCode>([
  'link-not-found',
  'link-empty',
  'link-absolute',
  'link-outside',
  'link-circular',
  'link-directory',
  'link-unreadable',
  'impossible-date',
  'uncertain-date',
  'html-comment-unclosed',
]);

export interface Suppressed {
  readonly findings: readonly FindingEntry[];
  readonly suppressed: readonly { readonly finding: FindingEntry; readonly remark: InlineRemark }[];
  readonly problems: readonly Problem[];
}

/** `path`: of the dossier, whose text the remarks stand in. */
export function applyInlineRemarks(
  findings: readonly FindingEntry[],
  remarks: readonly InlineRemark[],
  { path, lines, lawbook }: { readonly path: string; readonly lines: LineMap; readonly lawbook: Lawbook },
): Suppressed {
  if (remarks.length === 0) return { findings, suppressed: [], problems: [] };
  const problems: Problem[] = [];
  const suppressed: Suppressed['suppressed'][number][] = [];
  const gone = new Set<FindingEntry>();
  for (const remark of remarks) {
    const { code, reason, span } = remark;
    const tell = (
      problem: FindingCode,
      severity: Problem['severity'],
      params: Problem['params'] = {},
    ): void => void problems.push({ code: problem, severity, span, params: { code, ...params } });
    if (code === '') tell('inline-no-code', 'error');
    else if (lawbook.obligation(code)) tell('inline-obligation', 'error');
    else if (!(findingCodes as readonly string[]).includes(code))
      tell('inline-unknown-code', 'error', { suggestion: nearest(code, [...ofForm]) ?? '' });
    else if (!ofForm.has(code)) tell('inline-not-allowed', 'error');
    else if (reason === '') tell('inline-no-reason', 'error');
    else {
      const { start, end } = lines.range(remark.covers);
      const own = findings.filter(
        (finding) =>
          finding.code === code &&
          finding.location.path === path &&
          !isBefore(finding.location.range.start, start) &&
          isBefore(finding.location.range.start, end) &&
          !gone.has(finding),
      );
      if (own.length === 0) tell('inline-unused', 'warning');
      for (const finding of own) {
        gone.add(finding);
        suppressed.push({ finding, remark });
      }
    }
  }
  return { findings: findings.filter((finding) => !gone.has(finding)), suppressed, problems };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
