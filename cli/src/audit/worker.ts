/**
 * One thread of the audit: loads the law once, judges batch after batch.
 * It refuses to know who asks.
 */
import { type BaselineEntry, type Checker, createChecker } from '../../../checks/index.ts';
import { readLaw } from '../host/law-file.ts';
import { withOwnRules } from '../host/own-rules.ts';
import { usageTexts } from '../usage-texts.ts';
import { type Batch, type Judged, judgeBatch } from './judge-batch.ts';

const law = readLaw(new URL('../law.json', import.meta.url), usageTexts('zh-CN').noLaw);
// Before the first batch comes, so that the threads get ready while the dossiers are looked for.
const bundled = Promise.resolve(createChecker(law));
const checkers = new Map<string, Promise<Checker>>([['', bundled]]);
const baselines = new Map<string, readonly BaselineEntry[]>();

async function withRules(folders: readonly string[]): Promise<Checker> {
  return createChecker(await withOwnRules(law, folders, process.cwd()));
}

export default async function judge(batch: Batch): Promise<readonly Judged[]> {
  const folders = batch.effective.rules.map(({ value }) => value);
  const key = folders.join('\n');
  const checker = checkers.get(key) ?? withRules(folders);
  checkers.set(key, checker);
  return judgeBatch(batch, await checker, baselines);
}
