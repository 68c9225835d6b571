/** Mistakes made in the fair-competition review. */
import { dayMark, drop, entryOf } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { forBusinessRules, forNormative, forPolicies, inFields, type Mutator } from './mutator.ts';

export const competition: readonly Mutator[] = [
  {
    name: '没有公平竞争审查',
    touches: ['公平竞争审查', '提请', '会议', '合法性审查'],
    breaks: (draft) => [
      'FCR-2',
      'FCR-18',
      'FLD-5',
      'HK-57-1',
      'HQ-19b',
      'HN-27b',
      'SHYS-75-2',
      ...forNormative(draft, 'HK-18a'),
      ...forBusinessRules(draft, 'YSHJ-63-1', 'HN-22-4'),
    ],
    besides: ['N713-29-1b', 'SHFS-5-1', 'YSHJ-62-1', 'FCR-14a', 'FCR-16a', 'FCR-17a'],
    apply: ({ draft, set }) => {
      drop(draft, '公平竞争审查');
      const less = (text: string | undefined): string => (text ?? '').replace('公平竞争审查情况、', '');
      for (const [key, field] of [
        ['会议', '上会材料'],
        ['提请', '报送材料'],
      ] as const)
        set(key, { [field]: less(entryOf(draft, key)?.fields.get(field)) });
    },
  },
  {
    name: '起草单位自己审查公平竞争',
    touches: ['公平竞争审查'],
    breaks: () => ['FCR-14a'],
    apply: ({ draft, set }) =>
      set('公平竞争审查', { 审查单位: `${draft.place.prefix}${draft.subject.leads[0]}` }),
  },
  {
    name: '会后才作公平竞争审查',
    touches: ['公平竞争审查', '会议'],
    breaks: () => ['FCR-14d'],
    besides: ['FCR-18', 'SHFS-5-1', 'HN-22-4'],
    apply: ({ days, set }) => set('公平竞争审查', { 审查日期: dayMark(workingDay(days.会议, 2)) }),
  },
  inFields(
    '公平竞争没有初审',
    '公平竞争审查',
    { 初审意见: '未初审', 初审日期: null, 初审单位: null },
    ['FCR-14b'],
    {
      besides: ['FCR-14c'],
    },
  ),
  inFields('公平竞争送审缺初审意见', '公平竞争审查', { 送审材料: '政策措施草案、起草说明' }, ['FCR-14c']),
  {
    name: '没有听取经营者意见',
    touches: ['公平竞争审查', '座谈会', '听证会'],
    breaks: () => ['FCR-16a'],
    besides: ['YSHJ-62-1', 'SHYS-74'],
    apply: ({ set }) => set('公平竞争审查', { 利害关系人意见: '未听取' }),
  },
  inFields('公平竞争没有明确结论', '公平竞争审查', { 结论: '已审查' }, ['FCR-17a'], { besides: ['FCR-18'] }),
  inFields(
    '公平竞争审查不符合仍然出台',
    '公平竞争审查',
    { 结论: '不符合公平竞争审查标准，不得出台' },
    ['FCR-18'],
    {
      touches: ['公平竞争审查', '公布'],
      besides: ['HN-22-4'],
    },
  ),
  inFields(
    '适用例外没有说明',
    '公平竞争审查',
    {
      结论: '适用例外规定，可以出台',
      例外情形: '属于例外',
      替代方案: '未作比较',
      实施期限: '长期有效',
      例外说明: '符合条例规定的情形',
    },
    ['FCR-12a', 'FCR-12b', 'FCR-12c'],
    { besides: ['FCR-18', 'FCR-17b'] },
  ),
  {
    name: '没有给经营者适应时间',
    touches: ['公布'],
    fits: (draft) => draft.subject.business && entryOf(draft, '执行') !== undefined,
    breaks: (draft) => [...forBusinessRules(draft, 'YSHJ-65'), ...forPolicies(draft, 'SHYS-77-1')],
    apply: ({ days, set }) => set('公布', { 施行日期: dayMark(days.公布), 适应调整期说明: '未考虑' }),
  },
];
