/**
 * `juece new`: writes a new dossier with the steps that bind, every fact left blank.
 * It asks nothing and overwrites nothing; which steps bind the core decides.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  createLanguageService,
  type ide,
  type Language,
  type Law,
  parseIsoDay,
} from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { errorCode } from '../host/disk-files.ts';
import { UsageError } from '../usage-error.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface DossierWishes {
  readonly title?: string;
  readonly place?: string;
  readonly authority?: string;
  readonly lead?: string;
  readonly category?: string;
  readonly form?: string;
  readonly circumstance?: readonly (readonly [name: string, holds: boolean])[];
  readonly asOf?: string;
  readonly out?: string;
  readonly language: Language;
}

const fileName = '案卷.md';

/** Returns the exit status. Throws UsageError for wishes that cannot be met. */
export function newDossier(wishes: DossierWishes, law: Law, console: Console, texts: UsageTexts): number {
  const { title, place } = wishes;
  if (title === undefined) throw new UsageError(texts.newNeeds('--title'));
  if (place === undefined) throw new UsageError(texts.newNeeds('--place'));
  const service = createLanguageService(law);
  const choices = service.templateChoices(wishes.language);
  const asOf = parseIsoDay(wishes.asOf ?? console.today());
  if (asOf === null) throw new UsageError(texts.wrongDate('--as-of', wishes.asOf ?? ''));
  const chosen = placeOf(place, choices, texts);
  const authority = wishes.authority ?? chosen?.authority;
  if (authority === undefined) throw new UsageError(texts.newAuthority(place));
  const circumstances = wishes.circumstance ?? [];
  for (const [name] of circumstances)
    among(
      '--circumstance',
      name,
      choices.circumstances.map((c) => c.name),
      texts,
    );
  const text = service.template(
    {
      title,
      authority,
      place: chosen?.path ?? place,
      lead: wishes.lead ?? null,
      category: among('--category', wishes.category, choices.categories, texts),
      form: among('--form', wishes.form, choices.forms, texts),
      circumstances: Object.fromEntries(circumstances),
    },
    { asOf, language: wishes.language },
  );
  const folder = resolve(console.cwd, wishes.out ?? folderName(title));
  const file = join(folder, fileName);
  const shown = (relative(console.cwd, file) || file).replaceAll('\\', '/');
  try {
    mkdirSync(folder, { recursive: true });
    // Fails where the file exists, also when it appears at this very moment.
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = errorCode(error);
    throw new UsageError(code === 'EEXIST' ? texts.newPlaceExists(shown) : texts.cannotWrite(shown, code));
  }
  console.out(`${texts.newDone(shown)}\n`);
  return 0;
}

/** The place by its full chain or its last name; null for one without data, which is taken as written. */
function placeOf(
  name: string,
  { places }: ide.TemplateChoices,
  texts: UsageTexts,
): ide.TemplateChoices['places'][number] | null {
  const exact = places.find((p) => p.path === name);
  if (exact) return exact;
  const found = places.filter((p) => p.path.endsWith(`/${name}`));
  if (found.length > 1)
    throw new UsageError(
      texts.wrongValue(
        '--place',
        name,
        found.map((p) => p.path),
      ),
    );
  return found[0] ?? null;
}

function among(
  option: string,
  value: string | undefined,
  allowed: readonly string[],
  texts: UsageTexts,
): string | null {
  if (value === undefined) return null;
  if (!allowed.includes(value)) throw new UsageError(texts.wrongValue(option, value, allowed));
  return value;
}

/** A folder of the matter's name, without what a file system refuses. */
const folderName = (title: string): string =>
  title
    .replace(/[\s/\\:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 60)
    .trim() || '新案卷';
