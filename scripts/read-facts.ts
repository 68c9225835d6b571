/**
 * Prints what is read from a dossier (records, facts, places) without judging: `node scripts/read-facts.ts FILE`.
 * For people who add vocabulary and wonder why a fact was or was not found.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isoDay } from '../checks/base/civil-day.ts';
import { buildDossier } from '../checks/dossier/build.ts';
import type { Value } from '../checks/facts/fact.ts';
import { Terms } from '../checks/facts/terms.ts';
import { decode } from '../checks/parse/decode.ts';
import { parseDocument } from '../checks/parse/markdown.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';

const path = process.argv[2] ?? '';
const law = compiledLaw();
const files = {
  stat: (p: string) =>
    existsSync(p)
      ? {
          kind: statSync(p).isDirectory() ? ('directory' as const) : ('file' as const),
          size: statSync(p).size,
        }
      : null,
  read: (p: string) => readFileSync(p),
};
const { text, encoding, problems } = decode(readFileSync(path));
const document = parseDocument(path, text, encoding, problems);
const dossier = buildDossier(document, files, new Terms(law.vocabulary), law.vocabulary);

function shown(value: Value): string {
  if (value.type === 'day') return isoDay(value.day);
  if (value.type === 'period') {
    const day = (d: number | null): string => (d === null ? '?' : isoDay(d));
    return `${day(value.start)}..${day(value.end)}${value.length ? ` (${value.length.days}${value.length.unit})` : ''}`;
  }
  return JSON.stringify(value);
}

const at = (p: { path: string; span: { start: number } }): string => {
  const doc = p.path === path ? document : dossier.attachments.get(p.path);
  return `${p.path === path ? '' : `${p.path}:`}${(doc?.lines.position(p.span.start).line ?? 0) + 1}`;
};
console.log(
  `阶段 ${dossier.stage}（${dossier.stageInferred ? '推断' : '声明'}） 决策日 ${dossier.decisionDay === null ? '无' : isoDay(dossier.decisionDay)}`,
);
for (const record of dossier.records) {
  console.log(
    `\n[${record.kind}] ${record.status} 第${at(record.place)}行 链接${record.links.map((l) => `${l.link.target}:${l.state}`).join(' ')}`,
  );
  for (const fact of [...record.facts, ...record.attached])
    console.log(
      `  ${fact.field} = ${shown(fact.value)} 「${fact.text}」 ${fact.status}/${fact.carrier} 第${at(fact.place)}行`,
    );
  for (const table of record.tables) console.log(`  表 ${table.field} ${table.rows.length}行`);
}
for (const problem of dossier.problems) console.log(`问题 ${problem.code} ${JSON.stringify(problem.params)}`);
