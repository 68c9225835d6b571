/**
 * Judge `present`: at least one of the named records or fields is there with evidence.
 * A claim without evidence, a plan or a blank proves nothing; a denial is a breach.
 *
 * Arguments: `any`: records or fields; `label` (optional): what to call the thing.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import {
  absent,
  fieldName,
  listArgument,
  met,
  missingDetail,
  missingRecord,
  recordKey,
  say,
  undetermined,
  violated,
} from './answers.ts';
import type { Judge, JudgeContext, Outcome } from './judge.ts';

export const present: Judge = (context) => {
  const { label } = context.arguments;
  return presence(context, listArgument(context, 'any'), typeof label === 'string' ? label : null);
};

/** The same for records or fields that another judge names. */
export function presence(
  context: JudgeContext,
  paths: readonly string[],
  given: string | null = null,
): Outcome {
  const doubts: Outcome[] = [];
  for (const path of paths) {
    const isRecord = !path.includes('.') && context.lawbook.record(path) !== null;
    const outcome = isRecord ? record(context, path) : field(context, path);
    if (outcome === null) continue;
    if (outcome.verdict === 'met') return outcome;
    doubts.push(outcome);
  }
  const claim = doubts.find((o) => o.verdict === 'undetermined') ?? doubts[0];
  if (claim) return claim;
  const label = given ?? paths.map(fieldName).join('、');
  if (context.record) return missingDetail(context, [label]);
  const first = paths[0] ?? '';
  const kind = first.includes('.') ? first.slice(0, first.indexOf('.')) : first;
  const holders = context.records(kind).filter((r) => context.hasEvidence(r));
  const holder = holders[0];
  if (first.includes('.') && holder)
    return undetermined(
      'missing',
      say(`“${kind}”没有写明：${label}。`, `“${kind}” does not state: ${label}.`),
      [],
      {
        at: holder.place,
        cause: `details:${recordKey(holder)}`,
        details: [label],
      },
    );
  return absent(say(`案卷里没有“${label}”。`, `The dossier has no “${label}”.`), {
    at: context.anchor(),
    cause: missingRecord(kind),
  });
}

function record(context: JudgeContext, kind: string): Outcome | null {
  const records = context.records(kind);
  const proven = records.find((r) => context.hasEvidence(r));
  if (proven) {
    const facts = proven.facts.filter((f) => f.status === 'stated').slice(0, 4);
    return met(say(`案卷有“${kind}”。`, `The dossier has “${kind}”.`), facts, { at: proven.place });
  }
  const denied = records.find((r) => r.status === 'negated');
  if (denied)
    return violated(say(`案卷写明没有进行“${kind}”。`, `The dossier says that “${kind}” was not done.`), [], {
      at: denied.place,
      cause: missingRecord(kind),
    });
  const claimed = records[0];
  if (!claimed) return null;
  const planned = claimed.status === 'planned';
  return undetermined(
    planned ? 'missing' : 'claimed',
    planned
      ? say(`“${kind}”还只是计划，没有办过的证据。`, `“${kind}” is only planned.`)
      : say(
          `“${kind}”只有一句话或空标题，没有日期、材料等证据。`,
          `“${kind}” is claimed without any evidence.`,
        ),
    [],
    { at: claimed.place, cause: missingRecord(kind) },
  );
}

function field(context: JudgeContext, path: string): Outcome | null {
  const name = fieldName(path);
  const reading = context.read(path);
  const [stated] = reading.stated;
  const proves = (fact: Fact): boolean => fold(fact.text).trim().length > 0;
  if (stated && proves(stated))
    return met(say(`已写明${name}：${short(stated.text)}`, `${name}: ${short(stated.text)}`), reading.stated);
  const [uncertain] = reading.uncertain;
  // A value of another type than expected still shows that the thing exists.
  if (uncertain)
    return met(
      say(`已写明${name}：${short(uncertain.text)}`, `${name}: ${short(uncertain.text)}`),
      reading.uncertain,
    );
  const [denied] = reading.negated;
  if (denied)
    return violated(
      say(`“${name}”写的是“${short(denied.text)}”。`, `“${name}” says “${short(denied.text)}”.`),
      [denied],
      {
        cause: `denied:${denied.place.path}:${denied.place.span.start}`,
      },
    );
  const [planned] = reading.planned;
  if (planned)
    return undetermined(
      'missing',
      say(`“${name}”还只是计划：${short(planned.text)}`, `“${name}” is only planned.`),
      [planned],
    );
  const [blank] = reading.placeholder;
  if (blank)
    return undetermined('missing', say(`“${name}”尚未填写。`, `“${name}” is left blank.`), [blank], {
      cause: `blank:${blank.place.path}:${blank.place.span.start}`,
    });
  return null;
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
