/**
 * Puts text from files into Markdown so that it is read as text: no link, picture, HTML, icon or heading can come of it.
 * It refuses to know what the text says.
 */

/** Line breaks, other control characters and marks that turn the direction of writing. */
const unseen = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const special = /[\\`*_[\]<>&~|$@!{}]/g;
/** What opens a list, heading, quotation or rule at the start of a line. */
const opening = /^(?:[-+=#:]|\d+(?=[.)]))/;

/** One line of plain text; never empty of meaning for the reader, never markup for the renderer. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(unseen, ' ')
      .trim()
      .replace(special, '\\$&')
      // Bare addresses become links without any bracket.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
      .replace(opening, (start) =>
        /\d/.test(start) ? `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};` : `\\${start}`,
      )
  );
}

/** The first `most` characters, an ellipsis where more follow; no character is cut in two. */
export function shortened(text: string, most: number): string {
  const line = text.replace(unseen, ' ').trim();
  if (line.length <= most) return line;
  const cut = /[\ud800-\udbff]/.test(line.charAt(most - 1)) ? most - 1 : most;
  return `${line.slice(0, cut)}…`;
}

export const bulleted = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** Lines under each other in one paragraph. */
export const stacked = (lines: readonly string[]): string => lines.filter((l) => l !== '').join('  \n');
