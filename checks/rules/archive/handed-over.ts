/**
 * DA-14: what is to be archived is handed to the archives of the office and kept together, not by one person.
 * It reads who keeps the papers; when exactly they had to be handed over the law leaves to other rules.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const person = /个人|承办人|经办人|本人|自行保[存管]|自己保[存管]/;

export const handedOver: Judge = (context) => {
  const kept = context.read('保管单位');
  const wrong = kept.stated.find((f) => person.test(fold(f.text)));
  if (wrong)
    return violated(
      say(`档案由“${wrong.text}”保存，没有集中管理。`, `Kept by “${wrong.text}”, not by the archives.`),
      [wrong],
    );
  const passage = context.record?.passages.find((p) =>
    /由(?:承办人|经办人|个人|本人)[^,。;]{0,6}保[存管]/.test(fold(p.text)),
  );
  if (passage)
    return violated(say('材料由个人保存，没有集中管理。', 'Kept by one person, not by the archives.'), [], {
      at: passage.place,
    });
  const shown = [...context.read('移交日期').stated, ...kept.stated, ...context.read('归档日期').stated];
  if (shown.length > 0) return met(say('已移交归档。', 'Handed to the archives.'), shown.slice(0, 3));
  return missingDetail(context, ['移交日期']);
};
