/**
 * Judge `rows`: every row of a table says yes (署名) or no (利害关系) in one column.
 * Without a table the field of the same name speaks for all.
 *
 * Arguments: `column`: the column; `of` (optional): field that speaks where there is no table; `expect`: yes | no;
 * `key` (optional): the column that names a row (default 姓名).
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import {
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  violated,
} from './answers.ts';
import type { Judge } from './judge.ts';

const yes = /^(?:是|有|已|均|全部|√|✓|✔|☑|签|署名|盖章|本人)/;
const no = /^(?:否|无|未|没|不|×|✗|□|空)/;

const says = (fact: Fact): 'yes' | 'no' | 'unclear' => {
  const text = fold(fact.text).trim();
  if (fact.status === 'placeholder' || text === '') return 'unclear';
  if (no.test(text)) return 'no';
  if (yes.test(text)) return 'yes';
  return 'unclear';
};

export const rows: Judge = (context) => {
  const column = textArgument(context, 'column');
  const expect = context.arguments.expect === 'no' ? 'no' : 'yes';
  const key = typeof context.arguments.key === 'string' ? context.arguments.key : '姓名';
  const kind = context.record?.kind ?? '';
  const tables = context.tables(kind).filter((t) => t.columns.includes(column));
  const bad: Fact[] = [];
  const unclear: Fact[] = [];
  const good: Fact[] = [];
  const names: string[] = [];
  for (const table of tables)
    for (const row of table.rows) {
      const cell = row.cells.get(column);
      if (!cell) continue;
      const answer = says(cell);
      if (answer === expect) good.push(cell);
      else if (answer === 'unclear') {
        // A signature column may hold the name itself; an interest column may describe the interest.
        if (expect === 'yes' && cell.text.trim() !== '' && cell.status === 'stated') good.push(cell);
        else if (expect === 'no' && cell.text.trim() !== '' && cell.status === 'stated') {
          bad.push(cell);
          names.push(row.cells.get(key)?.text ?? '');
        } else unclear.push(cell);
      } else {
        bad.push(cell);
        names.push(row.cells.get(key)?.text ?? '');
      }
    }
  for (const path of listArgument(context, 'of'))
    for (const fact of context.read(path).all) {
      const answer = says(fact);
      if (answer === expect || (answer === 'unclear' && expect === 'yes' && fact.status === 'stated'))
        good.push(fact);
      else if (answer === 'unclear' && fact.status === 'placeholder') unclear.push(fact);
      else if (answer === 'unclear') unclear.push(fact);
      else bad.push(fact);
    }
  if (bad.length > 0) {
    const who = names.filter((n) => n !== '').join('、');
    return violated(
      say(
        `“${column}”写的是“${bad[0]?.text ?? ''}”${who === '' ? '' : `（${who}）`}。`,
        `“${column}”: “${bad[0]?.text ?? ''}”${who === '' ? '' : ` (${who})`}.`,
      ),
      bad,
    );
  }
  if (unclear.length > 0)
    return undetermined(
      'missing',
      say(
        `“${column}”有${unclear.length}处没有写清。`,
        `“${column}” is unclear in ${unclear.length} places.`,
      ),
      unclear,
    );
  if (good.length > 0)
    return met(say(`“${column}”逐一写明。`, `“${column}” is stated for each.`), good.slice(0, 6));
  return missingDetail(context, [fieldName(column)]);
};
