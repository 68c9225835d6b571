/**
 * Settings as the client has them, folder by folder, asked for again whenever they change.
 */
import type { Session } from '../session.ts';
import { readSettings, type Settings } from '../settings.ts';

/** `scope`: a folder, or null for what applies everywhere. */
export async function settingsFor(session: Session, scope: string | null): Promise<Settings> {
  if (!session.client.configuration) return session.settings;
  try {
    const item = { section: 'juece', ...(scope !== null && { scopeUri: scope }) };
    const given: unknown = await session.connection.workspace.getConfiguration(item);
    // A client without such settings answers null: what it said at the start still applies.
    return given === null || given === undefined ? session.settings : readSettings(given);
  } catch (error) {
    session.log(error);
    return session.settings;
  }
}

export function listenToConfiguration(session: Session): void {
  session.connection.onDidChangeConfiguration(({ settings }) =>
    session.later(async () => {
      session.settings = session.client.configuration
        ? await settingsFor(session, null)
        : readSettings((settings as { juece?: unknown } | null)?.juece);
      for (const folder of session.folders) {
        const before = folder.settings;
        await folder.configure(folder.implicit ? session.settings : await settingsFor(session, folder.uri));
        if (JSON.stringify(before) === JSON.stringify(folder.settings)) continue;
        session.checkAgain(folder);
      }
    }),
  );
}
