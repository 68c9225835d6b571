/** Mistakes made after publication: execution, change, evaluation, archive. */
import { countMark, type Draft, dayMark, entryOf } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { inFields, type Mutator } from './mutator.ts';

/** Due before the evaluation. */
const evaluated = (draft: Draft): boolean => entryOf(draft, '后评估') !== undefined;

export const execution: readonly Mutator[] = [
  inFields('没有督查', '执行', { 督查: '未开展' }, ['N713-34-1b', 'HK-45', 'GL-28b', 'SC-18b'], {
    fits: evaluated,
    besides: ['HQ-53', 'GL-69', 'HK-25b', 'HQ-24', 'HN-54-1'],
  }),
  inFields('没有执行报告', '执行', { 执行报告: '未报告' }, ['N713-34-2b'], {
    fits: evaluated,
    besides: ['HQ-53', 'GL-69', 'HK-25a', 'HK-25b', 'SC-18a', 'HN-29-2', 'HQ-24', 'GL-26-2'],
  }),
  inFields('没有明确执行单位', '执行', { 执行单位: '未明确', 牵头单位: null }, ['N713-34-1a'], {
    besides: ['HK-26b', 'GL-28a', 'HN-31'],
  }),
  inFields('没有明确责任人', '执行', { 责任人: '未明确' }, ['HK-26a', 'GL-28a', 'HN-31'], {
    fits: evaluated,
  }),
  inFields('多部门执行没有牵头', '执行', { 牵头单位: '未明确' }, ['HK-26b'], {
    fits: (draft) => draft.subject.leads.length > 1 && evaluated(draft),
    besides: ['GL-28a', 'HN-31'],
  }),
  inFields('问题没有报告', '执行', { 问题情形: '经费缺口较大，目标难以完成', 问题报告: '未报告' }, [
    'N713-35-1',
  ]),
  {
    name: '由论证评估单位做后评估',
    touches: ['后评估', '风险评估'],
    breaks: () => ['N713-36-2'],
    apply: ({ draft, set }) =>
      set('后评估', { 评估单位: entryOf(draft, '风险评估')?.fields.get('评估单位') ?? null }),
  },
  inFields('后评估没有外部参加', '后评估', { 参加人: '承办单位、财政局', 公众意见: '未听取' }, ['N713-36-3']),
  {
    name: '卷内目录与实物不符',
    touches: ['归档'],
    breaks: () => ['N713-33'],
    apply: ({ set }) => set('归档', { 件数: `卷内目录列${countMark(28)}件，实有${countMark(23)}件` }),
  },
  inFields('档案由个人保存', '归档', { 移交日期: null, 保管单位: '承办人个人保存' }, ['DA-14']),
  inFields('没有确定保管期限', '归档', { 保管期限: '未确定' }, ['DASS-19']),
  inFields('归档后抽换材料', '归档', { 卷内目录: '第7件归档后被抽换' }, ['DA-21']),
  {
    name: '部门自行调整决策',
    on: (days) => days.后评估,
    touches: ['执行', '后评估'],
    breaks: (draft) => ['N713-37a', 'HK-25c', ...(entryOf(draft, '后评估') ? ['N713-36-4', 'HK-25d'] : [])],
    besides: ['N713-37c', 'GL-71', 'ZJRD-17'],
    apply: ({ draft, days }) => {
      const at = draft.steps.findIndex((s) => s.key === '归档');
      const lead = `${draft.place.prefix}${draft.subject.leads[0]}`;
      draft.steps.splice(at, 0, {
        key: '决策调整',
        heading: '决策调整',
        entries: [
          {
            key: '调整',
            heading: '决策调整',
            fields: new Map([
              ['情形', '压缩实施范围'],
              ['日期', dayMark(workingDay(entryOf(draft, '后评估') ? days.后评估 : days.执行报告, 6))],
              ['决定人', lead],
              ['引用评估', '未引用'],
            ]),
            table: null,
          },
        ],
      });
    },
  },
];
