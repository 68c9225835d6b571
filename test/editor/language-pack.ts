/**
 * Makes a Simplified Chinese language pack for one workbench, from re-packed parts of the official one (MIT).
 * A string is translated by its key, else by its English text; what is left stays English.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { home, languageParts, type Server } from './install.ts';

type Texts = Record<string, Record<string, string>>;

/** English → Chinese: the recent pack is a bare list, whose places stand as numbers in the program's own calls. */
function byEnglishText(api: string, list: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  const call = /\blocalize2?\((\d+),\s*(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)')/g;
  for (const name of readdirSync(api, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    for (const [, index, double, single] of readFileSync(join(api, name), 'utf8').matchAll(call)) {
      const raw = double ?? single?.replaceAll('"', '\\"').replaceAll("\\'", "'") ?? '';
      let english: string;
      try {
        english = JSON.parse(`"${raw}"`);
      } catch {
        continue;
      }
      const chinese = list[Number(index)];
      if (chinese && !found.has(english)) found.set(english, chinese);
    }
  }
  return found;
}

/** Folder of the pack, an extension as it lies in an extensions folder. */
export async function languagePack({ name, folder }: Server): Promise<string> {
  const pack = join(home, `language-${name}`);
  if (existsSync(join(pack, 'package.json'))) return pack;
  rmSync(pack, { recursive: true, force: true });
  const { old, recent, api } = languageParts();
  const load = async (path: string) => (await import(pathToFileURL(path).href)).default;
  const byKey: Texts = await load(join(old, 'translations/main.i18n.json.js'));
  const byText = byEnglishText(api, await load(join(recent, 'translations/main.i18n.json.js')));
  const read = (file: string) => JSON.parse(readFileSync(join(folder, 'out', file), 'utf8'));
  const keys: readonly [string, readonly string[]][] = read('nls.keys.json');
  const english: readonly string[] = read('nls.messages.json');
  const contents: Texts = {};
  let at = 0;
  for (const [file, names] of keys)
    for (const key of names) {
      const text = english[at] ?? '';
      at += 1;
      const chinese = byKey[file]?.[key] ?? byText.get(text);
      if (chinese === undefined) continue;
      contents[file] ??= {};
      contents[file][key] = chinese;
    }
  const source = readFileSync(join(recent, 'index.js'), 'utf8');
  const manifest = JSON.parse(/const manifest = (\{.*\});?\n/.exec(source)?.[1] ?? '{}');
  manifest.engines = { vscode: '^1.88.0' };
  manifest.repository = undefined;
  manifest.scripts = undefined;
  manifest.icon = undefined;
  mkdirSync(join(pack, 'translations'), { recursive: true });
  cpSync(join(recent, 'translations/extensions'), join(pack, 'translations/extensions'), { recursive: true });
  writeFileSync(
    join(pack, 'translations/main.i18n.json'),
    JSON.stringify({ '': [''], version: '1.0.0', contents }),
  );
  const [localization] = manifest.contributes.localizations;
  localization.translations = localization.translations.filter(({ path }: { path: string }) =>
    existsSync(join(pack, path)),
  );
  writeFileSync(join(pack, 'README.md'), '# Language pack for tests\n');
  writeFileSync(join(pack, 'package.json'), JSON.stringify(manifest, null, 1));
  return pack;
}
