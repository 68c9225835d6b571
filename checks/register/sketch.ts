/**
 * A sketch of a text: equal texts have equal sketches, similar ones share much of theirs.
 * Figures and names of places are left out, so that a text with another place's name put in stays the same text.
 */

/** So many characters make one piece. */
const piece = 12;
/** So many of the smallest sums are kept. */
const kept = 48;
const step = 0x01000193;
/** A shorter text says too little to be compared. */
const least = 400;

/** The suffixes of places, each with the few characters before it. */
const places = /[一-龥]{1,4}?(?:自治州|自治区|自治县|街道|[省市区县旗镇乡])/g;
const others = /[^一-龥]/g;

export function sketchOf(text: string): readonly number[] {
  const words = text.replace(places, '').replace(others, '');
  if (words.length < least) return [];
  // The sum of a piece follows from that of the one before it: what leaves is taken out, what comes is added.
  let leaving = 1;
  for (let i = 1; i < piece; i++) leaving = Math.imul(leaving, step);
  let running = 0;
  // The smallest are found without sorting all of them: what is above the bar cannot be among them.
  let smallest: number[] = [];
  let bar = 0xffffffff;
  for (let i = 0; i < words.length; i++) {
    if (i >= piece) running = (running - Math.imul(words.charCodeAt(i - piece), leaving)) | 0;
    running = (Math.imul(running, step) + words.charCodeAt(i)) | 0;
    if (i < piece - 1) continue;
    const sum = Math.imul(running ^ (running >>> 15), 0x85ebca6b) >>> 0;
    if (sum >= bar) continue;
    smallest.push(sum);
    if (smallest.length < kept * 8) continue;
    smallest = settled(smallest);
    if (smallest.length === kept) bar = smallest.at(-1) ?? bar;
  }
  return settled(smallest);
}

function settled(sums: readonly number[]): number[] {
  return [...new Set(sums)].sort((a, b) => a - b).slice(0, kept);
}

/** Which part of the smallest sums of both together both have: an estimate of how much of the texts is the same. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const size = Math.min(kept, a.length, b.length);
  if (size === 0) return 0;
  const [inA, inB] = [new Set(a), new Set(b)];
  const union = settled([...a, ...b]).slice(0, size);
  return union.filter((sum) => inA.has(sum) && inB.has(sum)).length / union.length;
}
