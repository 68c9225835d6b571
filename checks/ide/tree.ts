/**
 * The tree of a dossier: steps, and under each its duties with their verdicts.
 * It sorts what the report says and judges nothing.
 */
import type { Analysis } from './analysis.ts';
import type { DossierTree } from './data.ts';

export function tree(analysis: Analysis): DossierTree {
  const { report, dossier } = analysis;
  return {
    path: report.path,
    title: report.title,
    authority: report.authority,
    stage: report.stage,
    stageInferred: dossier.stageInferred,
    place: report.jurisdiction.at(-1) ?? 'CN',
    decisionDate: report.decisionDate,
    diagnostics: { error: 0, warning: 0, information: 0 },
    steps: [],
  };
}
