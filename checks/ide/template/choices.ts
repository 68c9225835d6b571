/**
 * What the new-dossier command asks for: places, categories, forms and circumstances as law data names them.
 */
import type { Tools } from '../../engine/dossier-report.ts';
import { findPlaces } from '../../engine/jurisdiction.ts';
import type { Lawbook } from '../../lawbook/lawbook.ts';
import type { Language } from '../../messages/language.ts';
import type { TemplateChoices } from '../data.ts';
import { wordsOf } from '../wording.ts';

export function templateChoices({ lawbook }: Tools, language: Language = 'zh-CN'): TemplateChoices {
  const words = wordsOf(language);
  const { law, vocabulary } = lawbook;
  const values = (key: string): readonly string[] =>
    Object.keys(vocabulary.frontMatter.find((t) => t.name === key)?.values ?? {});
  // Matters that a law itself leaves out are no decisions of its kind.
  const excluded = new Set(law.instruments.flatMap((i) => i.excludes?.category ?? []));
  return {
    places: law.places
      .filter((p) => !p.namesake)
      .map(({ path }) => ({ path, authority: governmentOf(path, lawbook) })),
    categories: values('事项类别').filter((v) => !excluded.has(v)),
    forms: values('文件形式'),
    circumstances: vocabulary.circumstances.map(({ name, en }) => ({
      name,
      question: words(`是否${name}？`, `Does this hold: ${en}?`),
    })),
  };
}

/** As governments are named, the province left out where city and district tell enough. */
function governmentOf(path: string, { law }: Lawbook): string {
  const parts = path.split('/');
  const short = `${(parts.length > 2 ? parts.slice(1) : parts).join('')}人民政府`;
  const [only, ...others] = findPlaces(short, law.places);
  return only?.path === path && others.length === 0 ? short : `${parts.join('')}人民政府`;
}
