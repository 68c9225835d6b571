/**
 * Which results a forge may show beside the lines: it keeps ten of a level and drops the rest in silence, so we choose.
 * It refuses to know how a forge is told.
 */
import type { Range } from '../base/span.ts';
import { gateTexts } from '../messages/gate-texts.ts';
import type { Language } from '../messages/language.ts';
import { reportTexts } from '../messages/report-texts.ts';
import { fullCitationText } from './citation.ts';
import { type Diagnostic, type Report, type Severity, severities } from './report.ts';
import { visible } from './visible.ts';
import { worstFirst } from './worst-first.ts';

export interface Annotation {
  readonly severity: Severity;
  readonly path: string;
  /** Zero-based, UTF-16. */
  readonly range: Range;
  /** One line: the duty's id and its article. */
  readonly title: string;
  /** What is wrong and what to do; lines end in LF. */
  readonly message: string;
}

export interface AnnotationOptions {
  readonly language?: Language;
  /** How many of one severity; 10 is what GitHub keeps of one step. */
  readonly perLevel?: number;
}

/** Forges cut long texts where they like; we cut them where it does no harm. */
const longestTitle = 200;
const longestMessage = 4000;

/** Worst first, at most one a dossier and obligation; the last of a full level says how many are left out. */
export function chooseAnnotations(report: Report, options: AnnotationOptions = {}): readonly Annotation[] {
  const language = options.language ?? 'zh-CN';
  const perLevel = options.perLevel ?? 10;
  const raised = worstFirst(report);
  const seen = new Set<string>();
  const single = raised.filter(({ dossier, diagnostic }) => {
    const key = JSON.stringify([dossier?.path ?? diagnostic.location.path, diagnostic.code]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return severities.flatMap((severity) => {
    const own = single.filter(({ diagnostic }) => diagnostic.severity === severity).slice(0, perLevel);
    const total = raised.filter(({ diagnostic }) => diagnostic.severity === severity).length;
    const left = total - own.length;
    return own.map(({ diagnostic }, at) =>
      annotation(diagnostic, at === own.length - 1 ? left : 0, language),
    );
  });
}

function annotation(diagnostic: Diagnostic, leftOut: number, language: Language): Annotation {
  const { severity, code, message, remedy, citation, location } = diagnostic;
  const texts = reportTexts(language);
  const title = citation ? `${code} ${fullCitationText(citation, language)}` : code;
  const said = remedy
    ? `${visible(message)}\n${texts.remedy}${texts.colon}${visible(remedy)}`
    : visible(message);
  const more = leftOut > 0 ? `\n${gateTexts(language).moreInSummary(leftOut, texts.severity[severity])}` : '';
  return {
    severity,
    path: location.path,
    range: location.range,
    title: cut(visible(title), longestTitle),
    message: cut(said, longestMessage) + more,
  };
}

/** Never between the halves of a character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
