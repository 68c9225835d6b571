/**
 * Rule `units-asked`: departments concerned were consulted, and so were the towns and subdistricts concerned.
 * It asks only whether there is such a record; each unit's reply belongs to another rule.
 */
import { met, notApplicable, say, undetermined } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const town = /[镇乡]|街道/;

function towns(context: JudgeContext): Outcome {
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const unit = row.cells.get('单位');
      if (unit && town.test(unit.text)) return met(say('已征求镇街意见。', 'Towns were asked.'), [unit]);
    }
  return presence(context, ['街道意见'], '镇（街道）意见');
}

export const unitsAsked: Judge = (context) => {
  const parts: readonly (readonly [string, () => Outcome])[] = [
    ['涉及其他部门', () => presence(context, ['部门意见'], '部门意见')],
    ['涉及街道社区', () => towns(context)],
  ];
  const outcomes: Outcome[] = [];
  const open: string[] = [];
  for (const [name, ask] of parts) {
    const { value } = context.circumstance(name);
    if (value === true) outcomes.push(ask());
    else if (value === null) {
      const asked = ask();
      if (asked.verdict === 'met') outcomes.push(asked);
      else open.push(name);
    }
  }
  const worst = ['violated', 'absent', 'undetermined'].map((v) => outcomes.find((o) => o.verdict === v));
  const bad = worst.find((o) => o !== undefined);
  if (bad) return bad;
  const [unknown] = open;
  if (unknown !== undefined)
    return undetermined(
      'value-judgement',
      say(`案卷没有声明情形“${unknown}”是或否，无法判断要不要征求意见。`, `“${unknown}” is not declared.`),
      [],
      { at: context.dossier.front.anchor, cause: `circumstance:${unknown}` },
    );
  return (
    outcomes[0] ?? notApplicable(say('已声明不涉及其他部门和镇街。', 'Declared to concern no other unit.'))
  );
};
