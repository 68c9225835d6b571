/**
 * Rule `triggered`: asks a generic judge where several value judgements together call for a duty, and the text leaves
 * open whether one of them is enough. Only where all are declared can the duty be breached; where some are, it is a hint.
 *
 * Arguments: `triggers`: circumstances; `judge`: name of a generic judge; the rest are that judge's own.
 */
import { listArgument, notApplicable, say, undetermined } from '../../judges/answers.ts';
import { askedJudge } from '../../judges/index.ts';
import type { Judge } from '../../judges/judge.ts';

export const triggered: Judge = (context) => {
  const judge = askedJudge(context);
  const triggers = listArgument(context, 'triggers').map((name) => ({ name, ...context.circumstance(name) }));
  const names = triggers.map((t) => t.name).join('”“');
  const [first] = triggers;
  if (triggers.every((t) => t.value === false))
    return notApplicable(say(`已声明“${names}”为否。`, `“${names}” are declared as no.`), [], {
      at: first?.place ?? context.anchor(),
    });
  const outcome = judge(context);
  if (outcome.verdict === 'met' || outcome.verdict === 'not-applicable') return outcome;
  const yes = triggers.find((t) => t.value === true);
  if (triggers.every((t) => t.value === true)) return outcome;
  if (yes)
    return undetermined(
      'borderline',
      say(
        `${outcome.what.zh}“${names}”只声明了一部分，条文对是否须同时具备有两种读法，请核对。`,
        `${outcome.what.en} Not all of “${names}” are declared; the text can be read both ways.`,
      ),
      outcome.facts,
      { ...(outcome.at ? { at: outcome.at } : {}), ...(outcome.cause ? { cause: outcome.cause } : {}) },
    );
  const unknown = triggers.filter((t) => t.value === null).map((t) => t.name);
  return undetermined(
    'value-judgement',
    say(
      `案卷没有声明情形“${unknown.join('”“')}”是或否，无法判断本项是否适用。`,
      `“${unknown.join('”, “')}” is not declared; whether this applies cannot be told.`,
    ),
    [],
    { at: context.dossier.front.anchor, cause: `circumstance:${unknown[0] ?? ''}` },
  );
};
