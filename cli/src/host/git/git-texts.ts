/**
 * What is said about the local history in both languages: what could not be told from it, and what to do about it.
 * The findings about reviews take their sentences from the core; here are the reasons only.
 */
import type { Language } from '../../../../checks/index.ts';
import type { Unknown } from './changed-files.ts';
import type { NoGit } from './git.ts';

export type NotVerified = NoGit | 'shallow' | 'uncommitted' | 'no-draft' | 'same-commit';

export interface GitTexts {
  /** Why it is not known which files changed, and what to do; everything is checked instead. */
  unknownChanges(unknown: Unknown): string;
  /** How many of the dossiers found are touched. */
  touched(kept: number, found: number): string;
  readonly notVerified: Readonly<Record<NotVerified, string>>;
  draftChanged(who: string, commit: string): string;
}

const chineseNoGit: Readonly<Record<NoGit, string>> = {
  'no-git': '这台机器上没有 git。',
  'no-repository': '这里不是 git 仓库。',
  'not-trusted':
    'git 认为仓库属于别的用户，不肯读取。请运行 git config --global --add safe.directory 加仓库路径。',
};

const chinese: GitTexts = {
  unknownChanges(unknown) {
    const everything = '因此检查了全部案卷。';
    switch (unknown.why) {
      case 'no-commit':
        return `不知道改了哪些文件：仓库里还没有提交。${everything}`;
      case 'missing-base':
        return unknown.shallow
          ? `不知道改了哪些文件：仓库是浅克隆，没有对比的起点 ${unknown.ref}。请把 actions/checkout 的 fetch-depth 设为 0，或者先运行 git fetch --unshallow。${everything}`
          : `不知道改了哪些文件：仓库里没有对比的起点 ${unknown.ref}。请先运行 git fetch origin ${unknown.ref}。${everything}`;
      case 'no-common-commit':
        return unknown.shallow
          ? `不知道改了哪些文件：浅克隆里看不到与 ${unknown.ref} 的分叉点。请把 actions/checkout 的 fetch-depth 设为 0，或者先运行 git fetch --unshallow（或 git fetch --deepen=100）。${everything}`
          : `不知道改了哪些文件：当前提交与 ${unknown.ref} 没有共同的历史。${everything}`;
      case 'other-head':
        return `不知道改了哪些文件：检出的不是要合并的提交 ${unknown.ref}（例如用了 pull_request_target）。请检出要合并的提交，并把 fetch-depth 设为 0。${everything}`;
      case 'no-base':
        return `不知道改了哪些文件：这次运行没有可以对比的起点。${everything}`;
      default:
        return `不知道改了哪些文件：${chineseNoGit[unknown.why]}${everything}`;
    }
  },
  touched: (kept, found) =>
    kept === 0
      ? `找到 ${found} 份案卷，这次改动没有涉及其中任何一份，没有需要检查的。`
      : `找到 ${found} 份案卷，检查了这次改动涉及的 ${kept} 份。`,
  notVerified: {
    ...chineseNoGit,
    shallow:
      '仓库是浅克隆，看不到完整的历史。请把 actions/checkout 的 fetch-depth 设为 0，或者先运行 git fetch --unshallow。',
    uncommitted: '案卷、草案或审查意见书有尚未提交的内容，或者不在仓库里。请先提交。',
    'no-draft': '案卷没有链接草案（送审稿）文件，看不出审查之后草案有没有再改。请链接送审的草案。',
    'same-commit': '草案和审查结论在同一次提交里（可能是压缩合并），看不出先后。请分开提交，合并时不要压缩。',
  },
  draftChanged: (who, commit) => `草案由 ${who} 修改（提交 ${commit}）`,
};

const englishNoGit: Readonly<Record<NoGit, string>> = {
  'no-git': 'There is no git on this machine.',
  'no-repository': 'This is no git repository.',
  'not-trusted':
    'Git takes the repository for somebody else’s and refuses to read it. Run git config --global --add safe.directory with its path.',
};

const english: GitTexts = {
  unknownChanges(unknown) {
    const everything = 'All dossiers were checked instead.';
    switch (unknown.why) {
      case 'no-commit':
        return `It is not known which files changed: the repository has no commit yet. ${everything}`;
      case 'missing-base':
        return unknown.shallow
          ? `It is not known which files changed: the clone is shallow and lacks ${unknown.ref}, the state to compare with. Set fetch-depth: 0 for actions/checkout, or run git fetch --unshallow first. ${everything}`
          : `It is not known which files changed: the repository lacks ${unknown.ref}, the state to compare with. Run git fetch origin ${unknown.ref} first. ${everything}`;
      case 'no-common-commit':
        return unknown.shallow
          ? `It is not known which files changed: the shallow clone does not show where the branch left ${unknown.ref}. Set fetch-depth: 0 for actions/checkout, or run git fetch --unshallow (or git fetch --deepen=100) first. ${everything}`
          : `It is not known which files changed: this commit and ${unknown.ref} have no common history. ${everything}`;
      case 'other-head':
        return `It is not known which files changed: what is checked out is not ${unknown.ref}, the commit to be merged (as with pull_request_target). Check that commit out, with fetch-depth: 0. ${everything}`;
      case 'no-base':
        return `It is not known which files changed: this run has no state to compare with. ${everything}`;
      default:
        return `It is not known which files changed. ${englishNoGit[unknown.why]} ${everything}`;
    }
  },
  touched: (kept, found) =>
    kept === 0
      ? `${found} dossiers found; this change touches none of them, so there is nothing to check.`
      : `${found} dossiers found; the ${kept} that this change touches were checked.`,
  notVerified: {
    ...englishNoGit,
    shallow:
      'The clone is shallow and does not show the whole history. Set fetch-depth: 0 for actions/checkout, or run git fetch --unshallow first.',
    uncommitted: 'The dossier, its draft or the opinion is not committed as it lies here. Commit it first.',
    'no-draft':
      'The dossier links no draft, so it cannot be seen whether the draft was changed after the review. Link the draft that was submitted.',
    'same-commit':
      'Draft and conclusion are in one commit (perhaps squashed), which shows no order. Commit them apart and do not squash when merging.',
  },
  draftChanged: (who, commit) => `the draft was changed by ${who} (commit ${commit})`,
};

export const gitTexts = (language: Language): GitTexts => (language === 'en' ? english : chinese);
