/**
 * The sentences of the server itself in both languages; what is wrong with a dossier the core says.
 */
import type { Language } from '../checks/index.ts';

const chinese = {
  basis: '依据：',
  remedy: '怎么办：',
  sameCause: (ids: string) => `同因：${ids}`,
  repealed: (day: string) => `（该规定已于${day}失效，这里按当时有效的规则判断）`,
  otherDossier: '使用同一编号的另一份案卷',
  notReady: '语言服务还没有初始化，不能处理这个请求。',
  closed: '语言服务已经关闭，不再处理请求。',
  changedMeanwhile: '文档在处理期间又有改动，结果已过时。',
  failed: (method: string, reason: string) => `处理 ${method} 时出错：${reason}`,
  noLaw: '没有读到法规数据（law.json），无法检查。请重新安装。',
  wrongParams: (method: string, what: string) => `${method} 的参数不对：${what}`,
  fillIn: '（需填写）',
  fixAll: '改正全部格式问题',
  convertFailed: (path: string) => `无法转换“${path}”：文件不存在或不是文本。`,
  convertRefused: (path: string) => `编辑器没有接受对“${path}”的改写。`,
  convert: (path: string) => `把“${path}”转换为 UTF-8`,
  checking: '检查案卷',
  keepRules: (problem: string) => `${problem}（改正以前仍按原来的规则检查）`,
  settingsFile: 'juece.yaml',
} as const;

type Texts = {
  readonly [K in keyof typeof chinese]: (typeof chinese)[K] extends string ? string : (typeof chinese)[K];
};

const english: Texts = {
  basis: 'Basis: ',
  remedy: 'What to do: ',
  sameCause: (ids) => `Same cause: ${ids}`,
  repealed: (day) => ` (no longer in force since ${day}; judged by the rules of its time)`,
  otherDossier: 'the other dossier with this number',
  notReady: 'The language server is not initialised yet.',
  closed: 'The language server has been shut down.',
  changedMeanwhile: 'The document changed in the meantime; the result is out of date.',
  failed: (method, reason) => `${method} failed: ${reason}`,
  noLaw: 'The law data (law.json) could not be read, so nothing can be checked. Reinstall the tool.',
  wrongParams: (method, what) => `Wrong parameters of ${method}: ${what}`,
  fillIn: ' (to be filled in)',
  fixAll: 'Correct all problems of form',
  convertFailed: (path) => `“${path}” cannot be converted: it does not exist or is no text.`,
  convertRefused: (path) => `The editor did not accept the new text of “${path}”.`,
  convert: (path) => `Convert “${path}” to UTF-8`,
  checking: 'Checking dossiers',
  keepRules: (problem) => `${problem} (the previous rules stay in use until this is corrected)`,
  settingsFile: 'juece.yaml',
};

export function serverTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
