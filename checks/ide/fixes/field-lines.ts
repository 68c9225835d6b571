/**
 * Details that a record lacks: a line, or a row, for each of them after the record's last, left blank.
 * It writes in the manner of the record: its bullet, its colon, its table.
 */
import type { Dossier, DossierRecord } from '../../dossier/dossier.ts';
import { hasEvidence } from '../../dossier/timeline.ts';
import type { Fact } from '../../facts/fact.ts';
import { recordKey } from '../../judges/answers.ts';
import type { FieldTerm, RecordTerm } from '../../lawbook/law.ts';
import type { LineBlock, ParsedDocument, TableBlock } from '../../parse/document.ts';
import type { Analysis } from '../analysis.ts';
import { fieldsAsked, pathsOf } from '../asked.ts';
import type { TextEdit } from '../data.ts';
import { placeholderFor } from '../placeholder.ts';
import { insertion, lineEnd, lineStart, newline } from './lines.ts';
import type { Answer, Question } from './question.ts';

/** How a field line begins and parts key from value. */
export interface FieldMark {
  readonly before: string;
  readonly after: string;
}

const FIELD = /^([ \t]*(?:[-*+]|[0-9]{1,2}[.)])[ \t]+)(\*\*)?[^:：*|\n\r]{1,16}(\*\*)?([:：])(\*\*)?([ \t]?)/;
const plain: FieldMark = { before: '- ', after: '：' };

function markOf(line: string): FieldMark | null {
  const found = FIELD.exec(line);
  if (!found) return null;
  const [, bullet = '', bold = '', closing = '', colon = '：', late = '', space = ''] = found;
  // A numbered list is continued with a dash: the next number is not ours to give.
  const lead = bullet.replace(/[0-9]{1,2}[.)]/, '-');
  return { before: `${lead}${bold}`, after: `${closing}${colon}${late}${space}` };
}

/** The manner of the first field line of the dossier. */
export function fieldMark({ document }: Dossier): FieldMark {
  for (const block of document.blocks) {
    if (block.kind !== 'line' || block.quoted || block.depth !== 1) continue;
    const { text } = document;
    const mark = markOf(text.slice(lineStart(text, block.span.start), lineEnd(text, block.span.start)));
    if (mark && mark.before.trimStart() === mark.before) return mark;
  }
  return plain;
}

export const blankLines = (mark: FieldMark, fields: readonly FieldTerm[]): readonly string[] =>
  fields.map((field) => `${mark.before}${field.name}${mark.after}${placeholderFor(field)}`);

/** What the duties that bind this dossier look at in such a record. */
export function fieldsFor(
  { dossier, tools, options, report }: Analysis,
  term: RecordTerm,
): readonly FieldTerm[] {
  const asking = {
    lawbook: tools.lawbook,
    chain: report.jurisdiction,
    on: dossier.decisionDay ?? options.asOf,
    level: options.level ?? 'standard',
    sure: false,
  };
  return fieldsAsked([term], dossier, asking).get(term.name) ?? [];
}

export const fieldLines: Answer = (question) => {
  const { analysis, words } = question;
  const found = wanting(question);
  if (!found) return [];
  const { record, fields } = found;
  const edit = linesFor(analysis.dossier, question.document, record, fields);
  if (!edit) return [];
  const names = fields.map((f) => f.name).join('、');
  return [
    {
      title: words(
        `在“${record.kind}”里补上待填的${names}`,
        `Add blanks for ${fields.map((f) => f.en).join(', ')} (${names})`,
      ),
      safe: false,
      preferred: true,
      edits: [edit],
    },
  ];
};

interface Wanting {
  readonly record: DossierRecord;
  readonly fields: readonly FieldTerm[];
}

/** Which record lacks which fields: its details, or all that duties look at where it is claimed without any. */
function wanting({ analysis, verdicts }: Question): Wanting | null {
  const { dossier, tools } = analysis;
  const { lawbook } = tools;
  const [lead] = verdicts;
  const cause = lead?.cause ?? '';
  const own = dossier.records.filter((r) => r.place.path === dossier.path);
  if (cause.startsWith('details:')) {
    const key = cause.slice('details:'.length);
    const record = own.find((r) => recordKey(r) === key);
    const term = record ? lawbook.record(record.kind) : null;
    if (!record || !term) return null;
    const names = verdicts.flatMap((v) => [
      ...v.details.filter((d) => term.fields.some((f) => f.name === d)),
      // A label of its own (会议材料) stands for the first field that would show it.
      ...(v.details.some((d) => term.fields.some((f) => f.name === d))
        ? []
        : pathsOf(v.obligation, lawbook)
            .filter((p) => p.startsWith(`${term.name}.`))
            .slice(0, 1)
            .map((p) => p.slice(term.name.length + 1))),
    ]);
    return blank(record, term, (f) => names.includes(f.name));
  }
  if (cause.startsWith('date:')) {
    const [kind = '', field = ''] = cause.slice('date:'.length).split('.');
    const record = own.find((r) => r.kind === kind);
    const term = record ? lawbook.record(kind) : null;
    return record && term ? blank(record, term, (f) => f.name === field) : null;
  }
  if (!cause.startsWith('missing:')) return null;
  const kind = cause.slice('missing:'.length);
  const record = own.find((r) => r.kind === kind && !hasEvidence(r) && r.status !== 'negated');
  const term = record ? lawbook.record(kind) : null;
  if (!record || !term) return null;
  const asked = fieldsFor(analysis, term);
  return blank(record, term, (f) => asked.includes(f));
}

/** Only fields of which the record says nothing at all, not even a blank. */
function blank(
  record: DossierRecord,
  term: RecordTerm,
  wanted: (field: FieldTerm) => boolean,
): Wanting | null {
  const fields = term.fields.filter((f) => wanted(f) && !record.facts.some((fact) => fact.field === f.name));
  return fields.length === 0 ? null : { record, fields };
}

function linesFor(
  dossier: Dossier,
  document: ParsedDocument,
  record: DossierRecord,
  fields: readonly FieldTerm[],
): TextEdit | null {
  const { text, blocks } = document;
  const eol = newline(text);
  const section = sectionOf(document, record);
  const inDossier = record.facts.filter((f) => f.place.path === dossier.path && f.carrier === 'field');
  // 解读 and 备案 may give fields of the record 公布 too: what it lacks belongs under its own heading all the same.
  const own = inDossier.filter((f) => section !== null && f.place.span.start < section);
  const last = lastOf(own.length > 0 ? own : inDossier);
  if (last) {
    const at = blocks.findIndex((b) => b.kind === 'line' && holds(b, last));
    const block = blocks[at];
    if (block?.kind === 'line') {
      const mark = markOf(text.slice(lineStart(text, block.span.start), lineEnd(text, block.span.start)));
      if (mark)
        return insertion(
          endWithItems(document, at),
          blankLines(mark, fields)
            .map((l) => eol + l)
            .join(''),
        );
    }
  }
  const cell = lastOf(record.facts.filter((f) => f.place.path === dossier.path && f.carrier === 'table'));
  const table = cell && blocks.find((b): b is TableBlock => b.kind === 'table' && holds(b, cell));
  if (table && table.header.length === 2 && record.tables.length === 0) {
    const rows = fields.map((f) => `${eol}| ${f.name} | ${placeholderFor(f)} |`).join('');
    return insertion(lineEnd(text, table.span.end), rows);
  }
  const heading = blocks.find(
    (b) =>
      b.kind === 'heading' && b.span.start <= record.place.span.start && record.place.span.end <= b.span.end,
  );
  if (!heading) return null;
  const lines = blankLines(fieldMark(dossier), fields).join(eol);
  return insertion(heading.span.end, `${eol}${eol}${lines}`);
}

/** Where the section that opens the record ends; null where no heading opens it. */
function sectionOf({ blocks, text }: ParsedDocument, { place }: DossierRecord): number | null {
  const at = blocks.findIndex(
    (b) => b.kind === 'heading' && b.span.start <= place.span.start && place.span.end <= b.span.end,
  );
  const opening = blocks[at];
  if (opening?.kind !== 'heading') return null;
  const next = blocks.slice(at + 1).find((b) => b.kind === 'heading' && b.depth <= opening.depth);
  return next?.span.start ?? text.length;
}

const lastOf = (facts: readonly Fact[]): Fact | undefined =>
  facts.reduce<Fact | undefined>(
    (best, fact) => (best === undefined || fact.place.span.start > best.place.span.start ? fact : best),
    undefined,
  );

const holds = (block: { readonly span: Fact['place']['span'] }, fact: Fact): boolean =>
  block.span.start <= fact.place.span.start && fact.place.span.end <= block.span.end;

/** The end of a list item together with what is nested in it. */
function endWithItems({ blocks, text }: ParsedDocument, index: number): number {
  const own = blocks[index] as LineBlock;
  let end = own.span.end;
  for (let i = index + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== 'line' || block.quoted || block.depth <= own.depth) break;
    end = block.span.end;
  }
  return lineEnd(text, end);
}
