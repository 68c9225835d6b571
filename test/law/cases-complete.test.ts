/**
 * Every checkable obligation has a case that is met, one that is violated and one that nobody can tell.
 * Where an obligation cannot give a verdict, this file says why; a reason that no longer holds fails too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../checks/cases/case-file.ts';
import { compiledLaw } from '../support/compiled-law.ts';

type Reasons = readonly (readonly [why: string, ids: string])[];

/** Besides hints and what the law only allows, which are never a breach. */
const neverViolated: Reasons = [
  ['条文写“根据需要”，要不要听取由人判断', 'HK-24 HN-30'],
  ['开会的频次要看会议台账，请不请人列席可以自定', 'HK-48f'],
  ['文件该由谁签发看它属于哪一类，别人签发的归别的条目管', 'HK-58-2'],
  ['没有规定何时评估，没有评估过不算违反', 'HN-21-3 HQ-17-4 SC-21-1b'],
  ['早已归档的案卷看不到以后的评估', 'SHYS-77-2'],
  ['只提示常见的字样，是否违法由合法性审查判断', 'HN-22-3'],
  ['目录在案卷以外按期公布，规则没有定频次', 'HN-23-2'],
  ['没有退回的公文，看不出是否应当退回', 'HN-63'],
  ['代表性、中立性由人判断，只看专家单位是否集中', 'N713-20-2b'],
  ['条文讲的是减免责任，记录不全由不同意见如实记录的条目管', 'N713-38-3'],
  ['两次评估是不是同一风险由人判断', 'N713-22-2'],
  ['法典全文和公布日期只有一个来源，只作提示', 'FD-90 FD-101'],
  ['施行日和失效日没有核对，只作提示', 'SH47-5-1 SH47-5-2'],
];

const neverUndetermined: Reasons = [
  [
    '法律允许而不强制：做了就是满足，没做就是不适用',
    `GL-27 HK-23-1f HK-24 HN-30 HQ-21e N713-12-3 N713-12-4 N713-35-2 N713-20-1 N713-21-2 N713-16-1a N713-3-3a
     N713-26-1b N713-14-2 N713-15-2 N713-23-1 N713-23-3 XXGK-16`,
  ],
  ['写了会议名称的才适用，名称本身就是证据', 'HK-48f HN-45 HN-47c HN-48a'],
  ['看得出就是满足，看不出就是不适用', 'HK-58-2 SH35-4 SH35-5'],
  ['适用规则：只说明按哪天的规则判断', 'FCR-27 N713-44 SH35-2a TJ19-2 TJ5-2'],
  ['次数下限是一次：开过就够，没有写的不适用', 'GL-43f HQ-40d'],
  ['没有规定何时评估，没到评估的时候不提示', 'HN-21-3 HQ-17-4 SC-21-1b'],
  ['案卷写了才适用，写了就是满足', 'HN-23-2 HN-63 N713-29-6'],
  ['有风险评估才适用，清单没有写全的以那份评估为证', 'N713-29-4'],
];

const listed = (reasons: Reasons): ReadonlySet<string> =>
  new Set(reasons.flatMap(([, ids]) => ids.split(/\s+/)));

const folder = join(import.meta.dirname, '../cases');
const shown = new Map<string, Set<string>>();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  // Real dossiers are marked wherever their reading is of interest; they are no cases of one obligation.
  if (!name.endsWith('.md') || /^real[\\/]/.test(name)) continue;
  for (const { expected } of readCases(name, readFileSync(join(folder, name), 'utf8')))
    for (const { obligation, verdict } of expected)
      shown.set(obligation, (shown.get(obligation) ?? new Set()).add(verdict));
}

describe('用例', () => {
  const checkable = compiledLaw().obligations.filter((o) => o.judge !== null);
  const without = (verdict: string) => checkable.filter(({ id }) => !shown.get(id)?.has(verdict));

  it('每一项义务都有满足的', () => {
    expect(without('met').map((o) => o.id)).toEqual([]);
  });

  it('每一项能违反的义务都有违反的', () => {
    const excused = listed(neverViolated);
    const missing = without('violated').filter((o) => !o.hint && o.modality !== 'may' && !excused.has(o.id));
    expect(missing.map((o) => o.id)).toEqual([]);
  });

  it('每一项会判断不了的义务都有无法判断的', () => {
    const excused = listed(neverUndetermined);
    expect(
      without('undetermined')
        .filter((o) => !excused.has(o.id))
        .map((o) => o.id),
    ).toEqual([]);
  });

  it.each([
    ['violated', neverViolated],
    ['undetermined', neverUndetermined],
  ] as const)('说不会是 %s 的，确实没有这样的用例，也没有写错编号', (verdict, reasons) => {
    const ids = new Set(without(verdict).map((o) => o.id));
    expect([...listed(reasons)].filter((id) => !ids.has(id))).toEqual([]);
  });
});
