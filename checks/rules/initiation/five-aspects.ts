/**
 * Rule `five-aspects`: the matter was appraised for legality, necessity, soundness, feasibility and controllability.
 * It looks for each aspect in the appraisal and in the study; how well it was argued it refuses to judge.
 *
 * Arguments: `also` (optional): records or fields that the same duty asks for (调研).
 */
import { fold } from '../../base/fold.ts';
import {
  absent,
  listArgument,
  met,
  missingDetail,
  missingRecord,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const aspects = ['合法性', '必要性', '科学性', '可行性', '可控性'];
const holders = ['五性论证', '决策启动', '调研', '草案'];

export const fiveAspects: Judge = (context) => {
  const readings = aspects.map((name) => [name, context.read(`五性论证.${name}`)] as const);
  const denied = readings.flatMap(([, reading]) => reading.negated)[0];
  if (denied)
    return violated(
      say(`“${denied.field}”写的是“${denied.text}”。`, `“${denied.field}”: “${denied.text}”.`),
      [denied],
    );
  const records = holders.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  const text = fold(
    records
      .flatMap((r) => [context.textOf(r), ...r.facts.map((f) => f.text), ...r.attached.map((f) => f.text)])
      .join('\n'),
  );
  const missing = readings
    .filter(([name, reading]) => reading.stated.length === 0 && !text.includes(name))
    .map(([name]) => name);
  const stated = readings.flatMap(([, reading]) => reading.stated);
  const appraisal = context.records('五性论证').find((r) => context.hasEvidence(r));
  const also = listArgument(context, 'also');
  const research = also.length === 0 ? null : presence(context, also);
  if (research?.verdict === 'violated') return research;
  if (missing.length === 0 && research !== null && research.verdict !== 'met') return research;
  if (missing.length === 0)
    return met(say('五个方面都已论证。', 'All five aspects are appraised.'), stated, {
      at: appraisal?.place ?? records[0]?.place ?? context.anchor(),
    });
  if (!appraisal) {
    const shown = presence(context, ['五性论证'], '五性评估论证');
    if (shown.verdict !== 'absent') return shown;
    return absent(
      say(
        `案卷没有五性评估论证，没有看到：${missing.join('、')}。`,
        `No five-aspect appraisal; not seen: ${missing.join(', ')}.`,
      ),
      { at: context.anchor(), cause: missingRecord('五性论证') },
    );
  }
  const unread = records.some((r) => r.links.some((l) => l.state === 'unread' || l.state === 'web'));
  const what = say(
    `五性论证没有谈到：${missing.join('、')}。`,
    `The appraisal lacks: ${missing.join(', ')}.`,
  );
  if (unread) return undetermined('missing', what, stated.slice(0, 1), { at: appraisal.place });
  return stated.length >= 3
    ? violated(what, [], { at: appraisal.place })
    : missingDetail(context.within(appraisal), missing);
};
