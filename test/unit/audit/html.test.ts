import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditData, AuditedDossier } from '../../../cli/src/audit/audit-data.ts';
import { writeHtml } from '../../../cli/src/audit/reports/html/write-html.ts';
import { auditOf, sampleAudit } from '../../support/audit-data.ts';
import { hostileWords, reportSaying } from '../../support/hostile-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;
async function page(data: AuditData): Promise<string> {
  const file = join(folder, `${written++}.html`);
  await writeHtml(data, file);
  return readFileSync(file, 'utf8');
}

const block = (html: string, id: string): unknown =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`).exec(html)?.[1] ?? '');

describe('the samples as a page', () => {
  const data = sampleAudit();
  const dossiers: AuditedDossier[] = [];
  let html = '';
  beforeAll(async () => {
    html = await page(data);
    for await (const dossier of data.dossiers()) dossiers.push(dossier);
  });

  test('it asks nobody for anything: only its own style and script, by hash', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hash = (content: string): string =>
      `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${hash(/<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '')}`);
    expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '')}`);
    const tags = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').match(/<[a-z][^>]*>/g) ?? [];
    for (const tag of tags) expect(tag).not.toMatch(/ (style|on[a-z]+)=|(src|href)="(?!#)/);
  });

  test('every dossier has its row, its part and every problem in plain markup', () => {
    for (const [i, { title, diagnostics }] of dossiers.entries()) {
      const part = html.slice(html.indexOf(`<article id="d${i + 1}">`)).split('</article>')[0] ?? '';
      expect(part).toContain(title);
      expect(html).toContain(`<tr data-of="d${i + 1}"`);
      expect(part.match(/<section class="finding/g)?.length ?? 0).toBe(diagnostics.length);
    }
  });

  test('every verdict is there, with evidence, place, citation and day', () => {
    const strings = block(html, 'strings') as readonly string[];
    const { verdicts } = block(html, 'words') as { verdicts: readonly string[] };
    for (const [i, dossier] of dossiers.entries()) {
      const rows = block(html, `d${i + 1}v`) as readonly (readonly number[])[];
      expect(rows).toHaveLength(dossier.verdicts.length);
      for (const [
        at,
        [code = 0, , verdict = 0, message = 0, , day = 0, , line, ...proof],
      ] of rows.entries()) {
        const own = dossier.verdicts[at];
        expect(strings[code]).toBe(own?.obligation);
        expect(strings[message]?.startsWith(own?.message ?? '?')).toBe(true);
        expect(strings[day]).toBe(own?.judgedAt);
        expect(line).toBe((own?.location.range.start.line ?? 0) + 1);
        expect(proof).toHaveLength((own?.evidence.length ?? 0) * 3);
        expect(verdicts[verdict]?.startsWith('✗')).toBe(own?.verdict === 'violated');
      }
    }
    // What repeats itself is written once.
    expect(new Set(strings).size).toBe(strings.length);
  });

  test('charts are drawn, say what they show, and have their numbers beside them', () => {
    const charts = html.match(/<svg class="chart"[\s\S]*?<\/svg>/g) ?? [];
    expect(charts.length).toBe(6);
    for (const chart of charts) {
      expect(chart).toMatch(/role="img" aria-label="[^"]+"/);
      expect(chart).toContain('var(--text)');
    }
    expect(html.match(/<figure>/g)?.length).toBe(6);
    expect(html.match(/<summary>看数字<\/summary>/g)?.length).toBe(6);
  });

  test('days given are told against days asked for', () => {
    const counted = dossiers.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ obligation, days }) => (obligation === 'N713-15-1d' && days ? [days] : [])),
    );
    expect(counted.some(({ given, wanted }) => given < wanted)).toBe(true);
    const row = /<tr><td>N713-15-1d [^<]*<\/td>(.*?)<\/tr>/.exec(html)?.[1] ?? '';
    const cells = row.replaceAll('</td>', '').split('<td>').slice(1);
    const given = counted.map((one) => one.given).sort((a, b) => a - b);
    expect(cells).toEqual([
      '30 日',
      String(given[0]),
      expect.any(String),
      String(given.at(-1)),
      String(given.filter((one) => one < 30).length),
      String(given.length),
    ]);
  });

  test('written again, it is the same page', async () => {
    expect(await page(sampleAudit())).toBe(html);
  });
});

test('whatever files say, the page keeps its form and lets nothing run', async () => {
  for (const word of [...hostileWords, '#010101" onload="x', ' style="fill:red"']) {
    const dossiers = reportSaying(word).dossiers.map(
      (d): AuditedDossier => ({ ...d, jurisdiction: [word], leads: [word], year: null }),
    );
    const html = await page(auditOf(dossiers));
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length, word).toBe(1 + dossiers.length + 2);
    const xml = html
      .replace(/^<!doctype html>\n/, '')
      .replace(/<style>[^<]*<\/style>/, '')
      .replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
    const checked = XMLValidator.validate(xml, {
      allowBooleanAttributes: true,
      unpairedTags: ['meta', 'br', 'input'],
    });
    expect(checked, word).toBe(true);
    for (const tag of xml.match(/<[a-z][^>]*>/g) ?? [])
      expect(tag.replace(/"[^"]*"/g, '""'), word).not.toMatch(/ (style|on[a-z]+)=/);
    expect(() => block(html, 'strings')).not.toThrow();
  }
});

test('an audit without dossiers is a page too, and in English it is English', async () => {
  expect(await page(auditOf([], 'en'))).not.toMatch(/[\u4e00-\u9fff]/);
});
