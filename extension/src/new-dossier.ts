/**
 * The command that starts a dossier: a few questions, then a file with the steps that bind, every fact a blank.
 * Which places, categories and circumstances there are comes from the law; here is only the asking.
 */
import { type QuickPickItem, Uri, ViewColumn, window, workspace } from 'vscode';
import { texts } from './settings.ts';
import type { TemplateChoices, TemplateWishes } from './wire.ts';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

const steps = 6;
const title = (n: number): string => `${texts().newDossier}（${texts().step(n, steps)}）`;

const ask = (n: number, prompt: string, value = '', placeHolder = ''): Thenable<string | undefined> =>
  window.showInputBox({
    title: title(n),
    prompt,
    value,
    placeHolder,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? texts().ask.required : null),
  });

const pick = <T>(
  n: number,
  placeHolder: string,
  choices: readonly Choice<T>[],
): Thenable<Choice<T> | undefined> =>
  window.showQuickPick(choices, {
    title: title(n),
    placeHolder,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });

/** Undefined as soon as a question is dismissed: nothing is written then. */
async function askWishes(choices: TemplateChoices): Promise<TemplateWishes | undefined> {
  const t = texts().ask;
  const later = { label: t.later, value: null };
  const name = await ask(1, t.title, '', t.titleHint);
  if (name === undefined) return undefined;
  const place = await pick<TemplateChoices['places'][number] | null>(2, t.place, [
    ...choices.places.map((value) => ({ label: value.path, description: value.authority, value })),
    { label: t.anyPlace, value: null },
  ]);
  if (place === undefined) return undefined;
  const authority = await ask(3, t.authority, place.value?.authority ?? '');
  if (authority === undefined) return undefined;
  const category = await pick<string | null>(4, t.category, [
    ...choices.categories.map((value) => ({ label: value, value })),
    later,
  ]);
  if (category === undefined) return undefined;
  const form = await pick<string | null>(5, t.form, [
    ...choices.forms.map((value) => ({ label: value, value })),
    later,
  ]);
  if (form === undefined) return undefined;
  const ticked = await window.showQuickPick(
    choices.circumstances.map(({ name: label, question }) => ({ label, detail: question })),
    { title: title(6), placeHolder: t.circumstances, canPickMany: true, ignoreFocusOut: true },
  );
  if (ticked === undefined) return undefined;
  return {
    title: name.trim(),
    authority: authority.trim(),
    place: place.value?.path ?? null,
    category: category.value,
    form: form.value,
    circumstances: Object.fromEntries(ticked.map(({ label }) => [label, true])),
  };
}

/** A name that every file system takes. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 60);

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** A folder of its own below `parent`; never one that is already there. */
async function freeFolder(parent: Uri, name: string): Promise<Uri> {
  for (let n = 1; ; n++) {
    const folder = Uri.joinPath(parent, n === 1 ? name : `${name} ${n}`);
    if (!(await exists(folder))) return folder;
  }
}

/** Written into a folder of its own in the workspace; without a workspace it stays an unsaved document. */
async function write(text: string, name: string): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const parent = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  if (parent === undefined) {
    if (folders.length > 1) return;
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document, ViewColumn.One);
    return;
  }
  const target = Uri.joinPath(await freeFolder(parent.uri, fileName(name)), '案卷.md');
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await window.showTextDocument(target, { viewColumn: ViewColumn.One });
}

export interface TemplateSource {
  readonly choices: () => Promise<TemplateChoices>;
  readonly template: (wishes: TemplateWishes) => Promise<string>;
}

export async function newDossier(source: TemplateSource): Promise<void> {
  const wishes = await askWishes(await source.choices());
  if (wishes !== undefined) await write(await source.template(wishes), wishes.title);
}
