/**
 * Makes characters that a terminal would obey or hide visible, so that a dossier cannot steer the reader's screen.
 * It refuses to know layout; ordinary text of any script passes unchanged.
 */

/** C0 becomes its control picture (␛), the rest of the invisible kind `<U+202E>`; everything else is kept. */
export function visible(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    const shown = replacement(point);
    if (shown !== null) {
      out += text.slice(kept, i) + shown;
      kept = i + size;
    }
    i += size;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function replacement(point: number): string | null {
  if (point < 0x20) return String.fromCharCode(0x2400 + point);
  if (point === 0x7f) return '␡';
  return isHidden(point) ? `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>` : null;
}

/** Zero-width joiners stay: emoji and some scripts need them, and they move nothing. */
function isHidden(point: number): boolean {
  return (
    (point >= 0x80 && point <= 0x9f) ||
    point === 0x00ad ||
    point === 0x061c ||
    point === 0x180e ||
    point === 0x200b ||
    point === 0x200e ||
    point === 0x200f ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    point === 0xfeff ||
    (point >= 0xd800 && point <= 0xdfff) ||
    (point >= 0xfff9 && point <= 0xfffb) ||
    (point >= 0xe0000 && point <= 0xe007f)
  );
}
