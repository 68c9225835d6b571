/**
 * Full readings of dossiers: those of open documents and a few more, so that memory stays bounded.
 */
import type { Analysis } from '../../checks/index.ts';

/** Kept besides those in use. */
const spareReadings = 8;

export class Readings {
  readonly #all = new Map<string, Analysis>();

  get(path: string): Analysis | undefined {
    return this.#all.get(path);
  }

  delete(path: string): void {
    this.#all.delete(path);
  }

  clear(): void {
    this.#all.clear();
  }

  /** Keeps one more; the oldest that are not in use go. The paths that went. */
  keep(path: string, analysis: Analysis, inUse: (path: string) => boolean): readonly string[] {
    this.#all.delete(path);
    this.#all.set(path, analysis);
    const spare = [...this.#all.keys()].filter((one) => one !== path && !inUse(one));
    const gone = spare.slice(0, Math.max(0, spare.length - spareReadings));
    for (const one of gone) this.#all.delete(one);
    return gone;
  }
}
