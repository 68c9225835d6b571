/**
 * Rule `replies-in-time`: departments answered a consultation within the usual time, or said that they needed more.
 * It reads days of sending and answering; whether more time was agreed on it takes from the words of the record.
 *
 * Arguments: `parameter`: the usual time; `silence: explain` (optional): asks instead that late and missing answers be
 * explained (another time was agreed on, or silence counts as consent).
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import type { Fact, FactRow } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  textArgument,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { countDays, type DayUnit } from '../../lawbook/day-count.ts';

const agreed =
  /商定|延期|延长|另有时限|另行约定|约定|同意.{0,6}(?:前|后)?(?:回复|复函)|视为(?:无|没有)|逾期.{0,12}(?:无|没有)/;
const silent = /^(?:未复函|未回复|未反馈|未答复|没有回复|没有反馈|尚未[^,。;]*)$|^逾期(?:未|没有|不)/;

interface Late {
  readonly row: FactRow;
  readonly sent: Fact;
  readonly answered: Fact;
  readonly words: string;
}

export const repliesInTime: Judge = (context) => {
  const parameter = context.parameter(textArgument(context, 'parameter'));
  if (!parameter) throw new Error('没有回复期限的参数值');
  const unit = parameter.unit as DayUnit;
  const records = context.records('部门意见').filter((r) => context.hasEvidence(r));
  const [record] = records;
  if (!record)
    return notApplicable(say('案卷没有征求部门意见的记录。', 'No consultation of departments is recorded.'));
  const rows = records.flatMap((r) => r.tables).flatMap((t) => t.rows);
  const text = fold(records.map((r) => context.textOf(r)).join('\n'));
  const explained = (row: FactRow): boolean =>
    agreed.test(text) || [...row.cells.values()].some((f) => agreed.test(fold(f.text)));
  const late: Late[] = [];
  const timely: Fact[] = [];
  const open: FactRow[] = [];
  for (const row of rows) {
    const sent = row.cells.get('发函日期');
    const answered = row.cells.get('复函日期');
    const from = sent ? dayOfFact(sent) : null;
    const to = answered ? dayOfFact(answered) : null;
    if ([...row.cells.values()].some((f) => silent.test(fold(f.text).trim()))) open.push(row);
    if (!sent || !answered || from === null || to === null || to < from) continue;
    const counted = countDays(from, to, unit, context.lawbook.calendar);
    if (counted.atLeast > parameter.value)
      late.push({
        row,
        sent,
        answered,
        words: `${chineseDay(from)}发函，${chineseDay(to)}复函，用了${counted.count === 'unknown' ? `至少${counted.atLeast}` : counted.count}个${unit}`,
      });
    else timely.push(answered);
  }
  if (context.arguments.silence === 'explain') return explain(context, open, late, explained, timely);
  const overdue = late.find(({ row }) => !explained(row));
  if (overdue) {
    const unitName = overdue.row.cells.get('单位')?.text ?? '';
    return violated(
      say(
        `${unitName}：${overdue.words}，超过${parameter.value}个${unit}，没有写明商定了时限。`,
        `${unitName}: ${isoDay(dayOfFact(overdue.sent) ?? 0)} to ${isoDay(dayOfFact(overdue.answered) ?? 0)}, more than ${parameter.value}.`,
      ),
      [overdue.answered, overdue.sent],
      { cause: `late-reply:${overdue.answered.place.path}:${overdue.answered.place.span.start}` },
    );
  }
  if (late.length > 0)
    return met(
      say('有的部门较晚答复，已写明商定的时限。', 'Some answers came later, as agreed.'),
      late.map((l) => l.answered),
    );
  if (timely.length > 0)
    return met(say('各部门按时答复。', 'The departments answered in time.'), timely.slice(0, 6));
  return missingDetail(context.within(record), ['发函日期', '复函日期']);
};

function explain(
  context: JudgeContext,
  open: readonly FactRow[],
  late: readonly Late[],
  explained: (row: FactRow) => boolean,
  timely: readonly Fact[],
): Outcome {
  const unsaid = open.find((row) => !explained(row));
  if (unsaid) {
    const cell = [...unsaid.cells.values()].find((f) => silent.test(fold(f.text).trim()));
    const name = unsaid.cells.get('单位')?.text ?? '';
    return violated(
      say(`${name}没有答复，案卷也没有逾期的说明。`, `${name} did not answer, and nothing explains it.`),
      cell ? [cell] : [],
    );
  }
  const overdue = late.find(({ row }) => !explained(row));
  if (overdue)
    return undetermined(
      'missing',
      say(
        `${overdue.row.cells.get('单位')?.text ?? ''}：${overdue.words}，没有商定时限的说明。`,
        `${overdue.row.cells.get('单位')?.text ?? ''}: late, and no other time was agreed on.`,
      ),
      [overdue.answered],
      { cause: `late-reply:${overdue.answered.place.path}:${overdue.answered.place.span.start}` },
    );
  const kept = open[0]?.cells.get('单位') ?? late[0]?.answered;
  if (kept) return met(say('逾期的已经说明。', 'What was late is explained.'), [kept]);
  return notApplicable(
    say(
      `案卷没有显示${timely.length > 0 ? '逾期' : '部门没有答复'}。`,
      'Nothing shows a late or missing answer.',
    ),
    [],
    { at: context.records('部门意见')[0]?.place ?? context.anchor() },
  );
}
