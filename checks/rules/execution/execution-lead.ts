/**
 * Rule `execution-lead`: where several units carry a decision out, one of them leads.
 * It counts the units named; whether the right one leads it refuses to judge.
 */
import { fold } from '../../base/fold.ts';
import {
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const executionLead: Judge = (context) => {
  const units = ['执行.执行单位', '公布.执行单位'].flatMap((path) => context.read(path).stated);
  const names = new Set(
    units
      .flatMap((f) => (f.value.type === 'names' ? f.value.names : fold(f.text).split(/[、,;和]/)))
      .map((n) => n.trim())
      .filter((n) => n !== ''),
  );
  if (names.size < 2)
    return notApplicable(
      say(`执行单位${names.size}个，不涉及牵头。`, `${names.size} executing unit(s); no lead is needed.`),
      units,
    );
  const reading = context.read('执行.牵头单位');
  const [lead] = reading.stated;
  if (lead) {
    const leads = lead.value.type === 'names' ? lead.value.names : [lead.text];
    return leads.length > 1
      ? undetermined(
          'borderline',
          say(
            `牵头单位写了${leads.length}个，请明确由哪一个牵头。`,
            `${leads.length} leading units are named.`,
          ),
          [lead],
        )
      : met(say(`由${lead.text}牵头。`, `Led by ${lead.text}.`), [lead]);
  }
  const marked = units.find((f) => f.text.includes('牵头'));
  if (marked)
    return met(say(`写明了牵头：${marked.text}。`, `The lead is marked: ${marked.text}.`), [marked]);
  const [denied] = reading.negated;
  if (denied)
    return violated(say(`牵头单位写的是“${denied.text}”。`, `Leading unit: “${denied.text}”.`), [denied]);
  const record = context.records('执行').find((r) => context.hasEvidence(r));
  const own = record ? context.within(record) : context;
  return unstated('牵头单位', reading) ?? missingDetail(own, ['牵头单位']);
};
