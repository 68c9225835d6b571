/**
 * Whatever the text and wherever the caret: no reading feature throws, every span lies inside its text, outlines nest,
 * and words from files stay words.
 */
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { type Analysis, documentOf, type ide } from '../../../checks/index.ts';
import { markdownBelow, sampleText } from '../../support/sample-text.ts';
import { alone, dossierPath, openSample, openText, service } from './open-dossier.ts';

const samples = markdownBelow('samples').filter((path) => path.endsWith('/案卷.md'));
const around = {
  ...alone,
  paths: () => [dossierPath, '事项/附件 (一)/公告.md', '\ud800.md'],
  dossiers: () => [{ path: 'a/案卷.md', id: '[x](command:y)', title: '<img src=x>' }],
};

interface Span {
  readonly start: number;
  readonly end: number;
}

function inside(span: Span, whole: Span): void {
  expect(span.start).toBeGreaterThanOrEqual(whole.start);
  expect(span.end).toBeGreaterThanOrEqual(span.start);
  expect(span.end).toBeLessThanOrEqual(whole.end);
}

function nests(entry: ide.OutlineEntry, whole: Span): void {
  inside(entry.span, whole);
  inside(entry.selection, entry.span);
  expect(entry.name).not.toBe('');
  let last = entry.span.start;
  for (const child of entry.children) {
    nests(child, entry.span);
    expect(child.span.start).toBeGreaterThanOrEqual(last);
    last = child.span.end;
  }
}

/** Everything that is asked of a file as a whole. */
function wholeFile(analysis: Analysis, path: string): void {
  const text = documentOf(analysis, path)?.text ?? '';
  const whole = { start: 0, end: text.length };
  for (const entry of service.symbols(analysis, path)) nests(entry, whole);
  for (const { span } of service.folding(analysis, path)) inside(span, whole);
  for (const { span } of service.links(analysis, path)) inside(span, whole);
  for (const { path: changed, edits } of service.moved(analysis, path, 'x/y z/新.md')) {
    const end = documentOf(analysis, changed)?.text.length ?? 0;
    let last = 0;
    for (const edit of edits) {
      inside(edit.span, { start: last, end });
      last = edit.span.end;
    }
  }
}

/** Everything that is asked of one place. */
function onePlace(analysis: Analysis, path: string, offset: number): void {
  const whole = { start: 0, end: documentOf(analysis, path)?.text.length ?? 0 };
  const hover = service.hover(analysis, path, offset, around);
  if (hover) {
    inside(hover.span, whole);
    onlyWords(hover.markdown);
  }
  for (const offer of service.completions(analysis, path, offset, around)) {
    inside(offer.span, whole);
    expect(offer.span.start).toBeLessThanOrEqual(offset);
    if (offer.documentation) onlyWords(offer.documentation);
  }
  for (const target of [
    ...service.definition(analysis, path, offset),
    ...service.references(analysis, path, offset),
  ])
    inside(target.span, { start: 0, end: documentOf(analysis, target.path)?.text.length ?? 0 });
}

const parser = unified().use(remarkParse);

const looked = new Set<string>();

/** No link, picture or HTML comes of it, in Markdown with or without bare addresses. */
function onlyWords(markdown: string): void {
  if (looked.has(markdown)) return;
  looked.add(markdown);
  const forbidden = /"type":"(?:link|linkReference|image|imageReference|html|definition|code|inlineCode)"/;
  expect(JSON.stringify(parser.parse(markdown))).not.toMatch(forbidden);
  expect(markdown).not.toMatch(/(?:https?|ftp|command|file):\/\/|(?<!\\)\$\(|www\.[a-z]/i);
}

describe('any text, any place', () => {
  it('holds on every sample, at its borders and outside', () => {
    for (const path of samples) {
      const analysis = openSample(path);
      wholeFile(analysis, path);
      for (const attachment of analysis.dossier.attachments.keys()) {
        wholeFile(analysis, attachment);
        onePlace(analysis, attachment, 3);
      }
      const { length } = analysis.dossier.document.text;
      for (const offset of [-1, 0, 1, length - 1, length, length + 1, Number.NaN])
        expect(() => onePlace(analysis, path, offset)).not.toThrow();
      expect(service.hover(analysis, path, length + 1, around)).toBeNull();
      expect(service.hover(analysis, '没有.md', 0, around)).toBeNull();
    }
  }, 20_000);

  it('holds at random places of the samples', () => {
    const open = samples.map((path) => openSample(path));
    fc.assert(
      fc.property(fc.constantFrom(...open), fc.double({ min: 0, max: 1, noNaN: true }), (analysis, share) => {
        onePlace(analysis, analysis.path, Math.floor(share * analysis.dossier.document.text.length));
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  it('holds on samples cut off anywhere, which is how they look while being typed', () => {
    const texts = samples.map(sampleText);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), (text, share) => {
        const cut = text.slice(0, Math.max(text.indexOf('\n', 6), Math.floor(share * text.length)));
        const analysis = openText(cut);
        wholeFile(analysis, dossierPath);
        for (const back of [0, 1, 5, 40]) onePlace(analysis, dossierPath, Math.max(0, cut.length - back));
      }),
      { numRuns: 50 },
    );
  }, 20_000);

  it('holds on a dossier of one line, with broken YAML, and with other line ends', () => {
    for (const text of [
      '---\n案卷类型: 重大行政决策\n---',
      '---\n案卷类型: 重大行政决策\n---\n',
      '---\n案卷类型: 重大行政决策\n',
      '---\n案卷类型: 重大行政决策\n: : [\n\t- {a\n---\n# \n',
      '---\r\n案卷类型: 重大行政决策\r\n豁免:\r\n  - 义务: \r\n---\r\n\r\n- 公告：[](\r\n',
      '\n\n---\nkind: major-administrative-decision\n情形: {情况紧急: {判断: }}\n---\n| a |\n| - |\n',
    ]) {
      const analysis = openText(text);
      wholeFile(analysis, dossierPath);
      for (let offset = 0; offset <= text.length; offset++) onePlace(analysis, dossierPath, offset);
    }
  });

  it('keeps hostile words words', () => {
    const hostile = [
      '[点我](command:workbench.action.reload)',
      '<img src=x onerror=alert(1)>',
      '![](https://example.org/x.png)',
      'https://example.org 与 www.example.org',
      '`$(trash)` **粗** | 表 |',
      '\u202e反\u2066向',
      '&lt;b&gt;',
      '\\[a\\](b)',
    ];
    for (const words of hostile) {
      const text = `---\n案卷类型: 重大行政决策\n决策事项: '${words}'\n决策机关: '${words}'\n承办单位: ['${words}']\n情形:\n  情况紧急: {判断: 否, 理由: '${words}'}\n---\n## ${words}\n\n## 公众参与\n\n### 听证会\n\n- 主持：${words}\n- 举行日期：2024年13月45日 ${words}\n- 公告：${words}\n`;
      const analysis = openText(text);
      wholeFile(analysis, dossierPath);
      for (let offset = 0; offset <= text.length; offset += 2) onePlace(analysis, dossierPath, offset);
    }
  }, 20_000);
});
