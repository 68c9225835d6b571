/**
 * The places for which dossiers are made, with the offices that appear in them, and since when each law binds there.
 * It knows no obligation; that the dates agree with law data is for a test.
 */
import { type Day, parseIsoDay } from '../../checks/base/civil-day.ts';

export interface Place {
  /** As in the tables: 虹口 … 仅国家规定. */
  readonly name: string;
  readonly authority: string;
  /** `适用地区`; null where only national law binds and the place is not in law data. */
  readonly jurisdiction: string | null;
  /** Before the name of an office: 虹口区财政局. */
  readonly prefix: string;
  /** 区 or 县, for 区长, 区委, 区政府. */
  readonly rank: '区' | '县';
  readonly party: string;
  readonly congress: string;
  readonly superior: string;
  readonly superiorJustice: string;
  readonly website: string;
  readonly streets: readonly string[];
  readonly number: string;
  /** Instruments of the place besides those of the state. */
  readonly laws: readonly string[];
}

/** From which day each instrument binds. */
export const effective: Readonly<Record<string, string>> = {
  N713: '2019-09-01',
  FCR: '2024-08-01',
  XXGK: '2019-05-15',
  YSHJ: '2020-01-01',
  GB37: '2018-05-16',
  ZZF: '1980-01-01',
  FLD: '2022-08-01',
  DA: '2021-01-01',
  DASS: '2024-03-01',
  SH47: '2017-01-01',
  SHFS: '2020-09-01',
  SHML: '2020-09-01',
  SHYS: '2020-04-10',
  SH35: '2020-09-01',
  SHRD: '2002-06-01',
  HK: '2022-01-21',
  TJ19: '2020-12-01',
  HQ: '2023-01-09',
  HEN210: '2022-03-15',
  HENRD: '2014-12-04',
  GL: '2020-08-21',
  NM: '2019-09-01',
  HN: '2023-02-28',
  ZJ337: '2015-10-01',
  ZJRD: '2018-07-27',
  SC: '2017-04-12',
  TJ5: '2008-07-01',
  NM262: '2023-12-01',
};

/** Instruments that no longer bind from that day. */
export const expired: Readonly<Record<string, string>> = { SH47: '2020-09-01' };

/** Times in which it is in doubt whether an instrument bound: a breach is then only hinted at, and none is expected. */
const doubtful: Readonly<Record<string, { readonly from?: string; readonly until?: string }>> = {
  GL: { until: '2020-09-09' },
  HN: { until: '2023-03-28' },
  SC: { from: '2021-04-09' },
  SH47: {},
  SHYS: { until: '2024-11-01' },
  TJ5: { from: '2020-12-01' },
  ZZF: { until: '2022-03-12' },
};

/** Single obligations of an instrument that bind later than the rest of it. */
const later: Readonly<Record<string, string>> = { 'ZZF-75': '2022-03-12' };

const national = ['N713', 'FCR', 'FLD', 'XXGK', 'YSHJ', 'GB37', 'ZZF', 'DA', 'DASS'];

export const places: readonly Place[] = [
  {
    name: '虹口',
    authority: '上海市虹口区人民政府',
    jurisdiction: '上海市/虹口区',
    prefix: '虹口区',
    rank: '区',
    party: '中共虹口区委',
    congress: '虹口区人大常委会',
    superior: '上海市人民政府',
    superiorJustice: '上海市司法局',
    website: '“上海虹口”门户网站',
    streets: ['欧阳路街道', '嘉兴路街道', '北外滩街道', '广中路街道'],
    number: '虹府',
    laws: ['SH47', 'SHFS', 'SHML', 'SHYS', 'SH35', 'SHRD', 'HK'],
  },
  {
    name: '红桥',
    authority: '天津市红桥区人民政府',
    jurisdiction: '天津市/红桥区',
    prefix: '红桥区',
    rank: '区',
    party: '中共天津市红桥区委',
    congress: '红桥区人大常委会',
    superior: '天津市人民政府',
    superiorJustice: '天津市司法局',
    website: '红桥区政府门户网站',
    streets: ['丁字沽街道', '咸阳北路街道', '西于庄街道'],
    number: '红桥政',
    laws: ['TJ19', 'TJ5', 'HQ'],
  },
  {
    name: '鼓楼',
    authority: '开封市鼓楼区人民政府',
    jurisdiction: '河南省/开封市/鼓楼区',
    prefix: '鼓楼区',
    rank: '区',
    party: '中共开封市鼓楼区委',
    congress: '鼓楼区人大常委会',
    superior: '开封市人民政府',
    superiorJustice: '开封市司法局',
    website: '鼓楼区人民政府网站',
    streets: ['相国寺街道', '新华街道', '卧龙街道'],
    number: '鼓政',
    laws: ['HEN210', 'HENRD', 'GL'],
  },
  {
    name: '海南',
    authority: '乌海市海南区人民政府',
    jurisdiction: '内蒙古自治区/乌海市/海南区',
    prefix: '海南区',
    rank: '区',
    party: '中共乌海市海南区委',
    congress: '海南区人大常委会',
    superior: '乌海市人民政府',
    superiorJustice: '乌海市司法局',
    website: '海南区人民政府门户网站',
    streets: ['拉僧仲街道', '西卓子山街道'],
    number: '海南政',
    laws: ['NM', 'NM262', 'HN'],
  },
  {
    name: '上城',
    authority: '杭州市上城区人民政府',
    jurisdiction: '浙江省/杭州市/上城区',
    prefix: '上城区',
    rank: '区',
    party: '中共杭州市上城区委',
    congress: '上城区人大常委会',
    superior: '杭州市人民政府',
    superiorJustice: '杭州市司法局',
    website: '上城区政府门户网站',
    streets: ['清波街道', '小营街道', '湖滨街道'],
    number: '上政',
    laws: ['ZJ337', 'ZJRD', 'SC'],
  },
  {
    name: '仅国家规定',
    authority: '云溪县人民政府',
    jurisdiction: null,
    prefix: '云溪县',
    rank: '县',
    party: '中共云溪县委',
    congress: '云溪县人大常委会',
    superior: '临江市人民政府',
    superiorJustice: '临江市司法局',
    website: '云溪县政府门户网站',
    streets: ['城关镇', '青石镇', '柳河乡'],
    number: '云政',
    laws: [],
  },
];

const instrumentOf = (obligation: string): string => obligation.slice(0, obligation.indexOf('-'));

/** Whether the instrument of that obligation binds in that place on that day. */
export function binds(obligation: string, place: Place, on: Day): boolean {
  const instrument = instrumentOf(obligation);
  if (!national.includes(instrument) && !place.laws.includes(instrument)) return false;
  const from = parseIsoDay(later[obligation] ?? effective[instrument] ?? '');
  if (from === null) throw new Error(`no day in force for ${instrument}`);
  const until = parseIsoDay(expired[instrument] ?? '');
  const doubt = doubtful[instrument];
  if (doubt && on >= (parseIsoDay(doubt.from ?? '') ?? on) && on < (parseIsoDay(doubt.until ?? '') ?? on + 1))
    return false;
  return on >= from && (until === null || on < until);
}

/** True where no law of the place begins to bind between these days, so that one law judges the whole dossier. */
export function oneLaw(place: Place, first: Day, last: Day): boolean {
  const turns = [...national, ...place.laws]
    .flatMap((instrument) => [
      effective[instrument],
      expired[instrument],
      doubtful[instrument]?.from,
      doubtful[instrument]?.until,
    ])
    .concat(Object.values(later));
  return turns.every((turn) => {
    const on = parseIsoDay(turn ?? '');
    return on === null || on <= first || on > last;
  });
}
