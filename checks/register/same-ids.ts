/**
 * One 事项编号 in two dossiers: the later in output order points at the earlier. One check, several put together and
 * the register of an audit all ask here.
 */
import { findingMessage } from '../messages/finding-messages.ts';
import type { Language } from '../messages/language.ts';
import type { FindingEntry } from '../report/report.ts';
import type { RegisterEntry } from './entry.ts';

/** `entries` in output order. */
export function sameIds(
  entries: readonly Pick<RegisterEntry, 'id' | 'path'>[],
  language: Language,
): readonly FindingEntry[] {
  const first = new Map<string, string>();
  return entries.flatMap(({ id, path }): readonly FindingEntry[] => {
    if (id === null) return [];
    const other = first.get(id.text);
    if (other === undefined) {
      first.set(id.text, path);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        severity: 'error',
        message: findingMessage('duplicate-id', { id: id.text, other }, language),
        location: id.location,
        related: [],
      },
    ];
  });
}
