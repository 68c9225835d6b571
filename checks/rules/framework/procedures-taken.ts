/**
 * Rule `procedures-taken`: each of several procedures left evidence, or the dossier says why it was not needed.
 * It looks for traces only; whether a procedure was needed is declared in the circumstances, never guessed.
 *
 * Arguments: `steps`: names from the table below.
 */
import type { Place } from '../../base/span.ts';
import type { DossierRecord } from '../../dossier/dossier.ts';
import {
  absent,
  listArgument,
  met,
  missingDetail,
  missingRecord,
  notApplicable,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import { isParty } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { participationForms } from '../../judges/participation.ts';

interface Step {
  readonly records: readonly string[];
  readonly fields?: readonly string[];
  /** What the field is called when it is missing. */
  readonly detail?: string;
  /** Needed only where this circumstance holds. */
  readonly where?: string;
  /** Not needed where this one does. */
  readonly unless?: string;
}

const steps: Readonly<Record<string, Step>> = {
  部门协商: { records: ['部门意见', '街道意见'], where: '涉及其他部门' },
  公众参与: { records: participationForms, unless: '依法不予公开' },
  专家论证: { records: ['专家论证'], where: '专业性技术性强' },
  风险评估: { records: ['风险评估'], where: '影响社会稳定或公共安全' },
  公平竞争审查: { records: ['公平竞争审查'], where: '涉及经营者经济活动' },
  合法性审查: { records: ['合法性审查'] },
  法律顾问意见: {
    records: [],
    fields: ['合法性审查.法律顾问意见', '合法性审查.法律意见日期'],
    detail: '法律顾问或公职律师意见',
  },
  集体讨论: { records: ['会议'] },
  正式报送: { records: ['提请'] },
  分管领导审阅: { records: [], fields: ['提请.主管副区长审阅'], detail: '主管副区长审阅' },
};

type State = 'done' | 'exempt' | 'unknown' | 'claimed' | 'denied' | 'missing';

interface Seen {
  readonly name: string;
  readonly step: Step;
  readonly state: State;
  readonly at: Place | null;
}

function look(context: JudgeContext, name: string): Seen {
  const step = steps[name];
  if (!step) throw new Error(`没有名为 ${name} 的程序`);
  const records = step.records.flatMap((kind) => context.records(kind)).filter((r) => !isParty(r));
  const proven = records.find((r) => context.hasEvidence(r));
  if (proven) return { name, step, state: 'done', at: proven.place };
  const readings = (step.fields ?? []).map((path) => context.read(path));
  const fact = readings.flatMap((r) => [...r.stated, ...r.uncertain])[0];
  if (fact) return { name, step, state: 'done', at: fact.place };
  const where = step.where === undefined ? null : context.circumstance(step.where);
  const unless = step.unless === undefined ? null : context.circumstance(step.unless);
  if (where?.value === false) return { name, step, state: 'exempt', at: where.place };
  if (unless?.value === true) return { name, step, state: 'exempt', at: unless.place };
  if (where?.value === null) return { name, step, state: 'unknown', at: where.place };
  const denied =
    records.find((r) => r.status === 'negated')?.place ?? readings.flatMap((r) => r.negated)[0]?.place;
  if (denied) return { name, step, state: 'denied', at: denied };
  const claimed = records[0];
  if (claimed) return { name, step, state: 'claimed', at: claimed.place };
  return { name, step, state: 'missing', at: null };
}

/** The record in which a step's own field would stand. */
function holderOf(context: JudgeContext, step: Step): DossierRecord | null {
  const [path] = step.fields ?? [];
  if (path === undefined) return null;
  return context.records(path.split('.')[0] ?? '').find((r) => context.hasEvidence(r)) ?? null;
}

export const proceduresTaken: Judge = (context) => {
  const seen = listArgument(context, 'steps').map((name) => look(context, name));
  const of = (state: State): readonly Seen[] => seen.filter((s) => s.state === state);
  const names = (list: readonly Seen[]): string => list.map((s) => s.name).join('、');
  const [denied] = of('denied');
  if (denied?.at)
    return violated(
      say(`案卷写明没有进行“${denied.name}”。`, `The dossier says that “${denied.name}” was not done.`),
      [],
      {
        at: denied.at,
        // A field that is denied is one cause with whatever else asks for that field.
        cause: denied.step.records[0]
          ? missingRecord(denied.step.records[0])
          : `denied:${denied.at.path}:${denied.at.span.start}`,
      },
    );
  const missing = of('missing');
  const [first] = missing;
  const holder = first && missing.length === 1 ? holderOf(context, first.step) : null;
  if (holder && first) return missingDetail(context.within(holder), [first.step.detail ?? first.name]);
  if (first)
    return absent(say(`案卷没有：${names(missing)}。`, `Not in the dossier: ${names(missing)}.`), {
      at: context.anchor(),
      cause: missingRecord(first.step.records[0] ?? first.name),
    });
  const [claimed] = of('claimed');
  if (claimed?.at)
    return undetermined(
      'claimed',
      say(`“${claimed.name}”没有日期、材料等证据。`, `“${claimed.name}” is claimed without evidence.`),
      [],
      { at: claimed.at, cause: missingRecord(claimed.step.records[0] ?? claimed.name) },
    );
  const [unknown] = of('unknown');
  if (unknown)
    return undetermined(
      'value-judgement',
      say(
        `没有“${unknown.name}”，也没有声明情形“${unknown.step.where ?? ''}”是或否。`,
        `There is no “${unknown.name}”, and “${unknown.step.where ?? ''}” is not declared.`,
      ),
      [],
      { at: unknown.at ?? context.anchor(), cause: `circumstance:${unknown.step.where ?? ''}` },
    );
  const done = of('done');
  const exempt = of('exempt');
  const last = done.at(-1)?.at ?? exempt[0]?.at;
  const at = last ? { at: last } : {};
  if (done.length === 0)
    return notApplicable(
      say(`已声明不需要：${names(exempt)}。`, `Declared as not needed: ${names(exempt)}.`),
      [],
      at,
    );
  const rest = exempt.length === 0 ? '' : `；已声明不需要：${names(exempt)}`;
  return met(say(`已履行：${names(done)}${rest}。`, `Done: ${names(done)}.`), [], at);
};
