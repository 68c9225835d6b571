/**
 * ZZF-6: a weighty matter was discussed by several people at a meeting, not passed round for signatures.
 * Which meeting it had to be belongs to other rules.
 */
import { fold } from '../../base/fold.ts';
import { meetingKind } from '../../dossier/timeline.ts';
import { met, say, violated } from '../../judges/answers.ts';
import { nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const circulated = /传签|圈阅|书面传阅|传阅方式/;
const denied = /(?:未|不|没有|不得|禁止)[^,。;]{0,6}$/;

const isCirculation = (text: string): boolean => {
  const folded = fold(text);
  const hit = circulated.exec(folded);
  return hit !== null && !denied.test(folded.slice(0, hit.index));
};

export const discussedTogether: Judge = (context) => {
  const shown = presence(context, ['会议'], '集体讨论的会议');
  if (shown.verdict !== 'met') return shown;
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  const real = held.find((r) => meetingKind(r) !== null || !isCirculation(context.textOf(r) + factsOf(r)));
  if (real)
    return met(
      say('重大事项经过会议讨论。', 'The matter was discussed at a meeting.'),
      nameFacts(real).slice(0, 1),
      { at: nameFacts(real)[0]?.place ?? real.place },
    );
  const [paper] = held;
  const fact = paper?.facts.find((f) => isCirculation(f.text));
  const passage = paper?.passages.find((p) => isCirculation(p.text));
  const at = fact?.place ?? passage?.place ?? paper?.place;
  return violated(
    say('只是传签、圈阅，没有开会讨论。', 'Only passed round for signature, not discussed at a meeting.'),
    fact ? [fact] : [],
    at ? { at } : {},
  );
};

const factsOf = (record: { readonly facts: readonly { readonly text: string }[] }): string =>
  record.facts.map((f) => f.text).join('\n');
