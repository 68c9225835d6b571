/**
 * The same running text in dossiers of two places, names and figures aside: a hint that one was made from the other.
 * Every dossier is held against few others, so that a hundred thousand can be compared.
 */
import type { Language } from '../messages/language.ts';
import { registerTexts } from '../messages/register-texts.ts';
import type { FindingEntry } from '../report/report.ts';
import { ownPlace } from './duties.ts';
import type { RegisterEntry } from './entry.ts';
import { likeness } from './sketch.ts';

/** Below it, two dossiers merely follow the same pattern. */
const alike = 0.9;
/** A piece of text that more dossiers have than this says nothing about any two of them. */
const remembered = 6;

export function copiedTexts(entries: readonly RegisterEntry[], language: Language): readonly FindingEntry[] {
  const texts = registerTexts(language);
  const holders = new Map<number, RegisterEntry[]>();
  return entries.flatMap((entry): readonly FindingEntry[] => {
    const shared = new Map<RegisterEntry, number>();
    for (const sum of entry.sketch) {
      const known = holders.get(sum) ?? [];
      for (const other of known)
        if (ownPlace(other) !== ownPlace(entry)) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (known.length < remembered) holders.set(sum, [...known, entry]);
    }
    const [nearest] = [...shared].sort(([, a], [, b]) => b - a);
    const original = nearest?.[0];
    const part = original ? likeness(original.sketch, entry.sketch) : 0;
    if (!original || part < alike) return [];
    return [
      {
        code: 'copied-text',
        severity: 'information',
        message: texts.copied(Math.round(part * 100), original.title, ownPlace(original)),
        location: entry.anchor,
        related: [{ message: texts.original, location: original.anchor }],
      },
    ];
  });
}
