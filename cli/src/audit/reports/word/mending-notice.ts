/**
 * The notice to mend: what is wrong, by which rule, what to do; addressee from the dossier, deadlines for a person.
 */
import type { Document } from 'docx';
import { fullCitationText } from '../../../../../checks/index.ts';
import { blank, heading, note, paper, paragraph, plain, run, signature, table, title } from './layout.ts';
import { type PaperSource, withPlace } from './paper-source.ts';

/** Null where there is nothing to mend or to complete. */
export function mendingNotice(source: PaperSource): Document | null {
  const { dossier, data, words, report } = source;
  const { notice } = words;
  const problems = source.problems.filter(({ severity }) => severity !== 'information');
  if (problems.length === 0) return null;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const leads = dossier.leads.join(report.listSeparator);
  return paper(notice.title, data.language, [
    title(notice.title),
    paragraph([run(notice.subtitle, 'subhead')], { alignment: 'center', indent: { firstLine: 0 } }),
    paragraph([run(`${words.documentNumber}${report.colon}`), blank(words.fillIn)], {
      alignment: 'center',
      indent: { firstLine: 0 },
    }),
    paragraph(leads === '' ? [blank(words.fillIn)] : [run(notice.to(leads))], { indent: { firstLine: 0 } }),
    plain(notice.opening(source.title, errors, problems.length - errors)),
    heading(notice.list),
    table(
      [8, 33, 20, 27, 12],
      [notice.number, notice.problem, notice.basis, notice.remedy, notice.limit],
      problems.map((problem, at) => [
        String(at + 1),
        [
          run(withPlace(problem.message, problem.location, source), 'body', 12),
          run(`${notice.finding}${report.colon}${problem.code} · ${problem.fingerprint}`, 'body', 9, {
            break: 1,
          }),
        ],
        problem.citation ? fullCitationText(problem.citation, data.language) : report.formHeading,
        problem.remedy ?? '',
        null,
      ]),
    ),
    heading(notice.due),
    paragraph([
      run(notice.dueText),
      blank(words.fillIn),
      run(notice.dueEnd),
      blank(words.fillIn),
      run(notice.end),
    ]),
    signature([run(notice.office), blank(words.fillIn)]),
    signature([run(words.review.date), blank(words.fillIn)]),
    note(words.draftNote(source.version)),
  ]);
}
