/**
 * From the paths of the command line to the dossiers to check, workspace by workspace.
 * What cannot be looked at becomes a finding or a remark, never silence.
 */
import { join } from 'node:path';
import { type Checker, type FindingEntry, findingMessage, type Language } from '../../../checks/index.ts';
import type { UsageTexts } from '../usage-texts.ts';
import { discover } from './discover.ts';
import { type DiskFiles, diskFiles, errorCode, readLimit } from './disk-files.ts';
import type { Effective } from './effective-settings.ts';
import { type Ignoring, ignoring } from './ignoring.ts';
import { type Target, target } from './targets.ts';

export interface Workspace {
  readonly root: string;
  readonly prefix: string;
  readonly files: DiskFiles;
  /** Paths of dossiers inside the root. */
  readonly dossiers: readonly string[];
}

export interface Search {
  readonly workspaces: readonly Workspace[];
  readonly findings: readonly FindingEntry[];
  readonly remarks: readonly string[];
  /** Whether something the user named could not be looked at. */
  readonly failed: boolean;
}

interface Opened {
  readonly root: string;
  readonly prefix: string;
  readonly files: DiskFiles;
  readonly dossiers: Set<string>;
}

export interface SearchOptions {
  readonly cwd: string;
  readonly language: Language;
  readonly texts: UsageTexts;
  /** What the settings files say for a file or folder (absolute). */
  readonly settings: (path: string) => Effective;
}

export function findDossiers(
  paths: readonly string[],
  checker: Pick<Checker, 'isDossier'>,
  options: SearchOptions,
): Search {
  const { texts } = options;
  const opened = new Map<string, Opened>();
  const findings = new Map<string, FindingEntry>();
  const remarks: string[] = [];
  const passedOver = new Set<string>();
  let failed = false;

  for (const given of paths) {
    const goal = lookAt(given, options.cwd);
    if (goal === null || typeof goal === 'string') {
      failed = true;
      remarks.push(goal === null ? texts.notFound(given) : texts.cannotLook(given, goal));
      continue;
    }
    const workspace = open(opened, goal);
    const { files, prefix, dossiers } = workspace;
    const report = (path: string, code: string, detail: string, severity: FindingEntry['severity']) =>
      findings.set(prefix + path, aboutFile(prefix + path, code, detail, severity, options.language));
    if (goal.kind === 'file') {
      if (checker.isDossier(files, goal.path)) dossiers.add(goal.path);
      else if (!noticeUnread(files, goal.path, report)) remarks.push(texts.notADossier(given));
      continue;
    }
    const found = discover(goal.root, goal.path, ignoringBelow(join(goal.root, goal.path), options.settings));
    for (const path of found.ignored) if (checker.isDossier(files, path)) passedOver.add(prefix + path);
    for (const [folder, reason] of found.failures) report(folder, 'file-unreadable', reason, 'error');
    for (const path of found.markdown) {
      if (checker.isDossier(files, path)) dossiers.add(path);
      else noticeUnread(files, path, report);
    }
  }
  for (const one of opened.values()) for (const path of one.dossiers) passedOver.delete(one.prefix + path);
  if (passedOver.size > 0) remarks.push(texts.passedOver(passedOver.size, [...passedOver][0] ?? ''));
  const workspaces = [...opened.values()].map((one) => ({ ...one, dossiers: [...one.dossiers] }));
  return { workspaces, findings: [...findings.values()], remarks, failed };
}

/** A folder that somebody names is looked into although it is ignored itself. */
function ignoringBelow(folder: string, settings: SearchOptions['settings']): Ignoring {
  const usual = ignoring(settings);
  return usual.anywhere(folder, true) === null ? usual : ignoring(settings, folder);
}

/** The target, null where there is none, or the reason why it cannot be looked at. */
function lookAt(given: string, cwd: string): Target | string | null {
  try {
    return target(given, cwd);
  } catch (error) {
    return errorCode(error);
  }
}

function open(opened: Map<string, Opened>, { root, prefix }: Target): Opened {
  // The same folder named in two ways is one workspace: nothing is counted twice.
  const known = opened.get(root);
  if (known) return known;
  const workspace = { root, prefix, files: diskFiles(root), dossiers: new Set<string>() };
  opened.set(root, workspace);
  return workspace;
}

/** A file that could not be read might be a dossier: that is said, once. */
function noticeUnread(
  files: DiskFiles,
  path: string,
  report: (path: string, code: string, detail: string, severity: FindingEntry['severity']) => void,
): boolean {
  const reason = files.failures.get(path);
  if (reason !== undefined) report(path, 'file-unreadable', reason, 'error');
  else if ((files.stat(path)?.size ?? 0) > readLimit) report(path, 'file-not-read', '', 'warning');
  else return false;
  return true;
}

function aboutFile(
  path: string,
  code: string,
  detail: string,
  severity: FindingEntry['severity'],
  language: Language,
): FindingEntry {
  const start = { line: 0, character: 0 };
  return {
    code,
    severity,
    message: findingMessage(code, { detail, limit: readLimit / 1024 ** 2 }, language),
    location: { path, range: { start, end: start } },
    related: [],
  };
}
