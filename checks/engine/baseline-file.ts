/**
 * The baseline as a file: JSON, sorted, one entry a line, so that a review shows what was added and what is gone.
 * It reads and writes text and says what is wrong with it; what entries do, `baseline.ts` decides.
 */
import { parseIsoDay } from '../base/civil-day.ts';
import { baselineTexts } from '../messages/baseline-texts.ts';
import type { Language } from '../messages/language.ts';
import { compareCodePoints } from '../report/order.ts';
import { type BaselineEntry, type DossierKey, dossierKeys } from './baseline.ts';

export const baselineVersion = 1;

/** One-based line and column. */
export interface BaselineMistake {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface BaselineReading {
  /** Empty where there are mistakes: half a baseline would raise what is known. */
  readonly entries: readonly BaselineEntry[];
  readonly mistakes: readonly BaselineMistake[];
}

export function readBaseline(text: string, language: Language = 'zh-CN'): BaselineReading {
  const texts = baselineTexts(language);
  const wrong = (message: string, offset = 0): BaselineReading => ({
    entries: [],
    mistakes: [{ ...placeOf(text, offset), message }],
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ' '));
  } catch (error) {
    return wrong(texts.damaged, damagedAt(text, error));
  }
  if (!isRecord(value) || !('schemaVersion' in value)) return wrong(texts.noBaseline);
  const version = value.schemaVersion;
  if (version !== baselineVersion)
    return wrong(
      texts.otherVersion(String(version), baselineVersion),
      Math.max(0, text.indexOf('"schemaVersion"')),
    );
  if (!Array.isArray(value.entries)) return wrong(texts.noEntries);
  const entries: BaselineEntry[] = [];
  const mistakes: BaselineMistake[] = [];
  const places = entryPlaces(text);
  for (const [index, one] of value.entries.entries()) {
    const offset = places[index] ?? 0;
    const { line } = placeOf(text, offset);
    const read = entryOf(one, line - 1);
    if (typeof read === 'string')
      mistakes.push({ ...placeOf(text, offset), message: texts.wrongEntry(index + 1, read) });
    else entries.push(read);
  }
  return mistakes.length > 0 ? { entries: [], mistakes } : { entries, mistakes };
}

/** The entry, or the field that is missing or wrong. */
function entryOf(value: unknown, line: number): BaselineEntry | string {
  if (!isRecord(value)) return '{…}';
  const text = (name: string): string | null => {
    const found = value[name];
    return typeof found === 'string' && found.trim() !== '' ? found : null;
  };
  const day = (name: string): string | null => {
    const found = text(name);
    return found !== null && parseIsoDay(found) !== null ? found : null;
  };
  const key = dossierKeys.find((one): one is DossierKey => one === value.key);
  const [dossier, code, fingerprint] = [text('dossier'), text('code'), text('fingerprint')];
  const [reason, by, date] = [text('reason'), text('by'), day('date')];
  const count = value.count ?? 1;
  if (key === undefined) return 'key';
  if (dossier === null) return 'dossier';
  if (code === null) return 'code';
  if (fingerprint === null) return 'fingerprint';
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) return 'count';
  if (reason === null) return 'reason';
  if (by === null) return 'by';
  if (date === null) return 'date';
  const closed = value.closed === true;
  const expires = day('expires');
  // Without an end nobody would ever look again.
  if (closed ? value.expires !== undefined : expires === null) return closed ? 'closed' : 'expires';
  return { key, dossier, code, fingerprint, count, reason, by, date, expires: closed ? null : expires, line };
}

/** Sorted by dossier, code and facts; entries that say the same of equal things are one with their count. */
export function writeBaseline(
  entries: readonly BaselineEntry[],
  tool: { readonly version: string; readonly lawVersion: string },
): string {
  const lines = [...entries].sort(compareEntries).map((entry) => `    ${JSON.stringify(entryValue(entry))}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return [
    '{',
    `  "schemaVersion": ${baselineVersion},`,
    `  "tool": ${JSON.stringify(tool.version)},`,
    `  "law": ${JSON.stringify(tool.lawVersion)},`,
    `  "entries": ${list}`,
    '}\n',
  ].join('\n');
}

function entryValue({ key, dossier, code, fingerprint, count, reason, by, date, expires }: BaselineEntry) {
  const several = count > 1 ? { count } : {};
  const end = expires === null ? { closed: true } : { expires };
  return { key, dossier, code, fingerprint, ...several, reason, by, date, ...end };
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareCodePoints(a.dossier, b.dossier) ||
    compareCodePoints(a.key, b.key) ||
    compareCodePoints(a.code, b.code) ||
    compareCodePoints(a.fingerprint, b.fingerprint) ||
    compareCodePoints(a.date, b.date) ||
    compareCodePoints(a.by, b.by) ||
    compareCodePoints(a.reason, b.reason)
  );
}

/** Where each object of the first list begins: strings are stepped over, nothing else is understood. */
function entryPlaces(text: string): readonly number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = text.indexOf('"entries"') + '"entries"'.length; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      for (i++; i < text.length && text[i] !== '"'; i++) if (text[i] === '\\') i++;
    } else if (c === '[' || c === '{') {
      if (depth === 1) found.push(i);
      depth++;
    } else if (c === ']' || c === '}') {
      depth--;
      if (depth <= 0) break;
    } else if (depth === 1 && c !== undefined && /[^\s,]/.test(c)) {
      // A bare word or number where an object should stand.
      found.push(i);
      while (i + 1 < text.length && /[^\s,\]]/.test(text[i + 1] ?? '')) i++;
    }
  }
  return found;
}

/** Engines say the offset in their own words; without it the end of the text, where a cut-off file is damaged. */
function damagedAt(text: string, error: unknown): number {
  const said = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return said === undefined ? text.length : Math.min(Number(said), text.length);
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
