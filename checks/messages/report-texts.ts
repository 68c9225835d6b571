/**
 * The fixed words of the text report in both languages.
 * It refuses to know what any dossier says.
 */
import type { ExceptionKind, Severity, VerdictName } from '../report/report.ts';
import type { Language } from './language.ts';

export interface ReportTexts {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<VerdictName, string>>;
  readonly dossier: string;
  readonly authority: string;
  readonly stage: string;
  readonly decisionDay: string;
  readonly rulesOf: (day: string) => string;
  readonly noDecisionDay: (day: string) => string;
  readonly untitled: string;
  readonly unknown: string;
  readonly formHeading: string;
  readonly otherFiles: string;
  readonly basis: string;
  readonly remedy: string;
  readonly related: string;
  readonly sameCause: string;
  readonly nothingFound: string;
  readonly colon: string;
  readonly separator: string;
  readonly listSeparator: string;
  readonly summary: (dossiers: number, counts: Readonly<Record<Severity, number>>) => string;
  /** Empty where nothing is hidden. */
  readonly hidden: (counts: Readonly<Record<Severity, number>> | undefined) => string;
  readonly exception: Readonly<Record<ExceptionKind, string>>;
  readonly exceptions: (counts: Readonly<Record<ExceptionKind, number>>) => string;
  /** Who allowed an exception, why and until when. */
  readonly allowed: (by: string | null, reason: string, expires: string | null) => string;
  readonly versions: (tool: string, law: string, hash: string, asOf: string) => string;
}

const chinese: ReportTexts = {
  severity: { error: '错误', warning: '警告', information: '提示' },
  verdict: {
    met: '已满足',
    violated: '违反',
    undetermined: '无法判断',
    'not-due': '未到期',
    'not-applicable': '不适用',
    waived: '豁免',
    'not-checkable': '卷内查不出',
  },
  dossier: '案卷',
  authority: '决策机关',
  stage: '当前阶段',
  decisionDay: '决策日',
  rulesOf: (day) => `适用 ${day} 有效的规则`,
  noDecisionDay: (day) => `卷内读不出，按 ${day} 的规则判断`,
  untitled: '（未写决策事项）',
  unknown: '（未写）',
  formHeading: '卷面问题',
  otherFiles: '其他文件',
  basis: '依据',
  remedy: '怎么办',
  related: '另见',
  sameCause: '同因',
  nothingFound: '没有发现问题。',
  colon: '：',
  separator: ' · ',
  listSeparator: '、',
  summary: (dossiers, counts) =>
    `共检查 ${dossiers} 卷：错误 ${counts.error} 处，警告 ${counts.warning} 处，提示 ${counts.information} 处。`,
  hidden: (counts) => {
    if (counts === undefined) return '';
    const named = { error: '错误', warning: '警告', information: '提示' } as const;
    const parts = (['error', 'warning', 'information'] as const).filter((name) => counts[name] > 0);
    return `另有 ${parts.map((name) => `${counts[name]} 处${named[name]}`).join('、')}未显示。`;
  },
  exception: { waiver: '豁免', baseline: '基线', inline: '行内忽略' },
  exceptions: ({ waiver, baseline, inline }) =>
    `例外：豁免 ${waiver} 处，基线 ${baseline} 处，行内忽略 ${inline} 处。`,
  allowed: (by, reason, expires) =>
    `（${[by === null ? '' : `${by}批准`, reason, expires === null ? '' : `${expires}到期`].filter(Boolean).join('，')}）`,
  versions: (tool, law, hash, asOf) =>
    `juece ${tool} · 法规数据 ${law}（${hash.slice(0, 12)}）· 检查日 ${asOf}`,
};

const english: ReportTexts = {
  severity: { error: 'error', warning: 'warning', information: 'information' },
  verdict: {
    met: 'met',
    violated: 'violated',
    undetermined: 'undetermined',
    'not-due': 'not due',
    'not-applicable': 'not applicable',
    waived: 'waived',
    'not-checkable': 'not checkable',
  },
  dossier: 'Dossier',
  authority: 'Authority',
  stage: 'Stage',
  decisionDay: 'Decision day',
  rulesOf: (day) => `rules in force on ${day}`,
  noDecisionDay: (day) => `not readable, judged by the rules of ${day}`,
  untitled: '(no title)',
  unknown: '(not given)',
  formHeading: 'Problems of form',
  otherFiles: 'Other files',
  basis: 'Basis',
  remedy: 'What to do',
  related: 'See also',
  sameCause: 'Same cause',
  nothingFound: 'No problems found.',
  colon: ': ',
  separator: ' · ',
  listSeparator: ', ',
  summary: (dossiers, counts) =>
    `${plural(dossiers, 'dossier', 'dossiers')} checked: ${plural(counts.error, 'error', 'errors')}, ` +
    `${plural(counts.warning, 'warning', 'warnings')}, ${counts.information} information.`,
  hidden: (counts) => {
    if (counts === undefined) return '';
    const named = { error: ['error', 'errors'] as const, warning: ['warning', 'warnings'] as const };
    const parts = [
      ...(['error', 'warning'] as const)
        .filter((name) => counts[name] > 0)
        .map((name) => plural(counts[name], named[name][0], named[name][1])),
      ...(counts.information > 0 ? [`${counts.information} information`] : []),
    ];
    return ` Not shown: ${parts.join(', ')}.`;
  },
  exception: { waiver: 'waived', baseline: 'baseline', inline: 'suppressed inline' },
  exceptions: ({ waiver, baseline, inline }) =>
    `Exceptions: ${waiver} waived, ${baseline} in the baseline, ${inline} suppressed inline.`,
  allowed: (by, reason, expires) =>
    ` (${[by ?? '', reason, expires === null ? '' : `until ${expires}`].filter(Boolean).join(', ')})`,
  versions: (tool, law, hash, asOf) => `juece ${tool} · law ${law} (${hash.slice(0, 12)}) · as of ${asOf}`,
};

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function reportTexts(language: Language): ReportTexts {
  return language === 'en' ? english : chinese;
}
