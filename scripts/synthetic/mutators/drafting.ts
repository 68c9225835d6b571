/** Mistakes made while the draft is written and other bodies are asked. */
import { dayMark, needed, normative } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { forNormative, inFields, type Mutator } from './mutator.ts';

export const drafting: readonly Mutator[] = [
  {
    name: '调研以前就已定稿',
    touches: ['草案', '调研', '部门意见'],
    breaks: () => ['N713-12-1', 'ZJ337-6'],
    apply: ({ days, set }) => set('草案', { 送审稿定稿日期: dayMark(days.启动) }),
  },
  inFields('依据已经废止', '草案', { 依据清单: '公共事务管理规定（已废止）' }, ['N713-12-2'], {
    besides: ['HK-18d'],
  }),
  inFields('照搬上级文件', '草案', { 重复发文核对: '照搬市政府文件' }, ['GB37-2'], { fits: normative }),
  inFields('没有调研', '调研', { 日期: null, 报告: '未开展' }, ['HK-23-1a'], {
    besides: ['GL-26-1a', 'GL-67', 'N713-12-1', 'ZJ337-6', 'HN-29-1b'],
  }),
  {
    name: '一个部门未征求意见',
    touches: ['部门意见'],
    breaks: (draft) => [
      'N713-13-1a',
      'HK-23-1c',
      'HQ-21b',
      'HN-50-1a',
      'SC-17a',
      ...forNormative(draft, 'HN-22-2a'),
    ],
    besides: ['HK-56-1a', 'HK-56-2b', 'HQ-49b', 'GL-26-1b', 'GL-51-1a', 'HN-29-1c', 'GL-45a', 'HK-18c'],
    apply: ({ draft }) => {
      const row = needed(draft, '部门意见').table?.rows.at(-1);
      row?.splice(1, 5, '', '', '未征求', '', '');
    },
  },
  {
    name: '一个部门逾期回复',
    touches: ['部门意见'],
    breaks: () => ['HK-56-2a', 'HQ-49c', 'GL-51-2', 'HN-57-3'],
    besides: ['HK-56-2b'],
    apply: ({ draft, days, random }) => {
      const row = needed(draft, '部门意见').table?.rows.at(-1);
      row?.splice(2, 1, dayMark(workingDay(days.发函, random.int(11, 16))));
    },
  },
  {
    name: '部门不同意而没有说明分歧',
    touches: ['部门意见'],
    breaks: (draft) => [
      'N713-13-1b',
      'HK-56-1b',
      'HQ-49d',
      'GL-51-1b',
      'HN-50-1b',
      'HN-57-2a',
      ...forNormative(draft, 'GL-21b'),
    ],
    besides: ['HN-50-1c', 'HQ-21b', 'GL-45a', 'GL-26-1b', 'HK-51a', 'HN-51-2'],
    apply: ({ draft, set }) => {
      const row = needed(draft, '部门意见').table?.rows.at(-1);
      row?.splice(3, 2, '不同意，认为经费没有来源', '未采纳');
      set('部门意见', { 分歧说明: '未作说明' });
    },
  },
  {
    name: '会后才征求街道意见',
    touches: ['街道意见', '会议'],
    breaks: () => ['HK-23-1d'],
    besides: ['GL-26-1b', 'HN-29-1c'],
    apply: ({ days, set }) => set('街道意见', { 日期: dayMark(workingDay(days.会议, 3)) }),
  },
];
