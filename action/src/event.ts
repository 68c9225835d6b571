/**
 * What set the run off, from the payload that the runner wrote: what to compare with, which proposal to comment on.
 * It trusts nothing of it: a missing or damaged payload is an event that tells nothing.
 */
import { readFileSync } from 'node:fs';
import type { Base } from '../../cli/src/host/git/changed-files.ts';

export interface Proposal {
  readonly number: number;
  /** From another repository: the token may only read. */
  readonly fork: boolean;
}

export interface Event {
  /** Null where this kind of run has no earlier state to compare with. */
  readonly base: Base | null;
  readonly proposal: Proposal | null;
  /** The commit whose files a reader can look at on the forge. */
  readonly commit: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function readEvent(env: Environment): Event {
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const proposed = payload.at('pull_request');
  const head = proposed.at('head').text('sha');
  return {
    base: baseOf(payload, env),
    proposal: proposalOf(payload),
    commit: head ?? env.GITHUB_SHA,
  };
}

function baseOf(payload: Payload, env: Environment): Base | null {
  const proposed = payload.at('pull_request');
  const target = proposed.at('base');
  const branch = target.text('ref') ?? env.GITHUB_BASE_REF;
  const refs = present([target.text('sha'), branch && `origin/${branch}`, branch]);
  if (refs.length > 0) {
    const head = proposed.at('head').text('sha');
    return { kind: 'fork', refs, ...(head !== undefined && { head }) };
  }
  const queued = payload.at('merge_group').text('base_sha');
  if (queued !== undefined) return { kind: 'state', refs: [queued] };
  const before = payload.text('before');
  const after = payload.text('after');
  if (before !== undefined && !/^0+$/.test(before))
    return { kind: 'state', refs: [before], ...(after !== undefined && { head: after }) };
  // A new branch has no state before: it is compared with the branch it will go to.
  const main = payload.at('repository').text('default_branch');
  if (before !== undefined && main !== undefined && payload.text('ref') !== `refs/heads/${main}`)
    return { kind: 'fork', refs: [`origin/${main}`] };
  return null;
}

function proposalOf(payload: Payload): Proposal | null {
  const proposed = payload.at('pull_request');
  const number = proposed.number('number') ?? payload.number('number');
  const target = proposed.at('base').at('repo').text('full_name');
  if (number === undefined || !proposed.present) return null;
  // A deleted fork has no repository any more.
  return { number, fork: proposed.at('head').at('repo').text('full_name') !== target };
}

/** JSON of any shape, asked for what it should hold. */
interface Payload {
  readonly present: boolean;
  at(name: string): Payload;
  text(name: string): string | undefined;
  number(name: string): number | undefined;
}

function payloadOf(value: unknown): Payload {
  const own = (name: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Record<string, unknown>)[name]
      : undefined;
  return {
    present: typeof value === 'object' && value !== null,
    at: (name) => payloadOf(own(name)),
    text(name) {
      const found = own(name);
      return typeof found === 'string' && found !== '' ? found : undefined;
    },
    number(name) {
      const found = own(name);
      return Number.isSafeInteger(found) ? (found as number) : undefined;
    },
  };
}

function readPayload(file: string | undefined): Payload {
  try {
    return payloadOf(JSON.parse(readFileSync(file ?? '', 'utf8')));
  } catch {
    return payloadOf(null);
  }
}

const present = (list: readonly (string | undefined)[]): string[] =>
  list.filter((one) => one !== undefined && one !== '') as string[];
