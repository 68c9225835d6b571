/**
 * Rules begin on their day: a sample moved to the day before, on and after each rule's first day is judged by exactly
 * the rules in force on the days of its acts, and moving the decision over that day flips that rule and no other.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day as dayOf, dayParts, isoDay } from '../../checks/base/civil-day.ts';
import { createChecker, type DossierReport, parseIsoDay } from '../../checks/index.ts';
import { Lawbook } from '../../checks/lawbook/lawbook.ts';
import { compiledLaw } from '../support/compiled-law.ts';
import { memoryFiles } from '../support/memory-files.ts';

const law = compiledLaw();
const lawbook = new Lawbook(law);
const checker = createChecker(law);
const samples = join(import.meta.dirname, '../../samples');
const conforming = readdirSync(samples).filter(
  (name) =>
    /^(虹口|红桥|鼓楼|海南|乌海|上城)/.test(name) &&
    !name.includes('缺陷') &&
    existsSync(join(samples, name, '案卷.md')),
);

function textsOf(folder: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (statSync(file).isFile() && /\.(?:md|txt)$/.test(name))
      texts.set(`样例/${name.replaceAll('\\', '/')}`, readFileSync(file, 'utf8'));
  }
  return texts;
}

/** Moves every full date by so many days, in both ways of writing. */
function shift(text: string, by: number): string {
  const moved = (y: string, m: string, d: string): { year: number; month: number; day: number } | null => {
    const day = dayOf(Number(y), Number(m), Number(d));
    return day === null ? null : dayParts(day + by);
  };
  return text
    .replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/g, (all, y: string, m: string, d: string) => {
      const to = moved(y, m, d);
      return to ? `${to.year}年${to.month}月${to.day}日` : all;
    })
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, (all, y: string, m: string, d: string) => {
      const day = dayOf(Number(y), Number(m), Number(d));
      return day === null ? all : isoDay(day + by);
    });
}

const asOf = parseIsoDay('2026-11-23') ?? 0;

function judged(texts: ReadonlyMap<string, string>, by: number): DossierReport {
  const moved = new Map([...texts].map(([path, text]) => [path, shift(text, by)]));
  const [dossier] = checker.check(memoryFiles(moved), ['样例/案卷.md'], { asOf }).dossiers;
  if (!dossier) throw new Error('没有认出案卷');
  return dossier;
}

const notYet = /尚未施行|更早的版本/;
const firstDay = (id: string): string => {
  const obligation = lawbook.obligation(id);
  const effective = lawbook.instrument(obligation?.instrument ?? '')?.effective ?? '';
  const own = obligation?.from ?? '';
  if (own > effective) return own;
  return effective;
};

describe.each(conforming)('%s', (name) => {
  const texts = textsOf(join(samples, name));
  const decision = parseIsoDay(judged(texts, 0).decisionDate ?? '');
  if (decision === null) throw new Error('样例没有决策日');
  const chain = judged(texts, 0).jurisdiction;
  const boundaries = [
    ...new Set(
      law.instruments
        .filter((i) => chain.includes(i.place) && i.effective >= '2008-01-01' && i.effective <= '2026-01-01')
        .map((i) => i.effective),
    ),
  ].sort();

  it.each(boundaries)('on the days around %s', (date) => {
    const boundary = parseIsoDay(date) ?? 0;
    const states = [-1, 0, 1].map((offset) => {
      const dossier = judged(texts, boundary + offset - decision);
      expect(dossier.decisionDate).toBe(isoDay(boundary + offset));
      const wrong = dossier.verdicts
        .filter(
          (v) =>
            v.verdict !== 'not-checkable' && v.judgedAt < firstDay(v.obligation) !== notYet.test(v.message),
        )
        .map((v) => `${v.obligation} ${v.judgedAt} ${v.message}`);
      expect(wrong).toEqual([]);
      return new Set(dossier.verdicts.filter((v) => notYet.test(v.message)).map((v) => v.obligation));
    });
    const [before, on] = states;
    const byDecision = law.obligations.filter(
      (o) =>
        o.basis === 'decision' &&
        o.judge !== null &&
        chain.includes(lawbook.instrument(o.instrument)?.place ?? ''),
    );
    const flipped = byDecision.filter((o) => before?.has(o.id) && !on?.has(o.id)).map((o) => o.id);
    const expected = byDecision.filter((o) => firstDay(o.id) === date).map((o) => o.id);
    expect(flipped.sort()).toEqual(expected.sort());
  });
});
