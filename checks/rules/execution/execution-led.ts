/**
 * Rule `execution-led`: somebody answers for the execution, and where several units execute one of them leads.
 * It reads names; whether the first in charge was really meant it refuses to guess.
 */
import {
  absent,
  met,
  missingDetail,
  missingRecord,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const executionLed: Judge = (context) => {
  const records = context.records('执行');
  const record = records.find((r) => context.hasEvidence(r));
  if (!record) {
    const [claimed] = records;
    const cause = missingRecord('执行');
    return claimed
      ? undetermined('claimed', say('执行没有任何证据。', 'Execution is claimed without evidence.'), [], {
          at: claimed.place,
          cause,
        })
      : absent(say('案卷没有执行的记录。', 'The dossier has no record of execution.'), {
          at: context.anchor(),
          cause,
        });
  }
  const leader = context.read('执行.牵头单位');
  const person = context.read('执行.责任人');
  const denied = [...person.negated, ...leader.negated][0];
  if (denied)
    return violated(
      say(`“${denied.field}”写的是“${denied.text}”。`, `“${denied.field}”: “${denied.text}”.`),
      [denied],
    );
  const units = new Set(
    context
      .read('执行.执行单位')
      .stated.flatMap((f) => (f.value.type === 'names' ? f.value.names : [f.text])),
  );
  const lead = [...leader.stated, ...context.read('案卷.牵头单位').stated];
  const missing = [
    ...(person.stated.length > 0 ? [] : ['责任人']),
    ...(units.size >= 2 && lead.length === 0 ? ['牵头单位'] : []),
  ];
  if (missing.length > 0) return missingDetail(context.within(record), missing);
  return met(say('责任人和牵头单位已经明确。', 'Who answers and who leads is stated.'), [
    ...person.stated,
    ...lead,
  ]);
};
