/**
 * Rule `subdistricts-heard`: the subdistricts concerned were asked before the matter went to the government.
 * It compares days and looks for the names that the dossier declares; which are concerned it refuses to guess.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { met, recordKey, say, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const subdistrict = /街道|社区|街镇|居委/;

export const subdistrictsHeard: Judge = (context) => {
  const own = context.records('街道意见').filter((r) => context.hasEvidence(r));
  // A table of departments' replies may hold the subdistricts too.
  const rows = context
    .tables('部门意见')
    .flatMap((t) => t.rows)
    .flatMap((row) => row.cells.get('单位') ?? [])
    .filter((f) => subdistrict.test(f.text));
  const [record] = own;
  if (!record) {
    const told = context
      .records('部门意见')
      .flatMap((r) => r.passages)
      .find((p) => subdistrict.test(p.text) && !/未|没有/.test(p.text));
    if (rows.length > 0) return met(say('已征求街道意见。', 'The subdistricts were asked.'), rows);
    if (told) return met(say('已征求街道意见。', 'The subdistricts were asked.'), [], { at: told.place });
    return presence(context, ['街道意见']);
  }
  const day = context.dayOf(record);
  const submitted = context.records('提请').map((r) => context.dayOf(r));
  const meeting = decidingMeeting(context);
  const limits = [...submitted, meeting ? context.dayOf(meeting) : null].filter((d) => d !== null);
  const first = limits.length === 0 ? null : Math.min(...limits);
  const facts = record.facts.filter((f) => f.field === '日期');
  if (day !== null && first !== null && day > first)
    return violated(
      say(
        `${chineseDay(day)}才征求街道意见，${chineseDay(first)}已经提请区政府。`,
        `The subdistricts were asked on ${isoDay(day)}, after the submission of ${isoDay(first)}.`,
      ),
      facts,
      { at: facts[0]?.place ?? record.place },
    );
  const said = fold(
    [
      ...own
        .flatMap((r) => r.tables)
        .flatMap((t) => t.rows)
        .flatMap((row) => [...row.cells.values()].map((f) => f.text)),
      ...own.flatMap((r) => r.facts).map((f) => f.text),
      ...own.map((r) => context.textOf(r)),
    ].join('\n'),
  );
  const names = context.dossier.front.circumstances.get('涉及街道社区')?.names ?? [];
  const missing = names.filter((name) => !said.includes(fold(name).replace(/街道(?:办事处)?$|社区$/, '')));
  if (missing.length > 0)
    return undetermined(
      'missing',
      say(`没有看到这些街道的意见：${missing.join('、')}。`, `No opinion seen from: ${missing.join(', ')}.`),
      [],
      { at: record.place, cause: `replies:${recordKey(record)}` },
    );
  return met(say('提请以前已征求街道意见。', 'The subdistricts were asked before the submission.'), [], {
    at: record.place,
  });
};
