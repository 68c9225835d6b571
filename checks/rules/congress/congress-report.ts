/**
 * Rule `congress-report`: matters of the people's congress were put before it, those to be reported were reported first.
 * Which matters these are a person declares; the rule only notices titles that suggest it.
 *
 * Arguments: `circumstance`: the declaration; `do`: 提请 (its decision is needed) | 报告 (before publication).
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import {
  absent,
  met,
  missingDetail,
  notApplicable,
  say,
  textArgument,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import { congress } from '../../judges/congress.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

export const congressReport: Judge = (context) => {
  const name = textArgument(context, 'circumstance');
  const declared = context.circumstance(name);
  const title = context.dossier.front.title;
  if (declared.value === false)
    return notApplicable(
      say(
        `已声明“${name}”为否${declared.reason === null ? '' : `（${declared.reason}）`}。`,
        `“${name}” is declared as no.`,
      ),
      [],
      declared.place ? { at: declared.place } : {},
    );
  const reports = context.records('请示报告').filter((r) => congress.test(addressee(context, r)));
  const proven = reports.filter((r) => context.hasEvidence(r));
  if (declared.value === null && proven.length === 0) {
    const term = context.lawbook.vocabulary.circumstances.find((c) => c.name === name);
    const word = term?.suggests.find((w) => fold(title?.text ?? '').includes(fold(w)));
    if (word === undefined || !title)
      return notApplicable(
        say(
          `没有声明“${name}”，事项名称也没有显示属于这类事项。`,
          `“${name}” is not declared and the title does not suggest it.`,
        ),
      );
    return undetermined(
      'value-judgement',
      say(
        `事项名称有“${word}”，请在情形中声明“${name}”是或否。`,
        `The title says “${word}”; please declare “${name}”.`,
      ),
      [],
      { at: title.place, cause: `circumstance:${name}` },
    );
  }
  const [first] = proven;
  if (!first) {
    const [claimed] = reports;
    const at = claimed?.place ?? context.anchor('请示报告');
    if (claimed?.status === 'negated')
      return violated(
        say('案卷写明没有向人大常委会报告。', "The dossier says that the people's congress was not told."),
        [],
        { at },
      );
    return absent(
      say(
        '案卷没有提请或者报告人大常委会的材料。',
        "Nothing shows that the people's congress was asked or told.",
      ),
      { at, cause: 'missing:人大' },
    );
  }
  if (context.arguments.do === '提请') {
    const answer = first.facts.find(
      (f) => (f.field === '批复日期' || f.field === '批复') && f.status === 'stated',
    );
    if (answer || /决议|决定|批准|表决通过|审议通过/.test(fold(context.textOf(first))))
      return met(
        say('已提请人大及其常委会讨论决定。', "The people's congress has decided."),
        answer ? [answer] : first.facts.slice(0, 3),
        answer ? {} : { at: first.place },
      );
    return missingDetail({ ...context, record: first }, ['人大决议或者批准']);
  }
  return beforePublication(context, first);
};

const addressee = (context: JudgeContext, record: DossierRecord): string =>
  [...record.facts.filter((f) => f.field === '对象').map((f) => f.text), context.textOf(record)].join('\n');

function beforePublication(context: JudgeContext, report: DossierRecord) {
  const day = context.dayOf(report);
  if (day === null) return missingDetail({ ...context, record: report }, ['日期']);
  const issued = [...context.read('公布.公布日期').stated, ...context.read('公布.印发日期').stated]
    .flatMap((fact) => {
      const d = dayOfFact(fact);
      return d === null ? [] : [{ fact, day: d }];
    })
    .sort((a, b) => a.day - b.day);
  const [earliest] = issued;
  const latest = issued.at(-1);
  if (!earliest || !latest || day < earliest.day)
    return met(
      say(`${chineseDay(day)}已向人大常委会报告。`, `Reported on ${isoDay(day)}.`),
      report.facts.slice(0, 3),
      { at: report.place },
    );
  const what = say(
    `${chineseDay(day)}才向人大常委会报告，${chineseDay(earliest.day)}已经出台。`,
    `Reported on ${isoDay(day)}, after issue on ${isoDay(earliest.day)}.`,
  );
  const told = report.facts.filter((f) => f.field === '日期');
  return day > latest.day
    ? violated(
        what,
        [...told, earliest.fact],
        told[0] ? { cause: `reported-late:${told[0].place.path}:${told[0].place.span.start}` } : {},
      )
    : undetermined('borderline', what, [...told, earliest.fact]);
}
