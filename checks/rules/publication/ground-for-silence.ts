/**
 * N713-32x: a decision that is not made public has a legal ground for it.
 * It asks for the ground only where the dossier says that the decision is not public.
 *
 * Arguments: `hollow` (optional): words (内部) that by themselves are no ground.
 */

import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import type { Fact } from '../../facts/fact.ts';
import { listArgument, met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const secret = (fact: Fact): boolean =>
  fact.value.type === 'conclusion' && fact.value.conclusion === '不予公开';

export const groundForSilence: Judge = (context) => {
  const declared = context.dossier.front.circumstances.get('依法不予公开');
  const marked = context.read('公布.公开属性').stated.find(secret);
  const unpublished = [...context.read('公布.公布日期').negated, ...context.read('公布.渠道').negated][0];
  const silent = marked ?? unpublished;
  if (declared?.value !== true && !silent)
    return notApplicable(say('案卷没有写明不公布。', 'The dossier does not say that it is not public.'));
  const place: Place = silent?.place ?? declared?.place ?? context.anchor();
  const ground = declared?.ground ?? declared?.reason ?? null;
  const stated = ['公布.不公开依据', '不公开说明.依据'].flatMap((path) => context.read(path).stated);
  const empty = listArgument(context, 'hollow');
  const hollow = stated.find((f) => empty.includes(fold(f.text).replace(/[。;\s]/g, '')));
  if (hollow)
    return violated(say(`不公开的理由只写了“${hollow.text}”。`, `The ground is only “${hollow.text}”.`), [
      hollow,
    ]);
  if (declared?.value === true && ground !== null)
    return met(say(`不公开的依据：${ground}`, `Ground: ${ground}`), [], { at: declared.place });
  if (stated.length > 0)
    return met(say(`不公开的依据：${stated[0]?.text ?? ''}`, `Ground: ${stated[0]?.text ?? ''}`), stated);
  const denied = ['公布.不公开依据', '不公开说明.依据'].flatMap((path) => context.read(path).negated)[0];
  if (denied)
    return violated(say(`不公开依据写的是“${denied.text}”。`, `The ground reads “${denied.text}”.`), [
      denied,
    ]);
  if (silent && declared?.value === false)
    return violated(
      say(
        `写明“${silent.text}”，情形却声明不属于依法不予公开。`,
        `Marked “${silent.text}”, while declared as not lawfully exempt.`,
      ),
      [silent],
      { related: [{ message: say('情形声明', 'the declaration'), place: declared.place }] },
    );
  return undetermined(
    'missing',
    say('没有写明依法不予公开的依据。', 'The legal ground for not publishing is not stated.'),
    silent ? [silent] : [],
    { at: place },
  );
};
