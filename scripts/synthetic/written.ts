/**
 * Writes a draft in a style: the dossier's Markdown and the papers it links to.
 * It decides no fact and hides none: every value of the draft stands somewhere in what is written.
 */
import { type Draft, type Entry, marks, type Table } from './model.ts';
import { mainPapers, movedInto, paper } from './papers.ts';
import type { Random } from './random.ts';
import { remarks } from './remarks.ts';
import { told } from './sentences.ts';
import { han, Pen, type Style } from './style.ts';
import { fieldNames, stepNames } from './synonyms.ts';

const links = /\[([^\]]*)\]\(([^)]*)\.md\)/g;
const encoder = new TextEncoder();

export interface Written {
  readonly dossier: string;
  /** Path from the dossier's folder → text. */
  readonly papers: ReadonlyMap<string, string>;
}

/** `size`: UTF-8 bytes of dossier and papers together, reached within one remark where the steps alone are shorter. */
export function written(draft: Draft, style: Style, size: number, random: Random): Written {
  const pen = new Pen(style);
  const papers = new Map<string, string>();
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
  const keeps = (name: string): boolean =>
    style.papers === '齐全' || (style.papers === '主要' && mainPapers.has(name));

  /** Takes up the papers a value links to; a paper that is not kept is named only. */
  const linked = (value: string): string =>
    value.replace(links, (all, text: string, path: string) => {
      if (!keeps(nameOf(path))) return `${text}（存卷）`;
      if (!papers.has(`${path}.md`)) papers.set(`${path}.md`, paper(nameOf(path), draft));
      return all;
    });

  /** Paths hold no marks, so values may be written after the links in them were followed. */
  const shown = (value: string): string => pen.write(linked(value));

  const fieldName = (entry: Entry, name: string): string => {
    const others = style.synonyms ? fieldNames[entry.key]?.[name] : undefined;
    return others ? random.pick([name, ...others]) : name;
  };

  const tableLines = ({ columns, rows }: Table): string[] => {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [
      row(columns),
      row(columns.map(() => '---')),
      ...rows.map((cells) => {
        // A row is read by itself: its first day is written in full.
        pen.lift();
        return row(cells.map(shown));
      }),
    ];
  };

  const fieldLines = (entry: Entry, fields: readonly (readonly [string, string])[]): string[] => {
    if (fields.length === 0) return [];
    const pairs = fields.map(([name, value]) => {
      if (style.layout !== '叙述' && style.layout !== '无井号') pen.lift();
      return [fieldName(entry, name), shown(value)] as const;
    });
    const { colon } = style;
    switch (style.layout) {
      case '两列表格':
        return [
          '| 项目 | 内容 |',
          '| --- | --- |',
          ...pairs.map(([name, value]) => `| ${name} | ${value} |`),
        ];
      case '加粗列表':
        return pairs.map(([name, value]) => `- **${name}**${colon}${value}`);
      case '无井号':
      case '叙述':
        return pairs.map(([name, value]) => `${name}${colon}${value}`);
      default:
        return pairs.map(([name, value]) => `- ${name}${colon}${value}`);
    }
  };

  /** In the layout 附件 some facts stand in the paper only. */
  const move = (entry: Entry): { fields: [string, string][]; table: Table | null } => {
    const fields = [...entry.fields];
    const moved = style.layout === '附件' ? movedInto[entry.key] : undefined;
    const path =
      moved &&
      fields
        .flatMap(([, value]) => [...value.matchAll(links)])
        .find((m) => nameOf(m[2] ?? '') === moved.paper)?.[2];
    if (!moved || path === undefined || !keeps(moved.paper)) return { fields, table: entry.table };
    const going = fields.filter(([name]) => moved.fields.includes(name));
    const text = paper(moved.paper, draft).split('\n').slice(0, 1);
    const table = moved.table && entry.table ? ['', ...tableText(entry.table)] : [];
    papers.set(
      `${path}.md`,
      [...text, '', ...going.map(([name, value]) => `- ${name}：${value}`), ...table, ''].join('\n'),
    );
    return {
      fields: fields.filter(([name]) => !moved.fields.includes(name)),
      table: moved.table ? null : entry.table,
    };
  };

  const body: string[] = [];
  const paragraph = (lines: readonly string[]): void => {
    if (lines.length > 0) body.push(...lines, '');
  };
  const entryLines = (entry: Entry): void => {
    pen.lift();
    const { fields, table } = move(entry);
    const sentence = style.layout === '叙述' ? told(entry, draft) : null;
    if (sentence) paragraph([shown(sentence.text)]);
    paragraph(
      fieldLines(
        entry,
        fields.filter(([name]) => !sentence?.fields.includes(name)),
      ),
    );
    if (table) paragraph(tableLines(table));
  };

  const hash = style.layout !== '无井号' && style.layout !== '叙述';
  const numbered = !hash || random.chance(0.7);
  paragraph([hash ? `# ${draft.title}决策案卷` : `${draft.title}　案卷材料`]);
  draft.steps.forEach((step, i) => {
    const name = style.synonyms ? random.pick(stepNames[step.key] ?? [step.heading]) : step.heading;
    paragraph([`${hash ? '## ' : ''}${numbered ? `${han(i + 1)}、` : ''}${name}`]);
    const alone = step.entries.length === 1;
    step.entries.forEach((entry, k) => {
      if (!alone) paragraph([`${hash ? '### ' : ''}${numbered ? `（${han(k + 1)}）` : ''}${entry.heading}`]);
      entryLines(entry);
    });
  });

  const files = new Map([...papers].map(([path, text]) => [path, plain(text, style)]));
  const front = frontMatter(draft);
  let bytes = encoder.encode(front + body.join('\n')).length;
  for (const text of files.values()) bytes += encoder.encode(text).length;
  if (bytes < size) paragraph([hash ? '## 附：来信来访摘编' : '附：来信来访摘编']);
  for (let n = 1; bytes < size; n++) {
    const remark = remarks(draft, n, random);
    bytes += encoder.encode(remark).length + 2;
    paragraph([remark]);
  }
  return { dossier: front + body.join('\n'), papers: files };
}

function tableText({ columns, rows }: Table): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)];
}

/** A paper is a document of its own: every day in it is written in full. */
function plain(text: string, style: Style): string {
  const pen = new Pen({ ...style, omitYear: false });
  return marks.test(text) ? pen.write(text) : text;
}

function frontMatter({ front, circumstances }: Draft): string {
  const lines = ['---'];
  for (const [key, value] of front)
    if (Array.isArray(value)) lines.push(`${key}:`, ...value.map((v) => `  - ${v}`));
    else lines.push(`${key}: ${value}`);
  lines.push('情形:');
  for (const [key, value] of circumstances) {
    if (typeof value !== 'string') lines.push(`  ${key}: [${value.join(', ')}]`);
    else {
      const [answer, reason] = value.split('：');
      lines.push(
        reason === undefined ? `  ${key}: ${answer}` : `  ${key}: {判断: ${answer}, 理由: ${reason}}`,
      );
    }
  }
  return `${lines.join('\n')}\n---\n\n`;
}
