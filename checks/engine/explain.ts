/**
 * Explains one obligation in labelled parts: duty, when, evidence, what to do, citation, dates.
 * It only rearranges what law data says.
 */
import { isoDay } from '../base/civil-day.ts';
import type { Bilingual, Condition, Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { citationText } from '../report/citation.ts';
import type { ExplainOptions, Explanation } from './port.ts';

const modality: Readonly<Record<Obligation['modality'], Bilingual>> = {
  must: { zh: '应当（违反报错误）', en: 'must (a breach is an error)' },
  'must-not': { zh: '不得（违反报错误）', en: 'must not (a breach is an error)' },
  'should-generally': {
    zh: '一般应当（偏离而无理由的报警告）',
    en: 'generally (a departure without reason is a warning)',
  },
  may: { zh: '可以（不作要求）', en: 'may (never required)' },
};
const level: Readonly<Record<Obligation['level'], Bilingual>> = {
  essential: { zh: '关键（法定步骤、形式、期限、次序）', en: 'essential' },
  standard: { zh: '常规', en: 'standard' },
  complete: { zh: '完整（机关内部手续）', en: 'complete' },
};

const names = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('、');

function conditionText(condition: Condition): Bilingual {
  if ('any' in condition) {
    const parts = condition.any.map(conditionText);
    return { zh: parts.map((p) => p.zh).join('，或者'), en: parts.map((p) => p.en).join(', or ') };
  }
  if ('circumstance' in condition)
    return {
      zh: `情形“${names(condition.circumstance)}”为是`,
      en: `circumstance “${names(condition.circumstance)}”`,
    };
  if ('has' in condition)
    return { zh: `案卷有“${names(condition.has)}”`, en: `the dossier has “${names(condition.has)}”` };
  if ('lacks' in condition)
    return { zh: `案卷没有“${names(condition.lacks)}”`, en: `the dossier lacks “${names(condition.lacks)}”` };
  if ('leads' in condition)
    return { zh: `承办单位不少于${condition.leads}个`, en: `at least ${condition.leads} responsible units` };
  if ('authority' in condition)
    return condition.authority === 'government'
      ? { zh: '决策机关是县级以上人民政府', en: 'the authority is a government at county level or above' }
      : { zh: '决策机关是部门、乡镇或街道', en: 'the authority is a department, township or subdistrict' };
  if ('category' in condition)
    return { zh: `事项类别是${names(condition.category)}`, en: `category ${names(condition.category)}` };
  if ('form' in condition)
    return { zh: `文件形式是${names(condition.form)}`, en: `instrument ${names(condition.form)}` };
  if ('amount' in condition) {
    const words = names(
      [condition.amount['at-least'] ?? '', condition.amount.below ?? ''].filter((w) => w !== ''),
    );
    return { zh: `涉及金额对照“${words}”`, en: `the amount against “${words}”` };
  }
  if ('fact' in condition) {
    const words = names(condition.is ?? condition.not ?? []);
    return condition.is
      ? { zh: `“${condition.fact}”是${words}`, en: `“${condition.fact}” is ${words}` }
      : { zh: `“${condition.fact}”不是${words}`, en: `“${condition.fact}” is not ${words}` };
  }
  return { zh: `“${condition.date}”在规定日期内`, en: `“${condition.date}” within the dates` };
}

/** Fact paths and texts named by a judge's arguments, for people. */
function lookedAt(obligation: Obligation): string {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) for (const item of value) visit(item);
  };
  const { with: args = {} } = obligation.judge ?? {};
  for (const key of ['any', 'of', 'in', 'period', 'from', 'to', 'before', 'after', 'left', 'right', 'column'])
    visit(args[key]);
  if (obligation.each !== null && found.length === 0) found.push(obligation.each);
  return [
    ...new Set(
      found.map((f) =>
        obligation.each !== null && !f.includes('.') && f !== obligation.each ? `${obligation.each}.${f}` : f,
      ),
    ),
  ].join('、');
}

function find(lawbook: Lawbook, text: string): Obligation | null {
  return (
    lawbook.obligation(text) ??
    lawbook.obligations.find((o) => o.id.toLowerCase() === text.toLowerCase()) ??
    null
  );
}

export function explain(lawbook: Lawbook, idOrTerm: string, options: ExplainOptions): Explanation | null {
  const text = idOrTerm.trim();
  const obligation = find(lawbook, text);
  if (!obligation) return null;
  const english = options.language === 'en';
  const words = (b: Bilingual): string => (english ? b.en : b.zh);
  const label = (zh: string, en: string): string => (english ? en : zh);
  const instrument = lawbook.instrument(obligation.instrument);
  const parts: { label: string; text: string }[] = [];
  const add = (zh: string, en: string, content: string): void => {
    if (content !== '') parts.push({ label: label(zh, en), text: content });
  };
  add('要求', 'Duty', words(obligation.duty));
  if (instrument)
    add(
      '依据',
      'Citation',
      `《${words(instrument.title)}》${citationText(obligation.citation, options.language ?? 'zh-CN')}`,
    );
  add('性质', 'Modality', words(modality[obligation.modality]));
  add('级别', 'Level', words(level[obligation.level]));
  add('步骤', 'Step', obligation.step);
  add('适用', 'Applies', obligation.when.map((c) => words(conditionText(c))).join(label('，且', ' and ')));
  add('按什么判', 'Judged for each', obligation.each ?? '');
  add(
    '何时到期',
    'Due',
    obligation.judge === null
      ? ''
      : label(`进入“${obligation.due.stage}”阶段之前`, `before stage “${obligation.due.stage}”`),
  );
  add('看什么', 'Looks at', lookedAt(obligation));
  const parameterName = obligation.judge?.with.parameter;
  if (typeof parameterName === 'string' && options.asOf !== undefined) {
    const value = lawbook.parameter(parameterName, options.asOf);
    if (value)
      add(
        '数值',
        'Value',
        `${parameterName} ${value.value}${value.unit}（${value.cite}，${isoDay(options.asOf)}）`,
      );
  }
  add('怎么办', 'What to do', words(obligation.remedy));
  if (obligation.uncheckable) add('卷内查不出', 'Not checkable', words(obligation.uncheckable));
  if (obligation.note) add('说明', 'Note', words(obligation.note));
  for (const id of obligation.beside) {
    const other = lawbook.obligation(id);
    const law = other && lawbook.instrument(other.instrument);
    if (other && law)
      add(
        '并列规定',
        'Beside',
        `${id} 《${words(law.title)}》${citationText(other.citation, options.language ?? 'zh-CN')}：${words(other.duty)}`,
      );
  }
  if (obligation.hint) add('效力', 'Force', label('只作提示，不判违反', 'a hint only, never a breach'));
  add(
    '豁免',
    'Waiver',
    obligation.waivable ? label('可以豁免', 'can be waived') : label('不得豁免', 'cannot be waived'),
  );
  if (instrument)
    add(
      '施行',
      'In force',
      `${obligation.from ?? instrument.effective}${label(' 起', ' onwards')}${(obligation.until ?? instrument.until) ? `，${obligation.until ?? instrument.until ?? ''} 止` : ''}`,
    );
  return { id: obligation.id, title: words(obligation.duty), parts };
}
