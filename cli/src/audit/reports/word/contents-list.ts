/**
 * The list of contents of a dossier, from the records to which it gives a day; what it does not say stays blank.
 */
import type { Document } from 'docx';
import { stepMark } from '../../../../../checks/index.ts';
import { blank, note, paper, plain, run, signature, table, title } from './layout.ts';
import { type PaperSource, placeOf } from './paper-source.ts';

export function contentsList(source: PaperSource): Document {
  const { dossier, data, words, report, label } = source;
  const { contents } = words;
  const dated = new Set(dossier.acts.map(({ step }) => step));
  const missing = data.steps.filter(
    ({ name }) => !dated.has(name) && ['✗', '?'].includes(stepMark(dossier, name)),
  );
  return paper(contents.title, data.language, [
    title(contents.title),
    note(`${words.matter}${report.colon}${source.title}`),
    note(`${words.id}${report.colon}${dossier.id ?? ''}`),
    note(contents.note),
    dossier.acts.length === 0
      ? plain(contents.none)
      : table(
          [8, 15, 13, 26, 18, 8, 17],
          [
            contents.number,
            words.documentNumber,
            contents.author,
            contents.name,
            words.day,
            contents.pages,
            contents.remark,
          ],
          dossier.acts.map((act, at) => [
            String(at + 1),
            null,
            null,
            `${act.text}${report.separator}${label(act.step)}`,
            act.until === null ? act.day : `${act.day} – ${act.until}`,
            null,
            placeOf(act.location, source),
          ]),
        ),
    plain(
      missing.length === 0
        ? contents.noMissing
        : contents.missing + missing.map((step) => step.label).join(report.listSeparator),
    ),
    note(words.draftNote(source.version)),
    signature([run(contents.signed), blank(words.fillIn)]),
    signature([run(words.review.date), blank(words.fillIn)]),
  ]);
}
