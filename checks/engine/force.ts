/**
 * Words why a rule does not bind on a day, or binds only in doubt. Whether it binds, the lawbook says.
 */
import { chineseDay, type Day, isoDay } from '../base/civil-day.ts';
import type { Bilingual, Instrument } from '../lawbook/law.ts';
import type { Force } from '../lawbook/lawbook.ts';

export function outOfForce(force: Exclude<Force, 'in-force'>, title: Bilingual, day: Day): Bilingual {
  return force === 'not-yet'
    ? {
        zh: `${chineseDay(day)}时《${title.zh}》的这项规定尚未施行。`,
        en: `On ${isoDay(day)} this rule of “${title.en}” was not yet in force.`,
      }
    : {
        zh: `${chineseDay(day)}时《${title.zh}》的这项规定已经失效。`,
        en: `On ${isoDay(day)} this rule of “${title.en}” had expired.`,
      };
}

export function unknownVersion(earlier: Bilingual, day: Day): Bilingual {
  return {
    zh: `${chineseDay(day)}适用的是更早的版本，本工具没有收录（${earlier.zh}），不能判断。`,
    en: `On ${isoDay(day)} an earlier version applied that is not in the data (${earlier.en}).`,
  };
}

/** Why the instrument's force on that day is in doubt; null where it is not. */
export function doubtOn(instrument: Instrument, day: Day): Bilingual | null {
  if (instrument.doubts.length === 0) return null;
  const on = isoDay(day);
  const found = instrument.doubts.find(
    (d) => (d.from === null || on >= d.from) && (d.until === null || on < d.until),
  );
  return found?.note ?? null;
}
