/**
 * The samples as an audit tells them to its reports.
 * It knows no sample.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createChecker, dutyWords, type Language, parseIsoDay } from '../../checks/index.ts';
import type { AuditData, AuditedDossier } from '../../cli/src/audit/audit-data.ts';
import { compiledLaw } from './compiled-law.ts';
import { sampleFiles } from './sample-text.ts';

const law = compiledLaw();
const checker = createChecker(law);

const paths = readdirSync(join(import.meta.dirname, '../../samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `samples/${name}/案卷.md`)
  .filter((path) => sampleFiles.stat(path) !== null && checker.isDossier(sampleFiles, path))
  .sort();

export function sampleAudit(language: Language = 'zh-CN'): AuditData {
  const asOf = parseIsoDay('2026-11-23') ?? Number.NaN;
  const report = checker.check(sampleFiles, paths, { asOf, language });
  const audited = report.dossiers.map(
    (dossier): AuditedDossier => ({
      ...dossier,
      leads: [`${dossier.authority || '某'}办公室`],
      year: dossier.decisionDate === null ? null : Number(dossier.decisionDate.slice(0, 4)),
    }),
  );
  return auditOf(audited, language, report);
}

export function auditOf(
  dossiers: readonly AuditedDossier[],
  language: Language = 'zh-CN',
  head: AuditData['head'] = {
    schemaVersion: 1,
    tool: { name: 'juece', version: '0.1.0', lawVersion: '2026-11-23', lawHash: 'ab'.repeat(32) },
    asOf: '2026-11-23',
  },
  findings: AuditData['findings'] = [],
): AuditData {
  return {
    head,
    language,
    steps: law.vocabulary.steps.map(({ name, en }) => ({ name, label: language === 'en' ? en : name })),
    duty: dutyWords(law, language),
    async *dossiers() {
      yield* dossiers;
    },
    findings,
  };
}
