/**
 * Decides whether every comment received was dealt with, by numbers and by the table of comments.
 * Whether a comment was reasonable, and its answer too, it refuses to judge.
 */
import { fold } from '../../base/fold.ts';
import { readNumber } from '../../base/numerals.ts';
import type { Fact, FactRow, FactTable } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  recordKey,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';

interface Count {
  readonly value: number;
  readonly fact: Fact;
}

const counts = (facts: readonly Fact[]): Count[] =>
  facts.flatMap((fact) => (fact.value.type === 'number' ? [{ value: fact.value.number, fact }] : []));
const allAdopted = /(?:全部|均|全数|都)(?:已|予以|被|已经|获)*(?:采纳|吸收)/;
const rejected = /^(?:未|不|否|没有|暂不)/;

const countColumn = /^(?:条数|数量|件数|份数|意见数|意见条数)$/;

/** How many comments a row stands for: similar ones are often put together. */
function weight(row: FactRow, columns: readonly string[]): number | null {
  for (const name of columns) {
    const cell = row.cells.get(name);
    if (cell) return readNumber(fold(cell.text).replace(/[^0-9〇零一二两三四五六七八九十百]/g, ''));
  }
  return null;
}

/** What a table of comments says, by the numbers of its rows. */
interface Handling {
  readonly rows: number;
  /** Rows without an answer. */
  readonly open: readonly number[];
  /** Rows that refuse without a reason. */
  readonly unreasoned: readonly number[];
  /** How many comments all rows stand for; null where a row does not say. */
  readonly total: number | null;
}

function handlingOf(table: FactTable): Handling {
  const countColumns = table.columns.filter((name) => countColumn.test(name));
  const [open, unreasoned]: [number[], number[]] = [[], []];
  let total: number | null = 0;
  for (const [index, row] of table.rows.entries()) {
    const stands = weight(row, countColumns);
    total = total === null || stands === null ? null : total + stands;
    const answer = row.cells.get('是否采纳');
    if (!answer) continue;
    const text = answer.text.trim();
    if (answer.status === 'placeholder' || text === '') open.push(index);
    else if (rejected.test(text)) {
      const reasons = ['采纳理由', '未采纳理由']
        .map((name) => row.cells.get(name))
        .filter((c) => c !== undefined);
      const given =
        reasons.some((c) => c.text.trim() !== '' && c.status !== 'placeholder') || text.length > 8;
      if (!given) unreasoned.push(index);
    }
  }
  return { rows: table.rows.length, open, unreasoned, total };
}

/** The tables of comments: every row answered, every refusal reasoned, none left out. */
function byTable(tables: readonly FactTable[], received: Count | null, agreed: boolean): Outcome {
  const open: Fact[] = [];
  const unreasoned: Fact[] = [];
  let rows = 0;
  let weights: number | null = 0;
  for (const table of tables) {
    const handling = table.kept(handlingOf, () => handlingOf(table));
    const answers = (indices: readonly number[]): Fact[] =>
      indices.flatMap((index) => table.rows[index]?.cells.get('是否采纳') ?? []);
    open.push(...answers(handling.open));
    unreasoned.push(...answers(handling.unreasoned));
    rows += handling.rows;
    weights = weights === null || handling.total === null ? null : weights + handling.total;
  }
  const counted = weights !== null;
  const total = weights ?? rows;
  if (received && !agreed && total < received.value) {
    const zh = `收到意见${received.value}条，采纳情况表处理了${total}条`;
    const en = `${received.value} comments received, ${total} in the table`;
    if (counted) return violated(say(`${zh}，还差${received.value - total}条。`, `${en}.`), [received.fact]);
    return undetermined(
      'missing',
      say(`${zh}；归并处理的请写明每类几条。`, `${en}; say how many each row stands for.`),
      [received.fact],
    );
  }
  if (open.length > 0)
    return undetermined(
      'missing',
      say(`有${open.length}条意见没有写是否采纳。`, `${open.length} comments have no answer.`),
      open,
    );
  if (unreasoned.length > 0)
    return undetermined(
      'missing',
      say(
        `有${unreasoned.length}条未采纳的意见没有写理由。`,
        `${unreasoned.length} refused comments have no reason.`,
      ),
      unreasoned,
    );
  return met(
    say(`采纳情况表逐条写明了处理结果（${rows}行）。`, `Each comment has an answer (${rows} rows).`),
    received ? [received.fact] : [],
  );
}

export const commentsHandled: Judge = (context) => {
  const { record } = context;
  const read = (field: string): Count[] => counts(context.read(field).stated);
  const received = read('收到');
  const adopted = read('采纳');
  const partly = read('部分采纳');
  const refused = read('未采纳');
  const tables = context
    .tables('意见采纳情况')
    .filter((t) => t.columns.includes('是否采纳') && t.kept(handlingOf, () => handlingOf(t)).rows > 0);
  if (received.length > 0 && received.every((r) => r.value === 0))
    return met(
      say('没有收到意见。', 'No comments were received.'),
      received.map((r) => r.fact),
    );
  const facts = [...received, ...adopted, ...partly, ...refused].map((c) => c.fact);
  const sums: { total: number; of: number }[] = [];
  for (const r of received)
    for (const a of adopted.length > 0 ? adopted : [{ value: 0 }])
      for (const n of refused.length > 0 ? refused : [{ value: 0 }])
        for (const p of [{ value: 0 }, ...partly])
          sums.push({ total: a.value + n.value + p.value, of: r.value });
  const agree = sums.some((s) => s.total === s.of);
  const text = record ? context.textOf(record) : '';
  const reason = context.read('未采纳理由');
  const statement = context.read('采纳情况说明');
  const attached = (record?.links ?? []).some(
    (l) => l.state === 'unread' || l.state === 'web' || l.state === 'readable',
  );
  if (allAdopted.test(text) || context.readAll('采纳').all.some((f) => /^(?:全部|均)/.test(f.text)))
    return met(say('意见已全部采纳。', 'All comments were adopted.'), facts);
  const [first] = received;
  const handled = adopted.length > 0 || partly.length > 0 || refused.length > 0;
  const shown = sums.reduce((best, s) => Math.max(best, s.total), 0);
  if (first && handled && !agree) {
    const zh = `收到意见${first.value}条，写明处理结果的${shown}条`;
    const en = `${first.value} comments received, ${shown} with an answer`;
    if (sums.every((s) => s.total > s.of))
      return undetermined(
        'conflict',
        say(`${zh}，数目对不上，请核对。`, `${en}: the numbers do not agree.`),
        facts,
      );
    // Refusals that are not counted at all may still stand in a statement.
    if (refused.length === 0 && tables.length > 0) return byTable(tables, first, false);
    if (refused.length === 0)
      return statement.stated.length > 0 || reason.stated.length > 0 || attached
        ? met(say(`${zh}，其余见采纳情况说明。`, `${en}; the rest is in the statement.`), facts)
        : undetermined(
            'missing',
            say(`${zh}，其余意见没有写是否采纳。`, `${en}; the rest have none.`),
            facts,
            {
              ...(record ? { cause: `details:${recordKey(record)}` } : {}),
              details: ['未采纳'],
            },
          );
    return violated(
      say(`${zh}，还差${first.value - shown}条。`, `${en}: ${first.value - shown} are missing.`),
      facts,
    );
  }
  if (tables.length > 0) return byTable(tables, first ?? null, handled && agree);
  const none = refused.length > 0 && refused.every((n) => n.value === 0);
  if (
    refused.length > 0 &&
    !none &&
    reason.stated.length === 0 &&
    statement.stated.length === 0 &&
    !attached
  ) {
    const [n] = refused;
    return undetermined(
      'missing',
      say(
        `未采纳${n?.value ?? ''}条，没有写理由。`,
        `${n?.value ?? ''} comments were refused without a reason.`,
      ),
      refused.map((c) => c.fact),
    );
  }
  if (handled) return met(say('写明了意见的处理结果。', 'The handling of comments is stated.'), facts);
  if (statement.stated.length > 0 || attached)
    return met(say('附有意见采纳情况的说明。', 'A statement on the handling of comments is given.'), [
      ...statement.stated,
      ...facts,
    ]);
  return unstated('采纳', context.read('采纳')) ?? missingDetail(context, ['采纳', '未采纳']);
};
