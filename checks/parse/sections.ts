/**
 * Finds where a body can be cut so that parsing the pieces equals parsing the whole: after a blank line, before a
 * heading or a paragraph that begins with a Chinese character in the first column (both end every list and quote).
 * It cuts nothing where it is not sure: reference definitions, HTML and open fences reach across.
 */

/** Pieces shorter than this are not worth a parser run of their own (UTF-16 units). */
const SHORTEST = 4096;
/** Definitions, also in quotes and lists, name targets for the whole file; these kinds of HTML go on over blank lines. */
const reachesAcross =
  /^(?:[ \t>]|[-*+][ \t]|[0-9]{1,9}[.)][ \t])*(?:\[[^\]\n]{1,999}\]:|<(?:script|pre|style|textarea)(?![a-z0-9-])|<!--(?!.*-->)|<\?|<![a-z[])/im;
const fence = /^ {0,3}(`{3}|~{3})(?![`~])/;

/**
 * Ascending offsets at which pieces begin, the first being `from`. Pieces have at least `shortest` characters, except
 * where `known` (the starts of an earlier reading, moved by the edit since) can be kept, so that most pieces stay.
 */
export function sectionStarts(
  text: string,
  from: number,
  shortest = SHORTEST,
  known?: ReadonlySet<number>,
): number[] {
  const starts = [from];
  if (text.length - from < 2 * shortest || reachesAcross.test(from === 0 ? text : text.slice(from)))
    return starts;
  let open = false;
  let kind: string | null = null;
  let blank = true;
  let last = from;
  for (let at = from; at < text.length; ) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const first = text.charCodeAt(at);
    const far = known === undefined ? at - last >= shortest : known.has(at) || at - last >= 2 * shortest;
    if (blank && !open && far && at > last && (isHan(first) || isHeading(text, at))) {
      starts.push(at);
      last = at;
    }
    const line = text.slice(at, end);
    if (line.includes('```') || line.includes('~~~')) {
      const mark = fence.exec(line)?.[1];
      // Longer fences, two kinds, fences in lists or quotes, marks inside a line: which lines are quoted is for the parser alone to say.
      if (mark === undefined || (kind !== null && kind !== mark)) return [from];
      kind = mark;
      open = !open;
    }
    blank = line.trim() === '';
    at = end + 1;
  }
  // An odd number of fences: which lines are quoted depends on all of them.
  return open ? [from] : starts;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

function isHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 35) return false;
  let end = at;
  while (text.charCodeAt(end) === 35) end++;
  const next = text.charCodeAt(end);
  return end - at <= 6 && (next === 32 || next === 9);
}
