/**
 * The way from one file of the workspace to another, and how it is written as the target of a link.
 * It refuses to know whether the file exists.
 */

/** `../附件/公告.md` from the file `from` to the file `to`, both workspace paths. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

export interface Writing {
  /** Between `<` and `>`: spaces may stand as they are. */
  readonly angled: boolean;
  /** Chinese characters in percent sequences, as some editors write them. */
  readonly percent: boolean;
}

/**
 * A path as a link target that reads back as that path. Chinese characters stay readable unless the writing is
 * `percent`; what would end or bend the target is encoded.
 */
export function linkTargetText(path: string, { angled, percent }: Writing): string {
  const wild = angled ? /[<>%#?&\\`\p{Cc}]/gu : /[\s()<>%#?&\\`*_[\]"'\p{Cc}]/gu;
  const written = (percent ? encoded(path) : null) ?? path.replace(wild, hex);
  // A first part with a colon would read as a scheme (`2024:公告.md`).
  return /^[^/]*:/.test(written) ? `./${written}` : written;
}

/** Null for names with half a character, which have no such encoding. */
function encoded(path: string): string | null {
  try {
    return path
      .split('/')
      .map((part) => encodeURIComponent(part).replace(/[()'*_]/g, hex))
      .join('/');
  } catch {
    return null;
  }
}

const hex = (character: string): string =>
  /[\u0080-\uffff]/.test(character)
    ? encodeURIComponent(character)
    : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
