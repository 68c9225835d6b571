/**
 * Prints how long a character typed into a dossier of 180 kB takes until its diagnostics are there, beside one full
 * parse of the same text and beside the general Markdown server doing the same edits; then typing in a workspace of
 * 1,000 dossiers. Needs the built server (`npm run build`). Only ratios mean anything across machines.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { createLanguageService } from '../checks/index.ts';
import { longDossier } from '../test/perf/long-dossier.ts';
import { TimedServer } from '../test/perf/timed-server.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';

const root = join(import.meta.dirname, '..');
const settings = { quietWhileTyping: false, checkWorkspace: 'all' };
/** Edits a round: ours, the general server's, full parses. */
const turn = [45, 10, 6] as const;
const rounds = 6;
/** Of a turn the first edits find the machine's caches full of the others' work; the first round warms up. */
const settling = [5, 1, 1] as const;

const at = (list: readonly number[], part: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))] ?? 0;
const told = (name: string, list: readonly number[]): string =>
  `${name.padEnd(34)}${`中位 ${at(list, 0.5).toFixed(1)}`.padStart(14)}${`p95 ${at(list, 0.95).toFixed(1)}`.padStart(14)}`;

function workspace(dossiers: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'juece-bench-'));
  // The other server looks for its checks from the workspace.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (let n = 1; n <= dossiers; n++) {
    const name = join(folder, `卷${String(n).padStart(4, '0')}`);
    mkdirSync(name);
    writeFileSync(
      join(name, '案卷.md'),
      longDossier(13_000).replace('BENCH-2024-001', `BENCH-2024-${String(n).padStart(4, '0')}`),
    );
  }
  return folder;
}

const ours = (folder: string): Promise<TimedServer> =>
  TimedServer.start({
    // As the extension starts it.
    command: [process.execPath, '--max-semi-space-size=8', join(root, 'dist/server.node.cjs'), '--stdio'],
    cwd: root,
    root: pathToFileURL(folder).href,
    pulls: true,
    settings,
  });
const general = (folder: string): Promise<TimedServer> =>
  TimedServer.start({
    command: [process.execPath, join(root, 'test/perf/unified-server.ts'), '--stdio'],
    cwd: folder,
    root: pathToFileURL(folder).href,
    pulls: false,
    settings: {},
  });

/** Places spread over the body, in a fixed order. */
const place = (n: number, length: number): number => 2000 + ((n * 7919) % (length - 4000));

async function oneLongDossier(): Promise<void> {
  const folder = workspace(0);
  const text = longDossier(180_000);
  const uri = pathToFileURL(join(folder, '案卷.md')).href;
  writeFileSync(join(folder, '案卷.md'), text);
  const parser = unified().use(remarkParse).freeze();
  const servers = [await ours(folder), await general(folder)] as const;
  for (const server of servers) await server.open(uri, text);
  const times: [number[], number[], number[]] = [[], [], []];
  let n = 0;
  // In turns of some edits each: nobody types into two editors at once, and a machine that slows down slows all alike.
  for (let round = 0; round < rounds; round++)
    for (const [k, edits] of turn.entries())
      for (let i = 0; i < edits; i++) {
        const offset = place(n++, text.length);
        let taken = 0;
        if (k < 2) taken = (await servers[k]?.type(offset, '数')) ?? 0;
        else {
          const begin = performance.now();
          parser.parse(text);
          taken = performance.now() - begin;
        }
        if (round >= 1 && i >= (settling[k] ?? 0)) times[k]?.push(taken);
      }
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
  const [mine, theirs, parsed] = times;
  console.log(`\n180 kB 的案卷，逐字输入 ${times[0].length} 次，从改动发出到诊断收到（毫秒，含进程间通信）`);
  console.log(told('决策合规语言服务器', mine));
  console.log(told('整篇 remark-parse 一次', parsed));
  console.log(told('unified-language-server＋推荐规则', theirs));
  const whole = at(parsed, 0.5);
  console.log(
    `p95／整篇解析 ${(at(mine, 0.95) / whole).toFixed(2)}（中位 ${(at(mine, 0.5) / whole).toFixed(2)}）；` +
      `比 unified-language-server 快 ${(at(theirs, 0.5) / at(mine, 0.5)).toFixed(1)} 倍（p95 ${(at(theirs, 0.95) / at(mine, 0.95)).toFixed(1)} 倍）`,
  );
}

/** The same edits without a process between: what the server does from the changed text to the report. */
function insideTheServer(): void {
  const service = createLanguageService(compiledLaw());
  const parser = unified().use(remarkParse).freeze();
  let text = longDossier(180_000);
  const files = {
    stat: (path: string) => (path === '案卷.md' ? { kind: 'file' as const, size: 1 } : null),
    read: (path: string) => (path === '案卷.md' ? text : null),
  };
  const asOf = 20_781;
  service.analyse(files, '案卷.md', { asOf });
  const times: [number[], number[]] = [[], []];
  let n = 0;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < turn[0]; i++) {
      const offset = place(n++, text.length);
      text = `${text.slice(0, offset)}数${text.slice(offset)}`;
      const begin = performance.now();
      service.analyse(files, '案卷.md', { asOf });
      if (round >= 1 && i >= settling[0]) times[0].push(performance.now() - begin);
    }
    for (let i = 0; i < turn[2]; i++) {
      const begin = performance.now();
      parser.parse(text);
      if (round >= 1 && i >= settling[2]) times[1].push(performance.now() - begin);
    }
  }
  const [mine, parsed] = times;
  const whole = at(parsed, 0.5);
  console.log('\n同样的改动，服务器内部从改动到结论和诊断（毫秒，不含进程间通信）');
  console.log(told('决策合规', mine));
  console.log(told('整篇 remark-parse 一次', parsed));
  console.log(
    `p95／整篇解析 ${(at(mine, 0.95) / whole).toFixed(2)}（中位 ${(at(mine, 0.5) / whole).toFixed(2)}）`,
  );
}

async function thousandDossiers(): Promise<void> {
  const folder = workspace(1000);
  const path = join(folder, '卷0500', '案卷.md');
  const text = longDossier(180_000);
  writeFileSync(path, text);
  const server = await ours(folder);
  const first = await server.open(pathToFileURL(path).href, text);
  const rest = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  /** Four characters a second with a pause after five, as people type: in the pauses the background has its turn. */
  const typed = async (): Promise<number[]> => {
    const times: number[] = [];
    for (let n = 0; n < 60 + settling[0]; n++) {
      const taken = await server.type(place(n, text.length), '数');
      if (n >= settling[0]) times.push(taken);
      await rest(n % 5 === 4 ? 1000 : 250);
    }
    return times;
  };
  const busy = await typed();
  const begin = performance.now();
  await server.request('juece/checkWorkspace', {});
  const left = performance.now() - begin;
  const calm = await typed();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  console.log(
    `\n1000 卷的工作区：打开的一卷 ${first.toFixed(0)} 毫秒后有结果，其余 ${(left / 1000).toFixed(1)} 秒后查完`,
  );
  console.log(told('其余在查时输入', busy));
  console.log(told('都查完后输入', calm));
  console.log(`p95 之比 ${(at(busy, 0.95) / at(calm, 0.95)).toFixed(2)}`);
}

await oneLongDossier();
insideTheServer();
await thousandDossiers();
