/**
 * Rule `in-catalogue`: the matter is managed through the annual catalogue of major decisions.
 * It reads the catalogue's record or the declaration; a matter left out with a reason is for a person to judge.
 */
import { met, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const inCatalogue: Judge = (context) => {
  const record = context.records('决策目录').find((r) => context.hasEvidence(r));
  if (record)
    return met(
      say('案卷有年度目录的记录。', 'The catalogue is on record.'),
      record.facts.filter((f) => f.status === 'stated').slice(0, 3),
      { at: record.place },
    );
  const { value, place, reason } = context.circumstance('属于年度目录');
  const at = place ? { at: place } : { at: context.anchor() };
  if (value === true) return met(say('已声明列入年度目录。', 'Declared to be in the catalogue.'), [], at);
  if (value === null)
    return undetermined(
      'value-judgement',
      say('案卷没有声明情形“属于年度目录”是或否。', '“属于年度目录” is not declared.'),
      [],
      { ...at, cause: 'circumstance:属于年度目录' },
    );
  if (reason !== null)
    return undetermined(
      'borderline',
      say(`没有列入年度目录，理由：${reason}`, `Not in the catalogue; reason: ${reason}`),
      [],
      at,
    );
  return violated(
    say('声明没有列入年度目录，也没有说明理由。', 'Declared not to be in the catalogue, without a reason.'),
    [],
    { ...at, cause: missingRecord('决策目录') },
  );
};
