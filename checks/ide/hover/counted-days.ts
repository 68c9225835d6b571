/**
 * How the days of a duty were counted, day by day: which day is the first, which are skipped and why, the last.
 * It counts with the core's own counting; which days a duty counts is told by the facts of its verdict.
 */
import type { Day } from '../../base/civil-day.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Verdict } from '../../engine/verdict.ts';
import type { Fact } from '../../facts/fact.ts';
import { countDays, type DayCount, type DayUnit, deadline } from '../../lawbook/day-count.ts';
import { explainCount } from '../../lawbook/day-explanation.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { dayWords, stepWords } from '../day-words.ts';
import { inLanguage } from '../duty-words.ts';
import { bulleted, escapeMarkdown } from '../markdown.ts';

/** More counts than these on one fact say the same again. */
const MOST_COUNTS = 2;
/** More steps than these are a calendar, not an explanation; the sentence above sums them up. */
const MOST_STEPS = 14;
/** No statute counts longer; dates typed wrong may lie centuries apart. */
const LONGEST = 1100;

const isUnit = (unit: string): unit is DayUnit => unit === '日' || unit === '工作日' || unit === '月';

const sameFact = (a: Fact, b: Fact): boolean =>
  a.place.path === b.place.path &&
  a.place.span.start === b.place.span.start &&
  a.place.span.end === b.place.span.end;

/** The two days between which the verdict counts, as far as this fact is one of them. */
function ends(fact: Fact, verdict: Verdict): readonly [Day, Day] | null {
  const dated = verdict.facts.filter((f) => dayOfFact(f) !== null);
  // A period may be counted itself, or be where another count begins.
  const itself = typeof verdict.obligation.judge?.with.period === 'string' || dated.length === 1;
  if (itself && fact.value.type === 'period' && fact.value.start !== null && fact.value.end !== null)
    return [fact.value.start, fact.value.end];
  const at = dated.findIndex((f) => sameFact(f, fact));
  if (at < 0) return null;
  // Facts come in pairs where several rows were counted.
  const partner = dated[at % 2 === 0 ? at + 1 : at - 1];
  const [a, b] = [dayOfFact(fact), partner ? dayOfFact(partner) : null];
  if (a === null || b === null || dated.length % 2 !== 0) return null;
  return a <= b ? [a, b] : [b, a];
}

function stepLines(count: DayCount, analysis: Analysis): readonly string[] {
  const { language } = analysis;
  const text = hoverTexts(language);
  if (count.unit !== '工作日' || count.steps.length > MOST_STEPS) return [];
  let n = 0;
  return count.steps.map((step) => {
    const days = stepWords(step, language);
    const { reason } = step;
    if (step.counted === true) {
      const first = n + 1;
      n += step.last - step.first + 1;
      const why =
        reason.kind === 'make-up' ? text.bracket(text.made(inLanguage(language, reason.holiday))) : '';
      return text.dayCounts(`${days}${why}`, first, n);
    }
    if (step.counted === 'unknown') return text.dayOff(days, text.unknownYear);
    return text.dayOff(days, reason.kind === 'holiday' ? inLanguage(language, reason.holiday) : text.weekend);
  });
}

/** One block of Markdown for each way of counting that the verdicts use on this fact. */
export function countedDays(analysis: Analysis, fact: Fact, verdicts: readonly Verdict[]): readonly string[] {
  const { language } = analysis;
  const { lawbook } = analysis.tools;
  const text = hoverTexts(language);
  const blocks = new Map<string, string>();
  for (const verdict of verdicts) {
    const name = verdict.obligation.judge?.with.parameter;
    const parameter = typeof name === 'string' ? lawbook.parameter(name, verdict.judgedAt) : null;
    if (!parameter || !isUnit(parameter.unit)) continue;
    const range = ends(fact, verdict);
    if (!range) continue;
    const [from, to] = range;
    const key = `${from} ${to} ${parameter.unit} ${parameter.value}`;
    if (blocks.has(key) || to < from || to - from > LONGEST || blocks.size >= MOST_COUNTS) continue;
    const { unit, value } = parameter;
    const counted = countDays(from, to, unit, lawbook.calendar);
    const { last } = deadline(from, value, unit, lawbook.calendar);
    const each =
      language === 'en'
        ? { 日: 'Day', 工作日: 'Working day', 月: 'Month' }[unit]
        : { 日: '日', 工作日: '个工作日', 月: '个月' }[unit];
    const wanted = text.times(value, unit);
    const nth =
      last === 'unknown' ? text.nthUnknown(value, each) : text.nth(value, each, dayWords(last, language));
    const first = unit === '日' && to > from ? [text.nth(1, each, dayWords(from + 1, language))] : [];
    const lines = [explainCount(counted, language), ...stepLines(counted, analysis), ...first, nth];
    const title = escapeMarkdown(text.counting(wanted, verdict.obligation.id));
    blocks.set(key, `**${title}**\n\n${bulleted(lines.map(escapeMarkdown))}`);
  }
  return [...blocks.values()];
}
