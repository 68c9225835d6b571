/**
 * Where results and remarks go: results to standard output, everything else to standard error.
 * A reader that closes the pipe early is no error, and output is never cut off by leaving.
 */
import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import { visible } from '../../checks/index.ts';
import { todayInChina } from './host/today.ts';

export interface Console {
  readonly cwd: string;
  readonly color: boolean;
  /** Columns of the terminal, undefined when results go elsewhere. */
  readonly width: number | undefined;
  /** Today in China (ISO). */
  today(): string;
  out(text: string): void;
  /** One remark; what comes from files or arguments is made visible. */
  note(text: string): void;
  stdin(): Uint8Array;
}

export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
  }
  const { stdout, stderr, env } = process;
  // picocolors takes CI for a terminal; a pipe in CI is still a pipe.
  const color = pc.isColorSupported && (stdout.isTTY === true || Boolean(env.FORCE_COLOR));
  return {
    cwd: process.cwd(),
    color,
    width: stdout.columns,
    today: todayInChina,
    out: (text) => void stdout.write(text),
    note: (text) => void stderr.write(`${text.split('\n').map(visible).join('\n')}\n`),
    stdin: () => readFileSync(0),
  };
}
