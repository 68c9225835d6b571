/**
 * Spreads batches over threads and gives back results in the order in which they are done.
 * A thread that dies takes no other dossier with it: what it held is done again, one dossier at a time, and the one
 * that kills again is told apart. It refuses to know what a result says.
 */
import type { Worker } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { errorCode } from '../host/disk-files.ts';
import type { Batch, Judged } from './judge-batch.ts';

export interface Pool {
  /** `deadly` is told of each dossier at which a thread failed that had nothing else to do, with the reason. */
  run(
    batches: Iterable<Batch>,
    done: (batch: Batch, judged: readonly Judged[]) => void,
    deadly: (batch: Batch, reason: string) => void,
  ): Promise<void>;
  close(): Promise<void>;
}

/** The threads start at once. */
export function startPool(program: string, threads: number): Pool {
  const pool = new Tinypool({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    // Judging makes much that is soon of no use: more room for it is collected less often.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
    env: process.env as Record<string, string>,
  });
  // A thread that dies without a task is told by the tasks that follow.
  pool.on('error', () => {});
  const watched = new Set<unknown>();
  let stopping: Set<AbortController> | null = null;

  /** A thread that leaves without a word answers nothing: all that is under way is given up. */
  function watch(): void {
    for (const thread of pool.threads) {
      if (watched.has(thread)) continue;
      watched.add(thread);
      // Tinypool's type of its threads lacks what they are: threads of Node with their events.
      const { thread: real } = thread as unknown as { readonly thread: Worker };
      real.once('exit', () => {
        for (const one of stopping ?? []) one.abort();
      });
    }
  }

  function send(batch: Batch, under: Set<AbortController>): Promise<readonly Judged[]> {
    const stop = new AbortController();
    under.add(stop);
    const answer = pool.run(batch, { signal: stop.signal }) as Promise<readonly Judged[]>;
    watch();
    return answer.finally(() => under.delete(stop));
  }

  return {
    async run(batches, done, deadly) {
      const under = new Set<AbortController>();
      stopping = under;
      const waiting = new Set<Promise<void>>();
      const suspects: Batch[] = [];
      let failure: { readonly error: unknown } | null = null;
      for (const batch of batches) {
        const task = send(batch, under).then(
          (judged) => {
            try {
              done(batch, judged);
            } catch (error) {
              failure ??= { error };
            }
          },
          () => {
            suspects.push(batch);
          },
        );
        const kept = task.finally(() => waiting.delete(kept));
        waiting.add(kept);
        // One more than there are threads, so that none waits for the next batch.
        while (waiting.size > threads && failure === null) await Promise.race(waiting);
        if (failure !== null) break;
      }
      await Promise.all(waiting);
      if (failure !== null) throw (failure as { error: unknown }).error;
      for (const batch of suspects)
        for (const path of batch.paths) {
          const alone = { ...batch, paths: [path] };
          let judged: readonly Judged[];
          try {
            judged = await send(alone, under);
          } catch (error) {
            deadly(alone, errorCode(error));
            continue;
          }
          done(alone, judged);
        }
    },
    async close() {
      stopping = null;
      await pool.destroy();
    },
  };
}
