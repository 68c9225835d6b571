/**
 * Rule `countersigned`: the head of each department concerned countersigned, or the papers went up jointly.
 * It reads the titles written beside the names; a bare name is taken as that of the head.
 *
 * Arguments: `by` (optional): head where only the 主要负责人 may sign; otherwise deputies may too.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const deputy = /副(?!会签)|常务副|代签|受托|委托/;
const clerk = /科长|股长|处长|科员|经办|办公室/;
const joint = /联合(?:报|上报|报送|行文|呈报|发文)|共同(?:报|上报|报送)/;

export const countersigned: Judge = (context) => {
  const shown = presence(context, ['部门意见']);
  if (shown.verdict !== 'met') return shown;
  const byHead = context.arguments.by === 'head';
  const held = context.records('部门意见').filter((r) => context.hasEvidence(r));
  const cells: Fact[] = [];
  const blank: Fact[] = [];
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const cell = row.cells.get('会签人');
      if (!cell) continue;
      if (cell.status === 'placeholder' || cell.text.trim() === '') blank.push(row.cells.get('单位') ?? cell);
      else cells.push(cell);
    }
  const reading = context.read('部门意见.会签人');
  const facts = [...cells, ...reading.stated.filter((f) => f.carrier !== 'table')];
  const denied = [...facts, ...reading.negated].find((f) =>
    /^(?:无|未会签|没有会签|未签)/.test(fold(f.text).trim()),
  );
  if (denied)
    return violated(say(`会签写的是“${denied.text}”。`, `Countersigned: “${denied.text}”.`), [denied]);
  const wrong = facts.find((f) => clerk.test(fold(f.text)) || (byHead && deputy.test(fold(f.text))));
  if (wrong)
    return violated(
      say(
        `会签人是“${wrong.text}”，不是部门${byHead ? '主要' : ''}负责人。`,
        `Countersigned by “${wrong.text}”, not by the head of the department.`,
      ),
      [wrong],
    );
  const [open] = blank;
  if (open)
    return undetermined(
      'missing',
      say(`“${open.text}”一行没有会签人。`, `No countersignature for “${open.text}”.`),
      [open],
    );
  if (facts.length > 0)
    return met(say('各部门负责人已会签。', 'Countersigned by each department.'), facts.slice(0, 6));
  const together = held.find((r) => joint.test(fold(context.textOf(r))));
  if (together) return met(say('联合报送。', 'Submitted jointly.'), [], { at: together.place });
  const [record] = held;
  return record ? missingDetail(context.within(record), ['会签人']) : shown;
};
