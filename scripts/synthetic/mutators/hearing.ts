/** Mistakes made at and around a hearing. */
import { countMark, dayMark, drop } from '../model.ts';
import { inFields, type Mutator } from './mutator.ts';

export const hearing: readonly Mutator[] = [
  {
    name: '听证以后才公告',
    touches: ['听证会'],
    breaks: () => ['N713-16-2'],
    apply: ({ days, set }) => set('听证会', { 公告日期: dayMark(days.听证 + 1) }),
  },
  {
    name: '听证材料送达不足七日',
    touches: ['听证会'],
    breaks: () => ['N713-16-3d'],
    apply: ({ days, random, set }) => set('听证会', { 材料送达日期: dayMark(days.听证 - random.int(1, 5)) }),
  },
  {
    name: '听证以后才公布名单',
    touches: ['听证会'],
    breaks: () => ['N713-16-3c'],
    apply: ({ days, set }) => set('听证会', { 名单公布日期: dayMark(days.听证 + 1) }),
  },
  {
    name: '名单定了才公布遴选办法',
    touches: ['听证会'],
    breaks: () => ['N713-16-3a'],
    apply: ({ days, set }) => set('听证会', { 遴选办法公布日期: dayMark(days.听证名单 + 2) }),
  },
  inFields('听证闭门举行', '听证会', { 公开举行: '闭门举行' }, ['N713-17-0']),
  inFields('听证笔录没有全部签字', '听证会', { 签字人数: `${countMark(9)}人`, 听证记录: null }, [
    'N713-17-3',
  ]),
  inFields('听证缺少一方代表', '听证会', { 参加人构成: '经营企业代表12人，没有居民代表' }, ['N713-16-3b']),
  inFields('听证没有安排质证', '听证会', { 陈述质证: '未安排', 听证记录: null, 听证报告: null }, [
    'N713-17-2',
  ]),
  {
    name: '法定听证没有举行',
    touches: ['听证会'],
    breaks: () => ['N713-16-1b', 'SC-17c'],
    besides: ['GL-31b'],
    apply: ({ draft }) => {
      drop(draft, '听证会');
      draft.circumstances.set('法定应当听证', '是');
    },
  },
];
