import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createChecker } from '../../../checks/index.ts';
import { sheetName } from '../../../cli/src/audit/evidence.ts';
import { type EvidenceSheet, evidenceSheet, sealOf } from '../../../cli/src/audit/evidence-sheet.ts';
import { judgeBatch } from '../../../cli/src/audit/judge-batch.ts';
import { dossierOf, headOf } from '../../../cli/src/audit/record.ts';
import { verify } from '../../../cli/src/commands/verify.ts';
import { defaultSettings } from '../../../cli/src/host/effective-settings.ts';
import { usageTexts } from '../../../cli/src/usage-texts.ts';
import { repository } from '../../support/command.ts';
import { compiledLaw } from '../../support/compiled-law.ts';

const checker = createChecker(compiledLaw());
let folder = '';
let sheet: EvidenceSheet;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juece-'));
  cpSync(join(repository, 'samples/虹口-停车治理-有缺陷'), join(folder, '卷'), { recursive: true });
  const batch = {
    ...{ root: folder, paths: ['卷/案卷.md'], effective: defaultSettings, withBaseline: true },
    ...{ language: 'zh-CN' as const, today: '2026-11-23', program: '' },
  };
  const [judged] = judgeBatch(batch, checker, new Map());
  if (!judged?.record) throw new Error('nothing was judged');
  const record = Buffer.from(judged.record);
  const { tool } = checker.check({ stat: () => null, read: () => null }, [], { asOf: 0 });
  sheet = evidenceSheet(tool, dossierOf(record), headOf(record), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function verified(value: unknown): Promise<{ status: number; said: string }> {
  writeFileSync(join(folder, 'sheet.json'), JSON.stringify(value));
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const console = {
    ...{ cwd: folder, color: false, width: undefined, today: () => '2026-11-23' },
    ...{ out: say, note: say, stdin: () => new Uint8Array() },
  };
  const tools = { checker: async () => checker, console, texts: usageTexts('zh-CN') };
  const status = await verify({ sheets: ['sheet.json'], root: undefined }, tools);
  return { status, said };
}

/** As somebody who knows the program would: with a seal that fits. */
function resealed({ seal: _old, ...rest }: EvidenceSheet): EvidenceSheet {
  return { ...rest, seal: sealOf(rest) };
}

test('a sheet that nobody touched holds, in whatever order its fields are written', async () => {
  expect((await verified(sheet)).status).toBe(0);
  expect((await verified(Object.fromEntries(Object.entries(sheet).reverse()))).status).toBe(0);
});

type Tree = { [key: string]: Tree } | Tree[] | string | number | boolean | null;

/** Changes, drops or doubles one thing somewhere below `value`, chosen by `pick`. */
function tampered(value: Tree, pick: (below: number) => number): Tree {
  if (Array.isArray(value)) {
    if (value.length === 0) return ['x'];
    const at = pick(value.length);
    const one = value[at] ?? null;
    switch (pick(3)) {
      case 0:
        return value.filter((_, k) => k !== at);
      case 1:
        return [...value, one];
      default:
        return value.map((item, k) => (k === at ? tampered(item, pick) : item));
    }
  }
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    const key = keys[pick(keys.length)];
    if (key === undefined) return { x: 1 };
    return { ...value, [key]: tampered(value[key] ?? null, pick) };
  }
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}x` : 'x';
}

test('a changed, dropped or added line, file or version is found out, even with a new seal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('verdicts', 'files', 'tool', 'title', 'findings', 'exceptions'),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
      async (part, numbers, sealed) => {
        const pick = (below: number): number => Number(numbers.next().value) % below;
        const changed = { ...sheet, [part]: tampered(sheet[part as 'files'] as unknown as Tree, pick) };
        const value = sealed ? resealed(changed as EvidenceSheet) : changed;
        expect((await verified(value)).status).not.toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('it names the duty whose verdict was changed and the one that was dropped', async () => {
  const [first, ...rest] = sheet.verdicts.filter(({ verdict }) => verdict === 'violated');
  const changed = sheet.verdicts.map((one) => (one === first ? { ...one, verdict: 'met' as const } : one));
  expect((await verified(resealed({ ...sheet, verdicts: changed }))).said).toContain(
    `“${first?.obligation}”`,
  );
  const dropped = sheet.verdicts.filter((one) => one !== rest[0]);
  expect((await verified(resealed({ ...sheet, verdicts: dropped }))).said).toContain(
    `少了“${rest[0]?.obligation}”`,
  );
});

test('what is no sheet is said to be none', async () => {
  for (const value of [null, [], {}, { sheetVersion: 1 }, { ...sheet, files: [null] }])
    expect((await verified(value)).status).toBe(2);
});

test('a sheet stays inside its folder whatever a path says', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('..', '.', '', 'a', '案卷.md', 'C:', 'a\\b', 'x'.repeat(300))),
      (parts) => {
        const name = sheetName(parts.join('/'));
        expect(name.startsWith('evidence/')).toBe(true);
        for (const part of name.split('/')) {
          expect(part).not.toBe('..');
          expect(part).not.toMatch(/[\\:]/);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        }
      },
    ),
  );
});
