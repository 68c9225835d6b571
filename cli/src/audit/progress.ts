/**
 * How far an audit has come, on standard error while a person looks on; nothing anywhere else.
 */
import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  begin(total: number): void;
  step(count: number): void;
  end(): void;
}

/** `words`: what is counted, in the reader's language. */
export function terminalProgress(words: string): Progress {
  if (process.stderr.isTTY !== true) return { begin() {}, step() {}, end() {} };
  const bar = new SingleBar(
    { format: `${words} {bar} {value}/{total}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  return {
    begin: (total) => bar.start(total, 0),
    step: (count) => bar.increment(count),
    end: () => bar.stop(),
  };
}
