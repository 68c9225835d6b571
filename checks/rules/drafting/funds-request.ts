/**
 * Rule `funds-request`: a request for money outside the budget went through the finance bureau first.
 * It knows such a request by what the dossier calls it; it refuses to check the sums.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const request = /临时性?请款|请款|临时追加|追加(?:预算|经费|资金)|申请(?:专项)?(?:资金|经费)/;
const denied = /(?:未|不|没有|无)[^,。;]{0,4}$/;

export const fundsRequest: Judge = (context) => {
  const submissions = context.records('提请');
  const said = [
    context.dossier.front.title,
    ...submissions.flatMap((r) => [...r.passages, ...r.attachedPassages]),
  ].filter((p) => p !== null);
  const trace = said.find(({ text }) => {
    const found = request.exec(fold(text));
    return found !== null && !denied.test(fold(text).slice(0, found.index));
  });
  if (!trace)
    return notApplicable(
      say('案卷没有显示临时性请款。', 'Nothing shows a request for money outside the budget.'),
    );
  const own = context.read('提请.财政审核意见');
  const [opinion] = own.stated;
  if (opinion) return met(say('区财政局已审核。', 'The finance bureau has checked it.'), [opinion]);
  for (const table of context.tables('部门意见'))
    for (const row of table.rows) {
      const unit = row.cells.get('单位');
      const answer = row.cells.get('意见') ?? row.cells.get('复函日期');
      if (unit && /财政局/.test(unit.text) && answer)
        return met(say('区财政局已提出意见。', 'The finance bureau has given its opinion.'), [answer]);
    }
  const [no] = own.negated;
  if (no) return violated(say(`财政审核意见写的是“${no.text}”。`, `Finance: “${no.text}”.`), [no]);
  const [submission] = submissions;
  return submission
    ? missingDetail(context.within(submission), ['财政审核意见'])
    : undetermined(
        'missing',
        say('没有区财政局的审核意见。', 'The finance bureau’s opinion is missing.'),
        [],
        { at: trace.place },
      );
};
