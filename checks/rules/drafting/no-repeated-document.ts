/**
 * Rule `no-repeated-document`: a document does not repeat what a superior's document or one in force already says.
 * It reads what the dossier says about repetition; it refuses to compare documents.
 */
import { fold } from '../../base/fold.ts';
import { met, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const repeats = /重复发文|重复规定|照抄|照搬|照转|内容重复|大量重复/;
const none = /[未无没非避不免]|杜绝/;
const removed = /删[去除]|剔除|已作?修改/;
const holders = ['草案', '合法性审查', '提请', '公开征求意见', '公布'];

export const noRepeatedDocument: Judge = (context) => {
  const reading = context.read('草案.重复发文核对');
  const told = [...reading.stated, ...reading.uncertain, ...reading.negated];
  const admitted = told.find((f) => {
    const text = fold(f.text);
    return (repeats.test(text) || /^(?:存在|有)?重复/.test(text)) && !none.test(text) && !removed.test(text);
  });
  if (admitted)
    return violated(
      say(`重复发文核对写的是“${admitted.text}”。`, `On repetition the dossier says “${admitted.text}”.`),
      [admitted],
    );
  if (told.length > 0) return met(say('已核对没有重复发文。', 'Checked: nothing is repeated.'), told);
  const records = holders.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  const opinion = records
    .filter((r) => r.kind === '合法性审查')
    .flatMap((r) => [...r.passages, ...r.attachedPassages])
    .find(({ text }) =>
      fold(text)
        .split(/[。;]/)
        .some((part) => repeats.test(part) && !none.test(part)),
    );
  if (opinion)
    return undetermined(
      'value-judgement',
      say(
        '审查意见指出有重复发文的内容，请核对是否已经删去。',
        'The opinion points at repetition; please check that it was removed.',
      ),
      [],
      { at: opinion.place },
    );
  const [first] = records;
  if (first)
    return met(say('案卷里没有重复发文的痕迹。', 'The dossier shows no trace of repetition.'), [], {
      at: first.place,
    });
  return undetermined('missing', say('案卷里没有文件文本。', 'The text is not in the dossier.'), [], {
    at: context.anchor(),
    cause: missingRecord('草案'),
  });
};
