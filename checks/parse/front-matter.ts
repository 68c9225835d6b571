/**
 * Reads the YAML at the head of a file into a tree with offsets in the file, mending what people get wrong.
 * It refuses to know which keys there should be.
 */
import { type Document, parseDocument } from 'yaml';
import type { FrontMatter, Problem, YamlMap } from './document.ts';
import { type FencedRegion, findFrontMatter } from './front-matter-fence.ts';
import { repairYaml } from './yaml-repair.ts';
import { salvage } from './yaml-salvage.ts';
import { treeOf, withoutDuplicates, type YamlSource } from './yaml-tree.ts';

export interface FrontMatterReading {
  readonly frontMatter: FrontMatter | null;
  /** Offset at which the body begins; 0 when there is no front matter. */
  readonly bodyStart: number;
  readonly problems: Problem[];
}

/** UTF-16 units of YAML beyond which nobody wrote it by hand. */
const LARGEST_YAML = 512 * 1024;

/**
 * Reads the front matter of `text`, if it has one. Problems: `front-matter-not-first`, `front-matter-unclosed`,
 * `front-matter-not-a-map`, `front-matter-too-large`, `yaml-tab`, `yaml-fullwidth-space`, `yaml-fullwidth-colon`,
 * `yaml-missing-space`, `yaml-duplicate-key`, `yaml-error`.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const region = findFrontMatter(text);
  if (region === null) return { frontMatter: null, bodyStart: 0, problems: [] };
  const problems: Problem[] = [];
  if (!region.first) problems.push(atFence(region, 'front-matter-not-first', 'warning'));
  if (!region.closed) problems.push(atFence(region, 'front-matter-unclosed', 'warning'));
  const map = readMap(text, region, problems);
  const span = { start: region.fence.start, end: region.end };
  return { frontMatter: map === null ? null : { span, map }, bodyStart: region.bodyStart, problems };
}

function atFence(region: FencedRegion, code: string, severity: Problem['severity']): Problem {
  return { code, severity, span: region.fence, params: {} };
}

function readMap(text: string, region: FencedRegion, problems: Problem[]): YamlMap | null {
  const { start, end } = region.yaml;
  if (end - start > LARGEST_YAML) {
    problems.push(atFence(region, 'front-matter-too-large', 'error'));
    return null;
  }
  const repaired = repairYaml(text.slice(start, end));
  for (const { code, severity, span, params } of repaired.problems) {
    const inFile = { start: start + span.start, end: start + span.end };
    problems.push({ code, severity, span: inFile, params });
  }
  const source: YamlSource = {
    text: repaired.text,
    toFile: (offset) => start + repaired.toSource(offset),
    problems,
  };
  const document = parse(repaired.text);
  const error = document === null ? null : document.errors[0];
  if (document !== null && error === undefined) return wholeMap(document, source, region);

  const [from, to] = error?.pos ?? [0, 0];
  const at = source.toFile(Math.min(from, repaired.text.length));
  problems.push({
    code: 'yaml-error',
    severity: 'error',
    span: { start: at, end: Math.max(at, source.toFile(Math.min(to, repaired.text.length))) },
    params: {
      reason: error?.code ?? 'TOO_DEEP',
      message: error?.message ?? 'nested too deeply',
      line: lineAt(text, at),
    },
  });
  const entries = withoutDuplicates(salvage(source, parse), problems);
  return entries.length === 0 ? null : { kind: 'map', span: { start, end }, entries };
}

function wholeMap(document: Document, source: YamlSource, region: FencedRegion): YamlMap | null {
  const { contents } = document;
  if (contents === null) return { kind: 'map', span: region.yaml, entries: [] };
  const tree = treeOf(contents, source, 0);
  if (tree.kind === 'map') return tree;
  // A file of comments alone is read as an empty value, which is as good as an empty map.
  if (tree.kind === 'scalar' && tree.value === null) return { kind: 'map', span: tree.span, entries: [] };
  source.problems.push({ code: 'front-matter-not-a-map', severity: 'error', span: tree.span, params: {} });
  return null;
}

/** Core schema: dates stay text. Equal keys are found by the tree, which can say where; null: too deep to read. */
function parse(text: string): Document | null {
  try {
    return parseDocument(text, {
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return null;
  }
}

function lineAt(text: string, offset: number): string {
  const from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return (/^[^\r\n]*/.exec(text.slice(from, from + 200))?.[0] ?? '').trim().slice(0, 80);
}
