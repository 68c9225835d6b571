/**
 * Who wrote which lines and files, as the local history tells it: raw material for the review gate.
 * People are told apart by their e-mail addresses (as .mailmap joins them); nothing is judged here.
 */

import { realpathSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import type { Git } from './git.ts';

export interface Person {
  /** In lower case: what tells people apart. */
  readonly email: string;
  readonly name: string;
}

export interface Commit {
  readonly id: string;
  readonly author: Person;
  /** Who put their name below the message: Signed-off-by, Reviewed-by. */
  readonly signers: readonly Person[];
}

/** The path for git, with `/`; null where it lies outside the working tree. */
export function insideTop(git: Git, file: string): string | null {
  try {
    const real = `${realpathSync.native(dirname(file))}${sep}${basename(file)}`;
    const path = relative(realpathSync.native(git.top), real).replaceAll(sep, '/');
    return path.startsWith('../') || path === '..' ? null : path;
  } catch {
    return null;
  }
}

/** Whether git holds exactly what lies on the disk. */
export function isCommitted(git: Git, path: string): boolean {
  if (git.ask(['ls-files', '--error-unmatch', '--', path]) === null) return false;
  return git.ask(['status', '--porcelain', '-z', '--', path]) === '';
}

/** The commit that last wrote each line, in order; null where git cannot tell. Changes of spacing are not counted. */
export function lineCommits(git: Git, path: string): readonly string[] | null {
  const text = git.ask(['blame', '-w', '-s', '--porcelain', '--', path]);
  if (text === null) return null;
  const ids: string[] = [];
  for (const line of text.split('\n')) {
    const [, id] = /^([0-9a-f]{40,64}) \d+ \d+(?: \d+)?$/.exec(line) ?? [];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Every commit that changed the file, also under earlier names; newest first. */
export function fileCommits(git: Git, path: string): readonly Commit[] {
  const format = '--format=%x1e%H';
  const followed = git.ask(['log', '--follow', format, '--', path]) ?? '';
  // Following a name leaves merges out; a merge that changes the file itself is found the plain way.
  const plain = git.ask(['log', format, '--', path]) ?? '';
  const ids = [...plain.split('\x1e'), ...followed.split('\x1e')].map((id) => id.trim()).filter(Boolean);
  return [...new Set(ids)].flatMap((id) => readCommit(git, id) ?? []);
}

export function readCommit(git: Git, id: string): Commit | null {
  const trailers = '%(trailers:key=Signed-off-by,key=Reviewed-by,valueonly,separator=%x00)';
  const text = git.ask(['show', '-s', `--format=%aE%x1f%aN%x1f${trailers}`, id, '--']);
  const [email, name, signed = ''] = text?.replace(/\n$/, '').split('\x1f') ?? [];
  if (email === undefined || name === undefined) return null;
  return {
    id,
    author: { email: email.toLowerCase(), name },
    signers: signed.split('\0').flatMap((line) => {
      const [, who = '', address] = /^(.*?)\s*<([^<>]+)>\s*$/.exec(line) ?? [];
      return address === undefined ? [] : [{ email: address.toLowerCase(), name: who }];
    }),
  };
}

/** Whether the first commit is part of the history of the second, or is it. */
export function comesBefore(git: Git, first: string, second: string): boolean {
  return first === second || git.ask(['merge-base', '--is-ancestor', first, second]) !== null;
}
