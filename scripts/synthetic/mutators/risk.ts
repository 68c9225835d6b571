/** Mistakes made in the assessment of risks. */
import { dayMark, drop, entryOf } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { inFields, type Mutator } from './mutator.ts';

export const risk: readonly Mutator[] = [
  {
    name: '没有风险评估',
    touches: ['风险评估', '提请', '会议'],
    breaks: () => [
      'N713-22-1',
      'HK-21d',
      'HK-23-1e',
      'GL-24',
      'GL-26-1c',
      'HQ-19a',
      'HQ-21d',
      'TJ19-4',
      'HN-27a',
      'HN-29-1d',
      'HN-50-2a',
    ],
    besides: ['N713-23-2a', 'N713-23-2b', 'N713-24a', 'N713-29-4', 'SHFS-5-1', 'SC-17e'],
    apply: ({ draft, set }) => {
      drop(draft, '风险评估');
      set('会议', { 风险评估结论: null });
      const less = (text: string | undefined): string => (text ?? '').replace('风险评估报告、', '');
      for (const [key, field] of [
        ['会议', '上会材料'],
        ['提请', '报送材料'],
      ] as const)
        set(key, { [field]: less(entryOf(draft, key)?.fields.get(field)) });
    },
  },
  inFields('风险不可控仍然上会', '风险评估', { 风险等级: '高风险', 结论: '不可控' }, ['N713-24b'], {
    touches: ['风险评估', '会议'],
  }),
  inFields('评估没有征求部门意见', '风险评估', { 部门意见: '未征求' }, ['N713-23-2a']),
  inFields('没有处置预案', '风险评估', { 处置预案: '未制定', 评估报告: null }, ['N713-23-2b', 'HQ-21d']),
  inFields('没有舆情研判', '风险评估', { 舆情研判: '未开展' }, ['HQ-21d']),
  {
    name: '会后才评估风险',
    touches: ['风险评估', '会议'],
    breaks: () => ['N713-24a'],
    besides: [
      'SHFS-5-1',
      'N713-22-1',
      'HK-23-1e',
      'HK-21d',
      'GL-24',
      'HN-29-1d',
      'N713-24b',
      'HQ-21d',
      'HQ-19a',
      'TJ19-4',
    ],
    apply: ({ days, set }) => {
      set('风险评估', { 报告日期: dayMark(workingDay(days.会议, 4)) });
      set('会议', { 风险评估结论: null });
    },
  },
];
