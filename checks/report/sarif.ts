/**
 * The report as SARIF 2.1.0, cut into as many logs as a forge accepts, no dossier torn apart that fits into one.
 * It knows the limits of the receivers and refuses to know how the logs reach them.
 */
import { byteLength } from './byte-length.ts';
import type { Rendering } from './formats.ts';
import type { Report } from './report.ts';
import { type SarifResult, sarifResults } from './sarif-results.ts';
import { type SarifRule, sarifRules } from './sarif-rules.ts';

export interface SarifLimits {
  /** Results a log; GitHub keeps 5,000. */
  readonly results: number;
  /** Bytes a log before compression; GitHub takes 10 MB after it. */
  readonly bytes: number;
  /** GitHub does not know suppressions and would raise what is excepted; without them it is left out. */
  readonly exceptions: boolean;
}

export type SarifRendering = Pick<Rendering, 'language'> & Partial<Pick<Rendering, 'duty' | 'steps'>>;

/** For an upload to GitHub. */
export const uploadLimits: SarifLimits = { results: 5000, bytes: 9_000_000, exceptions: false };
const noLimits: SarifLimits = { results: Infinity, bytes: Infinity, exceptions: true };

/** One log with everything, exceptions as suppressed results. */
export function renderSarif(report: Report, rendering: SarifRendering): string {
  return sarifLogs(report, rendering, noLimits).join('');
}

/** At least one log, also where nothing was found: without it old alerts would stay open. Each ends in LF. */
export function sarifLogs(
  report: Report,
  rendering: SarifRendering,
  limits: Partial<SarifLimits> = {},
): readonly string[] {
  const { results, bytes, exceptions } = { ...uploadLimits, ...limits };
  const rules = sarifRules(report, rendering);
  const groups = sarifResults(report, rendering, exceptions);
  const weigh = scales(rules);
  const logs: SarifResult[][] = [];
  let log: SarifResult[] = [];
  let weight = envelope;
  let named = new Set<string>();
  const close = (): void => {
    logs.push(log);
    log = [];
    weight = envelope;
    named = new Set();
  };
  for (const group of groups) {
    const fits = log.length + group.length <= results && weight + weigh(group, named) <= bytes;
    if (!fits && log.length > 0) close();
    for (const result of group) {
      if (log.length > 0 && (log.length >= results || weight + weigh([result], named) > bytes)) close();
      weight += weigh([result], named);
      named.add(result.ruleId);
      log.push(result);
    }
  }
  if (log.length > 0 || logs.length === 0) close();
  return logs.map((own, at) => `${JSON.stringify(logOf(own, rules, report, rendering, at), null, 2)}\n`);
}

/** Bytes of a log without rules and results, generously. */
const envelope = 10_000;

/** Bytes that results add to a log which already has the rules `named`: each rule is written once a log. */
function scales(
  rules: ReadonlyMap<string, SarifRule>,
): (group: readonly SarifResult[], named: ReadonlySet<string>) => number {
  // As deep as it stands in the log, with the comma and line feed between.
  const written = (value: unknown): number => byteLength(JSON.stringify([[[[value]]]], null, 2));
  const ofRule = new Map([...rules].map(([id, rule]) => [id, written(rule)]));
  const ofResult = new Map<SarifResult, number>();
  return (group, named) => {
    const fresh = new Set<string>();
    let sum = 0;
    for (const result of group) {
      const own = ofResult.get(result) ?? written(result);
      ofResult.set(result, own);
      sum += own;
      if (named.has(result.ruleId) || fresh.has(result.ruleId)) continue;
      fresh.add(result.ruleId);
      sum += ofRule.get(result.ruleId) ?? 0;
    }
    return sum;
  };
}

function logOf(
  results: readonly SarifResult[],
  rules: ReadonlyMap<string, SarifRule>,
  report: Report,
  { language }: SarifRendering,
  at: number,
) {
  const { tool, asOf, summary } = report;
  const ids = [...new Set(results.map(({ ruleId }) => ruleId))];
  const index = new Map(ids.map((id, i) => [id, i]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            fullName: `${language === 'en' ? 'Juece' : '决策合规'} ${tool.version}`,
            version: tool.version,
            semanticVersion: tool.version,
            language,
            rules: ids.flatMap((id) => rules.get(id) ?? []),
            properties: { lawVersion: tool.lawVersion, lawHash: tool.lawHash },
          },
        },
        invocations: [{ executionSuccessful: true }],
        language,
        // One category a log: a forge keeps the newest of each category and drops a second one of the same upload.
        automationDetails: { id: at === 0 ? 'juece/' : `juece-${at + 1}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: {
              text: language === 'en' ? 'The folder in which the check was run.' : '运行检查的文件夹。',
            },
          },
        },
        results: results.map(({ ruleId, ...rest }) => ({ ruleId, ruleIndex: index.get(ruleId), ...rest })),
        properties: {
          asOf,
          dossiers: summary.dossiers,
          verdicts: summary.verdicts,
          exceptions: summary.exceptions,
        },
      },
    ],
  };
}
