/**
 * Applies the waivers of the front matter: a complete, unexpired waiver of a waivable obligation covers its verdicts.
 * Every waiver that does not is a finding; none is ignored in silence.
 */
import { type Day, isoDay } from '../base/civil-day.ts';
import type { Waiver } from '../dossier/dossier.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import type { Problem } from '../parse/document.ts';
import type { Verdict } from './verdict.ts';

export interface Waived {
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
  /** What was found, as it was before the waiver, with the waiver that covers it. */
  readonly waived: readonly { readonly verdict: Verdict; readonly waiver: Waiver }[];
}

export function applyWaivers(
  verdicts: readonly Verdict[],
  waivers: readonly Waiver[],
  lawbook: Lawbook,
  asOf: Day,
): Waived {
  const problems: Problem[] = [];
  const waived: Waived['waived'][number][] = [];
  const valid = new Map<string, Waiver>();
  for (const waiver of waivers) {
    /** At the value that is wrong, or at the whole waiver. */
    const report = (code: string, params: Problem['params'], field?: string): void => {
      const span = waiver.spans.get(field ?? '') ?? waiver.place.span;
      problems.push({ code, severity: 'error', span, params });
    };
    const { day, expires } = waiver;
    if (waiver.missing.length > 0) report('waiver-incomplete', { missing: waiver.missing.join('、') });
    else {
      const id = waiver.obligation;
      const obligation = lawbook.obligation(id);
      if (!obligation) report('waiver-unknown', { id }, '义务');
      else if (!obligation.waivable) report('waiver-not-allowed', { id }, '义务');
      else if (expires !== null && expires < asOf)
        report('waiver-expired', { date: isoDay(expires) }, '到期');
      else if (day !== null && day > asOf) report('waiver-future', { date: isoDay(day) }, '日期');
      else if (valid.has(id)) report('waiver-duplicate', { id }, '义务');
      else valid.set(id, waiver);
    }
  }
  if (valid.size === 0) return { verdicts, problems, waived };
  for (const [id, waiver] of valid)
    if (!mayNeed(verdicts, id))
      problems.push({ code: 'waiver-unused', severity: 'warning', span: waiver.place.span, params: { id } });
  return {
    verdicts: verdicts.map((v) => {
      const waiver = valid.get(v.obligation.id);
      if (!waiver || (v.verdict !== 'violated' && v.verdict !== 'undetermined')) return v;
      waived.push({ verdict: v, waiver });
      return {
        ...v,
        verdict: 'waived' as const,
        severity: null,
        what: {
          zh: `已豁免（${waiver.approver}批准：${waiver.reason}）。原结论：${v.what.zh}`,
          en: `Waived (${waiver.approver}: ${waiver.reason}). Was: ${v.what.en}`,
        },
      };
    }),
    problems,
    waived,
  };
}

/** Whether a waiver of the duty covers something, or may yet: what is not due today can be breached tomorrow. */
function mayNeed(verdicts: readonly Verdict[], id: string): boolean {
  return verdicts.some(
    ({ obligation, verdict }) =>
      obligation.id === id && (verdict === 'violated' || verdict === 'undetermined' || verdict === 'not-due'),
  );
}
