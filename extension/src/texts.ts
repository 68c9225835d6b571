/**
 * What the extension says while it runs, in the language of the findings (`juece.language`), so that one screen
 * speaks one language. Titles of commands and settings are not here: VS Code localizes those (package.nls*.json).
 */
import type { TimelineInterval } from './wire.ts';

type Unit = TimelineInterval['unit'];

const chinese = {
  name: '决策合规',
  verdicts: {
    met: '已满足',
    violated: '违反',
    undetermined: '无法判断',
    'not-due': '未到期',
    'not-applicable': '不适用',
    waived: '豁免',
    'not-checkable': '卷内查不出',
  },
  states: {
    done: '已满足',
    breach: '有违反',
    open: '有待办',
    'not-due': '未到期',
    'not-applicable': '不适用',
  },
  levels: { essential: '关键', standard: '常规', complete: '完整' },
  count: (verdict: string, n: number) => `${verdict} ${n}`,
  filters: { all: '全部义务', open: '违反和无法判断', breaches: '只看违反' },
  stage: (stage: string, inferred: boolean) => `${stage}阶段${inferred ? '（由案卷推断）' : ''}`,
  rulesOf: (day: string | null) => (day === null ? '按今天的规则' : `按 ${day} 的规则`),
  diagnostics: (errors: number, warnings: number) =>
    errors + warnings === 0 ? '没有待办问题' : `错误 ${errors}，警告 ${warnings}`,
  openTimeline: '打开时间轴',
  timeline: '时间轴',
  timelineOf: (title: string) => `时间轴：${title}`,
  acts: '各个行为',
  missing: '还缺什么',
  intervals: '法定期间',
  kinds: { act: '行为', period: '期间', decision: '集体讨论', missing: '缺' },
  columns: {
    state: '结论',
    interval: '期间',
    counted: '天数',
  },
  how: '怎么数的',
  noDay: '日期不明',
  to: '至',
  counted: (n: number, unit: Unit) => `${n} ${unit === '月' ? '个月' : unit}`,
  bounds: { 'at-least': '不少于', 'at-most': '不超过' },
  borderline: '临界：两种数法结论不同',
  reveal: '转到原文',
  explain: '解释',
  nothingMissing: '没有发现缺少的步骤。',
  noActs: '案卷里还没有读到带日期的行为。',
  noIntervals: '还没有可以数的法定期间。',
  loading: '正在读案卷……',
  noDossier:
    '当前文件不是重大行政决策案卷。请先打开案卷（Markdown 文件，开头写着“案卷类型: 重大行政决策”）。',
  reportTitle: '检查报告',
  notExplained: (what: string) => `没有找到“${what}”的解释。`,
  askExplain: '要解释哪一条？输入义务编号（如 N713-15-1d）或一个词（如 听证会）',
  checked: (dossiers: number, errors: number, warnings: number) =>
    `检查了 ${dossiers} 份案卷：错误 ${errors}，警告 ${warnings}。`,
  noDossiers: '工作区里没有找到重大行政决策案卷。',
  checking: '正在检查工作区里的案卷',
  showProblems: '查看问题',
  restarted: '检查服务已重新启动。',
  failed: (why: string) => `检查服务没有启动：${why}`,
  showLog: '显示运行日志',
  newDossier: '新建案卷',
  ask: {
    title: '决策事项的名称',
    titleHint: '如：××区加装电梯实施办法',
    place: '适用地区',
    anyPlace: '其他地区（只按国家规定）',
    authority: '决策机关的全称',
    category: '事项类别',
    form: '文件形式',
    later: '以后再填',
    circumstances: '勾选“是”的情形；没有勾选的留作未声明，以后再填',
    required: '不能为空',
  },
  step: (n: number, of: number) => `${n}/${of}`,
};

type Texts = typeof chinese;

const english: Texts = {
  name: 'Juece',
  verdicts: {
    met: 'met',
    violated: 'breached',
    undetermined: 'undetermined',
    'not-due': 'not due',
    'not-applicable': 'not applicable',
    waived: 'waived',
    'not-checkable': 'not checkable',
  },
  states: {
    done: 'met',
    breach: 'breached',
    open: 'open',
    'not-due': 'not due',
    'not-applicable': 'not applicable',
  },
  levels: { essential: 'essential', standard: 'standard', complete: 'complete' },
  count: (verdict, n) => `${n} ${verdict}`,
  filters: { all: 'all duties', open: 'breached or undetermined', breaches: 'breaches only' },
  stage: (stage, inferred) => `stage ${stage}${inferred ? ' (inferred)' : ''}`,
  rulesOf: (day) => (day === null ? "today's rules" : `rules of ${day}`),
  diagnostics: (errors, warnings) =>
    errors + warnings === 0 ? 'no open problems' : `errors ${errors}, warnings ${warnings}`,
  openTimeline: 'Open timeline',
  timeline: 'Timeline',
  timelineOf: (title) => `Timeline: ${title}`,
  acts: 'Acts',
  missing: 'What is missing',
  intervals: 'Statutory intervals',
  kinds: { act: 'act', period: 'period', decision: 'deciding meeting', missing: 'missing' },
  columns: {
    state: 'Verdict',
    interval: 'Interval',
    counted: 'Days',
  },
  how: 'How it was counted',
  noDay: 'day unknown',
  to: 'to',
  counted: (n, unit) => `${n} ${{ 日: 'days', 工作日: 'working days', 月: 'months' }[unit]}`,
  bounds: { 'at-least': 'at least', 'at-most': 'at most' },
  borderline: 'borderline: the two ways of counting disagree',
  reveal: 'Go to text',
  explain: 'Explain',
  nothingMissing: 'No missing step was found.',
  noActs: 'No act with a day was read in the dossier yet.',
  noIntervals: 'There is no statutory interval to count yet.',
  loading: 'Reading the dossier…',
  noDossier:
    'This file is no dossier of a major administrative decision. Open one first (a Markdown file whose front matter says "案卷类型: 重大行政决策").',
  reportTitle: 'Report',
  notExplained: (what) => `Nothing explains "${what}".`,
  askExplain: 'Explain what? The id of a duty (N713-15-1d) or a term (听证会)',
  checked: (dossiers, errors, warnings) =>
    `${dossiers} dossiers checked: ${errors} errors, ${warnings} warnings.`,
  noDossiers: 'The workspace holds no dossier of a major administrative decision.',
  checking: 'Checking the dossiers of the workspace',
  showProblems: 'Show Problems',
  restarted: 'The language server was restarted.',
  failed: (why) => `The language server did not start: ${why}`,
  showLog: 'Show Log',
  newDossier: 'New dossier',
  ask: {
    title: 'Name of the decision',
    titleHint: 'such as: 加装电梯实施办法',
    place: 'Place',
    anyPlace: 'Another place (national rules only)',
    authority: 'Full name of the deciding authority',
    category: 'Category',
    form: 'Form of the document',
    later: 'Fill in later',
    circumstances: 'Tick the circumstances that apply; the others stay undeclared and are filled in later',
    required: 'must not be empty',
  },
  step: (n, of) => `${n}/${of}`,
};

export type Language = 'zh-CN' | 'en';
export type { Texts };

export const textsIn = (language: Language): Texts => (language === 'en' ? english : chinese);
