/**
 * The tree of a dossier: steps in the order of the law, and under each its duties with their verdicts.
 * It sorts what the report says and judges nothing.
 */
import type { Verdict } from '../engine/verdict.ts';
import type { Level } from '../lawbook/law.ts';
import { fullCitationText } from '../report/citation.ts';
import { type Severity, type VerdictName, verdictNames } from '../report/report.ts';
import type { Analysis } from './analysis.ts';
import type { DossierTree, TreeDuty, TreeStep } from './data.ts';
import { wordsOf } from './wording.ts';

const levels: readonly Level[] = ['essential', 'standard', 'complete'];

export function countVerdicts(names: readonly VerdictName[]): Record<VerdictName, number> {
  const counts = Object.fromEntries(verdictNames.map((name) => [name, 0])) as Record<VerdictName, number>;
  for (const name of names) counts[name]++;
  return counts;
}

/** What is still open is judged up to the level that the reader looks at; a breach counts at every level. */
function stateOf(verdicts: readonly Verdict[], level: Level): TreeStep['state'] {
  const some = (wanted: VerdictName, up: Level = 'complete'): boolean =>
    verdicts.some((v) => v.verdict === wanted && levels.indexOf(v.obligation.level) <= levels.indexOf(up));
  if (some('violated')) return 'breach';
  if (some('undetermined', level)) return 'open';
  // Something done beforehand (a date announced, a plan) does not finish a step whose core is still ahead.
  if (some('not-due', 'essential')) return 'not-due';
  if (some('met') || some('waived') || some('undetermined')) return 'done';
  return some('not-due') ? 'not-due' : 'not-applicable';
}

/** The steps in the order of the vocabulary, then any that only own rules know; steps without a duty are left out. */
export function tree(analysis: Analysis): DossierTree {
  const { report, dossier, tools, verdicts, language } = analysis;
  const words = wordsOf(language);
  const level = analysis.options.level ?? 'standard';
  const terms = tools.lawbook.vocabulary.steps;
  const names = [...new Set([...terms.map((s) => s.name), ...verdicts.map((v) => v.obligation.step)])];
  const entries = new Map<string, { readonly verdict: Verdict; readonly duty: TreeDuty }[]>();
  report.verdicts.forEach((entry, index) => {
    const verdict = verdicts[index];
    if (!verdict) return;
    const duty: TreeDuty = {
      id: entry.obligation,
      title: words(verdict.obligation.duty),
      verdict: entry.verdict,
      severity: entry.severity,
      level: entry.level,
      message: entry.message,
      citation: fullCitationText(entry.citation, language),
      target: verdict.place,
    };
    const list = entries.get(entry.step) ?? [];
    list.push({ verdict, duty });
    entries.set(entry.step, list);
  });
  const steps = names.flatMap((name): TreeStep[] => {
    const own = entries.get(name);
    if (!own) return [];
    return [
      {
        name,
        label: words(name, terms.find((s) => s.name === name)?.en ?? name),
        state: stateOf(
          own.map((o) => o.verdict),
          level,
        ),
        counts: countVerdicts(own.map((o) => o.duty.verdict)),
        target: dossier.sections.get(name) ?? null,
        duties: own.map((o) => o.duty),
      },
    ];
  });
  const diagnostics: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  for (const { severity } of report.diagnostics) diagnostics[severity]++;
  return {
    path: report.path,
    title: report.title,
    authority: report.authority,
    stage: report.stage,
    stageInferred: dossier.stageInferred,
    place: report.jurisdiction.at(-1) ?? 'CN',
    decisionDate: report.decisionDate,
    diagnostics,
    steps,
  };
}
