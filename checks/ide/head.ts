/**
 * The first lines of a dossier, enough to name it in a list without reading the rest.
 * It refuses to judge, and reads nothing but the front matter.
 */
import { type Files, readText } from '../dossier/files.ts';
import type { YamlNode } from '../parse/document.ts';
import { isDossierText } from '../parse/dossier-mark.ts';
import { readFrontMatter } from '../parse/front-matter.ts';

export interface DossierHead {
  readonly path: string;
  /** Empty where the front matter does not say. */
  readonly title: string;
  readonly id: string;
  readonly authority: string;
}

/** Null for what is no dossier or cannot be read. */
export function dossierHead(files: Files, path: string): DossierHead | null {
  const text = readText(files, path)?.text ?? '';
  if (!isDossierText(text)) return null;
  const entries = readFrontMatter(text).frontMatter?.map.entries ?? [];
  const value = (...keys: string[]): string => words(entries.find(({ key }) => keys.includes(key))?.value);
  return {
    path,
    title: value('决策事项', 'title'),
    id: value('事项编号', 'id'),
    authority: value('决策机关', 'authority'),
  };
}

function words(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value).trim() : '';
}
