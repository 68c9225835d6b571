/**
 * One run of the gate, from inputs to exit status: check, tell it in every way the forge offers, decide.
 * Everything it knows of the law it knows from the report.
 */
import { notice } from '@actions/core';
import {
  type Checker,
  chooseAnnotations,
  type Language,
  markdownText,
  type Rendering,
  type Report,
  render,
  renderJobSummary,
  workflowCommand,
} from '../../checks/index.ts';
import { type CheckRun, runCheck } from '../../cli/src/host/check-run.ts';
import { exitStatus } from '../../cli/src/host/exit-status.ts';
import { renderingOf } from '../../cli/src/host/rendering.ts';
import { todayInChina } from '../../cli/src/host/today.ts';
import { usageTexts } from '../../cli/src/usage-texts.ts';
import { longestComment, writeComment } from './comment.ts';
import { type Event, readEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { placeLinks } from './links.ts';
import { logQuietly } from './log.ts';
import { setOutputs } from './outputs.ts';
import { writeFiles } from './report-files.ts';
import { summaryRoom, writeSummary } from './summary-file.ts';
import { type ActionTexts, actionTexts } from './texts.ts';

export interface GateSettings extends Inputs {
  readonly language: Language;
  /** Absolute files and folders that every result rests on. */
  readonly shared: readonly string[];
}

interface Forge {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The exit status: 0 passed, 1 findings, 2 the check is incomplete. Throws UsageError. */
export async function runGate(
  settings: GateSettings,
  checker: Checker,
  { cwd, env }: Forge,
): Promise<number> {
  const { language, allowEmpty } = settings;
  const texts = { ...usageTexts(language), ...actionTexts(language) };
  const event = readEvent(env);
  const run = check(settings, event, checker, cwd);
  const { report } = run;
  const rendering: Rendering = { ...renderingOf(run, checker, language), verbose: false, color: false };
  const files = writeFiles(report, settings.files, rendering, { cwd, texts });

  const empty = run.found === 0 && !allowEmpty;
  const remarks = [
    ...run.remarks,
    ...(empty ? [texts.noDossier(settings.paths)] : []),
    ...files.failures.map((failure) => texts.error(failure)),
  ];
  const incomplete = empty || run.failed || files.failures.length > 0;
  const status = incomplete ? 2 : exitStatus(report, settings.failOn ?? 'error');

  logQuietly([...remarks, render('text', report, rendering).trimEnd(), closingWord(status, report, texts)]);
  if (status === 2) process.stdout.write(`::error::${texts.incomplete}\n`);
  // Ten of a level are kept of a step, ours included.
  for (const annotation of chooseAnnotations(report, { language, perLevel: status === 2 ? 9 : 10 }))
    process.stdout.write(`${workflowCommand(annotation)}\n`);

  const link = placeLinks({ env, cwd, commit: event.commit });
  const stage = checker.law.vocabulary.stages.find(({ name }) => name === settings.readyFor);
  const said = remarks.map(quoted).join('\n>\n');
  const page = (limit: number): string => {
    // A change that touches no dossier leaves nothing to judge, and that is no failure.
    if (run.selected && report.dossiers.length === 0 && report.findings.length === 0)
      return `## ${texts.heading}\n\n${said}\n`;
    const body = renderJobSummary(report, {
      ...{ language, steps: rendering.steps, link, failOn: settings.failOn ?? 'error' },
      limit: limit - Buffer.byteLength(said),
      ...(stage && { readyFor: language === 'en' ? stage.en : stage.name }),
    });
    return said === '' ? body : `${said}\n\n${body}`;
  };
  if (settings.summary) {
    const problem = writeSummary(env.GITHUB_STEP_SUMMARY, page(summaryRoom));
    if (problem !== null) notice(texts.noSummary(problem));
  }
  if (settings.comment) {
    const problem = await comment(settings, event, env, page(longestComment), texts);
    if (problem !== null) notice(problem);
  }
  setOutputs(report, files.paths);
  return status;
}

function check(settings: GateSettings, event: Event, checker: Checker, cwd: string): CheckRun {
  const { paths, jurisdiction, readyFor, language, shared, requireReview } = settings;
  return runCheck(
    {
      ...{ paths, jurisdiction, readyFor, language, shared, requireReview },
      asOf: settings.asOf ?? todayInChina(),
      level: settings.level ?? 'standard',
      ...(settings.changedOnly && { changedSince: event.base }),
    },
    checker,
    { cwd, texts: usageTexts(language) },
  );
}

function closingWord(status: number, { summary }: Report, texts: ActionTexts): string {
  const { error, warning, information } = summary.diagnostics;
  if (status === 0) return texts.passed;
  return status === 1 ? texts.failed(error, warning, information) : texts.incomplete;
}

const quoted = (remark: string): string =>
  remark
    .split('\n')
    .map((line) => `> ${markdownText(line)}`)
    .join('\n');

/** Null when written, or what to tell. */
async function comment(
  { token }: GateSettings,
  { proposal }: Event,
  env: Forge['env'],
  body: string,
  texts: ActionTexts,
): Promise<string | null> {
  if (proposal === null) return texts.commentNoProposal;
  if (proposal.fork && env.GITHUB_EVENT_NAME !== 'pull_request_target') return texts.commentFork;
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository } = env;
  if (!api || !repository || token === undefined) return texts.commentNoProposal;
  const writer = `${env.GITHUB_WORKFLOW ?? ''}/${env.GITHUB_JOB ?? ''}`;
  return writeComment({ api, repository, number: proposal.number, token, writer }, body, texts);
}
