/**
 * Decides whether a comment period shorter than usual was explained in the call itself, not afterwards in the file.
 * It does not weigh the reason.
 *
 * Arguments: `parameter`: the usual length.
 */
import { met, notApplicable, say, textArgument, undetermined, violated } from '../../judges/answers.ts';
import { days } from '../../judges/days.ts';
import type { Judge } from '../../judges/judge.ts';

const notice = /公告|通告|公示|启事|征求意见|征集/;
const explained = /缩短|(?:情况|时间|任务)(?:较为|十分|比较)?(?:紧急|紧迫)|急需/;

export const shorteningExplained: Judge = (context) => {
  const length = days({
    ...context,
    arguments: {
      period: '期间',
      from: ['开始日期'],
      to: ['截止日期'],
      parameter: textArgument(context, 'parameter'),
    },
  });
  if (length.verdict === 'met' || (length.verdict === 'undetermined' && length.doubt === 'borderline'))
    return notApplicable(
      say(`期限没有缩短：${length.what.zh}`, `Not shortened: ${length.what.en}`),
      length.facts,
    );
  if (length.verdict !== 'violated') return length;
  const reading = context.readAll('缩短理由');
  const inNotice = reading.stated.find((f) => f.carrier === 'attachment');
  const passage = context.record?.attachedPassages.find((p) => explained.test(p.text));
  if (inNotice || passage)
    return met(
      say(`公告说明了缩短的理由：${inNotice?.text ?? passage?.text ?? ''}`, 'The notice states the reason.'),
      inNotice ? [inNotice] : [],
      { at: inNotice?.place ?? passage?.place ?? context.anchor() },
    );
  const readable = context.record?.links.find(
    (l) =>
      l.state === 'readable' &&
      notice.test(`${l.link.label} ${l.path ?? ''}`) &&
      (l.document?.text ?? '').trim() !== '',
  );
  const [own] = reading.stated;
  const { cause } = length;
  const extra = cause === undefined ? {} : { cause };
  if (own && readable)
    return violated(
      say(
        `案卷写了缩短的理由，但公告“${readable.link.label}”里没有说明。`,
        `The dossier gives a reason, but the notice “${readable.link.label}” does not.`,
      ),
      [own],
      { related: [{ message: say('公告', 'the notice'), place: readable.place }] },
    );
  if (own) return met(say(`已说明缩短的理由：${own.text}`, `Reason given: ${own.text}`), [own]);
  const short = say(
    `${length.what.zh.replace(/。$/, '')}；没有看到公告里说明理由。`,
    `${length.what.en.replace(/\.$/, '')}; no reason is seen in the notice.`,
  );
  const [denied] = reading.negated;
  if (denied || readable) return violated(short, denied ? [denied] : length.facts, extra);
  return undetermined('missing', short, length.facts, extra);
};
