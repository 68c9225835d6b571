/**
 * What later steps may ask of this one: counts, the worst severity, the files written.
 */
import { setOutput } from '@actions/core';
import { type Report, severities } from '../../checks/index.ts';
import type { WrittenFiles } from './report-files.ts';

export function setOutputs({ summary, dossiers }: Report, files: WrittenFiles['paths']): void {
  const { diagnostics, exceptions } = summary;
  const outputs: Readonly<Record<string, string | number>> = {
    dossiers: summary.dossiers,
    errors: diagnostics.error,
    warnings: diagnostics.warning,
    informations: diagnostics.information,
    waived: exceptions.waiver,
    baselined: exceptions.baseline,
    suppressed: exceptions.inline,
    worst: severities.find((severity) => diagnostics[severity] > 0) ?? 'none',
    json: files.json.join('\n'),
    sarif: files.sarif.join('\n'),
    html: files.html.join('\n'),
    // JSON, because a name may hold a line feed.
    'checked-paths': JSON.stringify(dossiers.map(({ path }) => path)),
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
