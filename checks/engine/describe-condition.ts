/**
 * Words a condition of law data for people. It evaluates nothing.
 */
import type { Bilingual, Condition } from '../lawbook/law.ts';

const names = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('、');

export function describeCondition(condition: Condition): Bilingual {
  if ('circumstance' in condition) {
    const list = names(condition.circumstance);
    return { zh: `情形“${list}”为是`, en: `circumstance “${list}”` };
  }
  if ('has' in condition) {
    const list = names(condition.has);
    return { zh: `案卷有“${list}”`, en: `the dossier has “${list}”` };
  }
  if ('lacks' in condition) {
    const list = names(condition.lacks);
    return { zh: `案卷没有“${list}”`, en: `the dossier lacks “${list}”` };
  }
  if ('leads' in condition)
    return { zh: `承办单位不少于${condition.leads}个`, en: `at least ${condition.leads} responsible units` };
  if ('authority' in condition)
    return condition.authority === 'government'
      ? { zh: '决策机关是县级以上人民政府', en: 'the authority is a government at county level or above' }
      : { zh: '决策机关是部门、乡镇或街道', en: 'the authority is a department, township or subdistrict' };
  if ('category' in condition) {
    const list = names(condition.category);
    return { zh: `事项类别是${list}`, en: `category ${list}` };
  }
  if ('form' in condition) {
    const list = names(condition.form);
    return { zh: `文件形式是${list}`, en: `instrument ${list}` };
  }
  if ('amount' in condition) {
    const least = condition.amount['at-least'];
    const below = condition.amount.below;
    const zh = [least && `不低于“${least}”`, below && `低于“${below}”`].filter(Boolean).join('且');
    const en = [least && `at least “${least}”`, below && `below “${below}”`].filter(Boolean).join(' and ');
    return { zh: `涉及金额${zh}`, en: `the amount is ${en}` };
  }
  if ('fact' in condition) {
    const list = names(condition.is ?? condition.not ?? []);
    return condition.is
      ? { zh: `“${condition.fact}”是${list}`, en: `“${condition.fact}” is ${list}` }
      : { zh: `“${condition.fact}”不是${list}`, en: `“${condition.fact}” is not ${list}` };
  }
  if ('any' in condition) {
    const parts = condition.any.map(describeCondition);
    return { zh: parts.map((p) => p.zh).join('，或'), en: parts.map((p) => p.en).join(' or ') };
  }
  const from = condition.from === undefined ? '' : `自${condition.from}起`;
  const before = condition.before === undefined ? '' : `在${condition.before}以前`;
  return {
    zh: `“${condition.date}”${from}${before}`,
    en: `“${condition.date}” from ${condition.from ?? '…'} to ${condition.before ?? '…'}`,
  };
}
