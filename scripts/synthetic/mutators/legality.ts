/** Mistakes made in the legality review. */
import { dayMark, drop, entryOf, normative } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { forBusinessRules, forNormative, inFields, type Mutator } from './mutator.ts';

const part = (missing: string, listed: string, ids: readonly string[]): Mutator =>
  inFields(`没有审查${missing}`, '合法性审查', { 审查内容: listed, [missing]: null, 意见书: null }, ids);

export const legality: readonly Mutator[] = [
  {
    name: '会后才出合法性审查意见',
    touches: ['合法性审查', '会议', '提请'],
    breaks: (draft) => [
      'N713-25-1a',
      'GL-45b',
      'GL-45e',
      'HQ-17-1a',
      ...(normative(draft) ? [] : ['HN-50-2b']),
      ...forNormative(draft, 'HN-21-1', 'SC-23-1a', 'SC-23-1b', 'GB37-6c'),
    ],
    besides: [
      'HK-21d',
      'GL-22g',
      'N713-25-2a',
      'HN-27a',
      'ZJ337-7d',
      'N713-28b',
      'GL-22f',
      'N713-29-5',
      'HQ-17-1b',
      'GL-45a',
    ],
    apply: ({ days, set }) =>
      set('合法性审查', {
        意见日期: dayMark(workingDay(days.会议, 3)),
        要求反馈日期: dayMark(workingDay(days.会议, 4)),
      }),
  },
  {
    name: '没有合法性审查',
    touches: ['合法性审查', '会议', '提请', '发文请示', '公平竞争审查'],
    breaks: (draft) => [
      'N713-25-1a',
      'N713-29-5',
      'HK-21d',
      'GL-24',
      'GL-45e',
      'HQ-19a',
      'HQ-17-1a',
      'TJ19-4',
      'HN-27a',
      'HN-50-2a',
      'SHFS-4',
      ...forNormative(draft, 'HK-18a', 'HK-57-1', 'GL-22c', 'HN-21-1', 'SC-23-1a', 'GB37-6c', 'SC-23-1b'),
      ...forBusinessRules(draft, 'YSHJ-63-2', 'SHYS-75-1'),
    ],
    besides: [
      'GL-45a',
      'GL-45b',
      'SHFS-7',
      'N713-25-2a',
      'N713-7',
      'N713-27-1',
      'N713-27-2',
      'N713-27-3',
      'N713-26-2',
      'N713-28b',
      'HQ-17-1b',
      'SHML-3',
      'GB37-3',
      'ZZF-75',
      'N713-25-1b',
      'HK-57-1',
      'SHFS-5-2',
      'HN-57-4',
      'SHYS-75-1',
      'HK-18c',
      'HN-25',
      'GL-22f',
      'GL-22g',
      'HN-57-2b',
      'HN-50-2b',
    ],
    apply: ({ draft, set }) => {
      drop(draft, '合法性审查');
      const less = (text: string | undefined): string => (text ?? '').replace('、合法性审查意见', '');
      for (const [key, field] of [
        ['会议', '上会材料'],
        ['提请', '报送材料'],
      ] as const)
        set(key, { [field]: less(entryOf(draft, key)?.fields.get(field)) });
      set('发文请示', { 合法性说明: null });
    },
  },
  inFields(
    '以会签代替合法性审查',
    '合法性审查',
    {
      意见书: '司法局在征求意见函上回复“无意见”',
      审查内容: null,
      权限: null,
      程序: null,
      内容: null,
      文号: null,
    },
    ['N713-25-1b', 'SHFS-7'],
    { besides: ['N713-27-1', 'N713-27-2', 'N713-27-3', 'N713-7', 'N713-25-1a', 'SHFS-4'] },
  ),
  {
    name: '审查认为不合法仍然上会',
    touches: ['合法性审查', '会议', '提请'],
    breaks: (draft) => ['N713-25-2a', 'HQ-17-1b', ...forNormative(draft, 'GB37-6c', 'SC-23-1b')],
    besides: ['N713-28c', 'ZJ337-5', 'N713-25-1a', 'YSHJ-64', 'GL-45e', 'HQ-17-1a', 'ZJ337-7d'],
    apply: ({ set }) =>
      set('合法性审查', {
        结论: '第五条超越法定权限，不合法',
        权限: '第五条超越法定权限',
        修改意见: null,
        修改落实: null,
      }),
  },
  inFields('送审材料不全', '合法性审查', { 送审材料: '决策草案一份' }, ['N713-26-1a'], {
    besides: ['GL-22d', 'GB37-6a', 'SC-23-1c'],
  }),
  {
    name: '合法性审查时间不足',
    touches: ['合法性审查'],
    breaks: (draft) => ['N713-26-2', ...forNormative(draft, 'GL-22f')],
    apply: ({ days, random, set }) => {
      const by = workingDay(days.送审, random.int(2, 3));
      set('合法性审查', { 法律意见日期: dayMark(by), 意见日期: dayMark(by), 要求反馈日期: dayMark(by) });
    },
  },
  part('权限', '法定程序、内容合法', ['N713-27-1', 'N713-7']),
  part('程序', '法定权限、内容合法', ['N713-27-2', 'N713-7']),
  part('内容', '法定权限、法定程序', ['N713-27-3', 'N713-7']),
  inFields('审查意见没有落款日期', '合法性审查', { 意见日期: '未落款' }, ['N713-28a'], {
    touches: ['合法性审查', '会议', '提请'],
    besides: ['N713-25-1a', 'GL-45b', 'HQ-17-1a'],
  }),
  inFields(
    '没有法律顾问意见',
    '合法性审查',
    { 法律顾问意见: '未听取', 法律意见日期: null },
    ['N713-28b', 'HN-25'],
    {
      besides: ['HK-18c', 'HN-24a'],
    },
  ),
  inFields('审查意见没有落实', '合法性审查', { 修改落实: '未修改' }, ['N713-28c']),
  {
    name: '会后才初审',
    touches: ['合法性审查', '会议'],
    breaks: () => ['SHFS-5-2'],
    besides: ['SHFS-4'],
    apply: ({ days, set }) => set('合法性审查', { 初审日期: dayMark(workingDay(days.会议, 2)) }),
  },
  {
    name: '由承办单位自己审查合法性',
    touches: ['合法性审查'],
    breaks: () => ['SHFS-3'],
    besides: [
      'N713-25-1a',
      'SHFS-7',
      'SHFS-4',
      'HQ-17-1a',
      'GL-45b',
      'HN-21-1',
      'N713-28a',
      'GL-45e',
      'N713-25-1b',
      'HN-50-2b',
    ],
    apply: ({ draft, set }) =>
      set('合法性审查', { 审查单位: `${draft.place.prefix}${draft.subject.leads[0]}法规科` }),
  },
  {
    name: '合法性审核时间过长',
    touches: ['合法性审查'],
    fits: (draft) => draft.place.name === '鼓楼' && normative(draft),
    breaks: () => ['GL-22g'],
    apply: ({ days, set }) => {
      const from = dayMark(workingDay(days.审查意见, -19));
      set('合法性审查', { 初审日期: from, 送审日期: from, 收件日期: from });
    },
  },
  inFields('初审意见只写同意', '合法性审查', { 初审意见: '无异议，同意上报' }, ['SHFS-6']),
  inFields('初审以会签单代替', '合法性审查', { 初审意见: '以会签单代替' }, ['SHFS-5-3'], {
    besides: ['SHFS-6', 'SHFS-4'],
  }),
  {
    name: '增加义务没有依据',
    touches: ['合法性审查', '会议', '提请'],
    breaks: (draft) => ['ZJ337-5', 'N713-25-2a', 'HQ-17-1b', ...forNormative(draft, 'GB37-6c', 'SC-23-1b')],
    besides: ['N713-28c', 'N713-25-1a', 'YSHJ-64', 'GL-45e', 'HQ-17-1a', 'ZJ337-7d'],
    apply: ({ set }) =>
      set('合法性审查', {
        修改意见: '第五条增加沿街商户义务缺少法律依据',
        修改落实: '未采纳',
        结论: '第五条不合法',
      }),
  },
];
