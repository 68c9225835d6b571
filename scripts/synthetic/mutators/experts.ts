/** Mistakes made in the review by experts. */
import { drop, entryOf, needed } from '../model.ts';
import { inFields, type Mutator } from './mutator.ts';

const row =
  (key: string, column: string, value: string): Mutator['apply'] =>
  ({ draft, random }) => {
    const table = needed(draft, key).table;
    const at = table?.columns.indexOf(column) ?? -1;
    if (table && at >= 0) random.pick(table.rows)[at] = value;
  };

export const experts: readonly Mutator[] = [
  {
    name: '没有专家论证',
    touches: ['专家论证', '提请', '会议', '公布'],
    breaks: () => [
      'N713-19-1a',
      'HK-21d',
      'GL-24',
      'HQ-19a',
      'TJ19-4',
      'HN-27a',
      'HN-50-2a',
      'SC-17d',
      'SH47-5-2',
    ],
    besides: ['N713-19-1b', 'HQ-22d', 'N713-29-3', 'SHFS-5-1', 'N713-32b'],
    apply: ({ draft, set }) => {
      drop(draft, '专家论证');
      const less = (text: string | undefined): string => (text ?? '').replace('专家意见采纳情况、', '');
      for (const [key, field] of [
        ['会议', '上会材料'],
        ['提请', '报送材料'],
      ] as const)
        set(key, { [field]: less(entryOf(draft, key)?.fields.get(field)) });
      set('公布', { 采纳情况说明: '同时公布公众意见的采纳情况' });
    },
  },
  inFields('专家没有论证科学性', '专家论证', { 论证内容: '必要性、可行性' }, ['N713-19-1b']),
  {
    name: '一名专家没有签名',
    touches: ['专家论证'],
    breaks: () => ['N713-19-2b'],
    apply: row('专家论证', '署名', '未签名'),
  },
  {
    name: '一名专家有利害关系',
    touches: ['专家论证'],
    breaks: () => ['N713-20-2a'],
    apply: row('专家论证', '利害关系', '有，任项目公司顾问'),
  },
];
