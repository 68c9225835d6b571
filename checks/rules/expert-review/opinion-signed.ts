/**
 * Decides whether written opinions of experts are signed, those of institutions sealed.
 * A meeting without written opinions has nothing to sign; whose hand signed it does not know.
 */
import { met, missingDetail, notApplicable, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { rows } from '../../judges/rows.ts';

const written = /书面|函审|委托|咨询报告/;
const signed = /署名|签名|签字|盖章|签章/;
const unsigned = /[未没无不待须应][^,，。;；]{0,4}(?:署名|签名|签字|盖章|签章)/;
/** What is said to be missing, not what is asked for. */
const lacks = /(?<![如若凡应须])(?:未|没有)(?:在[^,，。;；]{0,10}上)?(?:署名|签名|签字|签署|盖章|签章)(?!的)/;
const meeting = /会/;

export const opinionSigned: Judge = (context) => {
  const signatures = context.read('署名').all;
  const inTable = context.tables('专家论证').some((t) => t.columns.includes('署名'));
  if (signatures.length > 0 || inTable)
    return rows({ ...context, arguments: { column: '署名', of: '署名', expect: 'yes' } });
  const opinions = [...context.read('论证意见').stated, ...context.read('论证意见').uncertain];
  const form = context.read('方式').stated;
  const { record } = context;
  const passages = record ? [...record.passages, ...record.attachedPassages] : [];
  const lacking = passages.find((p) => lacks.test(p.text));
  if (lacking)
    return violated(
      say(`写明没有署名：${lacking.text.slice(0, 40)}`, `Stated as unsigned: ${lacking.text.slice(0, 40)}`),
      opinions,
      { at: lacking.place },
    );
  const said = passages.find((p) => signed.test(p.text) && !unsigned.test(p.text));
  if (said)
    return met(say(`写明：${said.text.slice(0, 40)}`, `Stated: ${said.text.slice(0, 40)}`), opinions, {
      at: said.place,
    });
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
