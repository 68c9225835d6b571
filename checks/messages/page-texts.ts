/**
 * The words that only the page for people (HTML) has, in both languages.
 * It refuses to know what any dossier says.
 */
import type { VerdictName } from '../report/report.ts';
import type { Language } from './language.ts';

const chinese = {
  title: '重大行政决策程序检查报告',
  contents: '目录',
  overview: '总览',
  matrix: '各卷各步骤',
  matrixHint: '点一个符号，跳到那一步的问题。',
  mark: {
    '✓': '已满足',
    '✗': '有违反',
    '?': '有待查明',
    '○': '未到期',
    '–': '不适用',
  },
  id: '编号',
  jurisdiction: '适用地区',
  file: '文件',
  course: '经过',
  day: '日期',
  step: '步骤',
  act: '事项',
  span: '所在时段',
  until: '至',
  decision: '决策日',
  todo: '要办的事',
  noTodo: '没有要办的事。',
  duty: '要求',
  evidence: '卷内写的',
  all: (count: number) => `全部结论（${count} 项）`,
  verdict: '结论',
  code: '代号',
  explanation: '说明',
  judgedAt: '判断日',
  noDossier: '没有检查任何案卷。',
  toTop: '回到开头',
  notice: '本报告只说明案卷里写了什么、缺什么；是否合法，由有权机关判断。',
};

export type PageTexts = typeof chinese;

const english: PageTexts = {
  title: 'Report on decision procedure',
  contents: 'Contents',
  overview: 'Overview',
  matrix: 'Dossiers and steps',
  matrixHint: 'A mark leads to what was found in that step.',
  mark: { '✓': 'met', '✗': 'breached', '?': 'open', '○': 'not due', '–': 'not applicable' },
  id: 'Id',
  jurisdiction: 'Jurisdiction',
  file: 'File',
  course: 'Course',
  day: 'Day',
  step: 'Step',
  act: 'Act',
  span: 'When',
  until: 'to',
  decision: 'decision',
  todo: 'To do',
  noTodo: 'Nothing to do.',
  duty: 'Duty',
  evidence: 'The dossier says',
  all: (count) => `All verdicts (${count})`,
  verdict: 'Verdict',
  code: 'Code',
  explanation: 'Finding',
  judgedAt: 'Rules of',
  noDossier: 'No dossier was checked.',
  toTop: 'Back to the top',
  notice:
    'This report says what the dossier shows and what it lacks; whether a decision is lawful is for the competent body to judge.',
};

export function pageTexts(language: Language): PageTexts {
  return language === 'en' ? english : chinese;
}

/** A sign beside the words, so that no meaning hangs on colour alone. */
export const verdictSigns: Readonly<Record<VerdictName, string>> = {
  met: '✓',
  violated: '✗',
  undetermined: '?',
  'not-due': '○',
  'not-applicable': '–',
  waived: '◇',
  'not-checkable': '·',
};
