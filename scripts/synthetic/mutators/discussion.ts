/** Mistakes made around the meeting that decides. */
import { countMark, type Draft, dayMark, entryOf, is, needed } from '../model.ts';
import { workingDay } from '../schedule.ts';
import { forNormative, forPolicies, inFields, type Mutator } from './mutator.ts';

const head = (draft: Draft): string => `${draft.place.rank}长`;

/** A deputy who spoke at the meeting. */
const deputy = (draft: Draft): string =>
  `副${head(draft)}${needed(draft, '会议').table?.rows[2]?.[1] ?? '某'}`;

const byDeputy = (
  name: string,
  fields: readonly string[],
  ids: readonly string[],
  besides: readonly string[] = [],
): Mutator => ({
  name,
  touches: ['会议', '首次会议'],
  breaks: () => ids,
  besides,
  apply: ({ draft, set }) => {
    for (const key of ['会议', '首次会议'])
      set(
        key,
        Object.fromEntries(
          fields.filter((f) => entryOf(draft, key)?.fields.has(f)).map((f) => [f, deputy(draft)]),
        ),
      );
  },
});

const papersFor = (
  name: string,
  papers: string,
  breaks: (draft: Draft) => readonly string[],
  besides: readonly string[] = [],
): Mutator => ({
  name,
  touches: ['会议', '提请'],
  breaks,
  besides,
  apply: ({ set }) => {
    set('会议', { 上会材料: papers });
    set('提请', { 报送材料: papers });
  },
});

export const discussion: readonly Mutator[] = [
  {
    name: '以专题会议代替常务会议',
    touches: ['会议', '首次会议', '请示报告'],
    fits: (draft) => draft.place.name !== '红桥',
    breaks: (draft) => [
      'N713-30-1a',
      'HK-22',
      'GL-6',
      'GL-25',
      'HN-8a',
      'SC-16',
      'ZZF-78c',
      'HK-48e',
      'HN-47f',
      ...(draft.subject.category === '公共政策和措施' || draft.subject.category === '重要规划'
        ? ['HN-28']
        : []),
      ...(['公共政策和措施', '重要规划', '公共建设项目'].includes(draft.subject.category) ? ['GL-43b'] : []),
      ...forNormative(draft, 'HK-48c', 'GL-43c', 'HN-47e'),
    ],
    besides: [
      'HK-21d',
      'GL-24',
      'HK-55b',
      'GL-50b',
      'HN-56b',
      'HN-27a',
      'HN-50-2a',
      'HK-18a',
      'HK-50a',
      'GL-52b',
      'TJ19-4',
      'SHML-3',
      'GL-22c',
      'GB37-3',
      'ZZF-75',
      'SHYS-75-1',
      'N713-30-1b',
      'N713-24a',
      'GL-43d',
      'HN-53c',
      'ZZF-6',
      'HN-62',
    ],
    apply: ({ draft, set }) => {
      const { rank } = draft.place;
      needed(draft, '会议').heading = '专题会议';
      set('会议', { 会议名称: `${rank}政府专题会议` });
      set('提请', { 办公室审核: `材料齐全，建议提请${rank}政府专题会议` });
    },
  },
  {
    name: '首长首先表态',
    touches: ['会议'],
    breaks: () => ['N713-30-2b'],
    apply: ({ draft, set }) => {
      set('会议', { 首长末位发言: `${head(draft)}首先表态` });
      const rows = needed(draft, '会议').table?.rows;
      const last = rows?.pop();
      if (rows && last) rows.unshift(last);
      rows?.forEach((row, i) => {
        row[0] = String(i + 1);
      });
    },
  },
  byDeputy('副职作出决定', ['决定人'], ['N713-30-1b', 'GL-52b']),
  {
    name: '组成人员没有发言',
    touches: ['会议'],
    breaks: () => ['N713-30-2a'],
    apply: ({ draft, set }) => {
      needed(draft, '会议').table = null;
      set('会议', { 发言情况: '未发表意见', 会议记录: null, 不同意见: null, 表决: null });
    },
  },
  inFields('多数反对而没有说明理由', '会议', { 表决: '同意3人，反对4人', 不同意见: null }, ['N713-30-2c'], {
    besides: ['N713-30-3b', 'N713-38-3'],
  }),
  {
    name: '没有会议记录',
    touches: ['会议', '首次会议', '归档'],
    breaks: () => ['N713-30-3a', 'HQ-46a'],
    besides: ['HQ-46c', 'N713-33'],
    apply: ({ draft, set }) => {
      for (const key of ['会议', '首次会议']) set(key, { 会议记录: '无' });
      const table = entryOf(draft, '归档')?.table;
      if (table)
        table.rows = table.rows.map((row) => row.map((cell) => cell.replace('会议记录', '会议通知')));
    },
  },
  {
    name: '到会人数不足',
    touches: ['会议', '首次会议'],
    breaks: () => ['HQ-41b'],
    besides: ['N713-30-2a'],
    apply: ({ draft, set }) => {
      set('会议', { 实到: `${countMark(3)}人`, 表决: '同意3人', 缺席: null });
      needed(draft, '会议').table?.rows.splice(1, 4);
    },
  },
  byDeputy(
    '副职主持会议',
    ['主持人'],
    ['ZZF-78b', 'HK-48a', 'GL-43a'],
    ['N713-30-1b', 'HQ-41a', 'HN-8b', 'HN-47a', 'HQ-46e', 'N713-30-2b'],
  ),
  {
    name: '办公室主任主持会议',
    touches: ['会议', '首次会议'],
    breaks: () => ['ZZF-78b', 'HK-48a', 'HQ-41a', 'GL-43a', 'HN-8b', 'HN-47a'],
    besides: ['N713-30-1b', 'HQ-46e', 'N713-30-2b'],
    apply: ({ draft, set }) => {
      const who = `${draft.place.rank}政府办公室主任${needed(draft, '会议').table?.rows[5]?.[1] ?? '某'}`;
      for (const key of ['会议', '首次会议']) set(key, { 主持人: who });
    },
  },
  {
    name: '缺席没有请假',
    touches: ['会议'],
    breaks: () => ['HK-53', 'HQ-44a', 'HQ-44b', 'GL-47', 'HN-52'],
    apply: ({ draft, set }) => set('会议', { 缺席: `副${head(draft)}一人，未请假` }),
  },
  byDeputy('副职签发纪要', ['纪要签发人'], ['HK-52-1a', 'GL-45f', 'HN-53a'], ['HQ-46e', 'GL-45h']),
  papersFor(
    '上会材料没有采纳情况和评估报告',
    '决策草案、合法性审查意见',
    (draft) => [
      'N713-29-2',
      'N713-29-3',
      'N713-29-4',
      ...(is(draft, '涉及经营者经济活动') ? ['N713-29-1b'] : []),
    ],
    ['HK-51a', 'HN-51-2', 'N713-24a', 'GL-22d', 'SC-23-1c'],
  ),
  papersFor(
    '上会材料没有合法性审查意见',
    '决策草案及说明、公平竞争审查情况、公众意见采纳情况、专家意见采纳情况、风险评估报告',
    () => ['N713-29-5'],
  ),
  papersFor(
    '上会材料没有草案',
    '公平竞争审查情况、公众意见采纳情况、专家意见采纳情况、风险评估报告、合法性审查意见',
    () => ['N713-29-1a'],
    ['GL-22d', 'SC-23-1c', 'GB37-6a'],
  ),
  {
    name: '会议材料印制过晚',
    touches: ['会议'],
    breaks: () => ['GL-45d', 'GL-45e'],
    apply: ({ days, set }) => set('会议', { 材料印制日期: dayMark(days.会议 + 1), 材料送达日期: null }),
  },
  {
    name: '会议材料报送过晚',
    touches: ['会议', '提请'],
    breaks: () => ['HN-51-1a'],
    apply: ({ days, set }) => set('会议', { 材料报送日期: dayMark(workingDay(days.会议, -4)) }),
  },
  {
    name: '会后才送达材料',
    touches: ['会议'],
    breaks: () => ['HN-51-1b'],
    apply: ({ days, set }) => set('会议', { 材料送达日期: dayMark(days.会议 + 1) }),
  },
  inFields('临时增加议题', '会议', { 临时议题: '是' }, ['HN-51-1c', 'HQ-43b']),
  inFields('列席不全', '会议', { 列席: '发展和改革委员会、财政局主要负责人，政府法律顾问，承办单位' }, [
    'HN-47b',
  ]),
  {
    name: '分管领导没有审阅',
    touches: ['提请'],
    breaks: () => ['HQ-23', 'GL-45a', 'GL-45c'],
    besides: ['HQ-50b'],
    apply: ({ draft, set }) => set('提请', { [`主管副${head(draft)}审阅`]: '未经审阅' }),
  },
  {
    name: '没有报区长同意',
    touches: ['提请'],
    breaks: () => ['GL-45c'],
    besides: ['HQ-50b'],
    apply: ({ draft, set }) => set('提请', { [`${head(draft)}同意`]: `未报${head(draft)}` }),
  },
  inFields(
    '办公室没有审核',
    '提请',
    { 办公室审核: '未审核' },
    ['HQ-43c', 'HQ-50a', 'GL-52a', 'HK-51b', 'GL-50a'],
    { besides: ['GB37-6b', 'HQ-50b'] },
  ),
  inFields('副职签发提请', '提请', { 签发人: '副局长李华' }, ['HQ-21a', 'HN-56a']),
  inFields('会议方案没有说明公开', '提请', { 会议方案: '邀请居民代表列席' }, ['GL-30-1']),
  {
    name: '没有提出公开属性',
    touches: ['提请'],
    breaks: (draft) => forPolicies(draft, 'GL-34c'),
    apply: ({ set }) => set('提请', { 公开属性建议: '未提出' }),
  },
  {
    name: '副职批准会议文件',
    touches: ['会议'],
    fits: (draft) => entryOf(draft, '执行') !== undefined,
    breaks: () => ['GL-45h'],
    apply: ({ draft, set }) => set('会议', { 会议文件批准人: deputy(draft) }),
  },
  {
    name: '不同意见没有载明',
    touches: ['会议'],
    fits: (draft) => entryOf(draft, '会议')?.fields.get('不同意见') !== '无' && is(draft, '直接涉及切身利益'),
    breaks: () => ['N713-30-3b'],
    besides: ['N713-38-3'],
    apply: ({ set }) => set('会议', { 不同意见: '无' }),
  },
];
