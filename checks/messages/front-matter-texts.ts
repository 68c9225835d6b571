/**
 * What each key of the front matter is for, in one plain sentence.
 * It refuses to know allowed values (law data) and what a dossier declares.
 */
import type { Bilingual } from '../lawbook/law.ts';

/** Canonical key → purpose; fields of 豁免 under `豁免.字段`, words of a circumstance under `情形.字段`. */
export const frontMatterTexts: Readonly<Record<string, Bilingual>> = {
  案卷类型: {
    zh: '写明“重大行政决策”，这份文件才作为案卷检查；没有这一行的文件只当附件。',
    en: 'Only a file that says “重大行政决策” here is checked as a dossier; any other is an attachment.',
  },
  决策事项: {
    zh: '决策的名称，写全称。名称里的词会用来提示可能漏报的情形。',
    en: 'The full name of the decision. Its words hint at circumstances that may have been overlooked.',
  },
  事项编号: {
    zh: '本单位给这件事编的号，工作区内不重复。',
    en: 'Your own number for the matter, unique in the workspace.',
  },
  决策机关: {
    zh: '作出决定的机关全称。没有写适用地区时，由它推断适用哪里的规则。',
    en: 'The full name of the deciding body. Without 适用地区 it tells which places’ rules apply.',
  },
  承办单位: {
    zh: '负责拟订草案、履行程序的单位，可以是多个。两个以上时要写牵头单位。',
    en: 'The responsible unit or units; with two or more, name the 牵头单位 too.',
  },
  牵头单位: {
    zh: '两个以上承办单位时，由谁牵头。',
    en: 'Which unit leads where several are responsible.',
  },
  适用地区: {
    zh: '适用哪里的规则，从省级写到本级，用“/”连接。没有写时由决策机关推断。',
    en: 'Whose rules apply, from the province down, joined by “/”. Inferred from the authority where absent.',
  },
  事项类别: {
    zh: '属于哪一类重大行政决策事项。',
    en: 'Which class of major administrative decision it is.',
  },
  文件形式: {
    zh: '决策以什么形式作出。规范性文件另有审查、备案等要求。',
    en: 'The form in which the decision is made. Normative documents have duties of their own.',
  },
  当前阶段: {
    zh: '走到哪一步了：它之前各步的要求都算已到期。',
    en: 'How far the matter has come: the duties of all earlier stages are due.',
  },
  涉及金额: {
    zh: '涉及的资金，例如 600万元。有的要求按金额区分。',
    en: 'The money involved, e.g. 600万元. Some duties depend on it.',
  },
  情形: {
    zh: '要由人判断的情形，逐项写“是”或“否”。写“否”时最好说明理由：{判断: 否, 理由: …}。',
    en: 'Value judgements, each “是” (yes) or “否” (no). Give the reason for a no: {判断: 否, 理由: …}.',
  },
  豁免: {
    zh: '经批准不办的要求，每项写明义务、理由、批准人、日期、到期，缺一项就不生效。',
    en: 'Duties waived with approval. Each names 义务, 理由, 批准人, 日期 and 到期; without one of them it has no effect.',
  },
  '豁免.义务': { zh: '被豁免的义务编号。', en: 'The id of the duty that is waived.' },
  '豁免.理由': { zh: '为什么可以不办。', en: 'Why it need not be done.' },
  '豁免.批准人': { zh: '谁批准的。', en: 'Who approved it.' },
  '豁免.日期': { zh: '哪一天批准的。', en: 'The day of approval.' },
  '豁免.到期': { zh: '到哪一天为止；过了这一天就不再生效。', en: 'Its last day; later it has no effect.' },
  '情形.判断': { zh: '写“是”或“否”。', en: '“是” (yes) or “否” (no).' },
  '情形.理由': { zh: '为什么这样判断。', en: 'Why it is judged so.' },
  '情形.依据': { zh: '依据的法律、法规或者决定。', en: 'The law or decision it rests on.' },
};

export const waiverFields = ['义务', '理由', '批准人', '日期', '到期'] as const;
/** Keys without which a dossier cannot be judged. */
export const requiredKeys: ReadonlySet<string> = new Set(['案卷类型', '决策事项', '决策机关', '承办单位']);
