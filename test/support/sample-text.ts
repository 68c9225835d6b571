/**
 * Reads what the files of samples/ say of themselves: links, the table of planted defects, the days they state.
 * It judges nothing and knows no sample.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../checks/base/civil-day.ts';
import type { Files } from '../../checks/index.ts';
import { WorkingCalendar } from '../../checks/lawbook/working-days.ts';

const root = join(import.meta.dirname, '../..');

/** The repository as the checker sees a workspace. */
export const sampleFiles: Files = {
  stat(path) {
    const at = join(root, path);
    if (!existsSync(at)) return null;
    const stat = statSync(at);
    return { kind: stat.isDirectory() ? 'directory' : 'file', size: stat.size };
  },
  read: (path) => readFileSync(join(root, path)),
};

export const sampleText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every Markdown file below a folder, as workspace paths in order. */
export const markdownBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();

/** Attachments in the folder of a dossier to which it does not link. */
export function unlinkedAttachments(dossier: string): readonly string[] {
  const folder = dossier.slice(0, dossier.lastIndexOf('/'));
  const source = sampleText(dossier);
  return markdownBelow(folder).filter(
    (path) => path !== dossier && !source.includes(`](${path.slice(folder.length + 1)})`),
  );
}

/** The numbers in the first column of a sample's table of defects. */
export const defectNumbers = (readme: string): readonly number[] =>
  (sampleText(readme).match(/^\| [0-9]+ \|/gm) ?? []).map((row) => Number(row.slice(2, -1)));

/** Lines of the dossiers, among those asked for, which state a day that is no working day. */
export function linesOffWork(
  paths: readonly string[],
  asked: (line: string) => boolean,
  calendar = new WorkingCalendar(),
): readonly string[] {
  const off = (line: string): boolean =>
    [...line.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日/g)].some((m) => {
      const value = day(Number(m[1]), Number(m[2]), Number(m[3]));
      return value === null || calendar.isWorkingDay(value) !== true;
    });
  return paths.flatMap((path) =>
    sampleText(path)
      .split('\n')
      .filter((line) => asked(line) && off(line))
      .map((line) => `${path} ${line}`),
  );
}
