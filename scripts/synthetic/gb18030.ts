/**
 * Encodes text as GB18030 (its two-byte part), which Node can read and not write.
 */
let table: Map<string, number> | null = null;

function twoBytes(): Map<string, number> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const text = decoder.decode(new Uint8Array([high, low]));
      if (text.length === 1 && text !== '\uFFFD' && !table.has(text)) table.set(text, (high << 8) | low);
    }
  return table;
}

/** Throws for a character outside the two-byte part. */
export function gb18030(text: string): Uint8Array {
  const codes = twoBytes();
  const out = new Uint8Array(text.length * 2);
  let at = 0;
  for (const char of text) {
    const unit = char.charCodeAt(0);
    if (unit < 0x80) out[at++] = unit;
    else {
      const code = codes.get(char);
      if (code === undefined) throw new Error(`GB18030 (two bytes) has no ${char}`);
      out[at++] = code >> 8;
      out[at++] = code & 0xff;
    }
  }
  return out.subarray(0, at);
}
