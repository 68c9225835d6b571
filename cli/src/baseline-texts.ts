/**
 * Every sentence of `juece baseline` in both languages.
 */
import type { Language } from '../../checks/index.ts';

const chinese = {
  baseline: '基线：登记以前的问题，连同理由、批准人和期限；登记过的只计数，不再提示',
  usage: 'create|prune …',
  create: '把现有的问题登记成基线文件',
  createUsage: '<路径...> --out <文件> --reason <理由> --by <批准人> (--expires <日期> | --closed)',
  prune: '从基线里删去已经不再出现的问题',
  pruneUsage: '<基线文件> <路径...>',
  paths: '案卷文件或文件夹',
  file: '基线文件',
  out: '写入哪个文件',
  reason: '为什么暂不改正',
  by: '谁批准的',
  expires: '到哪一天为止（年-月-日），过后照常提示',
  closed: '已经办结的旧档，没有期限',
  add: '允许把新问题加进已有的基线',
  needsEnd: '请写明期限：--expires 日期；已经办结的旧档写 --closed。两者只写一个。',
  pastEnd: (day: string) => `--expires 的“${day}”不晚于今天。`,
  onlyShrinks: (count: number, file: string) =>
    `基线只减不增：有 ${count} 处问题不在“${file}”里，没有改动。请改正；确需登记的，另写理由并加 --add。`,
  created: (file: string, all: number, added: number) =>
    `已写入 ${file}：共 ${all} 处，其中新登记 ${added} 处。`,
  notWaivable: (count: number, ids: readonly string[]) =>
    `其中 ${count} 处属于不得豁免的义务（${ids.join('、')}）：只对已经作出决策的案卷起作用。`,
  pruned: (file: string, gone: number, left: number) => `${file}：删去 ${gone} 处，还剩 ${left} 处。`,
};

type Texts = typeof chinese;

const english: Texts = {
  baseline: 'baseline: list problems of the past with reason, name and end; they are counted, not raised',
  usage: 'create|prune …',
  create: 'list the problems there are now in a baseline file',
  createUsage: '<path...> --out <file> --reason <reason> --by <name> (--expires <date> | --closed)',
  prune: 'take out of a baseline what no longer occurs',
  pruneUsage: '<baseline> <path...>',
  paths: 'dossier files or folders',
  file: 'baseline file',
  out: 'file to write',
  reason: 'why it is not corrected yet',
  by: 'who allowed it',
  expires: 'until when (YYYY-MM-DD); raised again afterwards',
  closed: 'archives of closed matters, without an end',
  add: 'allow new problems into a baseline that is there',
  needsEnd: 'state the end: --expires DATE, or --closed for archives of closed matters; one of the two.',
  pastEnd: (day) => `--expires “${day}” is not after today.`,
  onlyShrinks: (count, file) =>
    `a baseline only shrinks: ${count} problems are not in “${file}”; nothing was changed. Correct them, or list them with a reason of their own and --add.`,
  created: (file, all, added) => `wrote ${file}: ${all} in all, ${added} of them new.`,
  notWaivable: (count, ids) =>
    `${count} of them are duties that cannot be waived (${ids.join(', ')}): covered only in dossiers that show a decision.`,
  pruned: (file, gone, left) => `${file}: ${gone} taken out, ${left} left.`,
};

export function baselineTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
