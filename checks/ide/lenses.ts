/**
 * Lines above the text that count: how many steps are done, how many days were given of how many asked.
 * It sums up what was judged, in few words, and shows nothing twice at one place.
 */
import type { Span } from '../base/span.ts';
import type { Analysis } from './analysis.ts';
import type { Lens, TreeStep } from './data.ts';
import { amountText, enough, type Interval, intervals, isBorderline } from './intervals.ts';
import { intervalTitle } from './timeline/statutory.ts';
import { tree } from './tree.ts';
import { wordsOf } from './wording.ts';

/** Only the dossier's own file has lenses: an attachment holds no steps. */
export function lenses(analysis: Analysis, path: string): readonly Lens[] {
  if (path !== analysis.path) return [];
  const { steps } = tree(analysis);
  const process = new Set(
    analysis.tools.lawbook.vocabulary.steps.filter((s) => s.headings.length > 0).map((s) => s.name),
  );
  const own = steps.filter((s) => process.has(s.name));
  return [...overview(analysis, own), ...stepLenses(analysis, own), ...intervalLenses(analysis)];
}

/** `9 步中 6 步已完成 · 违反 3 · 待补 2`, above the first line. */
function overview(analysis: Analysis, steps: readonly TreeStep[]): readonly Lens[] {
  const words = wordsOf(analysis.language);
  const applicable = steps.filter((s) => s.state !== 'not-applicable');
  const done = applicable.filter((s) => s.state === 'done').length;
  const { diagnostics, verdicts } = analysis.report;
  // A breach of a duty; problems of form are to be put right like what is missing.
  const breaches = diagnostics.filter((d) =>
    verdicts.some((v) => v.obligation === d.code && v.severity === d.severity && v.verdict === 'violated'),
  ).length;
  const parts = [
    words(`${applicable.length} 步中 ${done} 步已完成`, `${done} of ${applicable.length} steps done`),
  ];
  const others = diagnostics.length - breaches;
  if (breaches > 0) parts.push(words(`违反 ${breaches}`, `${breaches} breached`));
  if (others > 0) parts.push(words(`待补 ${others}`, `${others} to complete`));
  return [
    {
      span: { start: 0, end: analysis.dossier.document.frontMatter ? 3 : 0 },
      title: parts.join(' · '),
      action: { name: 'timeline', path: analysis.path },
    },
  ];
}

function stepLenses(analysis: Analysis, steps: readonly TreeStep[]): readonly Lens[] {
  const words = wordsOf(analysis.language);
  return steps.flatMap((step): Lens[] => {
    const { target, counts } = step;
    if (target?.path !== analysis.path || step.state === 'not-applicable') return [];
    const parts: string[] = [];
    if (counts.violated > 0) parts.push(words(`✗ 违反 ${counts.violated}`, `✗ ${counts.violated} breached`));
    if (counts.undetermined > 0)
      parts.push(words(`? 无法判断 ${counts.undetermined}`, `? ${counts.undetermined} undetermined`));
    if (counts.waived > 0) parts.push(words(`豁免 ${counts.waived}`, `${counts.waived} waived`));
    if (counts.met > 0) parts.push(words(`✓ 已满足 ${counts.met}`, `✓ ${counts.met} met`));
    if (counts['not-due'] > 0)
      parts.push(words(`未到期 ${counts['not-due']}`, `${counts['not-due']} not due`));
    if (parts.length === 0) return [];
    return [
      {
        span: target.span,
        title: parts.join(' · '),
        action: { name: 'step', path: analysis.path, step: step.name },
      },
    ];
  });
}

/** Several laws that count the same days give one lens: the one that is broken, else the strictest. */
function intervalLenses(analysis: Analysis): readonly Lens[] {
  const best = new Map<string, { readonly interval: Interval; readonly span: Span }>();
  for (const interval of intervals(analysis)) {
    const { to, count, verdict } = interval;
    if (!to || !count || verdict.verdict === 'not-due' || to.fact.place.path !== analysis.path) continue;
    const { span } = to.fact.place;
    const key = `${span.start}-${span.end}`;
    const before = best.get(key);
    if (!before || graver(interval, before.interval)) best.set(key, { interval, span });
  }
  return [...best.values()]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ interval, span }) => ({
      span,
      title: intervalLine(interval, analysis),
      action: { name: 'explain', id: interval.verdict.obligation.id },
    }));
}

function graver(a: Interval, b: Interval): boolean {
  const rank = (i: Interval): number => ['violated', 'undetermined', 'met'].indexOf(i.verdict.verdict);
  if (rank(a) !== rank(b)) return rank(a) < rank(b);
  if (a.bound !== b.bound || a.unit !== b.unit) return false;
  return a.bound === 'at-least' ? a.required > b.required : a.required < b.required;
}

/** `公开征求意见 32 日 ✓ 不少于 30 日`. */
export function intervalLine(interval: Interval, analysis: Analysis): string {
  const { count, required, unit, bound, verdict } = interval;
  const english = analysis.language === 'en';
  const words = wordsOf(analysis.language);
  const title = intervalTitle(interval, analysis);
  if (!count) return title;
  const counted = typeof count.count === 'number' ? count.count : `≥${count.atLeast}`;
  const amount = amountText(counted, unit, english);
  const asked = amountText(required, unit, english);
  const limit =
    bound === 'at-least'
      ? words(`不少于 ${asked}`, `at least ${asked}`)
      : words(`不超过 ${asked}`, `at most ${asked}`);
  if (isBorderline(interval) && verdict.verdict !== 'met')
    return words(
      `${title} ${amount} ? 临界（首尾都算 ${count.inclusive}），${limit}`,
      `${title} ${amount} ? borderline (${count.inclusive} with both ends), ${limit}`,
    );
  const mark = verdict.verdict === 'met' ? '✓' : verdict.verdict === 'violated' ? '✗' : '?';
  const excused = verdict.verdict === 'met' && !enough(interval) ? words('（已说明）', ' (explained)') : '';
  return `${title} ${amount} ${mark} ${limit}${excused}`;
}
