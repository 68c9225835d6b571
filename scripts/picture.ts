/**
 * Draws what `juece check` prints as an SVG picture for the README: `node scripts/picture.ts`.
 * The text is the program's own; this only sets it in a terminal grid, full-width characters two columns wide.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import stringWidth from 'string-width';
import { createChecker, parseIsoDay, render } from '../checks/index.ts';
import { diskFiles } from '../cli/src/host/disk-files.ts';
import { compiledLaw } from '../test/support/compiled-law.ts';

const root = join(import.meta.dirname, '..');
const dossier = 'samples/虹口-停车治理-有缺陷/案卷.md';
const out = join(root, 'docs/pictures/check.svg');
const lines = 30;
const columns = 106;
const [column, row, left, top] = [7, 20, 16, 44];
const colours: Readonly<Record<string, string>> = {
  '31': '#f2777a',
  '33': '#ffcc66',
  '34': '#6699cc',
  '35': '#cc99cc',
  '36': '#66cccc',
  '32': '#99cc99',
  '90': '#8a8a8a',
  '2': '#8a8a8a',
};

/** Chinese fonts draw these marks in two columns, whatever the terminal says. */
const columnsOf = (c: string): number => ('“”‘’…·'.includes(c) ? 2 : stringWidth(c));

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

/** One line of terminal text as tspans, each placed at its own column. */
function spans(line: string, y: number): string {
  let colour = '#d3d0c8';
  let bold = false;
  let at = 0;
  let result = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's own colour codes
  for (const piece of line.split(/(\u001b\[[0-9;]*m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    const code = /^\u001b\[([0-9;]*)m$/.exec(piece)?.[1];
    if (code !== undefined) {
      for (const one of code.split(';')) {
        if (one === '0' || one === '39' || one === '22' || one === '') {
          if (one !== '39') bold = false;
          colour = '#d3d0c8';
        } else if (one === '1') bold = true;
        else colour = colours[one] ?? colour;
      }
      continue;
    }
    // Runs of one width keep their grid whatever font is used.
    for (const run of piece.match(/[ -\u02ff]+|[^ -\u02ff]/g) ?? []) {
      // A place for every character: the grid must not depend on the font.
      const places = [...run].map((c) => {
        const x = left + at * column;
        at += columnsOf(c);
        return x.toFixed(1);
      });
      if (run.trim() !== '')
        result += `<text x="${places.join(' ')}" y="${y}" fill="${colour}"${bold ? ' font-weight="bold"' : ''} xml:space="preserve">${escaped(run)}</text>`;
    }
  }
  return result;
}

/** Breaks a line as a terminal does, keeping its colour codes. */
function wrap(line: string): string[] {
  const out: string[] = [];
  let current = '';
  let used = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  for (const piece of line.match(/\u001b\[[0-9;]*m|[^\u001b]/gu) ?? []) {
    const width = piece.startsWith('\u001b') ? 0 : columnsOf(piece);
    if (used + width > columns) {
      out.push(current);
      current = '      ';
      used = 6;
    }
    current += piece;
    used += width;
  }
  return [...out, current];
}

const asOf = parseIsoDay('2026-11-23') ?? 0;
const law = compiledLaw();
const report = createChecker(law).check(diskFiles(root), [dossier], { asOf });
const text = render('text', report, {
  language: 'zh-CN',
  sources: (path) => readFileSync(join(root, path), 'utf8'),
  color: true,
  width: columns,
  verbose: false,
  steps: law.vocabulary.steps.map(({ name }) => ({ name, label: name })),
})
  .split('\n')
  .flatMap(wrap)
  .slice(0, lines);
const width = Math.round(left * 2 + 110 * column);
const height = top + lines * row + 12;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans Mono CJK SC','Source Han Mono SC','Sarasa Mono SC',Menlo,Consolas,monospace" font-size="14">
<title>juece check 的输出</title>
<rect width="100%" height="100%" rx="8" fill="#2d2d2d"/>
<circle cx="20" cy="18" r="6" fill="#f2777a"/><circle cx="40" cy="18" r="6" fill="#ffcc66"/><circle cx="60" cy="18" r="6" fill="#99cc99"/>
<text x="84" y="23" fill="#8a8a8a">$ npx juece check samples</text>
${text.map((line, i) => spans(line, top + (i + 0.8) * row)).join('\n')}
</svg>
`;
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, svg);
