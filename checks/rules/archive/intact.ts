/**
 * DA-21: archived papers are not altered, destroyed or forged.
 * It finds only what the dossier itself says of such things; a silent change leaves no trace here.
 */
import { fold } from '../../base/fold.ts';
import { met, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const breach = /篡改|涂改|伪造|擅自销毁|抽换|倒签|补造/;
const loss = /损毁|遗失|丢失|灭失|霉变|虫蛀|缺页/;
const denied = /(?:未|无|没有|不存在|不得|禁止|严禁|防止)[^,。;]{0,12}$/;

export const intact: Judge = (context) => {
  const { record } = context;
  const pieces = [
    ...(record?.facts ?? []).map((f) => ({ text: f.text, place: f.place })),
    ...(record?.tables ?? []).flatMap((t) =>
      t.rows.flatMap((r) => [...r.cells.values()].map((c) => ({ text: c.text, place: c.place }))),
    ),
    ...(record?.passages ?? []),
  ];
  const find = (pattern: RegExp) =>
    pieces.find(({ text }) => {
      const folded = fold(text);
      const hit = pattern.exec(folded);
      return hit !== null && !denied.test(folded.slice(0, hit.index));
    });
  const bad = find(breach);
  if (bad)
    return violated(say(`归档情况写有“${brief(bad.text)}”。`, `The record says “${brief(bad.text)}”.`), [], {
      at: bad.place,
    });
  const lost = find(loss);
  if (lost)
    return undetermined(
      'missing',
      say(
        `归档情况写有“${brief(lost.text)}”，请说明原因和补救。`,
        `The record says “${brief(lost.text)}”; state cause and remedy.`,
      ),
      [],
      { at: lost.place },
    );
  return met(
    say(
      '案卷没有显示档案被篡改、损毁、伪造或者擅自销毁。',
      'Nothing shows that papers were altered or destroyed.',
    ),
    (record?.facts ?? []).filter((f) => f.status === 'stated').slice(0, 1),
  );
};

const brief = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
