/**
 * Rule `no-unfounded-burden`: rights are not cut and duties not added without a basis in law.
 * It reads what the legality opinion found; it refuses to read the draft in the reviewer's place.
 */
import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const burden = /(?:减损|克减|限制|剥夺)[^。;]{0,20}(?:权利|权益)|(?:增加|增设|加重|设定)[^。;]{0,20}义务/;
const unfounded =
  /(?:缺乏|缺少|没有|无|未见|于法无)[^。;]{0,12}依据|违法|违反|应当?(?:删除|删去)|建议(?:删除|删去)/;
/** 修改落实：未采纳 is no change. */
const unchanged = /^(?:未|没有|不|暂未|尚未|暂不)/;
const denied =
  /(?:未|没有|不存在|不得|不会|并不|不涉及|无)(?:(?!依据)[^。;]){0,8}(?:减损|克减|限制|剥夺|增加|增设|加重|设定)/;

export const noUnfoundedBurden: Judge = (context) => {
  const { record } = context;
  const texts: { readonly text: string; readonly place: Place }[] = [
    ...(record?.facts ?? []),
    ...(record?.attached ?? []),
    ...(record?.passages ?? []),
    ...(record?.attachedPassages ?? []),
  ];
  let cleared: Place | null = null;
  for (const { text, place } of texts)
    for (const part of fold(text).split(/[。;\n]/)) {
      if (!burden.test(part)) continue;
      if (denied.test(part)) cleared ??= place;
      else if (unfounded.test(part)) {
        const changed = context.read('修改落实').stated.filter((f) => !unchanged.test(fold(f.text).trim()));
        if (changed.length > 0)
          return met(
            say('审查意见指出的没有依据的内容已经修改。', 'What the opinion objected to was changed.'),
            changed,
          );
        const what = say(
          '审查意见指出没有依据而减损权益或者增加义务，案卷没有写明已经修改。',
          'The opinion found a burden without a basis in law, and no change is recorded.',
        );
        const unlawful = context
          .read('结论')
          .stated.some((f) => f.value.type === 'conclusion' && f.value.conclusion === '不合法');
        return unlawful
          ? violated(what, [], { at: place })
          : undetermined('missing', what, [], { at: place });
      }
    }
  if (cleared)
    return met(
      say('审查意见认为没有减损权益或者增加义务。', 'The opinion found no cut of rights and no added duty.'),
      [],
      { at: cleared },
    );
  const conclusion = context.read('结论');
  const [stated] = conclusion.stated;
  if (stated)
    return met(
      say(
        '审查意见没有指出减损权益或者增加义务而没有依据的内容。',
        'The opinion points at no burden without a basis in law.',
      ),
      [stated],
    );
  return unstated('结论', conclusion) ?? missingDetail(context, ['结论']);
};
