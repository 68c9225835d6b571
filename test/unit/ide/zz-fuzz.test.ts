import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Files } from '../../../checks/index.ts';
import { createLanguageService } from '../../../checks/index.ts';
import { longDossier } from '../../perf/long-dossier.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { sampleFiles, sampleText } from '../../support/sample-text.ts';

const law = compiledLaw();
const asOf = 20_781;

/** The samples with one file as an editor has it. */
const edited = (path: string, text: () => string): Files => ({
  stat: (asked) => (asked === path ? { kind: 'file', size: 1 } : sampleFiles.stat(asked)),
  read: (asked) => (asked === path ? text() : sampleFiles.read(asked)),
});

const typed = fc.oneof(
  fc.constantFrom(
    '2024年3月5日',
    '。',
    '\n',
    '\n\n',
    '\n\n## 专家论证\n\n',
    '- 期间：2024年7月1日至8月2日\n',
    '未组织听证。',
    '，收到意见12条，采纳3条',
    '区政府第3次常务会议审议通过。',
    '| 单位 | 意见 |\n| --- | --- |\n| 甲局 | 同意 |\n\n',
    '（无）',
    '8月6日',
    '2019年',
    '会签',
    '#',
    '：',
  ),
  fc.string({ maxLength: 3 }),
);
interface Edit {
  /** Where, as a part of the text. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
    text: typed,
  }),
  { minLength: 1, maxLength: 8 },
);

/** What was read, without the documents it was read from. */
const records = (analysis: Analysis | null | undefined): unknown =>
  analysis?.dossier.records.map(({ links, tables, ...record }) => ({
    ...record,
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => [row.place, [...row.cells]]),
    })),
    links: links.map(({ link, state }) => [link, state]),
  }));

function expectSameAsFresh(path: string, first: string, changes: readonly Edit[]): void {
  let text = first;
  const files = edited(path, () => text);
  const service = createLanguageService(law);
  service.analyse(files, path, { asOf });
  for (const { at, length, text: inserted } of changes) {
    const from = Math.floor(at * text.length);
    text = text.slice(0, from) + inserted + text.slice(from + length);
    const again = service.analyse(files, path, { asOf });
    const fresh = createLanguageService(law).analyse(files, path, { asOf });
    expect(again?.report).toEqual(fresh?.report);
    expect(records(again)).toEqual(records(fresh));
  }
}

describe('judging a dossier again after an edit', () => {
  it.each([
    'samples/虹口-停车治理-有缺陷/案卷.md',
    'samples/简短案卷-叙述体/案卷.md',
    'samples/鼓楼-夜市管理/案卷.md',
  ])(
    'says of %s what judging it for the first time says',
    (path) => {
      const text = sampleText(path);
      fc.assert(
        fc.property(edits, (changes) => expectSameAsFresh(path, text, changes)),
        { numRuns: 1500 },
      );
    },
    3_000_000,
  );

  it('says the same of a long dossier of opinions', () => {
    const text = longDossier(20_000);
    fc.assert(
      fc.property(edits, (changes) => expectSameAsFresh('samples/案卷.md', text, changes)),
      { numRuns: 1500 },
    );
  }, 3_000_000);

  it('follows an attachment that is edited', () => {
    const path = 'samples/虹口-停车治理/案卷.md';
    const notice = 'samples/虹口-停车治理/03-公众参与/征求意见公告.md';
    let text = sampleText(notice);
    const files = edited(notice, () => text);
    const service = createLanguageService(law);
    const clean = service.analyse(files, path, { asOf });
    expect(clean?.report.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    text = text.replaceAll('2024年8月16日', '2024年7月30日').replaceAll('8月16日', '7月30日');
    const changed = service.analyse(files, path, { asOf });
    const fresh = createLanguageService(law).analyse(files, path, { asOf });
    expect(changed?.report).toEqual(fresh?.report);
  });
});
