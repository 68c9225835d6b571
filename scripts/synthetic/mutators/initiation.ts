/** Mistakes made when a decision is initiated. */
import { dayMark, drop } from '../model.ts';
import { inFields, type Mutator } from './mutator.ts';

export const initiation: readonly Mutator[] = [
  {
    name: '目录先公布后经党委同意',
    touches: ['目录'],
    breaks: () => ['N713-3-3b'],
    apply: ({ draft, days, set }) =>
      set('目录', { [`${draft.place.rank}委同意日期`]: dayMark(days.目录公布 + 5) }),
  },
  {
    name: '先报请启动后论证',
    touches: ['启动', '五性论证'],
    breaks: () => ['N713-10-0'],
    apply: ({ days, set }) => set('启动', { 论证日期: dayMark(days.报请启动 + 2) }),
  },
  inFields('建议论证缺项', '启动', { 建议内容: '拟解决的主要问题、建议理由、初步方案', 论证报告: null }, [
    'N713-10-2',
  ]),
  inFields('启动时未明确承办单位', '启动', { 承办单位: '未明确', 牵头单位: null }, ['N713-11-1a'], {
    besides: ['N713-11-1b', 'HK-43'],
  }),
  {
    name: '多个承办单位没有牵头',
    touches: ['启动'],
    fits: (draft) => draft.subject.leads.length > 1,
    breaks: () => ['N713-11-1b', 'HK-43'],
    apply: ({ draft, set }) => {
      draft.front.delete('牵头单位');
      set('启动', { 牵头单位: '未明确' });
    },
  },
  inFields('以领导圈阅为依据', '启动', { 启动依据: '区领导已圈阅' }, ['HK-57-2a']),
  {
    name: '未列入年度目录又无理由',
    touches: ['目录'],
    breaks: () => ['HK-21b', 'HN-27c'],
    apply: ({ draft }) => {
      drop(draft, '目录');
      draft.circumstances.set('属于年度目录', '否');
    },
  },
  inFields(
    '五性没有论证',
    '五性论证',
    { 合法性: '未论证', 必要性: '未论证', 科学性: '未论证', 可行性: '未论证', 可控性: '未论证' },
    ['HK-23-1b', 'HQ-21c', 'GL-26-1a', 'HN-29-1b'],
  ),
];
