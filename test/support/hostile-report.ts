/**
 * The sample report with every word that comes from files replaced, and words that try to leave their place.
 */
import fc from 'fast-check';
import type { Location, Report } from '../../checks/report/report.ts';
import { reportOf, sampleDossier } from './sample-report.ts';

/** Each is markup, a command, a formula or an end of something for one format or another. */
export const hostileWords: readonly string[] = [
  '](javascript:alert(1))',
  '![x](http://e.cn/a.png)',
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  ']]>',
  '<!--',
  '-->',
  '&lt;&#x0;&amp;',
  '| a | b |',
  '# 标题',
  '- [x] 已办',
  '\n\n---\n',
  '\n::error::注入',
  '\r\n::set-output name=a::b',
  '::error file=a::b',
  '%0A::error::x',
  '%25%0D%0A',
  '##[error]x',
  '`code`',
  '```\n```',
  '**粗**',
  'https://e.cn',
  '请 @admin 看，a@b.cn',
  '[a]: http://e.cn',
  '1. 一',
  '~~~',
  '\\',
  '=HYPERLINK("http://e.cn","x")',
  '+1+cmd|x',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '引号" 逗号, 分号;\n换行',
  'section 甲 :crit, 2024-01-01, 1d',
  'click a href "http://e.cn"',
  '%% 注释',
  '2024-01-01',
  '{0} {{1}} $a',
  '\u202e倒写',
  '\u200f\u2066',
  '\u0000\u0007\u001b[31m',
  '\u2028\u2029\u0085',
  '\ud800',
  '\udc00\ud800',
  '\ufffe\uffff',
  '𠮷'.repeat(3),
];

export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileWords),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
);

/** Days, counts and places stay; everything a file could say is `words`. */
export function reportSaying(words: string): Report {
  const located = (location: Location): Location => ({ ...location, path: words });
  const related = sampleDossier.diagnostics.flatMap((d) => d.related);
  const others = related.map(({ location }) => ({ message: words, location: located(location) }));
  return reportOf(
    [
      {
        ...sampleDossier,
        ...{ path: words, id: words, title: words, authority: words, stage: words },
        verdicts: sampleDossier.verdicts.map((v) => ({
          ...v,
          message: words,
          remedy: v.remedy === null ? null : words,
          location: located(v.location),
          evidence: v.evidence.map((e) => ({ ...e, path: words, text: words })),
          related: others,
        })),
        findings: sampleDossier.findings.map((f) => ({
          ...f,
          message: words,
          location: located(f.location),
        })),
        diagnostics: sampleDossier.diagnostics.map((d) => ({
          ...d,
          message: words,
          remedy: d.remedy === null ? null : words,
          location: located(d.location),
          related: others,
        })),
        exceptions: sampleDossier.exceptions.map((e) => ({
          ...e,
          ...{ message: words, reason: words, by: words },
          location: located(e.location),
        })),
        acts: sampleDossier.acts.map((act) => ({ ...act, text: words, location: located(act.location) })),
      },
    ],
    [
      {
        code: 'file-unreadable',
        severity: 'error',
        message: words,
        location: located(sampleDossier.diagnostics[0]?.location as Location),
        related: [],
      },
    ],
  );
}
