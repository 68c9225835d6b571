/**
 * How many bytes a text takes in UTF-8, for the limits of those who receive it.
 */

export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    // A pair is four bytes for two units; a half alone is written as U+FFFD.
    const pair = unit >= 0xd800 && unit <= 0xdfff && isPair(text, i);
    bytes += unit < 0x800 || pair ? 1 : 2;
  }
  return bytes;
}

function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const other = unit < 0xdc00 ? text.charCodeAt(at + 1) : text.charCodeAt(at - 1);
  return unit < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}
