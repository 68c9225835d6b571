/**
 * Decides which stated length belongs to which period: (共30天) after it, 为期30天 before it, 起10个工作日内 within it.
 * Refuses to compare the two; that they contradict each other is a finding of others.
 */
import type { LengthReading, PeriodReading, TimeReading } from './time-reading.ts';

export interface Draft {
  readonly reading: TimeReading;
  /** 起 follows: a length right after it makes a period of a day. */
  readonly opened: boolean;
}

const NAMED = '(?:公示期限?|公告期限?|公示时间|征求意见期?|期限|时间|为期|历时|持续)';
const BETWEEN_PERIOD_AND_LENGTH = new RegExp(
  `^(?:起|始|开始|起始|期间)?(?:计算?|算)?(?:公示|公告)?[ \\t]*[,(;]?[ \\t]*${NAMED}?(?:共计|合计|总计|一共|共|计|为)?[ \\t]*:?[ \\t]*(?:为期)?$`,
);
const BETWEEN_LENGTH_AND_PERIOD =
  /^[内]?[ \t]*(?:[,(:][ \t]*)(?:即|起止时间|时间|具体)?(?:为|是)?[ \t]*:?[ \t]*[自从于]?[ \t]*$/;
const LONGEST_GAP = 14;

/** Readings with every attached length merged into its period. */
export function mergeLengths(text: string, drafts: readonly Draft[]): TimeReading[] {
  const merged: TimeReading[] = [];
  let opened = false;
  for (const draft of drafts) {
    const joined = join(text, merged.at(-1), opened, draft.reading);
    if (joined === null) merged.push(draft.reading);
    else merged[merged.length - 1] = joined;
    opened = draft.opened && joined === null;
  }
  return merged;
}

function join(
  text: string,
  left: TimeReading | undefined,
  opened: boolean,
  right: TimeReading,
): TimeReading | null {
  if (left === undefined || right.from - left.to > LONGEST_GAP) return null;
  const gap = text.slice(left.to, right.from);
  if (right.kind === 'length') {
    const period = asPeriod(left, opened);
    if (period === null || period.length !== null || !BETWEEN_PERIOD_AND_LENGTH.test(gap)) return null;
    return { ...period, length: right.length, to: closed(text, right, gap.includes('(')) };
  }
  if (left.kind !== 'length' || right.kind !== 'period' || right.length !== null) return null;
  if (right.start === null && !right.startRelative) return null;
  if (!BETWEEN_LENGTH_AND_PERIOD.test(gap)) return null;
  return { ...right, length: left.length, from: left.from };
}

function asPeriod(reading: TimeReading, opened: boolean): PeriodReading | null {
  if (reading.kind === 'period') return reading;
  if (reading.kind !== 'day' || !opened) return null;
  const { day, assumedYear, repaired, from, to } = reading;
  return {
    kind: 'period',
    start: day,
    end: null,
    startRelative: false,
    length: null,
    assumedYear,
    repaired,
    from,
    to,
  };
}

/** Past the bracket that the length stands in. */
function closed(text: string, length: LengthReading, bracketed: boolean): number {
  return bracketed && text.charAt(length.to) === ')' ? length.to + 1 : length.to;
}
