import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseDay, type Day, dayParts, isoDay, parseIsoDay } from '../../../checks/base/civil-day.ts';
import { fold } from '../../../checks/base/fold.ts';
import { findTimes, type TimeContext, type TimeReading } from '../../../checks/base/times.ts';

const iso = (value: Day | null) => (value === null ? '…' : isoDay(value));

/** One line a reading, as one would say it. */
function said(reading: TimeReading): string {
  switch (reading.kind) {
    case 'day':
      return `${iso(reading.day)}${reading.assumedYear ? ' assumed' : ''}${reading.repaired ? ' repaired' : ''}`;
    case 'month':
      return `month ${reading.year}-${reading.month}`;
    case 'uncertain':
      return ['uncertain', ...reading.candidates.map(iso)].join(' ');
    case 'length':
      return `${reading.length.days}${reading.length.unit}`;
    case 'period': {
      const length = reading.length === null ? '' : ` ${reading.length.days}${reading.length.unit}`;
      const relative = reading.startRelative ? 'relative ' : '';
      return `${relative}${iso(reading.start)}/${iso(reading.end)}${length}`;
    }
    default:
      return reading.kind;
  }
}

const read = (text: string, context: TimeContext = {}) => findTimes(fold(text), context).map(said);

describe('days', () => {
  it.each([
    ['2023年3月6日', '2023-03-06'],
    ['2023年7 月 7日', '2023-07-07'],
    ['2024年4月5号', '2024-04-05'],
    ['2024-01-18', '2024-01-18'],
    ['2025- 07- 15', '2025-07-15'],
    ['2021.10.18', '2021-10-18'],
    ['2024/1/8', '2024-01-08'],
    ['20240201', '2024-02-01'],
    ['2024年04月06日 16:40', '2024-04-06'],
    ['2018年6月5日（星期四）上午9时整', '2018-06-05'],
    ['2024年6月1日10:30——11:30召开', '2024-06-01'],
    ['二○二三年十一月二十七日', '2023-11-27'],
    ['二〇一〇年二月九日', '2010-02-09'],
    ['二O二一年十二月三十日', '2021-12-30'],
    ['二0二一年元月廿日', '2021-01-20'],
    ['自2026年1月1日起施行', '2026-01-01'],
    ['自2022年12月30日始', '2022-12-30'],
    ['截止日期为2024年6月1日', '2024-06-01'],
    ['2024年6月1日起草', '2024-06-01'],
    // Characters lost
    ['202472', '2024-07-02 repaired'],
    ['2023418', '2023-04-18 repaired'],
    ['202149日', '2021-04-09 repaired'],
    ['20171016日', '2017-10-16 repaired'],
    ['2025810', '2025-08-10 repaired'],
    ['2023915日', '2023-09-15 repaired'],
    ['2023年418日', '2023-04-18 repaired'],
    ['202312月5日', '2023-12-05 repaired'],
    ['24年6月1日', '2024-06-01 repaired'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['2026119下午', 'uncertain 2026-01-19 2026-11-09'],
    ['202511日', 'uncertain 2025-01-01'],
    ['2024-02-30', 'uncertain'],
    ['2024年13月5日', 'uncertain'],
    ['9月10日', 'uncertain'],
    ['2024年6月1日至6月31日', 'uncertain'],
  ])('%s has not one reading', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['9月10日', { year: 2024 }, ['2024-09-10 assumed']],
    ['年8月21日', { year: 2023 }, ['2023-08-21 assumed']],
    ['9月10日', { issued: parseIsoDay('2022-08-01') ?? 0 }, ['2022-09-10 assumed']],
    ['2024年2月1日公告，3月10日召开', { year: 2019 }, ['2024-02-01', '2024-03-10 assumed']],
    ['依据2015年5月1日的办法。3月10日召开', { year: 2024 }, ['2015-05-01', '2024-03-10 assumed']],
    ['2024年12月20日作出，次年1月5日公布', {}, ['2024-12-20', '2025-01-05 assumed']],
  ])('%s takes its year from what is near', (text, context, expected) => {
    expect(read(text, context)).toEqual(expected);
  });

  it.each([
    '沪府〔2024〕7号',
    '第12号',
    '第十五条',
    '2024年度',
    '2024年第4次',
    '版本1.2',
    '电话：021-20240601',
    '邮编：200031',
    '2000000元',
    '2025111元',
    '2024.5万元',
    '2024年',
    '第29日常务会议',
    '公示起止时间',
    '牟政办发〔201746',
    '出生年月日',
    '20235',
    '一天然气站',
  ])('%s is no time', (text) => expect(read(text, { year: 2024 })).toEqual([]));
});

describe('vague times and blanks', () => {
  it.each([
    ['2024年2月', 'month 2024-2'],
    ['2025.12', 'month 2025-12'],
    ['2024年1月期间', 'month 2024-1'],
    ['2025.12—2026.01', 'vague'],
    ['2024年3月至4月期间', 'vague'],
    ['1-6月', 'vague'],
    ['8月', 'vague'],
    ['9月中旬', 'vague'],
    ['2023年2月上旬', 'vague'],
    ['5月底', 'vague'],
    ['5月初', 'vague'],
    ['月底', 'vague'],
    ['2024年第四季度', 'vague'],
    ['拟于近期', 'vague'],
    ['2024年6月1日左右', 'vague'],
    ['2021年  月  日', 'placeholder'],
    ['年  月  日', 'placeholder'],
    ['2024年 6 月   日', 'placeholder'],
    ['****年*月**日', 'placeholder'],
    ['* 日至 * 日', 'placeholder'],
    ['20XX年X月X日', 'placeholder'],
    ['____年__月__日', 'placeholder'],
    ['××年×月×日', 'placeholder'],
  ])('%s is %s', (text, expected) => expect(read(text)).toEqual([expected]));
});

describe('periods', () => {
  it.each([
    ['2023年3月6日至2023年4月5日', '2023-03-06/2023-04-05'],
    ['2024年6月28日至7月28日', '2024-06-28/2024-07-28'],
    ['2023年5月29日—6月8日', '2023-05-29/2023-06-08'],
    ['2023年12月20日至1月18日', '2023-12-20/2024-01-18'],
    ['12月20日至2025年1月10日', '2024-12-20/2025-01-10'],
    ['9月2日至10月8日', '2024-09-02/2024-10-08'],
    ['9月10~24日', '2024-09-10/2024-09-24'],
    ['8月23日至28日', '2024-08-23/2024-08-28'],
    ['自2026年1月12日起至2026年2月12日止', '2026-01-12/2026-02-12'],
    ['2026年1月12日起2026年2月12日止', '2026-01-12/2026-02-12'],
    ['2026年1月12日始至2月12日', '2026-01-12/2026-02-12'],
    ['2026年1月12日到2月12日止', '2026-01-12/2026-02-12'],
    ['2026-01-12—2026-01-31', '2026-01-12/2026-01-31'],
    ['2024/1/18 至 2024/2/18', '2024-01-18/2024-02-18'],
    ['2024.06.16—07.15', '2024-06-16/2024-07-15'],
    ['20240201-20240301', '2024-02-01/2024-03-01'],
    ['2025年8月10日--8月17日', '2025-08-10/2025-08-17'],
    ['2021年6月18日——7月17日', '2021-06-18/2021-07-17'],
    ['2021年6月18日～7月17日', '2021-06-18/2021-07-17'],
    ['二〇二四年六月一日至六月三十日', '2024-06-01/2024-06-30'],
    ['2024年6月1日上午9时至2024年6月30日下午17时', '2024-06-01/2024-06-30'],
    ['2024年6月1日（星期六）至6月30日（星期日）', '2024-06-01/2024-06-30'],
    ['2023118日至2023216日', '2023-01-18/2023-02-16'],
    // The writer's own mistake stays visible.
    ['2024年6月30日至2024年6月1日', '2024-06-30/2024-06-01'],
    ['于2021年11月23日前', '…/2021-11-23'],
    ['7月26日前反馈', '…/2024-07-26'],
    ['截至2024年6月1日17:30分前', '…/2024-06-01'],
    ['截止2024年9月15日', '…/2024-09-15'],
    ['至2024年6月30日止', '…/2024-06-30'],
    ['自2024年6月1日起至今', '2024-06-01/…'],
    ['即日起至12月10日', 'relative …/2024-12-10'],
    ['自通告之日起至2025年1月3日止', 'relative …/2025-01-03'],
    ['自公布之日起施行', 'relative …/…'],
    ['自本公示发布起10个工作日内', 'relative …/… 10工作日'],
    ['公示之日起十日内', 'relative …/… 10日'],
    ['自2024年6月1日起30日内', '2024-06-01/… 30日'],
    ['自2024年6月1日起，为期30天', '2024-06-01/… 30日'],
    ['2024年6月1日至6月30日（共30天）', '2024-06-01/2024-06-30 30日'],
    ['2024年6月3日至6月16日，共7个工作日', '2024-06-03/2024-06-16 7工作日'],
    ['公示期为7个工作日：2024年6月3日至6月12日', '2024-06-03/2024-06-12 7工作日'],
    ['公示期7天（2024年6月3日至6月9日）', '2024-06-03/2024-06-09 7日'],
  ])('%s', (text, expected) => expect(read(text, { year: 2024 })).toEqual([expected]));

  it('start on the day of issue only where the words mean it', () => {
    const context = { issued: parseIsoDay('2024-11-20') ?? 0 };
    expect(read('即日起至12月10日', context)).toEqual(['relative 2024-11-20/2024-12-10']);
    expect(read('即日起至1月10日', context)).toEqual(['relative 2024-11-20/2025-01-10']);
    expect(read('自本公告发布之日起10个工作日内', context)).toEqual(['relative 2024-11-20/… 10工作日']);
    expect(read('自收到之日起5个工作日内', context)).toEqual(['relative …/… 5工作日']);
    expect(read('自接到通知之日起5日内', context)).toEqual(['relative …/… 5日']);
  });

  it('leave a requirement in brackets as a length of its own', () => {
    expect(read('2024年6月1日至6月20日（不少于30日）')).toEqual(['2024-06-01/2024-06-20', '30日']);
  });

  it('without any year are uncertain', () => {
    expect(read('9月2日至10月8日')).toEqual(['uncertain']);
  });
});

describe('lengths', () => {
  it.each([
    ['公示期:7天', '7日'],
    ['公示期5个工作日', '5工作日'],
    ['为期1个月', '1月'],
    ['公示期30日', '30日'],
    ['不少于30日', '30日'],
    ['30日内', '30日'],
    ['30日', '30日'],
    ['共 7 个 工作日', '7工作日'],
    ['三十个工作日', '30工作日'],
    ['半个月', '15日'],
    ['两周', '14日'],
    ['有效期5年', '60月'],
    ['听证会召开10日前', '10日'],
  ])('%s is %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each(['定于28日召开', '第30日', '周末', '每5日一报'])('%s states none', (text) =>
    expect(read(text)).toEqual([]),
  );
});

describe('any rendering of a day', () => {
  const anyDay = fc.integer({ min: parseIsoDay('1990-01-01') ?? 0, max: parseIsoDay('2049-12-31') ?? 0 });
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll(' ', '　');
  const digits = (value: number) => [...String(value)].map((d) => '〇一二三四五六七八九'[Number(d)]).join('');
  const small = (value: number) => {
    const tens = Math.floor(value / 10);
    const units = '零一二三四五六七八九'[value % 10] ?? '';
    return `${tens === 0 ? '' : tens === 1 ? '十' : `${'零一二三'[tens]}十`}${value % 10 === 0 ? '' : units}`;
  };
  const renderings = (value: Day): string[] => {
    const { year, month, day } = dayParts(value);
    const two = (n: number) => String(n).padStart(2, '0');
    return [
      chineseDay(value),
      isoDay(value),
      `${year}年${two(month)}月${two(day)}日`,
      `${year} 年 ${month} 月 ${day} 日`,
      `${year}.${month}.${day}`,
      `${year}/${two(month)}/${two(day)}`,
      `${year}${two(month)}${two(day)}`,
      `${digits(year)}年${small(month)}月${small(day)}日`,
      `${digits(year).replaceAll('〇', '○')}年${small(month)}月${small(day)}日`,
    ];
  };

  it('means the same day, in full width too', () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        for (const text of renderings(value)) {
          for (const variant of [text, wide(text)])
            expect([variant, read(variant)]).toEqual([variant, [isoDay(value)]]);
        }
      }),
    );
  });

  it('joins with any other by any joint', () => {
    const joint = fc.constantFrom('至', '到', '—', '——', '-', '--', '~', '～', ' 至 ', '起至', '－');
    fc.assert(
      fc.property(anyDay, fc.nat(200), joint, fc.nat(100), (start, length, joint, pick) => {
        const end = start + length;
        const form = pick % renderings(start).length;
        const text = `自${renderings(start)[form]}${joint}${renderings(end)[form]}止，`;
        expect([text, read(text)]).toEqual([text, [`${isoDay(start)}/${isoDay(end)}`]]);
      }),
    );
  });

  it('carries its year to a second day within the year to come', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(360), (start, length) => {
        const end = start + length;
        const { month, day } = dayParts(end);
        if (month === 2 && day === 29) return;
        expect(read(`${chineseDay(start)}至${month}月${day}日`)).toEqual([`${isoDay(start)}/${isoDay(end)}`]);
      }),
    );
  });
});

describe('any text at all', () => {
  const check = (text: string) => {
    let at = 0;
    for (const { from, to } of findTimes(text, { year: 2024, issued: 19800 })) {
      expect(from).toBeGreaterThanOrEqual(at);
      expect(to).toBeGreaterThan(from);
      at = to;
    }
    expect(at).toBeLessThanOrEqual(text.length);
  };

  it('is read without throwing, offsets in order and inside', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(fold(text))));
  });

  it('is so for texts full of the characters dates are made of', () => {
    const pieces = [
      ...'0123456789年月日至到止起自前后-~.:,;()[]/ 一二三十廿元〇Oo*×X天个周内共第号\t\n',
      ...[
        '2024',
        '工作日',
        '即日起',
        '之日起',
        '为期',
        '上旬',
        '季度',
        '发布',
        '上午',
        '截止',
        '2024年6月1日',
        '30日',
        '次年',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => check(parts.join(''))),
      { numRuns: 2000 },
    );
  });
});
