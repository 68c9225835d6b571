/** The organs and units that the dossier itself names, the most important first. */
import type { Analysis } from '../analysis.ts';

const MOST = 60;
/** A name, not a sentence about one. */
const LONGEST = 40;

export function namedOrgans(analysis: Analysis): readonly string[] {
  const { front, records } = analysis.dossier;
  const { lawbook } = analysis.tools;
  const found = new Set<string>();
  const add = (name: string): void => {
    const clean = name.trim();
    if (clean !== '' && clean.length <= LONGEST && !/[，。；：,;:[\]{}\n]/.test(clean)) found.add(clean);
  };
  for (const declared of [front.authority, front.coordinator, ...front.leads])
    if (declared) add(declared.text);
  for (const { names } of front.circumstances.values()) for (const name of names) add(name);
  for (const record of records) {
    for (const fact of record.facts) {
      if (fact.status !== 'stated' || lawbook.field(`${fact.record}.${fact.field}`)?.type !== 'organ')
        continue;
      if (fact.value.type === 'names') for (const name of fact.value.names) add(name);
      else add(fact.text);
    }
    for (const table of record.tables)
      for (const row of table.rows) {
        const cell = row.cells.get('单位');
        if (cell?.status === 'stated') add(cell.text);
      }
  }
  return [...found].slice(0, MOST);
}
