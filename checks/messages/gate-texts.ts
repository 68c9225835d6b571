/**
 * The words of what a forge shows (annotations, job summary), in both languages.
 * It refuses to know what any dossier says.
 */
import type { ExceptionKind } from '../report/report.ts';
import type { Language } from './language.ts';

const may = (stage: string | null): string => (stage === null ? '可以提请' : `可以进入“${stage}”`);

const chinese = {
  moreInSummary: (count: number, severity: string) => `另有 ${count} 处${severity}没有标在这里，见运行摘要。`,
  heading: '重大行政决策程序检查',
  noDossier: '没有检查任何案卷，不能作为提请的依据。',
  blocked: (stage: string | null, count: string) =>
    `${stage === null ? '不能提请' : `不能进入“${stage}”`}：${count}。`,
  doubtful: (stage: string | null, count: string) =>
    `没有查出必须拦下的问题，${may(stage)}；此前请逐处核实：${count}。`,
  clear: (stage: string | null) => `就卷内所载，没有查出问题，${may(stage)}。`,
  errors: (count: number) => `错误 ${count} 处`,
  warnings: (count: number) => `警告 ${count} 处`,
  informations: (count: number) => `提示 ${count} 处`,
  and: '，',
  excepted: (count: number) => `另有 ${count} 处例外（豁免、基线或注明理由），列在下面，未计入。`,
  notCheckable: (count: number) => `${count} 项要求案卷里查不出，须由人核实。`,
  overview: '各卷各步骤',
  timeline: '经过',
  exceptions: '例外',
  noExceptions: '没有例外。',
  exceptionKind: { waiver: '豁免', baseline: '基线', inline: '注明理由' } as Readonly<
    Record<ExceptionKind, string>
  >,
  exceptionCounts: (waiver: number, baseline: number, inline: number) =>
    `豁免 ${waiver} 处，基线 ${baseline} 处，注明理由的卷面问题 ${inline} 处。`,
  exceptionsApart: (counts: string) => `例外另计：${counts}`,
  kind: '种类',
  what: '查到的问题',
  reason: '理由',
  by: '批准人',
  expires: '到期',
  place: '位置',
  none: '—',
  cut: (count: number) =>
    `摘要写满了，还有 ${count} 处没有列出；完整清单见报告文件或在本机运行 juece check。`,
  exceptionsCut: (count: number) => `还有 ${count} 处例外没有列出。`,
  dossiersCut: (count: number) => `还有 ${count} 卷没有列出。`,
  id: '编号',
  duty: '要求',
};

export type GateTexts = typeof chinese;

const english: GateTexts = {
  moreInSummary: (count, severity) =>
    `${count} more of severity ${severity} are not shown here: see the job summary.`,
  heading: 'Decision procedure check',
  noDossier: 'No dossier was checked: this is no ground for submitting anything.',
  blocked: (stage, count) => `Not ready${stage ? ` for ${stage}` : ' to be submitted'}: ${count}.`,
  doubtful: (stage, count) =>
    `Nothing found that must stop it; ready${stage ? ` for ${stage}` : ' to be submitted'} once these are looked at: ${count}.`,
  clear: (stage) =>
    `By what the dossier shows no problems were found; ready${stage ? ` for ${stage}` : ' to be submitted'}.`,
  errors: (count) => `${count} ${count === 1 ? 'error' : 'errors'}`,
  warnings: (count) => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
  informations: (count) => `${count} information`,
  and: ', ',
  excepted: (count) =>
    `Apart from that ${count} ${count === 1 ? 'exception' : 'exceptions'} (waived, in the baseline or with a reason), listed below and not counted.`,
  notCheckable: (count) =>
    `${count} ${count === 1 ? 'duty' : 'duties'} no dossier can show: a person must look.`,
  overview: 'Dossiers and steps',
  timeline: 'Course',
  exceptions: 'Exceptions',
  noExceptions: 'No exceptions.',
  exceptionKind: { waiver: 'waiver', baseline: 'baseline', inline: 'with a reason' },
  exceptionCounts: (waiver, baseline, inline) =>
    `${waiver} waived, ${baseline} in the baseline, ${inline} with a reason.`,
  exceptionsApart: (counts) => `Exceptions apart: ${counts}`,
  kind: 'Kind',
  what: 'What was found',
  reason: 'Reason',
  by: 'Approved by',
  expires: 'Expires',
  place: 'Place',
  none: '—',
  cut: (count) =>
    `The summary is full: ${count} more are not listed. See the report files, or run juece check.`,
  exceptionsCut: (count) => `${count} more exceptions are not listed.`,
  dossiersCut: (count) => `${count} more dossiers are not listed.`,
  id: 'Id',
  duty: 'Duty',
};

export function gateTexts(language: Language): GateTexts {
  return language === 'en' ? english : chinese;
}
