/**
 * Every sentence of `juece audit`, `merge` and `verify` in both languages.
 */
import type { Language } from '../../checks/index.ts';

const chinese = {
  audit: '审计：检查许多案卷，结果写进一个文件夹，供查看、排序、报送和分析',
  auditUsage: '<路径...> --out <文件夹> [选项]',
  paths: '案卷文件或文件夹；文件夹会连同下级一起查找',
  out: '结果写入哪个文件夹',
  format: (names: readonly string[]) => `报告格式，可重复，默认 html 和 excel：${names.join('、')}`,
  cache: '旧结果放在哪个文件夹，默认为结果文件夹里的 .juece-cache；没有改动的案卷不再检查',
  shard: '只检查第几份，写成“第几份/共几份”，例如 2/4；各份的结果用 juece merge 合并',
  workers: '同时检查的线程数，默认与处理器数相同',
  evidence: '为每份案卷另写一份可核验的证据表（evidence 文件夹）',
  wrongShard: (value: string) => `--shard 的值“${value}”不对，请写成“第几份/共几份”，例如 2/4。`,
  wrongWorkers: (value: string) => `--workers 的值“${value}”不对，请写 1 到 256 的整数。`,
  merge: '把分几份检查的结果（juece audit --shard）合并成一份，与一次检查的结果相同',
  mergeUsage: '<文件夹...> --out <文件夹> [选项]',
  mergeFolders: '各份的结果文件夹',
  progress: '检查案卷',
  cacheIgnored: (name: string) => `旧结果“${name}”是别的版本写的或者已经损坏，没有使用。`,
  done: (count: number, reused: number, out: string) =>
    `已检查 ${count} 份案卷（其中 ${reused} 份没有改动，沿用旧结果），结果在 ${out}`,
  merged: (count: number, folders: number, out: string) =>
    `已合并 ${folders} 份结果，共 ${count} 份案卷，结果在 ${out}`,
  kept: (out: string, reason: string) =>
    `写不了“${out}”（${reason}）。已经查完的结果都留着，腾出空间后再运行一次即可接着做。`,
  noResults: (folder: string) => `“${folder}”里没有完整的审计结果（audit.json 和 results.pack）。`,
  differing: (folder: string, what: string) => `“${folder}”与第一份的${what}不同，不能合并。`,
  differences: { tool: '程序或法规版本', asOf: '检查日', language: '语言', shards: '份数' },
  missingShards: (missing: readonly number[], of: number) =>
    `共 ${of} 份，缺第 ${missing.join('、')} 份，没有合并。`,
  sameShard: (index: number) => `第 ${index} 份给了两次，没有合并。`,
  verify: '核验证据表：用它写明的文件重新得出每一项结论，有一处不同就指出来',
  verifyUsage: '<证据表...> [选项]',
  verifySheets: '证据表（evidence 文件夹里的 JSON 文件）',
  verifyRoot: '案卷放在哪个文件夹，默认为证据表写明的位置',
  noSheet: (file: string) => `“${file}”不是能读的证据表。`,
  noFolder: (path: string) => `找不到“${path}”。`,
  holds: (file: string) => `${file}：核验一致。`,
  fails: (file: string, count: number) => `${file}：核验不一致，共 ${count} 处。`,
  brokenSeal: '证据表的内容与封签不符，被改动过',
  otherLaw: (before: string, now: string) =>
    `法规数据不同：证据表用的是 ${before}，现在是 ${now}（按内容的 SHA-256 比较）`,
  otherFile: (path: string) => `文件“${path}”与证据表记录的不同`,
  unlistedFile: (path: string) => `文件“${path}”没有列在证据表里`,
  notReached: (path: string) => `案卷“${path}”读不到，无法核验`,
  wrongLine: (name: string) => `“${name}”这一行得不出来`,
  missingLine: (name: string) => `少了“${name}”一行，或者被改动过`,
  otherwise: '证据表的其他内容与重新得出的不同',
  twice: (path: string) => `案卷“${path}”在两份结果里都有，没有合并。`,
};

export type AuditTexts = typeof chinese;

const english: AuditTexts = {
  audit: 'audit: check many dossiers into a folder of results, to look at, sort, send and analyse',
  auditUsage: '<path...> --out <folder> [options]',
  paths: 'dossier files or folders; folders are searched with everything below them',
  out: 'folder to write the results to',
  format: (names) => `reports, repeatable, html and excel by default: ${names.join(', ')}`,
  cache:
    'folder of earlier results, .juece-cache in the folder of results by default; unchanged dossiers are not checked again',
  shard: 'check one part only, such as 2/4 (the second of four); juece merge joins the results',
  workers: 'threads that check at the same time, by default as many as there are processors',
  evidence: 'also write an evidence sheet for every dossier, which juece verify confirms',
  wrongShard: (value) => `--shard does not take “${value}”; write for example 2/4.`,
  wrongWorkers: (value) => `--workers does not take “${value}”; write a number from 1 to 256.`,
  merge: 'join the results of several parts (juece audit --shard) into what one run would have given',
  mergeUsage: '<folder...> --out <folder> [options]',
  mergeFolders: 'folders of results, one for each part',
  progress: 'checking',
  cacheIgnored: (name) =>
    `the earlier results “${name}” are of another version or damaged and were not used.`,
  done: (count, reused, out) =>
    `checked ${count} dossiers (${reused} unchanged, results reused); results are in ${out}`,
  merged: (count, folders, out) => `joined ${folders} parts with ${count} dossiers; results are in ${out}`,
  kept: (out, reason) =>
    `cannot write “${out}” (${reason}). Everything checked so far is kept; make room and run it again.`,
  noResults: (folder) =>
    `there is no complete result of an audit (audit.json and results.pack) in “${folder}”.`,
  differing: (folder, what) => `“${folder}” differs from the first part in ${what} and cannot be joined.`,
  differences: {
    tool: 'the version of program or law',
    asOf: 'the day of the check',
    language: 'the language',
    shards: 'the number of parts',
  },
  missingShards: (missing, of) =>
    `of ${of} parts these are missing: ${missing.join(', ')}; nothing was joined.`,
  sameShard: (index) => `part ${index} is given twice; nothing was joined.`,
  verify:
    'confirm evidence sheets: reach every verdict again from the files they name, and tell every difference',
  verifyUsage: '<sheet...> [options]',
  verifySheets: 'evidence sheets (the JSON files in the folder evidence)',
  verifyRoot: 'folder of the dossiers, by default where the sheet says',
  noSheet: (file) => `“${file}” is no evidence sheet that can be read.`,
  noFolder: (path) => `“${path}” does not exist.`,
  holds: (file) => `${file}: confirmed.`,
  fails: (file, count) => `${file}: not confirmed, ${count} differences.`,
  brokenSeal: 'the content does not fit the seal; it was changed',
  otherLaw: (before, now) =>
    `another law: the sheet was made by ${before}, now there is ${now} (compared by SHA-256)`,
  otherFile: (path) => `the file “${path}” is not the one of the sheet`,
  unlistedFile: (path) => `the file “${path}” is not listed in the sheet`,
  notReached: (path) => `the dossier “${path}” cannot be read`,
  wrongLine: (name) => `the line “${name}” is not reached`,
  missingLine: (name) => `the line “${name}” is missing or was changed`,
  otherwise: 'something else differs from what is reached',
  twice: (path) => `the dossier “${path}” is in two results; nothing was joined.`,
};

export function auditTexts(language: Language): AuditTexts {
  return language === 'en' ? english : chinese;
}
