/** Mistakes made when the decision is issued, published and explained. */
import { type Draft, dayMark, drop, entryOf, needed } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { forNormative, forPolicies, inFields, type Mutator } from './mutator.ts';

const deputy = (draft: Draft): string =>
  `副${draft.place.rank}长${needed(draft, '会议').table?.rows[2]?.[1] ?? '某'}`;

/** What is done after publication is due when execution begins; filing at two places later still. */
const afterwards: readonly Mutator[] = [
  {
    name: '过了三个月才公布',
    touches: ['公布', '解读', '备案'],
    breaks: () => ['N713-32a', 'XXGK-26', 'HK-28', 'GL-30-3', 'HQ-27', 'HQ-47', 'HN-34'],
    besides: ['HK-31a', 'GL-32a', 'HN-37', 'SHYS-77-1', 'N713-33', 'ZZF-6'],
    apply: ({ days, random, set }) => {
      const on = workingDay(days.印发, random.int(75, 90));
      set('公布', { 公布日期: dayMark(on), 施行日期: dayMark(on + 40) });
      set('解读', { 解读日期: dayMark(on) });
    },
  },
  {
    name: '超过二十个工作日才公布',
    touches: ['公布', '解读', '备案'],
    breaks: () => ['XXGK-26'],
    besides: ['N713-32a', 'HK-28', 'GL-30-3', 'HQ-27', 'HQ-47', 'HN-34', 'HK-31a', 'GL-32a', 'HN-37'],
    apply: ({ days, random, set }) => {
      const on = workingDay(days.印发, random.int(24, 35));
      set('公布', { 公布日期: dayMark(on), 施行日期: dayMark(on + 40) });
      set('解读', { 解读日期: dayMark(on), 解读审签日期: dayMark(on - 1) });
    },
  },
  {
    name: '会后迟迟不印发',
    touches: ['公布', '解读', '会议', '备案'],
    breaks: () => ['HK-52-2', 'HN-54-2a'],
    apply: ({ days, set }) => {
      const on = workingDay(days.会议, 15);
      set('公布', {
        印发日期: dayMark(on),
        公布日期: dayMark(workingDay(on, 1)),
        保密审查日期: dayMark(workingDay(on, -1)),
        发布审批日期: dayMark(on),
        施行日期: dayMark(on + 60),
      });
      set('解读', { 解读日期: dayMark(workingDay(on, 1)), 解读审签日期: dayMark(on) });
      set('备案', { 日期: dayMark(workingDay(on, 4)) });
    },
  },
  {
    name: '只在内网公布',
    touches: ['公布'],
    breaks: () => ['XXGK-23', 'HK-29', 'GL-31a', 'HQ-28'],
    besides: [
      'N713-32a',
      'XXGK-19',
      'XXGK-20',
      'HN-36',
      'HN-34',
      'HK-28',
      'GL-30-3',
      'HQ-27',
      'HQ-47',
      'ZJ337-x2',
      'SC-26',
    ],
    apply: ({ draft, set }) => set('公布', { 渠道: `${draft.place.rank}政府内网` }),
  },
  {
    name: '不公布又没有依据',
    touches: ['公布', '解读'],
    breaks: () => ['N713-32x'],
    besides: [
      'XXGK-19',
      'N713-32a',
      'XXGK-20',
      'XXGK-23',
      'GL-34b',
      'XXGK-26',
      'HK-28',
      'GL-30-3',
      'HQ-27',
      'HQ-47',
      'HN-34',
      'HK-29',
      'GL-31a',
      'HQ-28',
      'HN-36',
      'SC-26',
    ],
    apply: ({ set }) =>
      set('公布', { 公开属性: '不予公开', 不公开依据: '无', 公布日期: null, 渠道: null, 采纳情况说明: null }),
  },
  {
    name: '该主动公开的依申请公开',
    touches: ['公布'],
    breaks: (draft) => [
      'XXGK-19',
      ...(['规范性文件', '规划', '项目'].includes(draft.subject.form) ? ['XXGK-20'] : []),
    ],
    besides: ['N713-32x', 'N713-32a'],
    apply: ({ set }) => set('公布', { 公开属性: '依申请公开' }),
  },
  {
    name: '没有解读',
    touches: ['解读'],
    breaks: (draft) => ['N713-32c', ...forPolicies(draft, 'HK-31b', 'SC-27')],
    besides: ['HK-31a', 'GL-32a', 'GL-32b', 'HN-37'],
    apply: ({ set }) =>
      set('解读', {
        解读方案: null,
        解读审签日期: null,
        解读日期: null,
        解读单位: null,
        解读方式: '未解读',
        解读材料: '未解读',
      }),
  },
  {
    name: '公布时没有说明采纳情况',
    touches: ['公布', '意见采纳情况'],
    breaks: () => ['N713-32b'],
    besides: ['YSHJ-62-2a', 'SHYS-74'],
    apply: ({ set }) => {
      set('公布', { 采纳情况说明: '未说明' });
      set('意见采纳情况', { 反馈公布日期: null });
    },
  },
  {
    name: '公布以后才保密审查',
    touches: ['公布'],
    breaks: () => ['HQ-26'],
    besides: ['XXGK-17'],
    apply: ({ days, set }) => set('公布', { 保密审查日期: dayMark(days.公布 + 3) }),
  },
  inFields(
    '没有保密审查和发布审批',
    '公布',
    { 保密审查日期: '未审查', 发布审批日期: '未审批' },
    ['XXGK-17', 'HQ-30', 'HK-63', 'GL-59', 'HN-75'],
    { besides: ['HQ-26'] },
  ),
  {
    name: '副职签发文件',
    touches: ['公布', '会议'],
    breaks: (draft) => [
      'GL-53',
      ...(draft.subject.category === '重要规划' ? ['HK-58-1'] : []),
      ...forNormative(draft, 'HK-58-1'),
    ],
    besides: ['HQ-51a', 'HQ-51b', 'HN-62', 'HK-58-2'],
    apply: ({ draft, set }) => set('公布', { 签发人: deputy(draft) }),
  },
  {
    name: '解读滞后',
    touches: ['解读', '公布'],
    breaks: (draft) => forPolicies(draft, 'HK-31a', 'GL-32a', 'HN-37'),
    apply: ({ days, set }) =>
      set('解读', {
        解读审签日期: dayMark(workingDay(days.公布, 10)),
        解读日期: dayMark(workingDay(days.公布, 12)),
      }),
  },
  {
    name: '由别的单位解读',
    touches: ['解读'],
    breaks: (draft) => forPolicies(draft, 'GL-32b'),
    apply: ({ draft, set }) => set('解读', { 解读单位: `${draft.place.prefix}大数据中心` }),
  },
  {
    name: '规范性文件没有备案',
    touches: ['备案'],
    breaks: () => ['HK-18e', 'ZZF-75'],
    besides: ['GL-20', 'GL-35', 'HQ-17-2', 'HN-23-1', 'SC-21-2'],
    apply: ({ draft }) => drop(draft, '备案'),
  },
  {
    name: '备案机关不全',
    touches: ['备案'],
    breaks: () => ['HQ-17-2', 'HN-23-1', 'SC-21-2'],
    besides: ['GL-35'],
    apply: ({ draft, set }) => set('备案', { 对象: draft.place.superior }),
  },
  inFields('没有选定公开属性', '公布', { 公开属性: '未选定', 正式文件: null }, ['GL-34a'], {
    besides: ['XXGK-19', 'XXGK-20', 'GL-34d'],
  }),
];

export const publication: readonly Mutator[] = afterwards.map((mutator) => ({
  ...mutator,
  fits: (draft) =>
    entryOf(draft, mutator.name.startsWith('备案') ? '后评估' : '执行') !== undefined &&
    (mutator.fits?.(draft) ?? true),
}));
