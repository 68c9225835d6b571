/**
 * Decides whether a matter kept from the public names the legal ground for it.
 * It does not decide whether that ground covers the matter.
 */
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const namesLaw =
  /《[^》]+》|第[一二三四五六七八九十百零〇0-9]+条|[法例]规?定?第|〔\d{4}〕|保密法|公开条例|定密|密级|(?:绝密|机密|秘密)[★☆]/;
const namesReason = /国家秘密|商业秘密|个人隐私|工作秘密|涉密/;

export const notPublicGround: Judge = (context) => {
  const declared = context.dossier.front.circumstances.get('依法不予公开');
  if (declared?.value !== true)
    return notApplicable(
      say('案卷没有以依法不予公开为由免除公众参与。', 'The matter is not kept from the public.'),
      [],
      declared ? { at: declared.place } : {},
    );
  const stated = context.read('不公开说明.依据').stated;
  const own = [declared.ground, declared.reason].filter((t) => t !== null);
  const texts = [...own, ...stated.map((f) => f.text)];
  const at = declared.ground === null && stated[0] ? stated[0].place : declared.place;
  const shown = texts[0] ?? '';
  if (texts.some((text) => namesLaw.test(text)))
    return met(say(`不予公开的依据：${texts.join('；')}`, `Ground: ${texts.join('; ')}`), stated, { at });
  const links = context.records('不公开说明').flatMap((r) => r.links);
  if (links.some((l) => l.state === 'readable' || l.state === 'unread'))
    return met(say('附有不予公开的说明材料。', 'A document on the ground is attached.'), stated, { at });
  const cause = 'not-public:ground';
  if (texts.length === 0)
    return undetermined(
      'missing',
      say('声明依法不予公开，但没有写依据。', 'Declared as not public without a ground.'),
      [],
      { at: declared.place, cause },
    );
  if (texts.some((text) => namesReason.test(text)))
    return undetermined(
      'missing',
      say(
        `不予公开写的是“${shown}”，没有写依据哪部法的哪一条或哪份定密、审查文书。`,
        `The ground reads “${shown}” without naming a provision or a classification document.`,
      ),
      stated,
      { at, cause },
    );
  return violated(
    say(
      `不予公开只写了“${shown}”，不是法定依据。`,
      `The ground reads only “${shown}”, which is no legal ground.`,
    ),
    stated,
    { at, cause },
  );
};
