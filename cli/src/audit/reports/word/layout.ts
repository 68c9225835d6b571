/**
 * How an official paper looks (after GB/T 9704): A4, its margins, named fonts, line pitch, page numbers outside;
 * and the few forms that every paper is made of. It refuses to know what a paper says.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Language, visible } from '../../../../../checks/index.ts';

/** In twentieths of a point, as the form counts: 56.7 of them are a millimetre. */
const millimetre = 56.693;
const twips = (millimetres: number): number => Math.round(millimetres * millimetre);

const page = { width: twips(210), height: twips(297) };
/** Top 37 mm and left 28 mm are the standard's; right and bottom follow from its type area of 156 × 225 mm. */
const margin = { top: twips(37), left: twips(28), right: twips(26), bottom: twips(35), footer: twips(28) };
export const textWidth = page.width - margin.left - margin.right;
/** 22 lines a page. */
const linePitch = 579;

const faces = {
  body: '仿宋_GB2312',
  head: '黑体',
  subhead: '楷体_GB2312',
  title: '方正小标宋简体',
  number: '宋体',
} as const;
type Face = keyof typeof faces;

/** What is taken where an office does not have the font that the standard names. */
export const fontTable = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
  ...[
    ['仿宋_GB2312', '仿宋;FangSong;华文仿宋;Noto Serif CJK SC', 'modern'],
    ['黑体', 'SimHei;华文黑体;Noto Sans CJK SC', 'modern'],
    ['楷体_GB2312', '楷体;KaiTi;华文楷体;Noto Serif CJK SC', 'modern'],
    ['方正小标宋简体', '华文中宋;STZhongsong;宋体;Noto Serif CJK SC', 'auto'],
    ['宋体', 'SimSun;Noto Serif CJK SC', 'auto'],
  ].map(
    ([name, others, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="default"/></w:font>`,
  ),
  '</w:fonts>',
].join('');

const fontOf = (face: Face): NonNullable<IRunOptions['font']> => ({
  ascii: face === 'number' ? faces.number : 'Times New Roman',
  hAnsi: face === 'number' ? faces.number : 'Times New Roman',
  eastAsia: faces[face],
  cs: 'Times New Roman',
});

/** One line; hidden characters are shown, what no document may contain becomes U+FFFD. */
export const shown = (text: string): string => visible(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD');

/** `size` in points. */
export function run(
  text: string,
  face: Face = 'body',
  size = 16,
  more: Omit<IRunOptions, 'text'> = {},
): TextRun {
  return new TextRun({ text: shown(text), font: fontOf(face), size: size * 2, ...more });
}

/** For a person to fill in: marked, so that nobody sends it by oversight. */
export const blank = (text: string, size = 16): TextRun =>
  run(`【${text}】`, 'body', size, { shading: { fill: 'FFF2CC', type: 'clear', color: 'auto' } });

const exactly = { line: linePitch, lineRule: LineRuleType.EXACT } as const;

export const paragraph = (children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: exactly, indent: { firstLine: 640 }, children, ...more });

export const plain = (text: string): Paragraph => paragraph([run(text)]);

export const title = (text: string): Paragraph =>
  paragraph([run(text, 'title', 22)], {
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    spacing: { line: 700, lineRule: LineRuleType.EXACT, after: 200 },
    keepNext: true,
  });

export const heading = (text: string): Paragraph => paragraph([run(text, 'head')], { keepNext: true });
export const subheading = (text: string): Paragraph => paragraph([run(text, 'subhead')], { keepNext: true });

/** A signature or a date at the right. */
export const signature = (children: readonly TextRun[]): Paragraph =>
  paragraph(children, { alignment: AlignmentType.RIGHT, indent: { right: 640 } });

/** Small print below or above the text. */
export const note = (text: string): Paragraph =>
  new Paragraph({ spacing: { before: 80, after: 80 }, children: [run(text, 'body', 12)] });

/** Null: empty and shaded, for a person to fill in. */
export type Cell = string | readonly TextRun[] | null;

/**
 * `widths` in any unit; the head is repeated on every page, and no row is torn between two pages.
 * `together`: nor is the table, as far as a page holds it.
 */
export function table(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  together = false,
): Table {
  const all = widths.reduce((a, b) => a + b, 0);
  const columns = widths.map((width) => Math.floor((width / all) * textWidth));
  const line = (cells: readonly Cell[], isHead: boolean, bound = false): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            verticalAlign: VerticalAlignTable.CENTER,
            ...(isHead && { shading: { fill: 'EDEDED', type: 'clear', color: 'auto' } }),
            ...(cell === null && { shading: { fill: 'FFF2CC', type: 'clear', color: 'auto' } }),
            children: [
              new Paragraph({
                ...(isHead && { alignment: AlignmentType.CENTER }),
                keepNext: isHead || bound,
                children: typeof cell === 'string' ? [run(cell, isHead ? 'head' : 'body', 12)] : (cell ?? []),
              }),
            ],
          }),
      ),
    });
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: {
      ...{ top: border, bottom: border, left: border, right: border },
      ...{ insideHorizontal: border, insideVertical: border },
    },
    rows: [
      ...(head.length > 0 ? [line(head, true)] : []),
      ...rows.map((row, at) => line(row, false, together && at < rows.length - 1)),
    ],
  });
}

/** Labels and what belongs to them, two columns. */
export const facts = (rows: readonly (readonly [label: string, value: Cell])[]): Table =>
  table(
    [22, 78],
    [],
    rows.map(([label, value]) => [[run(label, 'head', 12)], value]),
  );

export function paper(name: string, language: Language, children: readonly (Paragraph | Table)[]): Document {
  const number = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment,
          indent: { left: 280, right: 280 },
          children: [
            new TextRun({
              children: ['— ', PageNumber.CURRENT, ' —'],
              font: fontOf('number'),
              size: 28,
            }),
          ],
        }),
      ],
    });
  return new Document({
    title: shown(name),
    creator: 'juece',
    lastModifiedBy: 'juece',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf('body'),
            size: 32,
            language: { value: 'en-US', eastAsia: language === 'en' ? 'en-US' : 'zh-CN' },
          },
        },
      },
    },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: { default: number(AlignmentType.RIGHT), even: number(AlignmentType.LEFT) },
        children: [...children],
      },
    ],
  });
}
