/**
 * The working paper of a legality review: facts filled in, each problem with its finding id; every judgement a blank.
 */
import type { Document, Paragraph, Table } from 'docx';
import { type Diagnostic, exceptionText, fullCitationText } from '../../../../../checks/index.ts';
import { stepOf } from '../groups.ts';
import {
  blank,
  heading,
  note,
  paper,
  paragraph,
  plain,
  run,
  signature,
  subheading,
  table,
  title,
} from './layout.ts';
import { dossierFacts, type PaperSource, placeOf, withPlace } from './paper-source.ts';

export function legalityReview(source: PaperSource): Document {
  const { dossier, data, words, report, problems } = source;
  const { review } = words;
  const { language } = data;
  const person = dossier.verdicts.filter(({ verdict }) => verdict === 'not-checkable').length;
  return paper(review.title, language, [
    title(review.title),
    paragraph([run(review.subtitle, 'subhead')], { alignment: 'center', indent: { firstLine: 0 } }),
    paragraph([run(`${words.documentNumber}${report.colon}`), blank(words.fillIn)], {
      alignment: 'center',
      indent: { firstLine: 0 },
    }),
    note(words.draftNote(source.version)),
    heading(review.basics),
    dossierFacts(source),
    heading(review.course),
    ...course(source),
    heading(review.found),
    ...(problems.length === 0
      ? [plain(review.foundNone)]
      : problems.flatMap((problem, at) => problemPart(problem, at + 1, source))),
    heading(review.exceptions),
    ...(dossier.exceptions.length === 0
      ? [plain(review.nothingForPerson)]
      : dossier.exceptions.map((exception) =>
          plain(`${exception.message} [${exception.code}] ${exceptionText(exception, language)}`),
        )),
    heading(review.person),
    plain(person === 0 ? review.nothingForPerson : review.notCheckable(person)),
    heading(review.opinion),
    ...[review.scope, review.procedure, review.content, review.conclusion].flatMap((part) => [
      subheading(part),
      paragraph([blank(review.toFill)]),
    ]),
    signature([run(review.signed), blank(words.fillIn)]),
    signature([run(review.head), blank(words.fillIn)]),
    signature([run(review.date), blank(words.fillIn)]),
  ]);
}

function course(source: PaperSource): readonly (Paragraph | Table)[] {
  const { dossier, words, label } = source;
  if (dossier.acts.length === 0) return [plain(words.contents.none)];
  return [
    note(words.review.courseNote),
    table(
      [22, 22, 38, 18],
      [words.day, words.step, words.act, words.place],
      dossier.acts.map((act) => [
        act.until === null ? act.day : `${act.day} – ${act.until}`,
        label(act.step),
        act.text,
        placeOf(act.location, source),
      ]),
    ),
  ];
}

function problemPart(
  problem: Diagnostic,
  number: number,
  source: PaperSource,
): readonly (Paragraph | Table)[] {
  const { dossier, data, words, report, label } = source;
  const { review } = words;
  const verdict = dossier.verdicts.find(
    ({ obligation, fingerprint }) => obligation === problem.code && fingerprint === problem.fingerprint,
  );
  const quotes = (verdict?.evidence ?? []).map((e) =>
    withPlace(`${e.fact}${report.colon}“${e.text}”`, e, source),
  );
  const others = problem.obligations.filter((id) => id !== problem.code);
  const separator = data.language === 'en' ? '; ' : '；';
  const rows: (readonly [string, string])[] = [
    [words.step, label(stepOf(problem))],
    [words.place, placeOf(problem.location, source)],
    ...(quotes.length > 0 ? [[review.dossierSays, quotes.join(separator)] as const] : []),
    ...(problem.citation ? [[review.basis, fullCitationText(problem.citation, data.language)] as const] : []),
    ...(problem.remedy === null ? [] : [[review.suggestion, problem.remedy] as const]),
    ...(others.length > 0 ? [[report.sameCause, others.join(report.listSeparator)] as const] : []),
    [review.finding, `${problem.code} · ${problem.fingerprint}`],
  ];
  return [
    subheading(
      `${review.problem(number, report.severity[problem.severity])}${report.colon}${problem.message}`,
    ),
    table(
      [18, 82],
      [],
      [
        ...rows.map(([name, value]) => [[run(name, 'head', 12)], value]),
        [[run(review.reviewer, 'head', 12)], null],
      ],
      true,
    ),
  ];
}
