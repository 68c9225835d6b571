import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { type FormatName, formatNames, type Rendering, render } from '../../../checks/report/formats.ts';
import { csvCells } from '../../support/csv-cells.ts';
import { anyWords, hostileWords, reportSaying } from '../../support/hostile-report.ts';
import { reportOf, sampleReport } from '../../support/sample-report.ts';

const rendering = (language: Rendering['language']): Rendering => ({
  language,
  steps: [
    { name: '公众参与', label: language === 'en' ? 'public participation' : '公众参与' },
    { name: '集体讨论决定', label: language === 'en' ? 'discussion' : '集体讨论决定' },
  ],
  sources: () => null,
  verbose: true,
  color: false,
  duty: (code) => (code === 'N713-15-1d' ? (language === 'en' ? 'A period of 30 days' : '期限要够') : null),
});

const chinese = rendering('zh-CN');

describe.each(formatNames)('%s', (format) => {
  test('names tool, law data and day in both languages, also where nothing was found', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = render(format, sampleReport, rendering(language));
      for (const part of ['0.1.0', '2026-11-23', 'abababababab']) expect(text).toContain(part);
    }
  });

  test('a report without a dossier is written all the same', () => {
    expect(() => render(format, reportOf([]), chinese)).not.toThrow();
    expect(render(format, reportOf([]), chinese)).not.toBe('');
  });

  test('is byte-identical for the same report', () => {
    const copy = structuredClone(sampleReport);
    expect(render(format, copy, chinese)).toBe(render(format, sampleReport, chinese));
  });

  test('whatever files say, the form stays', () => {
    const plain = shapeOf(format, render(format, reportSaying('字'), chinese));
    for (const words of hostileWords)
      expect(shapeOf(format, render(format, reportSaying(words), chinese)), JSON.stringify(words)).toEqual(
        plain,
      );
    fc.assert(
      fc.property(anyWords, (words) => {
        expect(shapeOf(format, render(format, reportSaying(`甲${words}乙`), chinese))).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  test('no hidden or steering character comes through', () => {
    const text = render(format, reportSaying('\u202e甲\u200b\u001b[2J\ud800\u0085'), chinese);
    // JSON is read by programs and keeps what is written; it escapes what a terminal would obey.
    const shown =
      format === 'json' ? text.replaceAll(/[\u202e\u200b\u0085]/g, '') : text.replace(/^\uFEFF/, '');
    expect(shown).not.toMatch(/(?![\n\r])\p{Cc}|[\u200b\u202a-\u202e\ufeff]|\p{Cs}/u);
  });
});

test('in English no format says a word of its own in Chinese', () => {
  const english = reportOf([]);
  for (const format of formatNames)
    expect(render(format, english, rendering('en')), format).not.toMatch(/[\u4e00-\u9fff]/);
});

/** What a reader of the format sees of its structure: elements, fields, lines, commands; never the words. */
function shapeOf(format: FormatName, text: string): unknown {
  if (format === 'json' || format === 'sarif' || format === 'gitlab') return keysOf(JSON.parse(text));
  if (format === 'csv') return csvCells(text).map((row) => row.length);
  if (format === 'github')
    return text
      .trimEnd()
      .split('\n')
      .map((line) => /^::(error|warning|notice) /.exec(line)?.[1] ?? line);
  if (format === 'junit' || format === 'html') {
    const xml =
      format === 'html' ? text.replace(/^<!doctype html>\n/, '').replace(/<style>[^<]*<\/style>/, '') : text;
    const unpairedTags = format === 'html' ? ['meta', 'br'] : [];
    const checked = XMLValidator.validate(xml, { allowBooleanAttributes: false, unpairedTags });
    if (checked !== true) throw new Error(JSON.stringify(checked.err));
    const parser = new XMLParser({ ignoreAttributes: false, preserveOrder: true, unpairedTags });
    return tagsOf(parser.parse(xml));
  }
  // Text and Markdown have tests of their own; here: as many lines, none taken apart by what files say.
  return text.split('\n').length;
}

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (value === null || typeof value !== 'object') return typeof value;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}

function tagsOf(nodes: unknown): unknown {
  return (nodes as Record<string, unknown>[]).flatMap((node) => {
    const [tag] = Object.keys(node).filter((key) => key !== ':@');
    if (tag === undefined || tag === '#text') return [];
    return [[tag, Object.keys((node[':@'] ?? {}) as object), tagsOf(node[tag])]];
  });
}
