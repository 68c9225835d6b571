/**
 * Which records any decision may need, and which only particular matters do (expropriation, planning): those whose
 * every duty depends on a special circumstance. It reads law data only.
 */
import type { Condition, Obligation } from '../../lawbook/law.ts';
import type { Lawbook } from '../../lawbook/lawbook.ts';

const known = new WeakMap<Lawbook, ReadonlySet<string>>();

const circumstancesIn = (conditions: readonly Condition[]): readonly string[] =>
  conditions
    .flatMap((c) => ('any' in c ? c.any : [c]))
    .flatMap((c) => ('circumstance' in c ? [c.circumstance].flat() : []));

/** Names of the records that some duty without a special circumstance speaks of. */
export function ordinaryRecords(lawbook: Lawbook): ReadonlySet<string> {
  const before = known.get(lawbook);
  if (before) return before;
  const special = new Set(lawbook.vocabulary.circumstances.filter((c) => c.special).map((c) => c.name));
  const particular = (o: Obligation): boolean =>
    circumstancesIn([...o.when, ...(o.without === 'not-applicable' ? [] : o.without)]).some((name) =>
      special.has(name),
    );
  const spoken = lawbook.obligations
    .filter((o) => o.judge !== null && !particular(o))
    .map((o) => JSON.stringify([o.each, o.judge?.with]))
    .join('\n');
  const found = new Set(
    lawbook.vocabulary.records.map((r) => r.name).filter((name) => spoken.includes(name)),
  );
  known.set(lawbook, found);
  return found;
}
