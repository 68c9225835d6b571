/**
 * Rule `responsible-unit`: the decision to begin names who is responsible; several units need one that leads.
 * It reads names and denials; it refuses to judge whether the right unit was chosen.
 *
 * Arguments: `which`: 承办单位 | 牵头单位.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  absent,
  met,
  missingRecord,
  notApplicable,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const responsibleUnit: Judge = (context) => {
  const which = textArgument(context, 'which');
  const own = context.read(`决策启动.${which}`);
  const front = context.read(`案卷.${which}`);
  const [denied] = own.negated;
  if (denied && own.stated.length === 0)
    return violated(say(`“${which}”写的是“${denied.text}”。`, `“${which}”: “${denied.text}”.`), [denied]);
  const stated = [...own.stated, ...front.stated];
  const [first] = stated;
  const leads = [...context.read('案卷.承办单位').stated, ...context.read('决策启动.承办单位').stated];
  const marked = which === '牵头单位' ? leads.find((f) => fold(f.text).includes('牵头')) : undefined;
  if (first) {
    const names = units(stated);
    if (which === '牵头单位' && names.length > 1)
      return undetermined(
        'borderline',
        say(
          `牵头单位写了${names.length}个：${names.join('、')}，请明确由哪一个牵头。`,
          `${names.length} coordinating units are named.`,
        ),
        stated,
      );
    return met(say(`${which}是${first.text}。`, `${which}: ${first.text}.`), stated);
  }
  if (marked)
    return met(say(`已注明牵头：${marked.text}。`, `Marked as coordinating: ${marked.text}.`), [marked]);
  const count = units(leads).length;
  const [lead] = leads;
  if (which === '牵头单位' && lead && count < 2)
    return notApplicable(say(`承办单位只有${lead.text}。`, `The only responsible unit is ${lead.text}.`), [
      lead,
    ]);
  const doubt = unstated(which, own);
  if (doubt) return doubt;
  if (which === '牵头单位' && lead)
    return undetermined(
      'missing',
      say(
        `承办单位有${count}个，没有写明由谁牵头。`,
        `${count} responsible units, none marked as coordinating.`,
      ),
      [lead],
      {
        cause: 'missing-coordinator',
      },
    );
  return absent(say(`案卷没有写明${which}。`, `The dossier names no ${which}.`), {
    at: context.anchor(),
    cause: missingRecord(which),
  });
};

/** The units named, each once: 区交通局 is 甲区交通局 written short. */
function units(facts: readonly Fact[]): readonly string[] {
  const names = facts
    .flatMap((f) => (f.value.type === 'names' ? f.value.names : [f.text]))
    .map((name) => fold(name).replace(/[\s()]|牵头/g, ''))
    .sort((a, b) => b.length - a.length);
  return names.filter((name, i) => !names.slice(0, i).some((longer) => longer.endsWith(name)));
}
