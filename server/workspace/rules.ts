/**
 * The rules of one workspace folder: the bundled law with its own rules, and its law library, as `juece.yaml` names them.
 * A mistake in them becomes a diagnostic at its line and the rules of before stay; it refuses to know what rules say.
 */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import {
  createLanguageService,
  type Language,
  type LanguageService,
  type Law,
  parseStatute,
  type Statute,
} from '../../checks/index.ts';
import {
  missingFolder,
  type NamedFolder,
  parseSettings,
  type SettingsProblem,
} from '../../cli/src/host/settings-form.ts';
import type { FolderSource, SourceFile } from '../host.ts';
import { serverTexts } from '../texts.ts';
import { keyOf } from '../uris.ts';

export interface Rules {
  readonly law: Law;
  readonly service: LanguageService;
  readonly library: readonly Statute[];
  /** Keys of the settings file and of the folders it names. */
  readonly folders: readonly string[];
  /** Mistakes by URI of the file that holds them. */
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** `before`: the rules in use so far. The same law keeps its service, with what that has read. */
export async function loadRules(
  bundled: Law,
  source: FolderSource,
  before: Rules | null,
  hash: (text: string) => string,
  language: Language,
): Promise<Rules> {
  const mistakes = new Map<string, Diagnostic[]>();
  const using = (law: Law) => ({
    law,
    service: before?.law.hash === law.hash ? before.service : createLanguageService(law),
  });
  const keep = before ?? { ...using(bundled), library: [] };
  const tell = (file: SourceFile, { line, column, message }: SettingsProblem): void => {
    const start = { line: Math.max(0, line - 1), character: Math.max(0, column - 1) };
    const length = file.text.split(/\r\n|\r|\n/)[start.line]?.length ?? 0;
    const told = mistakes.get(file.uri) ?? [];
    mistakes.set(file.uri, [
      ...told,
      {
        range: { start, end: { line: start.line, character: Math.max(length, start.character) } },
        severity: DiagnosticSeverity.Error,
        source: 'juece',
        message: serverTexts(language).keepRules(message),
      },
    ]);
  };

  const settings = await source.settings();
  if (settings === null) return { ...using(bundled), library: [], folders: [], mistakes };
  const { folders: named, problems } = parseSettings(settings.text);
  const folders = [keyOf(settings.uri), ...named.flatMap(({ path }) => folderKey(settings.uri, path) ?? [])];
  for (const problem of problems) tell(settings, problem);
  const read = async (one: NamedFolder, extensions: readonly string[]) => {
    const files = await source.texts(settings, one.path, extensions);
    if (files === null) tell(settings, missingFolder(one));
    return files ?? [];
  };
  const rules: SourceFile[] = [];
  const statutes: Statute[] = [];
  for (const one of named) {
    if (one.meaning === 'rules') rules.push(...(await read(one, ['.yaml', '.yml'])));
    else
      for (const { text } of await read(one, ['.md', '.markdown']))
        statutes.push(...[parseStatute(text)].filter((statute) => statute !== null));
  }
  if (mistakes.size > 0) return { ...keep, folders, mistakes };
  if (rules.length === 0) return { ...using(bundled), library: statutes, folders, mistakes };

  // The compiler is only needed here; loading it costs every other start.
  const { addOwnRules } = await import('../../checks/own-rules.ts');
  const { law, errors } = addOwnRules(bundled, rules, hash);
  for (const error of errors) tell(rules.find(({ path }) => path === error.file) ?? settings, error);
  if (law === null) return { ...keep, library: statutes, folders, mistakes };
  return { ...using(law), library: statutes, folders, mistakes };
}

function folderKey(settingsUri: string, path: string): string | null {
  try {
    return keyOf(new URL(encodeURI(path.replaceAll('\\', '/')), settingsUri).href);
  } catch {
    return null;
  }
}
