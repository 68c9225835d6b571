/**
 * Synthetic dossiers: the same seed gives the same bytes, a conforming one is never accused, a planted breach is found.
 * Another seed than that of docs/recall.md, so that nothing is fitted to the page.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createChecker } from '../../checks/index.ts';
import { gb18030 } from '../../scripts/synthetic/gb18030.ts';
import { measure } from '../../scripts/synthetic/measure.ts';
import { effective, expired, places } from '../../scripts/synthetic/places.ts';
import { mutators } from '../../scripts/synthetic/planting.ts';
import { type Synthetic, synthesize } from '../../scripts/synthetic/synthesize.ts';
import { compiledLaw } from '../support/compiled-law.ts';

const law = compiledLaw();
const checker = createChecker(law);
const explained = new Set(
  Object.keys(
    parse(readFileSync(join(import.meta.dirname, '../../scripts/synthetic/explanations.yaml'), 'utf8')),
  ),
);
const hex = (contents: Uint8Array | string): string => Buffer.from(contents).toString('base64');
const bytes = (list: Iterable<Synthetic>) =>
  [...list].map(({ folder, files, label }) => ({
    folder,
    label,
    files: [...files].map(([path, contents]) => [path, hex(contents)]),
  }));

describe('合成案卷', () => {
  it('同一个种子逐字节相同，不同的种子不同', () => {
    const one = bytes(synthesize({ count: 12, seed: 5 }));
    expect(bytes(synthesize({ count: 12, seed: 5 }))).toEqual(one);
    expect(bytes(synthesize({ count: 12, seed: 6 }))).not.toEqual(one);
  });

  it('多生成几份，前面的不变', () => {
    expect(bytes(synthesize({ count: 9, seed: 5 })).slice(0, 4)).toEqual(
      bytes(synthesize({ count: 4, seed: 5 })),
    );
  });

  it('达到要求的大小，编号和文件夹不重复', () => {
    const list = [...synthesize({ count: 30, seed: 8, size: 20_000 })];
    for (const { files } of list) {
      const total = [...files.values()].reduce((sum, c) => sum + Buffer.byteLength(c), 0);
      // GB18030 writes two bytes where UTF-8 writes three.
      expect(total).toBeGreaterThan(13_000);
      expect(total).toBeLessThan(32_000);
    }
    expect(new Set(list.map((s) => s.folder)).size).toBe(30);
    expect(new Set(list.map((s) => s.label.id)).size).toBe(30);
  });

  it('附件都连得上，没有留下记号', () => {
    const link = /\]\(([^)]+\.md)\)/g;
    for (const { files } of synthesize({ count: 60, seed: 9 }))
      for (const [path, contents] of files) {
        const text = typeof contents === 'string' ? contents : new TextDecoder('gb18030').decode(contents);
        expect(text).not.toMatch(/[\uE000-\uF8FF]|undefined|NaN/);
        if (path === '案卷.md')
          for (const [, target] of text.matchAll(link)) expect([...files.keys()]).toContain(target);
      }
  });

  it('没有埋缺陷的，没有一份被说成违反，没有一处矛盾或者断链', () => {
    const list = [...synthesize({ count: 40, seed: 20_260, defects: 0 })];
    expect(measure(checker, list).wrongs).toEqual([]);
    for (const { folder, files, label } of list) {
      const at = (path: string) => files.get(path.slice(folder.length + 1)) ?? null;
      const [report] = checker.check(
        {
          stat: (path) => {
            const contents = at(path);
            return contents === null ? null : { kind: 'file', size: contents.length };
          },
          read: at,
        },
        [label.path],
        { asOf: 20_780 },
      ).dossiers;
      const codes = report?.findings.filter((f) => f.severity !== 'information').map((f) => f.code);
      expect(codes?.filter((c) => c !== 'encoding-not-utf8')).toEqual([]);
    }
  });

  it('埋下的缺陷都查出，不冤枉别的', () => {
    const result = measure(checker, synthesize({ count: 40, seed: 20_261 }));
    expect(result.total.planted).toBeGreaterThan(60);
    const unexplained = (line: string): boolean => !explained.has(line.split(' ')[0] ?? '');
    expect(result.misses.filter(unexplained)).toEqual([]);
    expect(result.wrongs.filter(unexplained)).toEqual([]);
  });
});

describe('标注', () => {
  it('所说的义务都在法规数据里', () => {
    const known = new Set(law.obligations.map((o) => o.id));
    const said = new Set<string>();
    for (const { label } of synthesize({ count: 400, seed: 3 }))
      for (const p of label.planted) for (const id of [...p.obligations, ...p.besides]) said.add(id);
    expect([...said].filter((id) => !known.has(id))).toEqual([]);
  });

  it('每种缺陷都埋得下去，名称不重复', () => {
    expect(new Set(mutators.map((m) => m.name)).size).toBe(mutators.length);
    const planted = new Set<string>();
    for (const { label } of synthesize({ count: 600, seed: 4 }))
      for (const { mutator } of label.planted) planted.add(mutator);
    expect(mutators.map((m) => m.name).filter((name) => !planted.has(name))).toEqual([]);
  });

  it('地方和施行日期同法规数据一致', () => {
    for (const [id, from] of Object.entries(effective)) {
      const instrument = law.instruments.find((i) => i.id === id);
      expect(instrument, id).toBeDefined();
      // Some bind from an amendment on; never before the instrument itself.
      expect(from >= (instrument?.effective ?? ''), id).toBe(true);
      expect(instrument?.until ?? null, id).toBe(expired[id] ?? null);
    }
    for (const place of places)
      for (const id of place.laws) {
        const bound = law.instruments.find((i) => i.id === id)?.place ?? '';
        expect(`${place.jurisdiction}/`.startsWith(`${bound}/`), `${place.name} ${id}`).toBe(true);
      }
  });
});

it('GB18030 写出去，读回来一样', () => {
  const text = '上海市虹口区〔2024〕5号，１２条（甲、乙）“丙”%\r\n';
  expect(new TextDecoder('gb18030').decode(gb18030(text))).toBe(text);
});
