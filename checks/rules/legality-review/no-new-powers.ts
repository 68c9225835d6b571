/**
 * Rule `no-new-powers`: a normative document creates no licence, penalty or coercive measure.
 * It notices words that often do, for a person to look at; it refuses to say that they break the law.
 */
import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import { met, missingRecord, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const holders = ['公布', '草案', '公开征求意见'];
const creates: readonly (readonly [string, RegExp])[] = [
  ['许可', /(?:须经|应当经|必须经|未经)[^。;]{0,16}(?:批准|许可|审批)[^。;]{0,8}(?:方可|方能|后方|不得)/],
  [
    '处罚',
    /(?:处以|并处|可处|处)[^。;]{0,16}罚款|吊销[^。;]{0,10}(?:许可证|执照)|没收(?:违法|非法)|责令停产停业/,
  ],
  ['强制', /(?:强制|强行)(?:拆除|扣押|查封|搬离|清除|执行|划拨)|予以(?:查封|扣押|扣留|冻结)/],
];

export const noNewPowers: Judge = (context) => {
  const records = holders.flatMap((kind) => context.records(kind)).filter((r) => context.hasEvidence(r));
  const texts: { readonly text: string; readonly place: Place }[] = records.flatMap((r) => [
    ...r.passages,
    ...r.attachedPassages,
  ]);
  for (const { text, place } of texts)
    for (const [what, words] of creates) {
      const found = words.exec(fold(text));
      if (found)
        return undetermined(
          'value-judgement',
          say(
            `文中有“${found[0]}”，请核对是否自行设定了行政${what}，或者写明上位法依据。`,
            `The text says “${found[0]}”: please check that it creates no power of its own.`,
          ),
          [],
          { at: place },
        );
    }
  const [first] = records;
  if (first)
    return met(
      say(
        '案卷里能读到的文字没有设定许可、处罚、强制的字样。',
        'Nothing readable in the dossier creates a licence, penalty or coercion.',
      ),
      [],
      { at: first.place },
    );
  return undetermined('missing', say('案卷里没有文件文本。', 'The text is not in the dossier.'), [], {
    at: context.anchor(),
    cause: missingRecord('草案'),
  });
};
