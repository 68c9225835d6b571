/**
 * What the action itself says in both languages; what the report says is not here.
 */
import type { Language } from '../../checks/index.ts';

const chinese = {
  heading: '重大行政决策程序检查',
  log: '检查结果',
  commentNeedsToken: 'comment 为 true 时要给 github-token。',
  commentFork: '来自其他仓库的合并请求没有写评论的权限，结果见运行摘要。',
  commentRefused: (status: number) =>
    `没有写评论的权限（${status}），结果见运行摘要。需要评论的，请给任务加上 permissions: pull-requests: write。`,
  commentFailed: (reason: string) => `评论没有写成（${reason}），结果见运行摘要。`,
  commentNoProposal: '这次运行不属于合并请求，没有写评论。',
  noSummary: (reason: string) => `运行摘要没有写成：${reason}`,
  passed: '通过。',
  failed: (errors: number, warnings: number, informations: number) =>
    `不通过：错误 ${errors} 处，警告 ${warnings} 处，提示 ${informations} 处。`,
  incomplete: '检查没有做完，不能放行。',
};

export type ActionTexts = typeof chinese;

const english: ActionTexts = {
  heading: 'Decision procedure check',
  log: 'Results',
  commentNeedsToken: 'comment: true needs github-token.',
  commentFork: 'A pull request from another repository may not comment; see the job summary.',
  commentRefused: (status) =>
    `The token may not comment (${status}); see the job summary. For comments give the job permissions: pull-requests: write.`,
  commentFailed: (reason) => `The comment could not be written (${reason}); see the job summary.`,
  commentNoProposal: 'This run belongs to no pull request; no comment was written.',
  noSummary: (reason) => `The job summary could not be written: ${reason}`,
  passed: 'Passed.',
  failed: (errors, warnings, informations) =>
    `Not passed: ${errors} errors, ${warnings} warnings, ${informations} informations.`,
  incomplete: 'The check could not be completed, so nothing may pass.',
};

export const actionTexts = (language: Language): ActionTexts => (language === 'en' ? english : chinese);
