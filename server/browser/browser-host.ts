/**
 * The server's machine when it runs in a worker: no law, no folders, only a clock and a hash.
 */
import type { Host } from '../host.ts';
import { sha256 } from './sha256.ts';

export function browserHost(): Host {
  // A timer would wait at least four milliseconds each time.
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => waiting.shift()?.());
  channel.port1.start();
  return {
    law: async () => null,
    examples: () => ({}),
    folder: () => null,
    hash: sha256,
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        channel.port2.postMessage(null);
      }),
    today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
    now: () => performance.now(),
  };
}
