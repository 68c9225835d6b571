/**
 * Reads the value given for a field: what type the vocabulary says, how surely, and where exactly it stands.
 * It refuses to know which record the field belongs to, or whether the value is lawful.
 */
import { findNumbers, readAmount } from '../base/numerals.ts';
import type { FieldTerm } from '../lawbook/law.ts';
import type { Flow } from '../parse/document.ts';
import type { FactStatus, Value } from './fact.ts';
import { remembered, type TimeContext, type Token, tokensOf } from './sentence.ts';
import { readConclusion, statusOfValue } from './wording.ts';

/** A value with its offsets in the flow's text. */
export interface ReadValue {
  readonly value: Value;
  readonly status: FactStatus;
  readonly from: number;
  readonly to: number;
}

const text: Value = { type: 'text' };

/** The value of a time token for a field that wants a day. */
export function dayOf(token: Token): Pick<ReadValue, 'value' | 'status'> {
  const time = token.time;
  if (!time) return { value: text, status: 'uncertain' };
  if (time.kind === 'day') return { value: { type: 'day', day: time.day }, status: 'stated' };
  if (time.kind === 'period') {
    const day = time.start ?? time.end;
    return day === null
      ? { value: text, status: 'uncertain' }
      : { value: { type: 'day', day }, status: 'stated' };
  }
  if (time.kind === 'placeholder') return { value: text, status: 'placeholder' };
  if (time.kind === 'uncertain') return { value: text, status: 'uncertain' };
  return { value: { type: 'vague-time' }, status: 'uncertain' };
}

/** The value of a time token for a field that wants a period. */
export function periodOf(token: Token): Pick<ReadValue, 'value' | 'status'> {
  const time = token.time;
  if (!time) return { value: text, status: 'uncertain' };
  if (time.kind === 'period')
    return {
      value: { type: 'period', start: time.start, end: time.end, length: time.length },
      status: 'stated',
    };
  if (time.kind === 'length')
    return { value: { type: 'period', start: null, end: null, length: time.length }, status: 'stated' };
  if (time.kind === 'day')
    return { value: { type: 'period', start: time.day, end: null, length: null }, status: 'stated' };
  return time.kind === 'placeholder'
    ? { value: text, status: 'placeholder' }
    : { value: { type: 'vague-time' }, status: 'uncertain' };
}

const isTime = (token: Token): boolean => token.time !== undefined;

function readPeriod(tokens: readonly Token[]): ReadValue | null {
  const times = tokens.filter(isTime);
  const period = times.find((t) => t.kind === 'period');
  const length = times.find((t) => t.kind === 'length');
  const day = times.find((t) => t.kind === 'day');
  const first = period ?? day ?? length ?? times[0];
  if (!first) return null;
  const read = periodOf(first);
  if (read.value.type !== 'period') return { ...read, from: first.from, to: first.to };
  let { start, end } = read.value;
  let stated = read.value.length;
  let to = first.to;
  if (length && length !== first && length.time?.kind === 'length' && stated === null) {
    stated = length.time.length;
    to = Math.max(to, length.to);
  }
  const second = period ? undefined : times.find((t) => t.kind === 'day' && t !== day);
  if (second?.time?.kind === 'day' && end === null) {
    end = second.time.day;
    to = Math.max(to, second.to);
  }
  if (start !== null && end === null && stated?.unit === '日') end = start + stated.days - 1;
  if (start === null && end !== null && stated?.unit === '日') start = end - stated.days + 1;
  return { value: { type: 'period', start, end, length: stated }, status: read.status, from: first.from, to };
}

function split(raw: string): string[] {
  return (
    raw
      // An organ's own name may hold 和 (建设和管理委员会): it joins two only after what can end a name.
      .split(
        /[、,;，；/\s]+|(?<=局|委|办|部|院|会|处|科|街道|公司|中心)和(?=[\u4e00-\u9fff]{2,}(?:局|委|办|部|院|会|处|科|街道)$)/,
      )
      .map((part) => part.replace(/[。.等]+$/, '').trim())
      .filter((part) => part !== '')
  );
}

/** The number meant: a stated total (共12名), the sum of a plain enumeration (居民5人、商户4人), else the first. */
function totalOf(content: string, attended: boolean): ReturnType<typeof findNumbers>[number] | undefined {
  const numbers = findNumbers(content);
  const [first, ...more] = numbers;
  if (!first || more.length === 0) return first;
  const before = attended
    ? /(?:共计?|合计|总计|总数|实到|到会)[有为]?\s*$/
    : /(?:共计?|合计|总计|总数)[有为]?\s*$/;
  const total = numbers.find((n) => before.test(content.slice(0, n.from)));
  if (total) return total;
  const parts = content.replace(/[。;,、\s]+$/, '').split(/[、,;]/);
  const enumerated =
    parts.length === numbers.length &&
    parts.every((part) => /^(?![^0-9]*[应实到])[^0-9()]{2,}[0-9]{1,4}[人名位]$/.test(part.trim()));
  const last = numbers.at(-1);
  if (!enumerated || !last || numbers.some((n) => n.approximate)) return first;
  return { ...first, value: numbers.reduce((sum, n) => sum + n.value, 0), to: last.to };
}

const yesPattern = /^(?:是|有|已|√|✓|✔|☑|yes|true|y$|均|全部|签|公开)/i;
const noPattern = /^(?:否|无|未|没|不|×|✗|no|false|n$)/i;

/**
 * Reads flow.text[from, to) as the value of `term`.
 * A date field without a readable date keeps its text with status `uncertain`; nothing is invented.
 */
export function readValue(
  term: FieldTerm,
  flow: Flow,
  from: number,
  to: number,
  context: TimeContext,
): ReadValue {
  const read = (): ReadValue => readAs(term, flow, from, to, context);
  // A table's own columns are terms of the moment; free text is read alike for all.
  return remembered(flow, term.type === 'text' ? 'text' : term, from, to, context, read);
}

function readAs(term: FieldTerm, flow: Flow, from: number, to: number, context: TimeContext): ReadValue {
  let start = from;
  let end = to;
  while (start < end && flow.text.charCodeAt(start) <= 32) start++;
  while (end > start && flow.text.charCodeAt(end - 1) <= 32) end--;
  const content = flow.text.slice(start, end);
  const whole = (value: Value, status: FactStatus): ReadValue => ({ value, status, from: start, to: end });
  const status = statusOfValue(content);
  if (status === 'placeholder') return whole(text, 'placeholder');
  const tokens = (): Token[] =>
    tokensOf(content, context).map((t) => ({ ...t, from: t.from + start, to: t.to + start }));
  switch (term.type) {
    case 'day': {
      const found = tokens().find(isTime);
      if (!found) return whole(text, status === 'stated' ? 'uncertain' : status);
      const day = dayOf(found);
      return {
        ...day,
        status: status === 'planned' && day.status === 'stated' ? 'planned' : day.status,
        from: found.from,
        to: found.to,
      };
    }
    case 'period': {
      const found = readPeriod(tokens());
      if (!found) return whole(text, status === 'stated' ? 'uncertain' : status);
      return status === 'planned' && found.status === 'stated' ? { ...found, status } : found;
    }
    case 'number': {
      const found = totalOf(content, term.name === '参加人');
      if (found)
        return {
          value: { type: 'number', number: found.value },
          status: found.approximate ? 'uncertain' : 'stated',
          from: start + found.from,
          to: start + found.to,
        };
      if (/^(?:无|没有|未收到|未提出)/.test(content)) return whole({ type: 'number', number: 0 }, 'stated');
      return whole(text, status === 'stated' ? 'uncertain' : status);
    }
    case 'amount': {
      const found = readAmount(content);
      if (!found) return whole(text, status === 'stated' ? 'uncertain' : status);
      return {
        value: { type: 'amount', yuan: found.yuan },
        status: 'stated',
        from: start + found.from,
        to: start + found.to,
      };
    }
    case 'yes-no': {
      const said = readConclusion(content, term.values);
      if (said)
        return {
          value: { type: 'yes-no', yes: said.conclusion === '是' },
          status: 'stated',
          from: start,
          to: end,
        };
      if (noPattern.test(content)) return whole({ type: 'yes-no', yes: false }, 'stated');
      if (yesPattern.test(content)) return whole({ type: 'yes-no', yes: true }, 'stated');
      return whole(text, 'uncertain');
    }
    case 'conclusion': {
      const said = readConclusion(content, term.values);
      if (!said) return whole(text, status === 'stated' ? 'uncertain' : status);
      return {
        value: { type: 'conclusion', conclusion: said.conclusion },
        status: 'stated',
        from: start,
        to: end,
      };
    }
    case 'meeting': {
      const found = tokens().find((t) => t.meeting !== undefined);
      if (!found?.meeting) return whole(text, status === 'stated' ? 'uncertain' : status);
      return {
        value: { type: 'meeting', meeting: found.meeting.kind, session: found.meeting.session },
        status: status === 'planned' ? 'planned' : 'stated',
        from: found.from,
        to: found.to,
      };
    }
    case 'organ':
    case 'people':
      return whole({ type: 'names', names: split(flow.raw.slice(start, end)) }, status);
    default:
      // 2024年1月4日，副区长同意: the day stands first, and its year is that of the dates in the lines after it.
      if (leadingDay.test(content)) tokens();
      return whole(text, status);
  }
}

const leadingDay = /^(?:(?:19|20)[0-9]{2}|[二一][〇零○九一二][〇零○一二三四五六七八九]{2}) ?[年./-]/;
