/**
 * Holds back new findings on the lines where somebody is typing until the hands rest: a half-typed word is no mistake,
 * least of all while Chinese is being composed. What was shown there before stays shown.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { OpenDocument } from '../documents.ts';

/** Milliseconds without a change after which the hands rest. */
export const restAfter = 600;

export interface Held {
  readonly shown: readonly Diagnostic[];
  /** Milliseconds until the rest may be shown; null when nothing is held back. */
  readonly wait: number | null;
}

export function holdBack(
  items: readonly Diagnostic[],
  document: OpenDocument | undefined,
  before: readonly Diagnostic[],
  now: number,
): Held {
  const change = document?.change;
  if (!change || now - change.at >= restAfter) return { shown: items, wait: null };
  const old = new Set(before.map(sense));
  const shown = items.filter(
    (item) => item.range.end.line < change.from || item.range.start.line > change.to || old.has(sense(item)),
  );
  return { shown, wait: shown.length === items.length ? null : restAfter - (now - change.at) };
}

function sense({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
