/**
 * A report as the checker would give it for one small dossier with every kind of verdict.
 * Made by hand; no rule of any law stands behind it.
 */
import type {
  CitationEntry,
  Diagnostic,
  DossierReport,
  FindingEntry,
  Location,
  Report,
  VerdictEntry,
  VerdictName,
} from '../../checks/report/report.ts';

export const samplePath = 'samples/加装电梯/案卷.md';

export const sampleSource = [
  '---',
  '案卷类型: 重大行政决策',
  '决策事项: 既有多层住宅加装电梯实施办法',
  '决策机关: 上海市虹口区人民政府',
  '---',
  '## 公众参与',
  '### 公开征求意见',
  '- 期间：2024年2月1日至2月20日',
  '- 渠道：[公告](./公告.md)',
  '## 集体讨论决定',
  '### 常务会议',
  '- 会议日期：2024年4月18日',
  '',
].join('\n');

export function at(line: number, from: number, to: number, path = samplePath): Location {
  return { path, range: { start: { line, character: from }, end: { line, character: to } } };
}

export function cite(
  article: number | null,
  paragraph: number | null = null,
  item: number | null = null,
): CitationEntry {
  return { law: 'N713', title: '重大行政决策程序暂行条例', article, paragraph, item };
}

export function verdict(
  obligation: string,
  name: VerdictName,
  change: Partial<VerdictEntry> = {},
): VerdictEntry {
  return {
    obligation,
    step: '公众参与',
    level: 'essential',
    verdict: name,
    severity: null,
    message: `${obligation} 的判断依据。`,
    remedy: null,
    judgedAt: '2024-02-01',
    citation: cite(14, 1),
    location: at(6, 0, 10),
    evidence: [],
    related: [],
    cause: null,
    fingerprint: null,
    ...change,
  };
}

export const shortPeriod: Diagnostic = {
  severity: 'error',
  code: 'N713-15-1d',
  message: '公开征求意见只有20日，少于30日。',
  remedy: '重新公告，期限不少于30日；缩短期限的，写明理由。',
  location: at(7, 5, 20),
  obligations: ['N713-15-1d', 'HQ-12a', 'HQ-12b'],
  step: '公众参与',
  citation: cite(15, 1, 3),
  related: [{ message: '公告里写的期限', location: at(2, 0, 4, 'samples/加装电梯/公告.md') }],
  fingerprint: '0f3a9c51d27be846',
};

export const missingLink: FindingEntry = {
  code: 'link-not-found',
  severity: 'warning',
  message: '链接指向的“./公告.md”不存在。',
  location: at(8, 10, 17),
  related: [],
};

export const sampleDossier: DossierReport = {
  path: samplePath,
  id: '虹府决〔2024〕7号',
  title: '既有多层住宅加装电梯实施办法',
  authority: '上海市虹口区人民政府',
  jurisdiction: ['CN', '上海市', '上海市/虹口区'],
  stage: '公布',
  decisionDate: '2024-04-18',
  verdicts: [
    verdict('N713-15-1d', 'violated', {
      severity: 'error',
      message: shortPeriod.message,
      remedy: shortPeriod.remedy,
      citation: cite(15, 1, 3),
      location: shortPeriod.location,
      evidence: [
        {
          path: samplePath,
          range: at(7, 5, 20).range,
          text: '2024年2月1日至2月20日',
          fact: '公开征求意见.期间',
        },
      ],
      related: shortPeriod.related,
      cause: 'period-too-short',
      fingerprint: shortPeriod.fingerprint,
    }),
    verdict('N713-14-1a', 'met', {
      evidence: [{ path: samplePath, range: at(8, 5, 18).range, text: '公告', fact: '公开征求意见.渠道' }],
    }),
    verdict('N713-30-1a', 'undetermined', {
      step: '集体讨论决定',
      severity: 'warning',
      message: '看不出谁主持会议。',
      fingerprint: '7c1e05b9a4d2f368',
    }),
    verdict('N713-16-1a', 'not-applicable', { message: '不直接涉及切身利益：案卷已写明理由。' }),
    verdict('N713-36-1a', 'not-due', { step: '决策后评估' }),
    verdict('HQ-41b', 'waived', { message: '区政府2024年3月1日批准豁免。' }),
    verdict('N713-5-1a', 'not-checkable'),
  ],
  findings: [missingLink],
  diagnostics: [
    {
      severity: 'warning',
      code: 'N713-30-1a',
      message: '看不出谁主持会议。',
      remedy: '写明主持人。',
      location: at(10, 0, 8),
      obligations: ['N713-30-1a'],
      step: '集体讨论决定',
      citation: cite(30, 1),
      related: [],
      fingerprint: '7c1e05b9a4d2f368',
    },
    shortPeriod,
    {
      ...missingLink,
      ...{ remedy: null, obligations: [], step: null, citation: null },
      fingerprint: 'b4e67d1209f8c35a',
    },
  ],
  exceptions: [
    {
      kind: 'waiver',
      code: 'HQ-41b',
      message: '没有会前材料报送日期。',
      reason: '材料当场分发。',
      by: '区政府',
      date: '2024-03-01',
      expires: '2024-12-31',
      location: at(10, 0, 8),
    },
  ],
  leads: ['虹口区建设和管理委员会'],
  acts: [
    {
      step: '公众参与',
      record: '公开征求意见',
      day: '2024-02-01',
      until: '2024-02-20',
      text: '公开征求意见',
      location: at(7, 5, 20),
    },
    {
      step: '集体讨论决定',
      record: '会议',
      day: '2024-04-18',
      until: null,
      text: '常务会议',
      location: at(11, 7, 17),
    },
  ],
};

export function reportOf(dossiers: readonly DossierReport[], findings: readonly FindingEntry[] = []): Report {
  const verdicts = {
    met: 0,
    violated: 0,
    undetermined: 0,
    'not-due': 0,
    'not-applicable': 0,
    waived: 0,
    'not-checkable': 0,
  };
  const diagnostics = { error: 0, warning: 0, information: 0 };
  const exceptions = { waiver: 0, baseline: 0, inline: 0 };
  for (const dossier of dossiers) {
    for (const entry of dossier.verdicts) verdicts[entry.verdict]++;
    for (const { kind } of dossier.exceptions) exceptions[kind]++;
    for (const diagnostic of dossier.diagnostics) diagnostics[diagnostic.severity]++;
  }
  for (const finding of findings) diagnostics[finding.severity]++;
  return {
    schemaVersion: 1,
    tool: { name: 'juece', version: '0.1.0', lawVersion: '2026-11-23', lawHash: 'ab'.repeat(32) },
    asOf: '2026-11-23',
    summary: { dossiers: dossiers.length, verdicts, diagnostics, exceptions },
    dossiers,
    findings,
  };
}

export const sampleReport: Report = reportOf([sampleDossier]);
