/**
 * What is to be done in one dossier, step by step: what, where, by which article, what the dossier says, what to do.
 */
import { fullCitationText } from '../citation.ts';
import { markupText as text } from '../markup-text.ts';
import type { Diagnostic, DossierReport } from '../report.ts';
import { severities } from '../report.ts';
import { facts, placeMarkup, severityLook, type Words } from './words.ts';

const isForm = ({ step, obligations }: Diagnostic): boolean => step === null || obligations.length === 0;

export const hasFindings = (dossier: DossierReport, step: string): boolean =>
  dossier.diagnostics.some((d) => !isForm(d) && d.step === step);

/** `anchor` gives the id of a step's heading, by its place in the order of the steps. */
export function findings(
  dossier: DossierReport,
  words: Words,
  anchor: (step: number) => string,
): readonly string[] {
  const { steps, report, page } = words;
  const sorted = [...dossier.diagnostics].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  const blocks = steps.flatMap(({ name, label }, index) => {
    const own = sorted.filter((d) => !isForm(d) && d.step === name);
    if (own.length === 0) return [];
    return [`<h3 id="${anchor(index)}">${text(label)}</h3>`, ...own.map((d) => finding(d, dossier, words))];
  });
  const known = new Set(steps.map(({ name }) => name));
  const rest = sorted.filter((d) => isForm(d) || (d.step !== null && !known.has(d.step)));
  if (rest.length > 0)
    blocks.push(`<h3>${text(report.formHeading)}</h3>`, ...rest.map((d) => finding(d, dossier, words)));
  return blocks.length > 0 ? blocks : [`<p class="good">✓ ${text(page.noTodo)}</p>`];
}

/** `dossier` null for a file that is none. */
export function finding(diagnostic: Diagnostic, dossier: DossierReport | null, words: Words): string {
  const { severity, code, message, remedy, citation, location, related, obligations, fingerprint } =
    diagnostic;
  const { report, page, language, duty } = words;
  const { look, sign } = severityLook[severity];
  const verdict = dossier?.verdicts.find((v) => v.obligation === code && v.fingerprint === fingerprint);
  const evidence = verdict?.evidence ?? [];
  const folded = obligations.filter((id) => id !== code);
  const list = (items: readonly string[]): string =>
    items.length > 1 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : items.join('');
  return [
    `<section class="finding ${look}">`,
    `<h4><span class="sign">${sign} ${text(report.severity[severity])}</span> ${text(message)}</h4>`,
    facts([
      [report.remedy, remedy === null ? '' : text(remedy)],
      [report.basis, citation === null ? '' : text(fullCitationText(citation, language))],
      [page.duty, text(duty(code) ?? '')],
      [
        page.evidence,
        list(evidence.map((e) => `${text(e.fact)}${text(report.colon)}“${text(e.text)}” ${placeMarkup(e)}`)),
      ],
      [words.gate.place, placeMarkup(location)],
      [report.related, list(related.map((r) => `${text(r.message)} ${placeMarkup(r.location)}`))],
      [
        report.sameCause,
        list(folded.map((id) => `${text(id)}${duty(id) === null ? '' : ` ${text(duty(id) ?? '')}`}`)),
      ],
      [page.code, text(code)],
    ]),
    '</section>',
  ].join('\n');
}
