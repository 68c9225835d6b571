/**
 * The header of the table report in both languages, in the order of its columns.
 * It refuses to know what any dossier says.
 */
import type { Language } from './language.ts';

const chinese = {
  columns: {
    id: '事项编号',
    title: '决策事项',
    authority: '决策机关',
    stage: '当前阶段',
    decisionDate: '决策日',
    step: '步骤',
    code: '代号',
    duty: '要求',
    verdict: '结论',
    severity: '轻重',
    message: '说明',
    remedy: '怎么办',
    citation: '依据',
    file: '文件',
    line: '行',
    judgedAt: '判断日',
    exception: '例外',
    dossier: '案卷文件',
    asOf: '检查日',
    tool: '工具版本',
    law: '法规数据',
  },
};

export type CsvTexts = typeof chinese;

const english: CsvTexts = {
  columns: {
    id: 'Id',
    title: 'Matter',
    authority: 'Authority',
    stage: 'Stage',
    decisionDate: 'Decision day',
    step: 'Step',
    code: 'Code',
    duty: 'Duty',
    verdict: 'Verdict',
    severity: 'Severity',
    message: 'Finding',
    remedy: 'What to do',
    citation: 'Basis',
    file: 'File',
    line: 'Line',
    judgedAt: 'Judged by the rules of',
    exception: 'Exception',
    dossier: 'Dossier file',
    asOf: 'As of',
    tool: 'Tool version',
    law: 'Law data',
  },
};

export function csvTexts(language: Language): CsvTexts {
  return language === 'en' ? english : chinese;
}
