/**
 * Every request passes here: too early or too late it is refused with a reason, cancelled it ends at once, and a crash
 * in one feature answers that request with an error and goes to the log, nothing else.
 */
import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { defaults } from '../settings.ts';
import { serverTexts } from '../texts.ts';

export type Handler<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;

export type Current = () => Session | 'new' | 'closed';

export function answer<P, R>(
  connection: Connection,
  current: Current,
  method: string,
  handler: Handler<P, R>,
): void {
  connection.onRequest(method, async (params: P, token: CancellationToken) => {
    const session = current();
    if (typeof session === 'string') return refusal(session);
    const texts = serverTexts(session.settings.language);
    const wrong = mistakeIn(method, params);
    if (wrong !== null) return new ResponseError(ErrorCodes.InvalidParams, texts.wrongParams(method, wrong));
    try {
      const result = await handler(session, params, token);
      if (!token.isCancellationRequested) return result;
      return new ResponseError(LSPErrorCodes.RequestCancelled, method);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      session.log(error);
      const reason = error instanceof Error ? error.message : String(error);
      return new ResponseError(ErrorCodes.InternalError, texts.failed(method, reason));
    }
  });
}

export function refusal(state: 'new' | 'closed'): ResponseError<void> {
  const texts = serverTexts(defaults.language);
  return state === 'new'
    ? new ResponseError(ErrorCodes.ServerNotInitialized, texts.notReady)
    : new ResponseError(ErrorCodes.InvalidRequest, texts.closed);
}

/** What every client gets right, and a broken one must be told. */
function mistakeIn(method: string, params: unknown): string | null {
  const given = (params ?? {}) as {
    textDocument?: { uri?: unknown };
    position?: { line?: unknown; character?: unknown };
  };
  if (!method.startsWith('textDocument/')) return null;
  if (typeof given.textDocument?.uri !== 'string') return 'textDocument.uri';
  const { position } = given;
  const broken = position !== undefined && ![position?.line, position?.character].every(Number.isInteger);
  return broken ? 'position' : null;
}
