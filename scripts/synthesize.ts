/**
 * Writes synthetic dossiers to a folder, with `labels.jsonl` beside them that says what was planted where:
 * `node scripts/synthesize.ts --count N --seed S --out DIR [--size BYTES]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from './synthetic/synthesize.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    size: { type: 'string' },
    out: { type: 'string' },
  },
});

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name} 要写一个整数，现在是“${text}”。\n`);
  process.exit(2);
}

if (values.out === undefined) {
  process.stderr.write('请用 --out 写明放到哪个文件夹。\n');
  process.exit(2);
}
const { out } = values;
const labels: string[] = [];
let files = 0;
const wishes = {
  count: whole('count', values.count),
  seed: whole('seed', values.seed),
  ...(values.size === undefined ? {} : { size: whole('size', values.size) }),
};
for (const dossier of synthesize(wishes)) {
  const made = new Set<string>();
  for (const [path, contents] of dossier.files) {
    const file = join(out, dossier.folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, contents);
    files++;
  }
  labels.push(JSON.stringify(dossier.label));
}
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'labels.jsonl'), labels.map((line) => `${line}\n`).join(''));
process.stdout.write(`${labels.length} 份案卷，${files} 个文件，标注在 ${join(out, 'labels.jsonl')}\n`);
