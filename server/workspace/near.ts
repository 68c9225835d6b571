/**
 * What holds in one part of a workspace folder: the nearest `juece.yaml` with all it builds on, the bundled law with
 * the own rules named there, the law library, the baseline, and the settings, those of the client first.
 * A mistake becomes a diagnostic at its line and what was there before stays in use; it refuses to know what rules say.
 */
import type { Diagnostic } from 'vscode-languageserver';
import {
  type BaselineEntry,
  createLanguageService,
  type LanguageService,
  type Law,
  parseStatute,
  readBaseline,
  type Statute,
} from '../../checks/index.ts';
import {
  awaitChain,
  type FilePlace,
  type Merged,
  noSettings,
  settingsChain,
} from '../../cli/src/host/settings-chain.ts';
import type { Stated } from '../../cli/src/host/settings-form.ts';
import { settingsTexts } from '../../cli/src/host/settings-texts.ts';
import type { FolderSource, SourceFile } from '../host.ts';
import { overlaid, type Settings } from '../settings.ts';
import { besideKey, keyOf } from '../uris.ts';
import { Mistakes } from './mistakes.ts';

export interface NearBaseline {
  readonly uri: string;
  readonly entries: readonly BaselineEntry[];
}

export interface Near {
  /** The client's settings over those of the files. */
  readonly settings: Settings;
  readonly law: Law;
  readonly service: LanguageService;
  readonly library: readonly Statute[];
  readonly baseline: NearBaseline | null;
  /** Keys of the settings files, the baseline and the folders they name. */
  readonly folders: readonly string[];
  /** Mistakes by URI of the file that holds them. */
  readonly mistakes: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly merged: Merged;
}

export interface NearWishes {
  readonly bundled: Law;
  readonly source: FolderSource;
  /** The nearest settings file, or null. */
  readonly nearest: SourceFile | null;
  /** What was in use so far. The same law keeps its service, with what that has read. */
  readonly before: Near | null;
  readonly hash: (text: string) => string;
  /** As the client has them. */
  readonly settings: Settings;
}

export async function loadNear({
  bundled,
  source,
  nearest,
  before,
  hash,
  settings: own,
}: NearWishes): Promise<Near> {
  const files = new Map<string, SourceFile>();
  const read = async (path: string, from: string): Promise<SourceFile | null> => {
    const base = files.get(from);
    const found = base === undefined ? null : await source.beside(base, path);
    if (found !== null) files.set(keyOf(found.uri), found);
    return found;
  };
  if (nearest !== null) files.set(keyOf(nearest.uri), nearest);
  const merged =
    nearest === null
      ? noSettings
      : await awaitChain(
          settingsChain({ file: keyOf(nearest.uri), text: nearest.text }, own.language),
          async ({ path, from }) => {
            const found = await read(path, from);
            return found && { file: keyOf(found.uri), text: found.text };
          },
        );
  const usable = merged.problems.length === 0;
  const settings = usable ? overlaid(own, merged) : (before?.settings ?? own);
  const mistakes = new Mistakes(files, settings.language);
  const { tell, tellAt } = mistakes;
  for (const problem of merged.problems) tellAt(problem, problem.message);

  const texts = settingsTexts(settings.language);
  const stated = (name: 'rules' | 'lawLibrary' | 'baseline') => merged.stated.get(name) ?? [];
  const folder = async (named: Stated & FilePlace, extensions: readonly string[]) => {
    const base = files.get(named.file);
    const found = base === undefined ? null : await source.texts(base, named.value, extensions);
    if (found === null) tellAt(named, texts.noFolder(named.value));
    return found ?? [];
  };
  const rules: SourceFile[] = [];
  for (const named of stated('rules')) rules.push(...(await folder(named, ['.yaml', '.yml'])));
  const library: Statute[] = [];
  for (const named of stated('lawLibrary'))
    for (const { text } of await folder(named, ['.md', '.markdown']))
      library.push(...[parseStatute(text)].filter((statute) => statute !== null));
  let baseline: NearBaseline | null = null;
  for (const named of stated('baseline')) {
    const file = await read(named.value, named.file);
    if (file === null) tellAt(named, texts.noFile(named.value));
    else {
      const { entries, mistakes: wrong } = readBaseline(file.text, settings.language);
      for (const mistake of wrong) tell(file.uri, file.text, mistake);
      baseline = { uri: file.uri, entries };
    }
  }
  const named = [...stated('rules'), ...stated('lawLibrary'), ...stated('baseline')];
  const folders = [
    ...files.keys(),
    ...named.flatMap(({ value, file }) => besideKey(files.get(file)?.uri ?? '', value) ?? []),
  ];

  const using = (law: Law) => ({
    law,
    service: before?.law.hash === law.hash ? before.service : createLanguageService(law),
  });
  const kept = before ?? { ...using(bundled), library: [], baseline: null };
  const found = { settings, folders, mistakes: mistakes.all, merged };
  if (mistakes.all.size > 0) {
    const { law, service, library, baseline } = kept;
    return { law, service, library, baseline, ...found };
  }
  if (rules.length === 0) return { ...using(bundled), library, baseline, ...found };

  // The compiler is only needed here; loading it costs every other start.
  const { addOwnRules } = await import('../../checks/own-rules.ts');
  const { law, errors } = addOwnRules(bundled, rules, hash);
  for (const error of errors) {
    const file = rules.find(({ path }) => path === error.file) ?? nearest;
    if (file) tell(file.uri, file.text, error);
  }
  if (law === null) return { law: kept.law, service: kept.service, library, baseline, ...found };
  return { ...using(law), library, baseline, ...found };
}
