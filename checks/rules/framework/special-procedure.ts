/**
 * Rule `special-procedure`: does another statute set its own procedure for this kind of matter, and do the bases name it?
 * It points out what a person must look up; it refuses to apply the other statute.
 *
 * Arguments: `matters`: word in the title → words that show that the special law is among the bases.
 */
import { fold } from '../../base/fold.ts';
import { met, notApplicable, say, undetermined, wordsArgument } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const holders = ['草案', '决策启动', '五性论证', '合法性审查'];

export const specialProcedure: Judge = (context) => {
  const { title } = context.dossier.front;
  const written = fold(title?.text ?? '');
  const found = Object.entries(wordsArgument(context, 'matters')).find(([word]) =>
    written.includes(fold(word)),
  );
  if (!title || !found)
    return notApplicable(
      say(
        '事项名称没有显示另有法定程序的事项类型。',
        'The title shows no matter with a procedure of its own.',
      ),
    );
  const [word, laws] = found;
  const records = holders.flatMap((kind) => context.records(kind));
  const said = fold(
    [...records.map((r) => context.textOf(r)), ...records.flatMap((r) => r.facts).map((f) => f.text)].join(
      '\n',
    ),
  );
  const named = laws.find((law) => said.includes(fold(law)));
  if (named)
    return met(
      say(
        `事项涉及“${word}”，案卷已把“${named}”列为依据。`,
        `The matter concerns “${word}”; the dossier names “${named}” as a basis.`,
      ),
      [],
      { at: title.place },
    );
  return undetermined(
    'value-judgement',
    say(
      `事项涉及“${word}”，可能另有法定程序（${laws.join('、')}），案卷没有提到。`,
      `The matter concerns “${word}”; another law (${laws.join(', ')}) may set its own procedure, and the dossier does not mention it.`,
    ),
    [],
    { at: title.place },
  );
};
