/**
 * One run of the gate, from inputs to exit status: check, tell it in every way the forge offers, decide.
 * Everything it knows of the law it knows from the report.
 */
import { resolve } from 'node:path';
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
import { effectiveSettings } from '../../cli/src/host/effective-settings.ts';
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

export interface Runner {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A checker with the own rules that hold for a file or folder (absolute). */
  readonly checker: (from: string) => Promise<Checker>;
}

/** The exit status: 0 passed, 1 findings, 2 the check is incomplete. Throws UsageError. */
export async function runGate(inputs: Inputs, runner: Runner): Promise<number> {
  const { cwd, env } = runner;
  const start = resolve(cwd, inputs.paths[0] ?? '.');
  const settings = effectiveSettings(start, inputs.given, undefined, cwd);
  const language = settings.language.value;
  const texts = { ...usageTexts(language), ...actionTexts(language) };
  const checker = await runner.checker(start);
  const event = readEvent(env);
  const run = await check(inputs, event, language, runner);
  const { report } = run;
  const rendering: Rendering = { ...renderingOf(run, checker, language), verbose: false, color: false };
  const files = writeFiles(report, inputs.files, rendering, { cwd, texts });

  const empty = run.found === 0 && !inputs.allowEmpty;
  const remarks = [
    ...run.remarks,
    ...(empty ? [texts.noDossier(inputs.paths)] : []),
    ...files.failures.map((failure) => texts.error(failure)),
  ];
  const incomplete = empty || run.failed || files.failures.length > 0;
  const status = incomplete ? 2 : run.status;

  logQuietly([...remarks, render('text', report, rendering).trimEnd(), closingWord(status, report, texts)]);
  if (status === 2) process.stdout.write(`::error::${texts.incomplete}\n`);
  // Ten of a level are kept of a step, ours included.
  for (const annotation of chooseAnnotations(report, { language, perLevel: status === 2 ? 9 : 10 }))
    process.stdout.write(`${workflowCommand(annotation)}\n`);

  const link = placeLinks({ env, cwd, commit: event.commit });
  const stage = checker.law.vocabulary.stages.find(({ name }) => name === settings.readyFor.value);
  const said = remarks.map(quoted).join('\n>\n');
  const page = (limit: number): string => {
    // A change that touches no dossier leaves nothing to judge, and that is no failure.
    if (run.selected && report.dossiers.length === 0 && report.findings.length === 0)
      return `## ${texts.heading}\n\n${said}\n`;
    const body = renderJobSummary(report, {
      ...{ language, steps: rendering.steps, link, failOn: settings.failOn.value },
      limit: limit - Buffer.byteLength(said),
      ...(stage && { readyFor: language === 'en' ? stage.en : stage.name }),
    });
    return said === '' ? body : `${said}\n\n${body}`;
  };
  if (inputs.summary) {
    const problem = writeSummary(env.GITHUB_STEP_SUMMARY, page(summaryRoom));
    if (problem !== null) notice(texts.noSummary(problem));
  }
  if (inputs.comment) {
    const problem = await comment(inputs, event, env, page(longestComment), texts);
    if (problem !== null) notice(problem);
  }
  setOutputs(report, files.paths);
  return status;
}

function check(
  { paths, given, requireReview, changedOnly }: Inputs,
  { base }: Event,
  language: Language,
  { cwd, checker }: Runner,
): Promise<CheckRun> {
  const wishes = { paths, given, language, requireReview, today: todayInChina() };
  return runCheck(changedOnly ? { ...wishes, changedSince: base } : wishes, {
    ...{ cwd, checker },
    texts: usageTexts(language),
  });
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
  { token }: Inputs,
  { proposal }: Event,
  env: Runner['env'],
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
