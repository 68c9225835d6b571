/**
 * Which dossiers the views show, with what the server last judged of them.
 * It keeps answers and asks again for what changed; it reads no file.
 */
import { EventEmitter } from 'vscode';
import type { DossierSummary } from '../../server/protocol.ts';
import type { DossierTree } from './wire.ts';

export interface DossierSource {
  readonly dossiers: () => Promise<readonly DossierSummary[]>;
  readonly tree: (uri: string) => Promise<DossierTree | null>;
}

export class Dossiers {
  readonly #source: DossierSource;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #trees: readonly DossierTree[] = [];
  /** Judged anew since they were last asked for. */
  readonly #stale = new Set<string>();
  #round = 0;

  constructor(source: DossierSource) {
    this.#source = source;
  }

  /** In the order in which the server names them. */
  get all(): readonly DossierTree[] {
    return this.#trees;
  }

  at(uri: string): DossierTree | null {
    return this.#trees.find((tree) => tree.uri === uri) ?? null;
  }

  /** Asks again for the dossiers of `uris`, for all without; those not yet judged stay out. */
  async refresh(uris?: readonly string[]): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    for (const uri of uris ?? this.#trees.map((tree) => tree.uri)) this.#stale.add(uri);
    const judged = (await this.#source.dossiers()).filter(({ counts }) => counts !== null);
    if (round !== this.#round) return;
    const known = new Map(this.#trees.map((tree) => [tree.uri, tree]));
    const asked = [...this.#stale];
    const trees = await Promise.all(
      judged.map(({ uri }) =>
        this.#stale.has(uri) || !known.has(uri) ? this.#source.tree(uri) : (known.get(uri) ?? null),
      ),
    );
    // A later call has seen more, and asks again for what this one did.
    if (round !== this.#round) return;
    for (const uri of asked) this.#stale.delete(uri);
    this.#trees = trees.filter((tree) => tree !== null);
    this.#changed.fire();
  }

  clear(): void {
    this.#round += 1;
    this.#trees = [];
    this.#changed.fire();
  }
}
