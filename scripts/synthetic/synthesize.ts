/**
 * Any number of varied dossiers from one seed, each labelled with the mistakes planted in it.
 * It reads and writes no file; the same seed gives the same bytes.
 */
import { type Day, day } from '../../checks/base/civil-day.ts';
import { conforming } from './conforming.ts';
import { gb18030 } from './gb18030.ts';
import type { Draft } from './model.ts';
import type { Mutator } from './mutators/mutator.ts';
import { oneLaw, type Place, places } from './places.ts';
import { mutators, type Planted, plant } from './planting.ts';
import { Random } from './random.ts';
import { schedule } from './schedule.ts';
import { drawStyle, traits } from './style.ts';
import { subjects } from './subjects.ts';
import { written } from './written.ts';

export interface Label {
  /** Path of the dossier from the folder into which all are written. */
  readonly path: string;
  readonly id: string;
  readonly place: string;
  /** Of publication. */
  readonly year: number;
  readonly subject: string;
  readonly style: readonly string[];
  readonly planted: readonly Planted[];
}

export interface Synthetic {
  /** `2024-07 某事项-0001`. */
  readonly folder: string;
  /** Path from `folder` → contents; text is to be written as UTF-8. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly label: Label;
}

export interface Wishes {
  readonly count: number;
  readonly seed: number;
  /** UTF-8 bytes of one dossier with its papers; longer where its steps need more. Default 13,000. */
  readonly size?: number;
  /** At most so many mistakes in one dossier; default 6. 0: all conform. */
  readonly defects?: number;
  /** The one mistake to plant, where it fits; others are left out. */
  readonly only?: string;
}

/** From which day to which the first act of a dossier may be, so that it closes before the day of checking. */
const firstDay = must(2019, 9, 2);
const lastDay = must(2025, 12, 1);
/** The days of checking and of the last act that may be told. */
export const checkDay = must(2026, 11, 23);

export function* synthesize({ count, seed, size = 13_000, defects = 6, only }: Wishes): Generator<Synthetic> {
  const choice = only === undefined ? mutators : mutators.filter((m) => m.name === only);
  for (let i = 0; i < count; i++) yield one(i, new Random(`${seed}/${i}`), size, defects, choice);
}

function one(
  index: number,
  random: Random,
  size: number,
  defects: number,
  choice: readonly Mutator[],
): Synthetic {
  const place = random.pick(places);
  const subject = random.pick(subjects);
  const days = drawDays(place, random);
  const until = days.后评估 <= checkDay ? random.pick(['公布', '执行', '后评估', '后评估'] as const) : '公布';
  const serial = String(index + 1).padStart(5, '0');
  const id = `SYN-${serial}`;
  const draft: Draft = conforming(
    place,
    subject,
    days,
    {
      hearing: place.name === '上城' || random.chance(0.6),
      questionnaire: random.chance(0.3),
      dissent: random.chance(0.4),
      until,
    },
    id,
    random,
  );
  const planted = plant(draft, days, choice.length === 1 ? 1 : random.int(0, defects), random, choice);
  const style = drawStyle(random);
  const { dossier, papers } = written(draft, style, size, random);
  const month = monthOf(days.公布);
  const folder = `${month} ${subject.title}-${serial}`;
  const encode = (text: string): Uint8Array | string => {
    const lines = style.newline === '\n' ? text : text.replaceAll('\n', style.newline);
    return style.encoding === 'gb18030'
      ? gb18030(lines)
      : style.encoding === 'utf-8-bom'
        ? `\uFEFF${lines}`
        : lines;
  };
  const files = new Map<string, Uint8Array | string>([['案卷.md', encode(dossier)]]);
  for (const [path, text] of papers) files.set(path, encode(text));
  return {
    folder,
    files,
    label: {
      path: `${folder}/案卷.md`,
      id,
      place: place.name,
      year: Number(month.slice(0, 4)),
      subject: subject.topic,
      style: traits(style),
      planted,
    },
  };
}

/** Days on which one law binds from the first act to the last one of the decision itself. */
function drawDays(place: Place, random: Random) {
  for (;;) {
    const days = schedule(random.int(firstDay, lastDay), random);
    if (oneLaw(place, days.论证, days.归档)) return days;
  }
}

function monthOf(on: Day): string {
  return new Date(on * 86_400_000).toISOString().slice(0, 7);
}

function must(year: number, month: number, date: number): Day {
  const on = day(year, month, date);
  if (on === null) throw new Error(`no such day: ${year}-${month}-${date}`);
  return on;
}
