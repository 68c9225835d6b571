/**
 * The server's machine when it runs in Node: the law beside the program, folders of the disk.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Law } from '../../checks/index.ts';
import type { Host } from '../host.ts';
import { diskFolder } from './disk-folder.ts';

/** `beside`: the folder with law.json and examples.json, as a URL ending in a slash. */
export function nodeHost(beside: URL): Host {
  const json = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(new URL(name, beside), 'utf8'));
    } catch {
      return null;
    }
  };
  return {
    law: async () => json('law.json') as Law | null,
    examples: () => (json('examples.json') ?? {}) as Readonly<Record<string, string>>,
    folder: diskFolder,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
    today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
    now: () => performance.now(),
  };
}
