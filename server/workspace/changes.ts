/**
 * Collects which files changed for somebody who waits for it, so that nothing is missed between two looks.
 */
export class Changes {
  readonly #uris = new Set<string>();
  #wake: (() => void) | null = null;
  #ended = false;

  add(uris: Iterable<string>): void {
    for (const uri of uris) this.#uris.add(uri);
    if (this.#uris.size > 0) this.wake();
  }

  end(): void {
    this.#ended = true;
    this.wake();
  }

  /** Lets the waiting one look again although nothing changed. */
  wake(): void {
    this.#wake?.();
    this.#wake = null;
  }

  /** The URIs changed since the last look; empty when it was woken or ended. */
  async next(): Promise<readonly string[]> {
    if (this.#uris.size === 0 && !this.#ended)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    const uris = [...this.#uris];
    this.#uris.clear();
    return uris;
  }
}
