/**
 * Rule `asked-government`: a department asked the government before it issued a document that concerns the public,
 * or that it made with others. It compares days; how much the public cared the dossier declares.
 *
 * Arguments: `joint: free` (optional): a document made with others is no reason by itself;
 * `departments: asked` (optional): the departments concerned must have been consulted as well.
 */
import { chineseDay, isoDay } from '../../base/civil-day.ts';
import { fold } from '../../base/fold.ts';
import { dayOfFact } from '../../dossier/timeline.ts';
import {
  absent,
  met,
  missingDetail,
  missingRecord,
  notApplicable,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const circumstances = ['社会普遍关心', '直接涉及切身利益'];

function triggered(context: JudgeContext): boolean | null {
  if (context.arguments.joint !== 'free' && context.dossier.front.leads.length >= 2) return true;
  const values = circumstances.map((name) => context.circumstance(name).value);
  return values.includes(true) ? true : values.includes(null) ? null : false;
}

const rank: readonly Outcome['verdict'][] = ['violated', 'absent', 'undetermined', 'met', 'not-applicable'];

export const askedGovernment: Judge = (context) => {
  const asked = government(context);
  if (context.arguments.departments !== 'asked' || context.circumstance('涉及其他部门').value === false)
    return asked;
  const consulted = presence(context, ['部门意见'], '相关部门意见');
  return rank.indexOf(consulted.verdict) < rank.indexOf(asked.verdict) ? consulted : asked;
};

function government(context: JudgeContext): Outcome {
  const due = triggered(context);
  if (due === false)
    return notApplicable(
      say('已声明不涉及公众权益，也不是联合制定。', 'Declared to be of no public concern.'),
    );
  const records = context
    .records('请示报告')
    .filter((r) => context.hasEvidence(r))
    .filter((r) =>
      /政府|[区县市]长/.test(fold([context.textOf(r), ...r.facts.map((f) => f.text)].join('\n'))),
    );
  const issued = ['公布.印发日期', '公布.公布日期']
    .flatMap((path) => context.read(path).stated)
    .find((f) => dayOfFact(f) !== null);
  const out = issued ? dayOfFact(issued) : null;
  const [first] = records;
  if (!first) {
    if (due === null)
      return undetermined(
        'value-judgement',
        say('案卷没有声明是否涉及公众权益、受社会关注。', 'Whether the public is concerned is not declared.'),
        [],
        { at: context.dossier.front.anchor, cause: `circumstance:${circumstances.join('/')}` },
      );
    return absent(say('案卷没有事先请示区政府的材料。', 'Nothing shows that the government was asked.'), {
      at: context.anchor('请示报告'),
      cause: missingRecord('请示报告'),
    });
  }
  const days = records.flatMap((r) => {
    const facts = ['批复日期', '日期'].flatMap((name) => r.facts.filter((f) => f.field === name));
    return facts.flatMap((fact) => {
      const day = dayOfFact(fact);
      return day === null ? [] : [{ fact, day }];
    });
  });
  const asked = days[0];
  if (!asked) return missingDetail(context.within(first), ['日期']);
  if (!issued || out === null || asked.day < out)
    return met(say(`${chineseDay(asked.day)}已请示区政府。`, `Asked on ${isoDay(asked.day)}.`), [asked.fact]);
  if (asked.day === out)
    return undetermined(
      'borderline',
      say(
        `${chineseDay(out)}印发，区政府同日同意，先后看不出（临界）。`,
        `Issued and agreed to on ${isoDay(out)}: which came first is not clear (borderline).`,
      ),
      [asked.fact, issued],
    );
  return violated(
    say(
      `${chineseDay(out)}已经印发，${chineseDay(asked.day)}才经区政府同意。`,
      `Issued on ${isoDay(out)}, before the government agreed on ${isoDay(asked.day)}.`,
    ),
    [asked.fact, issued],
  );
}
