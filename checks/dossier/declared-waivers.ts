/**
 * Reads the waivers (豁免) of the front matter, each with what it lacks.
 * Whether one covers a verdict is decided where waivers are applied.
 */
import { type Day, parseIsoDay } from '../base/civil-day.ts';
import { fold } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import { findTimes } from '../base/times.ts';
import { isBlank } from '../facts/wording.ts';
import type { YamlEntry, YamlMap } from '../parse/document.ts';
import { type DeclaredValues, unquote } from './declared-values.ts';
import type { Waiver } from './dossier.ts';

const waiverFields = ['义务', '理由', '批准人', '日期', '到期'] as const;

export function readWaivers(values: DeclaredValues, entry: YamlEntry | undefined): Waiver[] {
  if (!entry) return [];
  const { value } = entry;
  if (value.kind === 'scalar' && value.value === null) return [];
  if (value.kind !== 'list') {
    values.problem('wrong-type', 'error', entry.keySpan, {
      key: entry.key,
      expected: '列表，每项含 义务、理由、批准人、日期、到期',
    });
    return [];
  }
  return value.items.flatMap((node) => {
    if (node.kind !== 'map') {
      values.problem('wrong-type', 'error', node.span, {
        key: entry.key,
        expected: '每项含 义务、理由、批准人、日期、到期',
      });
      return [];
    }
    return [waiver(values, node)];
  });
}

function waiver(values: DeclaredValues, map: YamlMap): Waiver {
  const aliases: Readonly<Record<string, string>> = {
    obligation: '义务',
    reason: '理由',
    approver: '批准人',
    date: '日期',
    expires: '到期',
  };
  const texts = new Map<string, string>();
  const spans = new Map<string, Span>();
  for (const e of map.entries)
    if (e.value.kind === 'scalar' && e.value.value !== null) {
      const words = unquote(String(e.value.source).trim());
      const field = aliases[e.key.toLowerCase()] ?? fold(e.key);
      if (words === '' || isBlank(fold(words))) continue;
      texts.set(field, words);
      spans.set(field, e.value.span);
    }
  const day = (key: string): Day | null => readDay(texts.get(key) ?? '');
  const missing = waiverFields.filter(
    (f) => !texts.has(f) || ((f === '日期' || f === '到期') && day(f) === null),
  );
  return {
    obligation: texts.get('义务') ?? '',
    reason: texts.get('理由') ?? '',
    approver: texts.get('批准人') ?? '',
    day: day('日期'),
    expires: day('到期'),
    missing,
    place: values.place(map.span),
    spans,
  };
}

function readDay(text: string): Day | null {
  const iso = parseIsoDay(text.trim());
  if (iso !== null) return iso;
  const reading = findTimes(fold(text), {})[0];
  return reading?.kind === 'day' ? reading.day : null;
}
