/**
 * Decides whether one part of a hearing (介绍, 陈述质证) took place, by the field for it or the transcript's words.
 * Where the transcript is in the dossier but cannot be read here, it trusts it and says so.
 *
 * Arguments: `field`: the field that states the part; `words`: words that show it in running text.
 */
import { fold } from '../../base/fold.ts';
import {
  fieldName,
  listArgument,
  met,
  missingDetail,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const hearingSegment: Judge = (context) => {
  const field = textArgument(context, 'field');
  const words = listArgument(context, 'words');
  const name = fieldName(field);
  const reading = context.read(field);
  const [denied] = reading.negated;
  if (denied)
    return violated(say(`“${name}”写的是“${denied.text}”。`, `“${name}”: “${denied.text}”.`), [denied]);
  if (reading.stated.length > 0)
    return met(
      say(`${name}：${reading.stated[0]?.text ?? ''}`, `${name}: ${reading.stated[0]?.text ?? ''}`),
      reading.stated,
    );
  const { record } = context;
  const passages = record ? [...record.passages, ...record.attachedPassages] : [];
  const shows = (text: string, word: string): boolean => {
    const at = text.indexOf(word);
    return at >= 0 && !/[未没无不][^,。;]{0,6}$/.test(text.slice(Math.max(0, at - 8), at));
  };
  const passage = passages.find((p) => words.some((word) => shows(fold(p.text), fold(word))));
  if (passage)
    return met(say(`写明：${passage.text.slice(0, 40)}`, `Stated: ${passage.text.slice(0, 40)}`), [], {
      at: passage.place,
    });
  const doubt = unstated(name, reading);
  if (doubt) return doubt;
  const kept = ['听证报告', '听证记录'].flatMap((path) => {
    const r = context.read(path);
    return [...r.stated, ...r.uncertain];
  });
  const [first] = kept;
  const links = record?.links ?? [];
  const readable = links.find(
    (l) => l.state === 'readable' && /笔录|记录|报告/.test(`${l.link.label} ${l.path ?? ''}`),
  );
  if (readable && (record?.attachedPassages.length ?? 0) > 2)
    return undetermined(
      'missing',
      say(`“${readable.link.label}”里没有看到${name}的环节。`, `“${readable.link.label}” shows no ${name}.`),
      [],
      { at: readable.place },
    );
  if (first)
    return met(
      say(
        `听证报告或笔录在卷，案卷没有显示缺少${name}的环节。`,
        `Report or transcript is in the dossier; nothing shows that ${name} was left out.`,
      ),
      kept,
    );
  return missingDetail(context, ['听证报告']);
};
