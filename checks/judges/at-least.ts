/**
 * Judge `at-least`: a number is not smaller than the parameter (five experts, one half of the seats).
 * Where no number is stated, the rows of the record's table are counted.
 *
 * Arguments: `of`: fields with numbers (first stated wins); `parameter`: the least number; `table` (optional): the column
 * that every counted row must fill (姓名).
 */
import type { Fact } from '../facts/fact.ts';
import {
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  unstated,
  violated,
} from './answers.ts';
import type { Judge } from './judge.ts';
import { settle } from './order.ts';

export const atLeast: Judge = (context) => {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error('没有参数值');
  const { value: least, unit } = parameter;
  const paths = listArgument(context, 'of');
  const name = fieldName(paths[0] ?? '');
  const judge = (value: number, facts: readonly Fact[]) => {
    const zh = `${name}${value}${unit}`;
    return value >= least
      ? met(say(`${zh}，不少于${least}${unit}。`, `${name} ${value}, at least ${least}.`), facts)
      : violated(say(`${zh}，少于${least}${unit}。`, `${name} ${value}, fewer than ${least}.`), facts);
  };
  for (const path of paths) {
    const facts = context.read(path).stated.filter((f) => f.value.type === 'number');
    if (facts.length > 0)
      return settle(facts.map((f) => judge(f.value.type === 'number' ? f.value.number : 0, [f])));
  }
  const column = context.arguments.table;
  if (typeof column === 'string') {
    const cells = context
      .tables(context.record?.kind ?? '')
      .flatMap((table) => table.rows.flatMap((row) => row.cells.get(column) ?? []))
      .filter((cell) => cell.status === 'stated');
    if (cells.length > 0) return judge(cells.length, cells);
  }
  for (const path of paths) {
    const doubt = unstated(fieldName(path), context.read(path));
    if (doubt) return doubt;
  }
  return missingDetail(context, [name]);
};
