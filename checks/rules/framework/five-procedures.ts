/**
 * Rule `five-procedures`: the dossier shows each of the five statutory procedures, or says why one was not called for.
 * It looks for their traces only; how each was done is judged by its own duties.
 */
import {
  absent,
  met,
  missingRecord,
  notApplicable,
  say,
  undetermined,
  violated,
} from '../../judges/answers.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { participationForms } from '../../judges/participation.ts';

interface Procedure {
  readonly name: string;
  readonly kinds: readonly string[];
  /** The value judgement that calls for it; null where it is always called for. */
  readonly called: string | null;
}

const procedures: readonly Procedure[] = [
  {
    name: '公众参与',
    kinds: [...participationForms, '意见采纳情况'],
    called: null,
  },
  { name: '专家论证', kinds: ['专家论证'], called: '专业性技术性强' },
  { name: '风险评估', kinds: ['风险评估'], called: '影响社会稳定或公共安全' },
  { name: '合法性审查', kinds: ['合法性审查'], called: null },
  { name: '集体讨论决定', kinds: ['会议'], called: null },
];

type State = 'done' | 'excused' | 'denied' | 'gone' | 'claimed' | 'open';

function stateOf(context: JudgeContext, { name, kinds, called }: Procedure): State {
  const records = kinds.flatMap((kind) => context.records(kind));
  if (records.some((r) => context.hasEvidence(r))) return 'done';
  if (name === '公众参与' && context.circumstance('依法不予公开').value === true) return 'excused';
  const wanted = called === null ? true : context.circumstance(called).value;
  if (wanted === false) return 'excused';
  if (records.some((r) => r.status !== 'negated' && (r.passages.length > 0 || r.facts.length > 0)))
    return 'claimed';
  if (wanted === null) return 'open';
  return records.some((r) => r.status === 'negated') ? 'denied' : 'gone';
}

export const fiveProcedures: Judge = (context) => {
  const states = procedures.map((procedure) => ({ procedure, state: stateOf(context, procedure) }));
  const withState = (state: State) => states.filter((s) => s.state === state).map((s) => s.procedure);
  const list = (some: readonly Procedure[]) => some.map((p) => p.name).join('、');
  const recordOf = (p: Procedure | undefined) => p?.kinds.flatMap((kind) => context.records(kind))[0] ?? null;
  const extra = (p: Procedure | undefined) => ({
    at: recordOf(p)?.place ?? context.anchor(),
    cause: missingRecord(recordOf(p)?.kind ?? p?.kinds[0] ?? ''),
  });
  const denied = withState('denied');
  const gone = [...denied, ...withState('gone')];
  const missing = say(
    `五个程序里没有：${list(gone)}。`,
    `Of the five procedures these are missing: ${list(gone)}.`,
  );
  if (denied.length > 0) return violated(missing, [], extra(denied[0]));
  if (gone.length > 0) return absent(missing, extra(gone[0]));
  const claimed = withState('claimed');
  if (claimed.length > 0)
    return undetermined(
      'claimed',
      say(`${list(claimed)}没有日期、材料等证据。`, `Claimed without evidence: ${list(claimed)}.`),
      [],
      extra(claimed[0]),
    );
  const open = withState('open');
  const [first] = open;
  if (first)
    return undetermined(
      'value-judgement',
      say(
        `案卷没有${list(open)}，也没有声明情形“${open.map((p) => p.called).join('”“')}”是或否。`,
        `No ${list(open)}, and whether it was called for is not declared.`,
      ),
      [],
      { at: context.dossier.front.anchor, cause: `circumstance:${first.called ?? ''}` },
    );
  const excused = withState('excused');
  const done = list(withState('done'));
  if (done === '') return notApplicable(say('五个程序都已声明不需要。', 'None was called for.'));
  return met(
    say(
      `已履行：${done}${excused.length > 0 ? `；已说明不需要：${list(excused)}` : ''}。`,
      `Done: ${done}${excused.length > 0 ? `; not called for: ${list(excused)}` : ''}.`,
    ),
    [],
    { at: context.anchor('集体讨论') },
  );
};
