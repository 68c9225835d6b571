/**
 * Rule `leave-asked`: members who were absent had asked for leave.
 * It reads what is said of the absent; numbers alone only show that something is not said.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

const asked = /请假|告假|报告|批准|同意|请示/;
const without = /未(?:经|履行|办理|书面)?请假|没有请假|无故|擅自/;

const number = (context: JudgeContext, field: string): number | null => {
  const fact = context.read(field).stated.find((f) => f.value.type === 'number');
  return fact?.value.type === 'number' ? fact.value.number : null;
};

export const leaveAsked: Judge = (context) => {
  const reading = context.read('缺席');
  const facts = [...reading.stated, ...reading.negated];
  const bad = facts.find((f) => without.test(fold(f.text)));
  if (bad) return violated(say(`缺席写的是“${bad.text}”。`, `Absence: “${bad.text}”.`), [bad]);
  const [absent] = reading.stated;
  if (absent && asked.test(fold(absent.text)))
    return met(say('缺席的已经请假。', 'Those absent had asked for leave.'), [absent]);
  const due = number(context, '应到');
  const came = number(context, '实到');
  if (absent)
    return undetermined(
      'missing',
      say(`“${absent.text}”缺席，没有写明请假。`, `“${absent.text}” absent; no leave is stated.`),
      [absent],
    );
  if (due !== null && came !== null && came < due) return missingDetail(context, ['缺席']);
  return notApplicable(
    say('案卷没有显示有人缺席。', 'Nothing shows that anyone was absent.'),
    reading.negated,
  );
};
