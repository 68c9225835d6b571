/**
 * Rule `if-triggered`: something is due under several circumstances whose joining word (和、或) the rule leaves open.
 * All of them declared: due. Some of them: due under one reading only, so nothing worse than a hint.
 *
 * Arguments: `triggers`: circumstances; `any`: records; `least` (default 1): how many kinds of them; `label`;
 * `alone` (optional): circumstances any of which makes it due by itself.
 */
import {
  absent,
  listArgument,
  met,
  missingRecord,
  notApplicable,
  say,
  textArgument,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

function shown(context: JudgeContext): Outcome {
  const kinds = listArgument(context, 'any');
  const least = typeof context.arguments.least === 'number' ? context.arguments.least : 1;
  const label = textArgument(context, 'label');
  const proven = kinds.flatMap((kind) => {
    const record = context.records(kind).find((r) => context.hasEvidence(r));
    return record ? [record] : [];
  });
  const [first] = proven;
  const names = proven.map((r) => r.kind).join('、');
  if (first && proven.length >= least)
    return met(say(`已有：${names}。`, `There is: ${names}.`), [], { at: first.place });
  if (first)
    return violated(
      say(`${label}：只有“${names}”一种形式。`, `Only one form: “${names}”.`),
      first.facts.filter((f) => f.status === 'stated').slice(0, 2),
      { at: first.place },
    );
  const outcome = presence(context, kinds, label);
  return outcome.verdict === 'absent'
    ? absent(outcome.what, { at: context.anchor(), cause: missingRecord(kinds[0] ?? '') })
    : outcome;
}

export const ifTriggered: Judge = (context) => {
  const outcome = shown(context);
  if (outcome.verdict === 'met') return outcome;
  const alone = listArgument(context, 'alone').map((name) => ({ name, ...context.circumstance(name) }));
  if (alone.some((d) => d.value === true)) return outcome;
  const declared = listArgument(context, 'triggers').map((name) => ({ name, ...context.circumstance(name) }));
  const yes = declared.filter((d) => d.value === true);
  if (yes.length === declared.length) return outcome;
  const [one] = yes;
  if (one) {
    const names = yes.map((d) => d.name).join('、');
    return undetermined(
      'borderline',
      say(
        `只声明了${names}；几项情形是并列还是选择有两种读法。${outcome.what.zh}`,
        `Only declared: ${names}; whether one or all of the circumstances are needed has two readings. ${outcome.what.en}`,
      ),
      [],
      one.place ? { at: one.place, cause: `two-readings:${names}` } : {},
    );
  }
  const open = [...declared, ...alone].find((d) => d.value === null);
  if (open)
    return undetermined(
      'value-judgement',
      say(`案卷没有声明情形“${open.name}”是或否，无法判断本项是否适用。`, `“${open.name}” is not declared.`),
      [],
      { at: context.dossier.front.anchor, cause: `circumstance:${open.name}` },
    );
  return notApplicable(say('已声明没有这些情形。', 'These circumstances are declared not to be there.'));
};
