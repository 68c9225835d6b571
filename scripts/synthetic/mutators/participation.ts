/** Mistakes made while the public is heard. */
import { countMark, dayMark, drop, entryOf, normative } from '../model.ts';
import { forBusinessRules, forNormative, type Mutator } from './mutator.ts';

const heard = [
  '公开征求意见',
  '座谈会',
  '问卷调查',
  '听证会',
  '意见采纳情况',
  '群体协商',
  '民主协商',
] as const;

export const participation: readonly Mutator[] = [
  {
    name: '公开征求意见期限不足',
    touches: ['公开征求意见'],
    breaks: (draft) => ['N713-15-1d', ...forBusinessRules(draft, 'YSHJ-62-2b')],
    besides: ['N713-15-1e'],
    apply: ({ days, random, set }) =>
      set('公开征求意见', {
        期间: `${dayMark(days.征求开始)}至${dayMark(days.征求开始 + random.int(7, 24))}`,
      }),
  },
  {
    name: '缩短期限没有说明理由',
    touches: ['公开征求意见'],
    breaks: (draft) => ['N713-15-1d', 'N713-15-1e', ...forBusinessRules(draft, 'YSHJ-62-2b')],
    apply: ({ days, random, set }) =>
      set('公开征求意见', {
        期间: `${dayMark(days.征求开始)}至${dayMark(days.征求开始 + random.int(7, 20))}`,
        缩短理由: '未说明',
      }),
  },
  {
    name: '只在内部网征求意见',
    touches: ['公开征求意见'],
    breaks: () => ['N713-15-1a'],
    besides: ['HK-21c'],
    apply: ({ draft, set }) => set('公开征求意见', { 渠道: `${draft.place.rank}政府内部办公网` }),
  },
  {
    name: '没有同时公布草案说明',
    touches: ['公开征求意见'],
    breaks: () => ['N713-15-1b'],
    apply: ({ set }) => set('公开征求意见', { 公布材料: '只公布征求意见稿，未公布起草说明' }),
  },
  {
    name: '没有写明截止日期',
    touches: ['公开征求意见'],
    breaks: () => ['N713-15-1c'],
    apply: ({ days, set }) =>
      set('公开征求意见', {
        期间: null,
        开始日期: dayMark(days.征求开始),
        截止日期: '未写明',
        反馈方式: '未写明',
        公告: null,
      }),
  },
  {
    name: '没有任何公众参与',
    touches: [...heard, '提请', '会议', '公布', '公平竞争审查'],
    breaks: (draft) => [
      'N713-14-1',
      'HK-21d',
      'GL-24',
      'HQ-19a',
      'TJ19-4',
      'HN-27a',
      'HN-50-2a',
      'SC-17b',
      ...(draft.subject.group === '' ? [] : ['N713-14-3']),
      ...forNormative(draft, 'HN-21-2', 'SC-21-1a'),
    ],
    besides: [
      'HK-21c',
      'SC-17c',
      'N713-18',
      'N713-29-2',
      'GL-26-1d',
      'HN-29-1e',
      'HQ-22b',
      'HQ-22c',
      'HQ-22d',
      'SHML-3',
      'SHYS-74',
      'GB37-3',
      'YSHJ-62-1',
      'YSHJ-62-2a',
      'ZZF-75',
      'HK-18c',
      'HN-57-4',
      'FCR-16b',
      'SH47-5-1',
      'N713-32b',
      'HK-51a',
      'HN-51-2',
      'GL-45a',
      'HEN210-x1',
      'HN-57-2b',
    ],
    apply: ({ draft, set }) => {
      drop(draft, ...heard);
      const less = (text: string | undefined): string => (text ?? '').replace('公众意见采纳情况、', '');
      for (const [key, field] of [
        ['会议', '上会材料'],
        ['提请', '报送材料'],
      ] as const)
        set(key, { [field]: less(entryOf(draft, key)?.fields.get(field)) });
      set('公布', { 采纳情况说明: '同时公布专家论证意见的采纳情况' });
      set('公平竞争审查', { 公众意见: null });
    },
  },
  {
    name: '没有听取特定群体意见',
    touches: ['群体协商', '听证会'],
    breaks: () => ['N713-14-3'],
    besides: ['HEN210-x1', 'N713-16-3b'],
    apply: ({ draft, set }) => {
      drop(draft, '群体协商');
      if (entryOf(draft, '听证会'))
        set('听证会', { 参加人构成: '沿街商户代表7人、行业协会代表3人、专业人士2人' });
    },
  },
  {
    name: '一部分意见没有处理',
    touches: ['意见采纳情况'],
    breaks: () => ['N713-18'],
    besides: ['YSHJ-62-2a', 'SHYS-74'],
    apply: ({ set }) => set('意见采纳情况', { 收到: `${countMark(95)}条` }),
  },
  {
    name: '规范性文件没有公开征求意见',
    touches: ['公开征求意见', '公平竞争审查'],
    fits: (draft) => normative(draft),
    breaks: () => ['HN-21-2'],
    besides: [
      'HK-21c',
      'YSHJ-62-2a',
      'YSHJ-62-2b',
      'SHYS-74',
      'SHML-3',
      'HK-18c',
      'GB37-3',
      'ZZF-75',
      'N713-15-1d',
      'SC-21-1a',
      'N713-14-1',
      'HQ-22d',
      'N713-15-1a',
      'N713-15-1b',
      'N713-15-1c',
      'HN-57-4',
      'GL-26-1d',
      'HK-21d',
      'SC-17b',
    ],
    apply: ({ draft, set }) => {
      drop(draft, '公开征求意见');
      set('公平竞争审查', { 公众意见: null });
    },
  },
];
