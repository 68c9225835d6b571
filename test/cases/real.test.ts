/**
 * Whole real dossiers before the Regulation came into force, and of organs that only follow it: what no single
 * marked obligation can show is that nothing at all is held against them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dossierPath, readCases } from '../../checks/cases/case-file.ts';
import { createChecker, parseIsoDay } from '../../checks/index.ts';
import { compiledLaw } from '../support/compiled-law.ts';
import { memoryFiles } from '../support/memory-files.ts';

const checker = createChecker(compiledLaw());

function verdictsOf(name: string, asOf?: string) {
  const source = readFileSync(join(import.meta.dirname, 'real', `${name}.md`), 'utf8');
  return readCases(name, source).map((c) => {
    const day = parseIsoDay(asOf ?? c.asOf);
    if (day === null) throw new Error(`检查日不对：${asOf ?? c.asOf}`);
    const [dossier] = checker.check(memoryFiles(c.files), [dossierPath], { asOf: day }).dossiers;
    if (!dossier) throw new Error('没有认出案卷');
    return dossier;
  });
}

describe.each(['ln-panjin-2015-dog', 'ha-env-2017-fireworks'])('%s：条例施行以前作出的决策', (name) => {
  it.each(['2018-12-31', '2026-11-23'])('%s 检查，国务院的两个条例都不适用', (asOf) => {
    for (const dossier of verdictsOf(name, asOf)) {
      const held = dossier.verdicts
        .filter((v) => /^(?:N713|FCR)-/.test(v.obligation))
        .filter((v) => v.verdict !== 'not-applicable' && v.verdict !== 'not-checkable');
      expect(held.map((v) => `${v.obligation} ${v.verdict} ${v.message}`)).toEqual([]);
      expect(dossier.verdicts.some((v) => v.obligation.startsWith('N713-'))).toBe(true);
    }
  });
});

describe.each(['zj-xixing-2020-market', 'sz-hrss-2021-plan'])('%s：街道和部门参照执行', (name) => {
  it('没有一项判为违反，提示都不高于信息', () => {
    for (const dossier of verdictsOf(name)) {
      const national = dossier.verdicts.filter((v) => v.obligation.startsWith('N713-'));
      const held = national.filter(
        (v) => v.verdict === 'violated' || (v.severity !== null && v.severity !== 'information'),
      );
      expect(held.map((v) => `${v.obligation} ${v.verdict} ${v.severity} ${v.message}`)).toEqual([]);
      expect(national.some((v) => v.verdict === 'undetermined')).toBe(true);
    }
  });
});
