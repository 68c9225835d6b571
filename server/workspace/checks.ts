/**
 * When dossiers are judged: those being edited after a short rest, the others in slices while nobody edits.
 * It refuses to know what judging is.
 */
import type { Folder } from './folder.ts';

/** Milliseconds after the last edit before a dossier is judged unasked. */
const editRest = 120;
/** Milliseconds after the last edit during which the background stands still. */
const backgroundRest = 300;

export interface Work {
  readonly pause: () => Promise<void>;
  /** Does the first half of `check`. */
  readonly prepare: (folder: Folder, path: string) => void;
  readonly now: () => number;
  readonly check: (folder: Folder, path: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

interface Task {
  readonly folder: Folder;
  readonly path: string;
  readonly prepared: boolean;
}

export class Checks {
  readonly #work: Work;
  readonly #urgent = new Map<string, Task>();
  readonly #background = new Map<string, Task>();
  #lastEdit = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(work: Work) {
    this.#work = work;
  }

  /** An edit was made: everything waits a little. */
  edited(): void {
    this.#lastEdit = this.#work.now();
  }

  urgent(folder: Folder, path: string): void {
    this.#add(this.#urgent, folder, path);
  }

  background(folder: Folder, path: string): void {
    this.#add(this.#background, folder, path);
  }

  stop(): void {
    this.#stopped = true;
    this.#urgent.clear();
    this.#background.clear();
  }

  drop(folder: Folder): void {
    for (const tasks of [this.#urgent, this.#background])
      for (const [key, task] of tasks) if (task.folder === folder) tasks.delete(key);
  }

  get busy(): boolean {
    return this.#running !== null;
  }

  /** Until nothing is left to judge. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #add(tasks: Map<string, Task>, folder: Folder, path: string): void {
    if (this.#stopped) return;
    tasks.set(`${folder.key}\n${path}`, { folder, path, prepared: false });
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
  }

  async #run(): Promise<void> {
    for (;;) {
      // Twice: a message that has just arrived is handed on in the first pause and acted on in the second.
      await this.#work.pause();
      await this.#work.pause();
      if (this.#urgent.size === 0 && this.#background.size === 0) return;
      const rest = this.#urgent.size > 0 ? editRest : backgroundRest;
      const wait = this.#lastEdit + rest - this.#work.now();
      if (wait > 0) {
        await new Promise((resolve) => void setTimeout(resolve, wait));
        continue;
      }
      const tasks = this.#urgent.size > 0 ? this.#urgent : this.#background;
      const [next] = tasks;
      if (next === undefined) continue;
      const [key, { folder, path, prepared }] = next;
      // In halves, so that an edit waits for no more than one of them.
      const half = tasks === this.#background && !prepared;
      if (half) tasks.set(key, { folder, path, prepared: true });
      else tasks.delete(key);
      try {
        if (half) this.#work.prepare(folder, path);
        else await this.#work.check(folder, path);
      } catch (error) {
        this.#work.failed(error);
      }
    }
  }
}
