/**
 * The papers that a dossier links to, written from the same facts as the dossier, so that the two never disagree.
 * It decides no fact; where a paper says nothing of its own it says what it is.
 */
import { type Draft, entryOf } from './model.ts';

type Lines = (string | undefined | false)[];

/** The value of a field, for use in a paper; links in it are left out. */
function value(draft: Draft, key: string, field: string): string {
  return (entryOf(draft, key)?.fields.get(field) ?? '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

const line = (label: string, text: string): string | false => text !== '' && `${label}：${text}。`;

const written: Readonly<Record<string, (draft: Draft) => Lines>> = {
  决策建议书: ({ subject, title }) => [
    `建议事项：${title}。`,
    `一、主要问题：${subject.problems.join('，')}。`,
    '二、建议理由：群众反映集中，部门职责需要明确。',
    `三、依据：${subject.laws.join('、')}和上级政策。`,
    '四、初步方案：先易后难，分步实施，由承办单位拟订具体办法。',
    '五、必要性和可行性：现状需要改变，经费和人员有保障，已有试点经验。',
  ],
  研究论证报告: ({ subject }) => [
    `针对${subject.problems.join('、')}，分析了原因和可选的办法。`,
    '从合法性、必要性、科学性、可行性、可控性五个方面作了论证，认为可以启动。',
  ],
  启动批复: (draft) => [`同意启动${draft.title}的决策程序，由${value(draft, '启动', '承办单位')}承办。`],
  依据清单: ({ subject }) => subject.laws.map((law, i) => `${i + 1}. ${law}`),
  征求意见公告: (draft) => [
    value(draft, '公开征求意见', '公布材料').includes('未公布')
      ? '现就征求意见稿向社会公开征求意见。'
      : '现就征求意见稿及其起草说明向社会公开征求意见。',
    line('征求意见期间', value(draft, '公开征求意见', '期间')),
    line('提出意见的方式', value(draft, '公开征求意见', '反馈方式')),
  ],
  征求意见稿: ({ subject, title }) => [
    `${title}（征求意见稿）`,
    `第一条 为了解决${subject.problems.join('、')}的问题，制定本稿。`,
    '第二条 本稿适用于本行政区域内的有关活动。',
    `第三条 有关部门应当${subject.measures.join('、')}。`,
    '第四条 街道办事处协助做好宣传和协调。',
  ],
  起草说明: ({ subject }) => [
    `一、起草背景：${subject.problems.join('、')}。`,
    `二、主要内容：${subject.measures.join('、')}。`,
    '三、需要说明的问题：经费列入部门预算。',
  ],
  听证公告: (draft) => [
    line('听证时间', value(draft, '听证会', '举行日期')),
    line('地点', value(draft, '听证会', '地点')),
    '同时公布草案、起草说明和依据清单。',
  ],
  听证笔录: () => [
    '主持人宣布会场纪律。',
    '承办单位介绍草案、依据和有关情况。',
    '参加人逐一陈述意见，就争议问题进行询问、质证和辩论。',
    '全体参加人核对笔录后签字。',
  ],
  听证报告: () => ['参加人的主要意见和处理建议已汇总，供决策参考。'],
  专家论证意见: (draft) => [
    `专家就${value(draft, '专家论证', '论证内容') || '草案'}进行了论证，意见见案卷。`,
    '建议注意实施节奏，加强宣传解释。',
  ],
  风险评估报告: ({ subject }) => [
    `评估围绕${subject.topic}展开，采用问卷、走访和会商。`,
    `风险点：${subject.risks.join('、')}。`,
    `防范措施：${subject.measures.join('、')}。`,
    '处置预案：按三级响应，写明值班、疏导和舆情回应。',
  ],
  初审意见: () => [
    '主体权限：有制定权限。',
    '内容合法性：没有减损权利或者增加义务，没有设定处罚和许可。',
    '程序履行：公众参与、专家论证、风险评估均已完成。',
  ],
  法律意见书: () => ['律师审阅了草案和程序材料，认为权限、程序和内容没有法律障碍。'],
  合法性审查意见书: (draft) => [
    value(draft, '合法性审查', '文号'),
    line('一、权限', value(draft, '合法性审查', '权限')),
    line('二、程序', value(draft, '合法性审查', '程序')),
    line('三、内容', value(draft, '合法性审查', '内容')),
    line('结论', value(draft, '合法性审查', '结论')),
  ],
  提请函: () => ['现将草案和有关材料报送，提请讨论。'],
  会议记录: (draft) => [
    value(draft, '会议', '会议名称'),
    ...(entryOf(draft, '会议')?.table?.rows ?? []).map((row) => `${row[1]}（${row[2]}）：${row[3]}。`),
  ],
  会议纪要: (draft) => [
    `会议听取了关于${draft.title}的汇报。`,
    line('会议决定', value(draft, '会议', '决定')),
  ],
  请示: (draft) => [`现将${draft.title}的有关情况请示如下。`, '妥否，请批示。'],
  正式文件: ({ subject, title }) => [
    title,
    `第一条 为了解决${subject.problems.join('、')}的问题，制定本文件。`,
    `第二条 有关部门应当${subject.measures.join('、')}。`,
    '公开属性：主动公开',
  ],
  政策解读: ({ subject, title }) => [
    `一、背景和依据：针对${subject.problems.join('、')}，依据有关法律和政策。`,
    '二、目标任务：方便群众，规范服务。',
    `三、主要内容：${subject.measures.join('、')}。`,
    `四、适用范围和执行标准：见《${title}》。`,
    '五、注意事项：施行前有准备时间。六、便民举措：设咨询电话。',
  ],
};

/** The text of the paper of that name, with marks for days and counts; lines become paragraphs. */
export function paper(name: string, draft: Draft): string {
  const lines = written[name]?.(draft) ?? [`${name}已由承办单位整理入卷。`, `事项：${draft.title}。`];
  return `# ${name}\n\n${lines.filter((l): l is string => typeof l === 'string' && l !== '').join('\n\n')}\n`;
}

/** Papers that even a thin dossier keeps. */
export const mainPapers: ReadonlySet<string> = new Set([
  '征求意见稿',
  '起草说明',
  '征求意见公告',
  '专家论证意见',
  '风险评估报告',
  '合法性审查意见书',
  '会议记录',
  '会议纪要',
  '正式文件',
]);

/** Fields of a record that the layout 附件 writes into a paper instead of the dossier, and that paper. */
export const movedInto: Readonly<
  Record<string, { readonly paper: string; readonly fields: readonly string[]; readonly table?: true }>
> = {
  公开征求意见: { paper: '征求意见公告', fields: ['期间', '反馈方式'] },
  听证会: { paper: '听证笔录', fields: ['介绍说明', '陈述质证', '签字人数'] },
  专家论证: { paper: '专家论证意见', fields: ['论证内容', '结论'], table: true },
  风险评估: {
    paper: '风险评估报告',
    fields: ['风险点', '防范措施', '处置预案', '风险等级', '结论', '部门意见'],
  },
  合法性审查: { paper: '合法性审查意见书', fields: ['审查内容', '权限', '程序', '内容', '结论', '修改意见'] },
  会议: { paper: '会议记录', fields: ['首长末位发言', '不同意见'], table: true },
};
