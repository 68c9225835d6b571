/**
 * A checker without law: a dossier's own lines say what it shall report (`ERROR …`, `WARNING …`, `INFORMATION …`).
 * With it the command line is tested as a process, whatever the law says today.
 */
import type { Checker, Diagnostic, DossierReport, Files } from '../../checks/index.ts';
import { findingMessage } from '../../checks/index.ts';
import type { Law } from '../../checks/lawbook/law.ts';
import { severities } from '../../checks/report/report.ts';
import { at, cite, reportOf, sampleReport, verdict } from './sample-report.ts';

const law: Law = {
  version: '2026-11-23',
  hash: '0123456789abcdef'.repeat(4),
  instruments: [],
  parameters: [],
  obligations: [],
  vocabulary: { steps: [], records: [], stages: [], circumstances: [], frontMatter: [] },
  places: [],
  catalogue: [],
  calendar: [],
};

function textOf(files: Files, path: string): string {
  const content = files.read(path);
  return typeof content === 'string' ? content : content === null ? '' : new TextDecoder().decode(content);
}

export const fakeChecker: Checker = {
  law,
  isDossier: (files, path) => textOf(files, path).includes('案卷类型: 重大行政决策'),
  review: () => null,
  explain: (id, { library = [] }) =>
    id === 'N713-15-1d'
      ? {
          id,
          title: '公开征求意见期限',
          parts: [
            { label: '依据', text: '第十五条' },
            ...library.map(({ titles }) => ({ label: '条文', text: titles.join('\n') })),
          ],
        }
      : null,
  coverage: () => ({
    total: 2,
    byStatus: { checked: 1, partly: 0, 'not-checkable': 1, unserved: 0 },
    obligations: [
      {
        id: 'N713-15-1d',
        instrument: 'N713',
        citation: { article: 15, paragraph: 1, item: null },
        status: 'checked',
        servedBy: 'days',
        reason: null,
      },
      {
        id: 'N713-4',
        instrument: 'N713',
        citation: null,
        status: 'not-checkable',
        servedBy: null,
        reason: { zh: '原则要求', en: 'a principle' },
      },
    ],
  }),
  check(files, paths, options) {
    const dossiers = paths.map((path) =>
      dossierOf(textOf(files, path), path, options.readyFor ?? '公布', files),
    );
    return {
      ...reportOf(dossiers),
      tool: sampleReport.tool,
      asOf: new Date(options.asOf * 864e5).toISOString().slice(0, 10),
    };
  },
};

function dossierOf(text: string, path: string, stage: string, files: Files): DossierReport {
  const lines = text.split('\n');
  const value = (key: string) =>
    lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? '';
  const diagnostics = lines.flatMap((line, number): Diagnostic[] => {
    const link = /^LINK (.*)$/.exec(line)?.[1];
    if (link !== undefined && files.stat(link) === null) return [diagnostic('error', 'link-not-found', link)];
    if (line.startsWith('INTERNAL')) return [diagnostic('information', 'internal-error', line)];
    const severity = severities.find((name) => line.startsWith(`${name.toUpperCase()} `));
    return severity ? [diagnostic(severity, 'N713-15-1d', line)] : [];

    function diagnostic(level: Diagnostic['severity'], code: string, about: string): Diagnostic {
      return {
        severity: level,
        code,
        message:
          code === 'N713-15-1d' ? about : findingMessage(code, { target: about, rule: about, detail: '' }),
        remedy: null,
        location: at(number, 0, line.length, path),
        obligations: code === 'N713-15-1d' ? [code] : [],
        step: code === 'N713-15-1d' ? '公众参与' : null,
        citation: code === 'N713-15-1d' ? cite(15, 1) : null,
        related: [],
        fingerprint: '0000000000000000',
      };
    }
  });
  return {
    path,
    id: value('事项编号') || null,
    title: value('决策事项'),
    authority: value('决策机关'),
    jurisdiction: ['CN'],
    stage,
    decisionDate: null,
    verdicts: [verdict('N713-14-1a', 'met', { location: at(0, 0, 3, path) })],
    findings: [],
    diagnostics,
    exceptions: [],
    acts: [],
    leads: [],
  };
}
