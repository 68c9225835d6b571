import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Language } from '../../../checks/index.ts';
import { runCheck } from '../../../cli/src/host/check-run.ts';
import { usageTexts } from '../../../cli/src/usage-texts.ts';
import { sampleChecker } from '../../support/checked-sample.ts';
import { cloneOf, newRepository, type Repository } from '../../support/git-repository.ts';

const head = `---
案卷类型: 重大行政决策
决策事项: 停车办法
决策机关: 上海市虹口区人民政府
承办单位: 区房管局
---

## 草案拟订

### 草案

- 材料：[草案送审稿](草案/送审稿.md)

## 合法性审查

### 送审

- 送审日期：2024年11月11日
- 送审材料：[送审函](送审函.md)
`;
const concluded = `
### 审查意见

- 审查单位：虹口区司法局
- 意见日期：2024年11月21日
- 意见书：[合法性审查意见书](合法性审查意见书.md)
- 结论：合法
`;
const rest = '\n## 集体讨论决定\n';

let repository: Repository;
const made: Repository[] = [];
beforeEach(() => {
  repository = newRepository();
  made.push(repository);
  repository.write('案卷.md', head + rest);
  repository.write('草案/送审稿.md', '第一条 为了停车。\n');
  repository.write('送审函.md', '请审查。\n');
  repository.commit('起草', '起草人');
});
afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

function conclude(author: string, message = '审查结论'): void {
  repository.write('案卷.md', head + concluded + rest);
  repository.write('合法性审查意见书.md', '同意。\n');
  repository.commit(message, author);
}

async function problems(folder = repository.path, language: Language = 'zh-CN') {
  const { report } = await runCheck(
    {
      ...{ paths: ['.'], given: {}, today: '2024-12-01' },
      ...{ language, requireReview: true },
    },
    { cwd: folder, texts: usageTexts(language), checker: async () => sampleChecker },
  );
  const [dossier] = report.dossiers;
  const found = dossier?.findings.filter(({ code }) => code.startsWith('review-')) ?? [];
  expect(dossier?.diagnostics.filter(({ code }) => code.startsWith('review-'))).toHaveLength(found.length);
  const errors = dossier?.diagnostics.filter(({ severity }) => severity === 'error').length ?? 0;
  expect(report.summary.diagnostics.error).toBe(errors);
  return found;
}
const codes = async (folder?: string) => (await problems(folder)).map(({ code }) => code);
const reasons = async (folder?: string) => (await problems(folder)).map(({ message }) => message).join('\n');

test('a conclusion by somebody else, after the draft, is in order', async () => {
  conclude('审查人');
  expect(await codes()).toEqual([]);
});

test('a dossier without a conclusion has nothing to verify', async () => {
  expect(await codes()).toEqual([]);
});

test('a conclusion entered by the drafter is an error at the conclusion, with the draft beside it', async () => {
  conclude('起草人');
  const [found, ...more] = await problems();
  expect(more).toEqual([]);
  expect(found).toMatchObject({ code: 'review-by-drafter', severity: 'error' });
  const lines = (head + concluded + rest).split('\n');
  expect(lines[found?.location.range.start.line ?? 0]).toContain('意见书');
  expect(lines[found?.related[0]?.location.range.start.line ?? 0]).toContain('送审稿');
  expect((await problems(repository.path, 'en'))[0]?.message).toContain('was entered by a drafter');
});

test.each(['Reviewed-by', 'Signed-off-by'])(
  'a clerk may commit for a reviewer who signs with %s',
  async (trailer) => {
    conclude('起草人', `审查结论\n\n${trailer}: 审查人 <review@example.invalid>`);
    expect(await codes()).toEqual([]);
  },
);

test('a drafter who signs for himself proves nothing', async () => {
  conclude('起草人', '审查结论\n\nSigned-off-by: 起草人 <起草人@EXAMPLE.invalid>');
  expect(await codes()).toEqual(['review-by-drafter']);
});

test('a later change of the draft undoes the review, until the reviewer confirms it', async () => {
  conclude('审查人');
  repository.write('草案/送审稿.md', '第一条 为了停车，收费。\n');
  repository.commit('再改', '起草人');
  expect(await codes()).toEqual(['review-before-last-change']);
  repository.write('案卷.md', `${head}${concluded.replace('结论：合法', '结论：合法，修改稿已复核')}${rest}`);
  repository.commit('复核', '审查人');
  expect(await codes()).toEqual([]);
});

test('a draft changed on another branch that the review did not see counts as changed after it', async () => {
  repository.git('checkout', '--quiet', '-b', 'topic');
  conclude('审查人');
  repository.git('checkout', '--quiet', 'main');
  repository.write('草案/送审稿.md', '第一条 另一种写法。\n');
  repository.commit('再改', '起草人');
  repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
  expect(await codes()).toEqual(['review-before-last-change']);
});

test('a renamed draft keeps its writers', async () => {
  repository.git('mv', '草案/送审稿.md', '草案/草案送审稿.md');
  repository.write('案卷.md', head.replace('送审稿.md', '草案送审稿.md') + rest);
  repository.commit('改名', '收发员');
  repository.write('案卷.md', (head + concluded + rest).replace('草案/送审稿.md', '草案/草案送审稿.md'));
  repository.write('合法性审查意见书.md', '同意。\n');
  repository.commit('审查', '起草人');
  expect(await codes()).toEqual(['review-by-drafter']);
});

test('a squashed commit shows no order', async () => {
  const squashed = newRepository();
  made.push(squashed);
  squashed.copy(join(repository.path, '草案'), '草案');
  squashed.write('送审函.md', '请审查。\n');
  squashed.write('案卷.md', head + concluded + rest);
  squashed.write('合法性审查意见书.md', '同意。\n');
  squashed.commit('一次\n\nReviewed-by: 审查人 <review@example.invalid>', '起草人');
  expect(await codes(squashed.path)).toEqual(['review-not-verified']);
  expect(await reasons(squashed.path)).toContain('同一次提交');
});

test('without a draft file whoever wrote the rest of the dossier is the drafter', async () => {
  const plain = newRepository();
  made.push(plain);
  const body = head
    .replace('[草案送审稿](草案/送审稿.md)', '见附件')
    .replace('[送审函](送审函.md)', '送审函');
  const own = concluded.replace('[合法性审查意见书](合法性审查意见书.md)', '意见书');
  plain.write('案卷.md', body + rest);
  plain.commit('起草', '起草人');
  plain.write('案卷.md', body + own + rest);
  plain.commit('审查', '起草人');
  expect((await codes(plain.path)).sort()).toEqual(['review-by-drafter', 'review-not-verified']);
  expect(await reasons(plain.path)).toContain('没有链接草案');
});

test.each<[string, () => string, string]>([
  [
    'content that is not committed',
    () => {
      appendFileSync(join(repository.path, '合法性审查意见书.md'), '改。\n');
      return repository.path;
    },
    '尚未提交',
  ],
  [
    'a shallow clone',
    () => {
      const clone = cloneOf(repository, { depth: 1 });
      made.push(clone);
      return clone.path;
    },
    '浅克隆',
  ],
  [
    'no repository',
    () => {
      rmSync(join(repository.path, '.git'), { recursive: true });
      return repository.path;
    },
    '不是 git 仓库',
  ],
])('%s: it says that it did not verify', async (_name, prepare, words) => {
  conclude('审查人');
  const folder = prepare();
  expect(await codes(folder)).toEqual(['review-not-verified']);
  expect(await reasons(folder)).toContain(words);
});
