/**
 * The columns of each table with their types, for formats that must know them beforehand.
 * `rows.ts` fills them; names and order stay as they are.
 */
import type { TableName } from './rows.ts';

export type ColumnType = 'text' | 'integer' | 'date';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

const columns = (names: string, type: ColumnType = 'text'): readonly Column[] =>
  names.split(' ').map((name) => ({ name, type }));
const citation = [
  ...columns('law law_title'),
  ...columns('article paragraph item', 'integer'),
  ...columns('file'),
  ...columns('line column', 'integer'),
];

export const tableColumns: Readonly<Record<TableName, readonly Column[]>> = {
  dossiers: [
    ...columns('dossier id title authority place lead leads'),
    ...columns('year', 'integer'),
    ...columns('stage'),
    ...columns('decision_date', 'date'),
    ...columns('met violated undetermined not_due not_applicable waived not_checkable', 'integer'),
    ...columns('errors warnings informations exceptions', 'integer'),
  ],
  verdicts: [
    ...columns('dossier obligation step level verdict severity message'),
    ...columns('judged_at', 'date'),
    ...citation,
    ...columns('evidence cause fingerprint'),
  ],
  findings: [
    ...columns('dossier severity code step message remedy obligations'),
    ...citation,
    ...columns('fingerprint'),
  ],
};
