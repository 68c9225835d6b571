import fc from 'fast-check';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../checks/report/markdown.ts';
import { anyWords, reportSaying } from '../../support/hostile-report.ts';
import { reportOf, sampleDossier, sampleReport } from '../../support/sample-report.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parsed(markdown: string): Node {
  const processor = unified().use(remarkParse);
  processor.data('micromarkExtensions', [gfmTable()]);
  processor.data('fromMarkdownExtensions', [gfmTableFromMarkdown()]);
  return processor.parse(markdown) as Node;
}

const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const shape = (node: Node): readonly string[] =>
  all(node)
    .map((n) => n.type)
    .filter((t) => t !== 'text');

test('the steps of each dossier in one table, marked by their worst verdict', () => {
  const steps = [
    { name: '公众参与', label: '公众参与' },
    { name: '集体讨论', label: '集体讨论' },
    { name: '没有义务的步骤', label: '没有义务的步骤' },
  ];
  const markdown = renderMarkdown(sampleReport, { steps });
  const [table] = all(parsed(markdown)).filter((n) => n.type === 'table');
  const [header, row] = (table?.children ?? []).map((r) => (r.children ?? []).map(textOf));
  expect(header?.slice(0, 2)).toEqual(['案卷', '公众参与']);
  expect(header).not.toContain('没有义务的步骤');
  expect(row?.[0]).toBe(sampleDossier.title);
  expect(row?.[1]).toBe('✗');
});

test('every thing to do with its line, its article and what to do', () => {
  const [diagnostic] = sampleDossier.diagnostics.filter((d) => d.remedy !== null && d.citation !== null);
  const text = textOf(parsed(renderMarkdown(sampleReport)));
  expect(diagnostic).toBeDefined();
  if (!diagnostic) return;
  expect(text).toContain(diagnostic.message);
  expect(text).toContain(`${diagnostic.location.path}:${diagnostic.location.range.start.line + 1}`);
  expect(text).toContain(`《${diagnostic.citation?.title}》第`);
  expect(text).toContain(diagnostic.remedy);
});

test('exceptions stand in a table with reason, name and end, and are counted apart', () => {
  const tree = parsed(renderMarkdown(sampleReport));
  const rows = all(tree)
    .filter((n) => n.type === 'tableRow')
    .map((r) => (r.children ?? []).map(textOf));
  expect(rows).toContainEqual([
    '豁免',
    '没有会前材料报送日期。 [HQ-41b]',
    '材料当场分发。',
    '区政府',
    '2024-12-31',
    `${sampleDossier.path}:11`,
  ]);
  expect(textOf(tree)).toContain('例外另计：豁免 1 处');
});

test('in English no fixed word is Chinese', () => {
  const bare = reportOf([
    {
      ...sampleDossier,
      title: 'T',
      authority: 'A',
      stage: 'S',
      path: 'p.md',
      verdicts: [],
      diagnostics: [],
      findings: [],
      exceptions: [],
    },
  ]);
  expect(renderMarkdown(bare, { language: 'en' })).not.toMatch(/[\u4e00-\u9fff]/);
});

test('what a dossier says is read as text, whatever it says', () => {
  const plainShape = shape(parsed(renderMarkdown(reportSaying('字'))));
  fc.assert(
    fc.property(anyWords, (words) => {
      const tree = parsed(renderMarkdown(reportSaying(`甲${words}乙`)));
      expect(shape(tree)).toEqual(plainShape);
    }),
    { numRuns: 300 },
  );
});
