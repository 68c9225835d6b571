/**
 * Rule `three-points`: the opinion speaks of competence, procedure and contents.
 * It looks for the three words of the field in what the review says; it refuses to judge the findings.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { opinionWords } from './opinion-words.ts';

const points: Readonly<Record<string, RegExp>> = {
  权限: /权限|职权|法定职责/,
  程序: /程序/,
  内容: /内容(?:是否|符合|合法|未|没有|不|均|与|也|上|审查|的?合法)|(?:权限|程序|主体)[^。;]{0,8}内容|符合(?:有关|相关|国家)?(?:法律|法规|规章|政策)|(?:不|未发现)违反|合法(?:有效|合规)/,
};

export const threePoints: Judge = (context) => {
  const { record } = context;
  const words = record ? opinionWords(record) : null;
  const said = (list: readonly Fact[]): readonly Fact[] => (words ? list.filter(words.own) : list);
  const fields = Object.keys(points).map((name) => {
    const { negated, stated } = context.read(name);
    return [name, { negated: said(negated), stated: said(stated) }] as const;
  });
  const denied = fields.flatMap(([, reading]) => reading.negated)[0];
  if (denied)
    return violated(say(`审查意见写的是“${denied.text}”。`, `The opinion says “${denied.text}”.`), [denied]);
  const listed = context.read('审查内容');
  const opinion = (words?.facts ?? []).filter(
    (f) => f.status === 'stated' && !/日期|材料|修改/.test(f.field),
  );
  // The key 审查内容 and the list of papers name words without saying anything of them.
  const told = (words?.lines ?? [])
    .filter((text) => !/^[^:]{0,8}(?:材料|日期)[^:]{0,8}:/.test(text))
    .map((text) => text.replace(/^(?:主要)?审[查核]内容\s*:/, ''));
  const text = [...opinion.map((f) => fold(f.text)), ...told].join('\n');
  const missing = fields
    .filter(([name, reading]) => reading.stated.length === 0 && !(points[name] ?? /^$/).test(text))
    .map(([name]) => name);
  const stated = [...fields.flatMap(([, reading]) => reading.stated), ...listed.stated];
  if (missing.length === 0)
    return met(
      say('审查意见说到权限、程序、内容三项。', 'The opinion speaks of competence, procedure and contents.'),
      stated.slice(0, 6),
    );
  const first = listed.stated[0] ?? stated[0];
  if (!first) return unstated('审查内容', listed) ?? missingDetail(context, ['审查内容']);
  const unread = record?.links.some((l) => l.state === 'unread' || l.state === 'web') ?? false;
  const what = say(
    `审查意见没有说到：${missing.join('、')}。`,
    `The opinion says nothing of: ${missing.join(', ')}.`,
  );
  return unread
    ? undetermined('missing', what, [first])
    : violated(what, [first], {
        cause: `subjects:${first.place.path}:${first.place.span.start}:${missing[0] ?? ''}`,
      });
};
