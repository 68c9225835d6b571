/**
 * What is said about a baseline file that cannot be used, in both languages.
 */
import type { Language } from './language.ts';

const chinese = {
  damaged: '基线文件损坏，不是完整的 JSON。请从版本库恢复，或用 juece baseline create 重建。',
  noBaseline: '这不是基线文件：缺少 schemaVersion。',
  otherVersion: (found: string, known: number) =>
    `基线的格式版本是 ${found}，本程序只认识 ${known}。请用写它的那个版本检查，或用 juece baseline create 重建。`,
  noEntries: '基线文件缺少 entries 列表。',
  wrongEntry: (number: number, field: string) =>
    `第 ${number} 条的“${field}”缺少或不对。每条都要有 key、dossier、code、fingerprint、reason、by、date，以及 expires 或 "closed": true。`,
};

type Texts = typeof chinese;

const english: Texts = {
  damaged:
    'the baseline is damaged: no complete JSON. Restore it from the repository or make it anew with juece baseline create.',
  noBaseline: 'this is no baseline: schemaVersion is missing.',
  otherVersion: (found, known) =>
    `the baseline is of version ${found}; this program knows ${known} only. Check with the version that wrote it or make it anew with juece baseline create.`,
  noEntries: 'the baseline lacks the list entries.',
  wrongEntry: (number, field) =>
    `entry ${number}: “${field}” is missing or wrong. Each needs key, dossier, code, fingerprint, reason, by, date, and expires or "closed": true.`,
};

export function baselineTexts(language: Language): Texts {
  return language === 'en' ? english : chinese;
}
