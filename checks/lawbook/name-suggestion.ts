/**
 * Words the complaint about a name that does not exist: what is allowed, or what comes closest when that is much.
 * It does not know what the names stand for.
 */

const FULL_LIST = 24;
const CLOSEST = 6;

/** `不认识的记录「…」，允许：…`; with many allowed names only the closest ones. */
export function notAllowed(what: string, name: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return `不认识的${what}「${name}」，这里没有可用的${what}`;
  if (allowed.length <= FULL_LIST) return `不认识的${what}「${name}」，允许：${allowed.join('、')}`;
  const closest = [...allowed]
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CLOSEST)
    .map(({ candidate }) => candidate);
  return `不认识的${what}「${name}」，允许的 ${allowed.length} 个中最接近的：${closest.join('、')}`;
}

/** Levenshtein distance in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
