/**
 * `--require-review`: holds each dossier's legality review against the history of its files, and words what is wrong.
 * The judgement is review-gate's; a review that cannot be held against anything is a finding too, never a pass.
 */
import { dirname, join } from 'node:path';
import {
  type Checker,
  type Files,
  type FindingEntry,
  findingMessage,
  type Language,
  type Location,
  type Report,
  type ReviewPlaces,
} from '../../../../checks/index.ts';
import { addFindings } from '../dossier-selection.ts';
import type { Workspace } from '../workspaces.ts';
import { type Git, openGit } from './git.ts';
import { gitTexts, type NotVerified } from './git-texts.ts';
import { judgeReview, type ReviewHistory, type Written } from './review-gate.ts';
import {
  type Commit,
  comesBefore,
  fileCommits,
  insideTop,
  isCommitted,
  lineCommits,
  readCommit,
} from './review-history.ts';

/** The report with the findings about the reviews of its dossiers, in the workspace's own paths. */
export function withReviews(
  report: Report,
  { root, files }: Workspace,
  checker: Checker,
  language: Language,
): Report {
  const added = report.dossiers.map(
    ({ path }) => [path, checkReview({ root, files, path }, checker, language)] as const,
  );
  return addFindings(report, new Map(added));
}

/** Nothing for a dossier that records no conclusion: whether it should, the law's own duties say. */
function checkReview(
  { root, files, path }: { readonly root: string; readonly files: Files; readonly path: string },
  checker: Checker,
  language: Language,
): readonly FindingEntry[] {
  const places = checker.review(files, path);
  const at = places?.conclusions[0] ?? places?.opinions[0]?.location;
  return places === null || at === undefined ? [] : findingsOf(places, { root, path, at }, language);
}

interface Subject {
  readonly root: string;
  readonly path: string;
  /** Where to point when nothing more exact is known. */
  readonly at: Location;
}

function findingsOf(places: ReviewPlaces, subject: Subject, language: Language): FindingEntry[] {
  const git = openGit(dirname(join(subject.root, subject.path)));
  if (typeof git === 'string') return [notVerified(git, subject.at, language)];
  if (git.shallow) return [notVerified('shallow', subject.at, language)];
  const history = read(places, git, subject);
  if (history === null) return [notVerified('uncommitted', subject.at, language)];
  const problems = judgeReview(history, (a, b) => comesBefore(git, a, b));
  const found = problems.map(({ code, review, draft }) =>
    code === 'same-commit'
      ? notVerified('same-commit', review.place, language)
      : finding(code, review, draft, language),
  );
  if (places.reviewed.length === 0) found.push(notVerified('no-draft', subject.at, language));
  return found;
}

/** Null where something is not in the history as it lies on the disk. */
function read(places: ReviewPlaces, git: Git, { root, path, at }: Subject): ReviewHistory<Location> | null {
  const committed = (file: string): string | null => {
    const inside = insideTop(git, join(root, file));
    return inside !== null && isCommitted(git, inside) ? inside : null;
  };
  const own = committed(path);
  const lines = own === null ? null : lineCommits(git, own);
  if (lines === null) return null;

  const commits = new Map<string, Commit | null>();
  const commitOf = (id: string): Commit | null => {
    if (!commits.has(id)) commits.set(id, readCommit(git, id));
    return commits.get(id) ?? null;
  };
  const conclusion = places.conclusions.flatMap((place): Written<Location>[] => {
    const { start, end } = place.range;
    const ids = lines.slice(start.line, Math.max(start.line, end.line) + 1);
    return [...new Set(ids)].flatMap((id) => commitOf(id) ?? []).map((commit) => ({ place, commit }));
  });
  const drafters: Written<Location>[] = [];
  const lastChanges: Written<Location>[] = [];
  for (const { path: file, location } of places.opinions) {
    const inside = committed(file);
    const [commit] = inside === null ? [] : fileCommits(git, inside);
    if (commit === undefined) return null;
    conclusion.push({ place: location, commit });
  }
  for (const { path: file, location } of places.drafts) {
    const inside = committed(file);
    const all = inside === null ? [] : fileCommits(git, inside);
    const [last] = all;
    if (last === undefined) return null;
    drafters.push(...all.map((commit) => ({ place: location, commit })));
    if (places.reviewed.some((reviewed) => reviewed.path === file))
      lastChanges.push({ place: location, commit: last });
  }
  if (drafters.length === 0) {
    const commit = mainWriter(lines, places.section, commitOf);
    if (commit !== null) drafters.push({ place: at, commit });
  }
  return { conclusion, drafters, lastChanges };
}

/** Without a draft file: whoever wrote most lines of the dossier outside the review's own section. */
function mainWriter(
  lines: readonly string[],
  section: ReviewPlaces['section'],
  commitOf: (id: string) => Commit | null,
): Commit | null {
  const counts = new Map<string, { commit: Commit; lines: number }>();
  lines.forEach((id, line) => {
    if (section !== null && line >= section.start && line < section.end) return;
    const commit = commitOf(id);
    if (commit === null) return;
    const known = counts.get(commit.author.email);
    if (known) known.lines++;
    else counts.set(commit.author.email, { commit, lines: 1 });
  });
  const [most] = [...counts.values()].sort((a, b) => b.lines - a.lines);
  return most?.commit ?? null;
}

const short = ({ id }: Commit): string => id.slice(0, 10);

function finding(
  code: 'review-by-drafter' | 'review-before-last-change',
  review: Written<Location>,
  draft: Written<Location>,
  language: Language,
): FindingEntry {
  const params = {
    reviewer: review.commit.author.name,
    review: short(review.commit),
    drafter: draft.commit.author.name,
    draft: short(draft.commit),
  };
  return {
    code,
    severity: 'error',
    message: findingMessage(code, params, language),
    location: review.place,
    related: [
      { message: gitTexts(language).draftChanged(params.drafter, params.draft), location: draft.place },
    ],
  };
}

function notVerified(why: NotVerified, location: Location, language: Language): FindingEntry {
  return {
    code: 'review-not-verified',
    severity: 'error',
    message: findingMessage('review-not-verified', { reason: gitTexts(language).notVerified[why] }, language),
    location,
    related: [],
  };
}
