/**
 * Rule `steps-taken`: each step of the statutory procedure has left evidence, or a declared ground excuses it.
 * It looks for traces only; what each step had to contain belongs to other rules.
 *
 * Arguments: `steps`: name → records or fields, any of which shows it; `excused`: name → circumstance that makes it
 * unnecessary where declared as no; `secret`: names excused where the matter is lawfully not public.
 */
import {
  absent,
  listArgument,
  met,
  say,
  undetermined,
  violated,
  wordsArgument,
} from '../../judges/answers.ts';
import type { Judge, Outcome } from '../../judges/judge.ts';
import { present } from '../../judges/present.ts';

interface Lacking {
  readonly name: string;
  readonly outcome: Outcome;
}

export const stepsTaken: Judge = (context) => {
  const excused = wordsArgument(context, 'excused');
  const secret = listArgument(context, 'secret');
  const lacking: Lacking[] = [];
  const unknown: string[] = [];
  const facts: Outcome[] = [];
  const names: string[] = [];
  for (const [name, any] of Object.entries(wordsArgument(context, 'steps'))) {
    const outcome = present({ ...context, arguments: { any, label: name } });
    names.push(name);
    if (outcome.verdict === 'met') {
      facts.push(outcome);
      continue;
    }
    if (secret.includes(name) && context.circumstance('依法不予公开').value === true) continue;
    const declared = (excused[name] ?? []).map((c) => [c, context.circumstance(c).value] as const);
    if (declared.length > 0 && declared.every(([, value]) => value === false)) continue;
    const open = declared.find(([, value]) => value === null);
    if (open && outcome.verdict === 'absent' && !declared.some(([, value]) => value === true))
      unknown.push(open[0]);
    else lacking.push({ name, outcome });
  }
  const [first] = lacking;
  if (first) {
    const list = lacking.map((l) => l.name).join('、');
    const worst =
      lacking.find((l) => l.outcome.verdict === 'violated') ??
      lacking.find((l) => l.outcome.verdict === 'absent') ??
      first;
    const extra = {
      at: worst.outcome.at ?? context.anchor(),
      ...(worst.outcome.cause === undefined ? {} : { cause: worst.outcome.cause }),
    };
    const what = say(`法定程序里没有看到：${list}。`, `Of the procedure, not seen: ${list}.`);
    if (worst.outcome.verdict === 'violated') return violated(what, worst.outcome.facts, extra);
    if (worst.outcome.verdict === 'absent') return absent(what, extra);
    return undetermined('claimed', what, worst.outcome.facts, extra);
  }
  const [circumstance] = unknown;
  if (circumstance !== undefined)
    return undetermined(
      'value-judgement',
      say(
        `案卷没有声明情形“${circumstance}”是或否，看不出是否可以不经有关程序。`,
        `“${circumstance}” is not declared; whether its step may be left out cannot be told.`,
      ),
      [],
      { at: context.dossier.front.anchor, cause: `circumstance:${circumstance}` },
    );
  return met(
    say(`程序齐全：${names.join('、')}。`, `The procedure is complete: ${names.join(', ')}.`),
    facts.flatMap((o) => o.facts.slice(0, 1)),
    { at: facts.at(-1)?.at ?? facts.at(-1)?.facts[0]?.place ?? context.anchor() },
  );
};
