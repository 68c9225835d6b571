/**
 * One comment on the proposal, written once and then edited in place. It is the only thing that touches a network,
 * and only the forge's own address; whatever goes wrong is told and changes no result.
 */
import type { ActionTexts } from './texts.ts';

export interface CommentPlace {
  /** Such as https://api.github.com */
  readonly api: string;
  /** owner/name */
  readonly repository: string;
  readonly number: number;
  readonly token: string;
  /** Which check of the repository writes it: several may, each its own comment. */
  readonly writer: string;
}

/** GitHub takes 65,536 characters. */
export const longestComment = 60_000;

const pageSize = 100;
const mostPages = 20;
const patience = 15_000;

/** Null when it is written, or else what to tell. */
export async function writeComment(
  place: CommentPlace,
  body: string,
  texts: ActionTexts,
): Promise<string | null> {
  const mark = `<!-- juece ${encodeURIComponent(place.writer).replaceAll('-', '%2D')} -->`;
  const text = `${mark}\n${body}`;
  try {
    for (const id of await ownComments(place, mark)) {
      const { ok, status } = await ask(place, 'PATCH', `issues/comments/${id}`, { body: text });
      if (ok) return null;
      // Anybody can write our mark into a comment; one that is not ours cannot be edited.
      if (status !== 403 && status !== 404) return texts.commentRefused(status);
    }
    const { ok, status } = await ask(place, 'POST', `issues/${place.number}/comments`, { body: text });
    return ok ? null : texts.commentRefused(status);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return texts.commentFailed(cause instanceof Error ? cause.message : String(cause));
  }
}

async function ownComments(place: CommentPlace, mark: string): Promise<number[]> {
  const found: number[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const path = `issues/${place.number}/comments?per_page=${pageSize}&page=${page}`;
    const answer = await ask(place, 'GET', path);
    const comments: unknown = answer.ok ? await answer.json() : [];
    if (!Array.isArray(comments)) break;
    for (const { id, body } of comments)
      if (Number.isSafeInteger(id) && typeof body === 'string' && body.startsWith(mark)) found.push(id);
    if (comments.length < pageSize) break;
  }
  return found;
}

function ask({ api, repository, token }: CommentPlace, method: string, path: string, body?: object) {
  return fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': 'juece',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  });
}
