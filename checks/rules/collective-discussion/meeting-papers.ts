/**
 * N713-29-1a to 29-5: the papers submitted to the meeting hold what the article asks for.
 * A list of papers that leaves a thing out is a breach only where it is a list and claims to be complete;
 * where no list is kept, the thing itself in the dossier is the proof.
 *
 * Arguments: `label`; `words`: words that name the thing in a list; `shown`: records or fields that are the thing;
 * `inside` (optional): words of papers that may contain it (起草说明).
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { listArgument, met, say, textArgument, undetermined, violated } from '../../judges/answers.ts';
import { decidingMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const open =
  /等(?:材料|文件|资料|\d+件|[一二三四五六七八九十]+件)?[。.]?$|见(?:附件|目录|清单)|齐全|相关材料/;

function lists(context: JudgeContext): readonly Fact[] {
  const meeting = decidingMeeting(context);
  const own = meeting === null ? context : context.within(meeting);
  return [...own.read('会议.上会材料').stated, ...context.read('提请.报送材料').stated];
}

/** Several things named one after another, without a word that leaves more to be imagined. */
const complete = (facts: readonly Fact[]): boolean =>
  facts.flatMap((f) => fold(f.text).split(/[、,;]|(?:以及|和|及)/)).filter((part) => part.trim() !== '')
    .length >= 2 && !facts.some((f) => open.test(fold(f.text).trim()));

export const meetingPapers: Judge = (context) => {
  const label = textArgument(context, 'label');
  const has = (fact: Fact, argument: string): boolean => {
    const text = fold(fact.text);
    return listArgument(context, argument).some((word) => text.includes(fold(word)));
  };
  const facts = lists(context);
  const named = facts.filter((f) => has(f, 'words'));
  if (named.length > 0) return met(say(`上会材料有${label}。`, `The papers include: ${label}.`), named);
  const shown = presence(context, listArgument(context, 'shown'), label);
  const [first] = facts;
  if (!first) return shown;
  const what = say(`上会材料没有列出${label}。`, `The papers listed do not include: ${label}.`);
  if (facts.some((f) => has(f, 'inside')) || !complete(facts))
    return shown.verdict === 'met' ? shown : undetermined('missing', what, [first]);
  return violated(what, facts.slice(0, 3), { cause: `papers:${first.place.path}:${first.place.span.start}` });
};
