/**
 * Rule `congress-heard`: deputies' opinions were heard, and, where the dossier says that a report is due, one was made.
 * Whether a report is due is declared by people; the rule refuses to guess it.
 */
import { fold } from '../../base/fold.ts';
import { absent, met, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const kinds = [
  '座谈会',
  '听证会',
  '走访',
  '问卷调查',
  '书面征求意见',
  '民主协商',
  '意见采纳情况',
  '公开征求意见',
  '调研',
  '群体协商',
];
const deputies = /人大代表|人民代表大会代表/;
const congress = /人大|人民代表大会/;
const notHeard =
  /(?:未|没有|没)(?:专门)?(?:听取|征求|征询|邀请|请)(?!到)[^,。;]{0,8}(?:人大代表|人民代表大会代表)/;

export const congressHeard: Judge = (context) => {
  const records = kinds.flatMap((kind) => context.records(kind));
  const held = records.filter((r) => context.hasEvidence(r));
  const heard = held.find((r) =>
    deputies.test(
      fold(
        [
          context.textOf(r),
          ...r.facts.filter((f) => f.status === 'stated').map((f) => f.text),
          ...r.tables.flatMap((t) => t.rows.flatMap((row) => [...row.cells.values()].map((c) => c.text))),
        ].join('\n'),
      ).replaceAll(new RegExp(notHeard, 'g'), ''),
    ),
  );
  const report = context
    .records('请示报告')
    .filter((r) => context.hasEvidence(r))
    .find((r) => congress.test(fold([context.textOf(r), ...r.facts.map((f) => f.text)].join('\n'))));
  const due = context.circumstance('应当向人大常委会报告').value;
  if (heard && (report || due !== true))
    return met(
      report
        ? say(
            '听取了人大代表的意见，也报告了区人大常委会。',
            'Deputies were heard and the standing committee was told.',
          )
        : say(
            '听取了人大代表的意见；没有声明须向区人大常委会报告。',
            'Deputies were heard; no report is declared to be due.',
          ),
      [],
      { at: heard.place },
    );
  const missing = [
    ...(heard ? [] : ['听取人大代表意见']),
    ...(report || due !== true ? [] : ['向区人大常委会报告']),
  ];
  const what = say(`案卷没有：${missing.join('、')}。`, `The dossier does not show: ${missing.join(', ')}.`);
  const denied = heard
    ? undefined
    : records.flatMap((r) => [...r.passages, ...r.attachedPassages]).find((p) => notHeard.test(fold(p.text)))
        ?.place;
  const unreported =
    report || due !== true
      ? undefined
      : context
          .records('请示报告')
          .find((r) => r.status === 'negated' && congress.test(fold(context.textOf(r))))?.place;
  const breach = denied ?? unreported;
  if (breach)
    return violated(
      say(
        `案卷写明没有${denied ? '听取人大代表意见' : '向区人大常委会报告'}。`,
        `The dossier says that ${denied ? 'deputies were not heard' : 'the standing committee was not told'}.`,
      ),
      [],
      { at: breach, cause: 'missing:人大代表意见' },
    );
  const at = heard?.place ?? report?.place;
  return at === undefined
    ? absent(what, { at: context.anchor('公众参与'), cause: 'missing:人大代表意见' })
    : undetermined('missing', what, [], { at, cause: 'missing:人大代表意见' });
};
