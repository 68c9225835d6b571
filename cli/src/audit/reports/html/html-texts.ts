/**
 * The words that only the page of an audit has, in both languages.
 * It refuses to know what any dossier says.
 */
import type { Language } from '../../../../../checks/index.ts';

const chinese = {
  title: '重大行政决策案卷审计报告',
  charts: '统计图',
  byStep: '各步骤有违反的案卷数',
  by: { lead: '各承办单位的错误数', year: '各年度的错误数', district: '各地区的错误数' },
  trend: '历年有错误的案卷占比',
  days: '实际给的天数与要求的天数',
  daysGiven: '实际（中位数）',
  daysWanted: '要求',
  asTable: '看数字',
  group: { lead: '承办单位', year: '年度', district: '地区' },
  dossiers: '案卷数',
  withErrors: '有错误的卷',
  share: '占比',
  step: '步骤',
  breached: '有违反的卷',
  open: '有待查明的卷',
  duty: '义务',
  wanted: '要求',
  least: '最少',
  median: '中位数',
  most: '最多',
  short: '不足的次数',
  times: '次数',
  mostOf: (shown: number, all: number) => `图中列最多的 ${shown} 项，共 ${all} 项；全部见下面的数字。`,
  filter: '筛选',
  all: '全部',
  severity: '轻重',
  search: '事项、编号或路径',
  reset: '清除筛选',
  shown: '显示 {n} 卷，共 {all} 卷',
  leads: '承办单位',
  year: '年度',
  across: '跨卷和其他文件的问题',
  allVerdicts: (count: number) => `全部结论（${count} 项）`,
  noScript: '全部结论的表要打开脚本才能显示；同样的内容在工作簿的“全部结论”里。',
  units: { 日: '日', 工作日: '个工作日', 月: '个月' } as Readonly<Record<string, string>>,
};

export type HtmlTexts = typeof chinese;

const english: HtmlTexts = {
  title: 'Audit of decision dossiers',
  charts: 'Charts',
  byStep: 'Dossiers in breach, by step',
  by: { lead: 'Errors by unit in charge', year: 'Errors by year', district: 'Errors by district' },
  trend: 'Share of dossiers with errors, by year',
  days: 'Days given against days required',
  daysGiven: 'given (median)',
  daysWanted: 'required',
  asTable: 'As numbers',
  group: { lead: 'Unit in charge', year: 'Year', district: 'District' },
  dossiers: 'Dossiers',
  withErrors: 'With errors',
  share: 'Share',
  step: 'Step',
  breached: 'In breach',
  open: 'Open',
  duty: 'Duty',
  wanted: 'Required',
  least: 'Least',
  median: 'Median',
  most: 'Most',
  short: 'Too short',
  times: 'Counted',
  mostOf: (shown, all) => `The chart shows the first ${shown} of ${all}; the numbers below show all.`,
  filter: 'Filter',
  all: 'all',
  severity: 'Severity',
  search: 'Matter, id or path',
  reset: 'Clear',
  shown: '{n} of {all} dossiers shown',
  leads: 'Unit in charge',
  year: 'Year',
  across: 'Problems across dossiers and of other files',
  allVerdicts: (count) => `All verdicts (${count})`,
  noScript: 'The table of all verdicts needs scripts; the workbook has the same in its sheet of verdicts.',
  units: { 日: 'days', 工作日: 'working days', 月: 'months' },
};

export function htmlTexts(language: Language): HtmlTexts {
  return language === 'en' ? english : chinese;
}
