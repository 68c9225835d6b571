/**
 * Decides whether written opinions of experts are signed, those of institutions sealed.
 * A meeting without written opinions has nothing to sign; whose hand signed it does not know.
 */
import { missingDetail, notApplicable, say } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { rows } from '../../judges/rows.ts';

const written = /书面|函审|委托|咨询报告/;
const meeting = /会/;

export const opinionSigned: Judge = (context) => {
  const signatures = context.read('署名').all;
  const inTable = context.tables('专家论证').some((t) => t.columns.includes('署名'));
  if (signatures.length > 0 || inTable)
    return rows({ ...context, arguments: { column: '署名', of: '署名', expect: 'yes' } });
  const opinions = [...context.read('论证意见').stated, ...context.read('论证意见').uncertain];
  const form = context.read('方式').stated;
  if (
    opinions.length === 0 &&
    form.some((f) => meeting.test(f.text)) &&
    !form.some((f) => written.test(f.text))
  )
    return notApplicable(
      say(
        `论证方式是“${form[0]?.text ?? ''}”，案卷没有书面论证意见。`,
        `The form was “${form[0]?.text ?? ''}”, without written opinions.`,
      ),
      form,
    );
  return missingDetail(context, ['署名']);
};
