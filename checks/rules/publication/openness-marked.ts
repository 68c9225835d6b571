/**
 * Rule `openness-marked`: the document as issued bears the kind of its openness (主动公开 …).
 * It looks into the attached text; a scan that cannot be read is left to a person.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const mark = /主动公开|依申请公开|不予公开|此件公开|此件不公开|公开属性/;
const document = /正式|文件|文本|办法|通知|方案|规划|规定|细则|意见|〔\d{4}〕|\[\d{4}\]/;
/** An extract may leave out the mark. */
const part = /节选|摘录|节录|摘要/;
const aside = /解读|备案|审批|审查|请示|批复|截图|网页|公报/;

export const opennessMarked: Judge = (context) => {
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const held = context.records('公布').filter((r) => context.hasEvidence(r));
  const told = context.read('公布.公开属性').stated.find((f) => /标注|标明|注明/.test(f.text));
  if (told && !/未|没/.test(told.text))
    return met(say(`写明${told.text}。`, `Stated: ${told.text}.`), [told]);
  if (told) return violated(say(`公开属性写的是“${told.text}”。`, `Openness: “${told.text}”.`), [told]);
  const links = held
    .flatMap((record) => record.links.map((link) => ({ link })))
    .filter(({ link }) => document.test(fold(link.link.label)) && !aside.test(fold(link.link.label)));
  const marked = links.find(({ link }) => mark.test(fold(link.document?.text ?? '')));
  if (marked)
    return met(say('正文标注了公开属性。', 'The document bears its openness.'), [], {
      at: marked.link.place,
    });
  const readable = links.find(({ link }) => link.document !== null && !part.test(fold(link.document.text)));
  if (readable)
    return violated(
      say(
        `“${readable.link.link.label}”正文没有标注公开属性。`,
        `“${readable.link.link.label}” does not bear it.`,
      ),
      [],
      { at: readable.link.place },
    );
  const [scan] = links.filter(
    ({ link }) => link.document !== null || link.state === 'unread' || link.state === 'web',
  );
  if (scan)
    return undetermined(
      'value-judgement',
      say(
        '正式文件读不到全文，请核对正文有没有标注公开属性。',
        'The document cannot be read in full; please check.',
      ),
      [],
      { at: scan.link.place },
    );
  const holder = held[0];
  const own = holder ? context.within(holder) : context;
  return unstated('正式文件', context.read('公布.正式文件')) ?? missingDetail(own, ['正式文件']);
};
