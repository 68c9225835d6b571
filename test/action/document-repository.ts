/**
 * The document repository of an office, with two proposals: one that the law lets go, one that it does not.
 * Made of the project's own samples; events are written as a forge writes them.
 */
import { join } from 'node:path';
import { repository as project } from '../support/command.ts';
import { cloneOf, newRepository, type Repository } from '../support/git-repository.ts';
import type { RunnerEvent } from '../support/runner.ts';

export const sample = (name: string): string => join(project, 'samples', name);

export interface Proposals {
  readonly origin: Repository;
  /** `main` before and the heads of the branches. */
  readonly ids: { readonly main: string; readonly good: string; readonly bad: string };
}

export function documentRepository(): Proposals {
  const origin = newRepository();
  origin.write('README.md', '# 决策案卷\n');
  origin.copy(sample('鼓楼-夜市管理'), '2025/夜市管理');
  const main = origin.commit('既有案卷');
  const propose = (branch: string, name: string): string => {
    origin.git('checkout', '--quiet', '-b', branch, main);
    origin.copy(sample(name), '2024/停车治理');
    const id = origin.commit(`提请审议：${branch}`);
    // What the forge offers to runners: the proposal merged into where it goes.
    origin.git('checkout', '--quiet', '--detach', main);
    origin.git('merge', '--quiet', '--no-ff', '--message', 'merge', id);
    origin.git('update-ref', `refs/pull/${branch}/merge`, 'HEAD');
    return id;
  };
  const good = propose('good', '虹口-停车治理');
  const bad = propose('bad', '虹口-停车治理-有缺陷');
  origin.git('checkout', '--quiet', 'main');
  return { origin, ids: { main, good, bad } };
}

/** As `actions/checkout` leaves it. */
export const checkout = ({ origin }: Proposals, branch: string, depth?: number): Repository =>
  cloneOf(origin, { ref: `refs/pull/${branch}/merge`, ...(depth !== undefined && { depth }) });

const home = { full_name: 'fazhi/dossiers', default_branch: 'main' };

export function pullRequest(head: string, base: string, from = home.full_name): RunnerEvent {
  return {
    name: 'pull_request',
    payload: {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        head: { sha: head, ref: 'topic', repo: { full_name: from } },
        base: { sha: base, ref: 'main', repo: { full_name: home.full_name } },
      },
      repository: home,
    },
    env: { GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: 'topic', GITHUB_REF: 'refs/pull/7/merge' },
  };
}

export function push(before: string, after: string, branch = 'main'): RunnerEvent {
  return {
    name: 'push',
    payload: { ref: `refs/heads/${branch}`, before, after, repository: home },
    env: { GITHUB_SHA: after, GITHUB_REF: `refs/heads/${branch}` },
  };
}

export const workflowDispatch: RunnerEvent = { name: 'workflow_dispatch', payload: { repository: home } };
