/**
 * Decides quickly whether a text calls itself a dossier, so that other Markdown files need not be parsed for it.
 * It tolerates the same broken front matter as the full reading and knows no other key.
 */
import { findFrontMatter } from './front-matter-fence.ts';

/** Only this much of a file is looked at: front matter stands at its beginning. */
const LOOKED_AT = 64 * 1024;
const MARK =
  /^[ \t\u3000]*["']?(?:案卷类型|kind)["']?[ \t\u3000]*[:：][ \t\u3000]*["'“]?(?:重大行政决策|major-administrative-decision)["'”]?[ \t\u3000]*(?:#.*)?$/im;

export function isDossierText(text: string): boolean {
  const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const region = findFrontMatter(head);
  return region !== null && MARK.test(head.slice(region.yaml.start, region.yaml.end));
}

/**
 * Whether the first bytes already show that the file has no front matter, in any encoding that is read: most files of a
 * folder need not be decoded then. Front matter begins with a dash, after blanks at most.
 */
export function beginsOtherwise(content: Uint8Array): boolean {
  const [first = 0, second = 0] = content;
  return first > 0x20 && first < 0x7f && first !== 0x2d && second !== 0;
}
