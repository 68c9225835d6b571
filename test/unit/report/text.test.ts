import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import type { DossierReport } from '../../../checks/report/report.ts';
import { renderText, type TextOptions } from '../../../checks/report/text.ts';
import {
  at,
  missingLink,
  reportOf,
  sampleDossier,
  samplePath,
  sampleReport,
  sampleSource,
  shortPeriod,
} from '../../support/sample-report.ts';

const options: TextOptions = {
  sources: (path) => (path === samplePath ? sampleSource : null),
  color: false,
  verbose: false,
};

function withSource(
  source: string,
  dossier: Partial<DossierReport> = {},
  change: Partial<TextOptions> = {},
): string {
  return renderText(reportOf([{ ...sampleDossier, ...dossier }]), {
    ...options,
    sources: () => source,
    ...change,
  });
}

/** The two printed lines of the first excerpt: source and marker, gutter cut off, and the columns marked. */
function marker(text: string): { readonly line: string; readonly marked: string } {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => /^ +\d* +\| +\^+$/.test(line));
  const above = lines[at - 1] ?? '';
  const below = lines[at] ?? '';
  const from = stringWidth(below.slice(0, below.indexOf('^')));
  const to = stringWidth(below);
  let column = 0;
  let marked = '';
  for (const { segment } of new Intl.Segmenter().segment(above)) {
    if (column >= from && column < to) marked += segment;
    column += stringWidth(segment);
  }
  return { line: above.replace(/^ +\d+ \| /, ''), marked };
}

test('a clerk finds what is wrong, where, by which article, and what to do', () => {
  const text = renderText(sampleReport, options);
  expect(text).toContain('案卷：既有多层住宅加装电梯实施办法');
  expect(text).toContain('决策机关：上海市虹口区人民政府 · 当前阶段：公布');
  expect(text).toContain('错误 公开征求意见只有20日，少于30日。');
  expect(text).toContain('samples/加装电梯/案卷.md:8:6');
  expect(text).toContain('依据：《重大行政决策程序暂行条例》第十五条第一款第（三）项');
  expect(text).toContain('怎么办：重新公告，期限不少于30日');
  expect(text).toContain('另见：samples/加装电梯/公告.md:3:1 公告里写的期限');
  expect(text).toContain('同因：HQ-12a、HQ-12b');
  expect(text).toContain('已满足 1 · 违反 1 · 无法判断 1 · 未到期 1 · 不适用 1 · 豁免 1 · 卷内查不出 1');
  expect(text).toContain('共检查 1 卷：错误 1 处，警告 2 处，提示 0 处。');
});

test('steps come in procedural order, problems of form last under their own heading', () => {
  const headings = (text: string) => [...text.matchAll(/^【(.+)】$/gm)].map((match) => match[1]);
  expect(headings(renderText(sampleReport, options))).toEqual([
    '公众参与',
    '集体讨论决定',
    '卷面问题',
    '例外',
  ]);
  const reversed = renderText(sampleReport, { ...options, steps: ['集体讨论决定', '公众参与'] });
  expect(headings(reversed).slice(0, 2)).toEqual(['集体讨论决定', '公众参与']);
});

test('exceptions are always listed with reason, name and end, and counted apart', () => {
  const text = renderText(sampleReport, options);
  expect(text).toContain('豁免 没有会前材料报送日期。 [HQ-41b]');
  expect(text).toContain('理由：材料当场分发。 · 批准人：区政府 · 到期：2024-12-31');
  expect(text).toContain('警告 2 处，提示 0 处。例外另计：豁免 1 处，基线 0 处');
  const none = renderText(reportOf([{ ...sampleDossier, exceptions: [] }]), options);
  expect(none).not.toContain('例外');
});

test('what is met is listed only on request', () => {
  expect(renderText(sampleReport, options)).not.toContain('N713-14-1a');
  const verbose = renderText(sampleReport, { ...options, verbose: true });
  expect(verbose).toContain('N713-14-1a');
  expect(verbose).toContain('案卷已写明理由');
});

test('the marker stands under the exact characters, full-width ones taking two columns', () => {
  expect(marker(renderText(sampleReport, options))).toEqual({
    line: '- 期间：2024年2月1日至2月20日',
    marked: '2024年2月1日至2月20日',
  });
});

test.each([
  ['a tab before it', '\t- 日期：\t2024年', '2024年'],
  ['emoji and combining marks before it', '👨‍👩‍👧 e\u0301 会议 20人', '20人'],
  ['an escape sequence before it', '\u001b[31m会议 20人', '20人'],
  ['a bidi override before it', '\u202e会议 20人', '20人'],
  ['at the end of a long line', `${'很长的一行'.repeat(100)}缺席3人`, '缺席3人'],
  ['at the start of a long line', `缺席3人${'很长的一行'.repeat(100)}`, '缺席3人'],
  ['in the middle of a megabyte', `${'长'.repeat(500_000)}缺席3人${'长'.repeat(500_000)}`, '缺席3人'],
])('the marker is right with %s', (_name, line, wanted) => {
  const from = line.indexOf(wanted);
  const source = `\n${line}\n`;
  const text = withSource(source, {
    diagnostics: [{ ...shortPeriod, location: at(1, from, from + wanted.length) }],
  });
  expect(marker(text).marked).toBe(wanted);
  for (const printed of text.split('\n').filter((row) => row.includes('|'))) {
    expect(stringWidth(printed)).toBeLessThanOrEqual(100);
  }
});

test('a range over several lines shows its first line to the end, an empty range one mark', () => {
  const several = withSource('## 会议\n正文\n', {
    diagnostics: [
      {
        ...shortPeriod,
        location: {
          path: samplePath,
          range: { start: { line: 0, character: 3 }, end: { line: 1, character: 2 } },
        },
      },
    ],
  });
  expect(marker(several).marked).toBe('会议');
  const empty = withSource('会议\n', { diagnostics: [{ ...shortPeriod, location: at(0, 2, 2) }] });
  expect(empty).toMatch(/\| {5}\^\n/);
});

test('a place beyond the text or an unreadable file costs the excerpt, not the report', () => {
  const beyond = withSource('一行\n', { diagnostics: [{ ...shortPeriod, location: at(99, 5, 9) }] });
  expect(beyond).toContain('案卷.md:100:6');
  expect(beyond).toContain('依据：');
  const unreadable = renderText(sampleReport, { ...options, sources: () => null });
  expect(unreadable).toContain('公开征求意见只有20日');
});

test('nothing in a dossier can steer the terminal or forge a workflow command', () => {
  const evil = '\u001b]0;owned\u0007\u001b[2J\u202e\u2066\r\n::error::forged\u009b1m\u200b';
  const path = `${evil}.md`;
  const report = reportOf(
    [
      {
        ...sampleDossier,
        path,
        title: evil,
        authority: evil,
        stage: evil,
        diagnostics: [
          {
            ...shortPeriod,
            code: evil,
            message: evil,
            remedy: evil,
            step: evil,
            location: at(0, 0, 3, path),
          },
        ],
      },
    ],
    [{ ...missingLink, message: evil, location: at(0, 0, 1, path) }],
  );
  const text = renderText(report, { ...options, verbose: true, sources: () => `${evil}\n` });
  const forbidden = [...text].filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    return (
      (point < 32 && point !== 10) ||
      (point >= 127 && point < 160) ||
      /[\u200b\u202a-\u202e\u2066-\u2069]/.test(character)
    );
  });
  expect(forbidden).toEqual([]);
  expect(text.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
  expect(text).toContain('␛]0;owned␇');
  expect(text).toContain('<U+202E>');
});

test('severity is a word, with colour and without', () => {
  const coloured = renderText(sampleReport, { ...options, color: true });
  const esc = String.fromCharCode(27);
  expect(coloured).toContain(`${esc}[31m✗ 错误${esc}[0m`);
  expect(coloured.replaceAll(new RegExp(`${esc}\\[\\d+m`, 'g'), '')).toBe(renderText(sampleReport, options));
});

test('English has no Chinese frame words left', () => {
  const text = renderText(sampleReport, { ...options, language: 'en' });
  expect(text).toContain('error 公开');
  expect(text).toContain('Art. 15 para. 1 item (3)');
  expect(text).toContain('1 dossier checked: 1 error, 2 warnings, 0 information.');
  expect(text).not.toMatch(/依据|怎么办|决策机关：|卷面问题/);
});

test('a dossier without problems says so, one without a decision day names the rules used', () => {
  const clean = renderText(
    reportOf([{ ...sampleDossier, decisionDate: null, diagnostics: [], findings: [] }]),
    options,
  );
  expect(clean).toContain('没有发现问题');
  expect(clean).toContain('决策日：卷内读不出，按 2026-11-23 的规则判断');
});

test('problems of files that are no dossier are shown too', () => {
  const text = renderText(
    reportOf([], [{ ...missingLink, code: 'file-unreadable', message: '文件打不开。' }]),
    options,
  );
  expect(text).toContain('其他文件');
  expect(text).toContain('文件打不开。 [file-unreadable]');
  expect(text).not.toContain('没有发现问题');
});
