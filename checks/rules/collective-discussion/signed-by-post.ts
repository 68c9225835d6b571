/**
 * Rule `signed-by-post`: the summary of a meeting was signed by the post that the rule names.
 * It reads titles, and a bare name where the dossier elsewhere says whose name it is.
 *
 * Arguments: `by`: head (行政首长), or leader (the leader in charge; where the meeting was held by delegation,
 * whoever delegated has approved the summary).
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import {
  met,
  missingDetail,
  recordKey,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { deputy, headTitle } from '../../judges/deciding-meeting.ts';
import type { Judge, JudgeContext } from '../../judges/judge.ts';

type Post = 'head' | 'deputy' | 'other' | 'unclear';
const other = /主任|秘书长|局长|科长|[镇乡]长/;

function postOf(context: JudgeContext, fact: Fact): Post {
  const text = fold(fact.text).trim();
  const head = headTitle(context);
  const title = (words: string): Post =>
    head.test(words) ? 'head' : deputy.test(words) ? 'deputy' : other.test(words) ? 'other' : 'unclear';
  const own = title(text);
  if (own !== 'unclear') return own;
  // 主持人：区长程远山 says who 程远山 is.
  for (const said of context.dossier.records.flatMap((r) => r.facts)) {
    const full = fold(said.text);
    const at = said === fact || said.status !== 'stated' ? -1 : full.indexOf(text);
    const found = at < 0 ? 'unclear' : title(full.slice(Math.max(0, at - 8), at));
    if (found !== 'unclear') return found;
  }
  return 'unclear';
}

export const signedByPost: Judge = (context) => {
  const reading = context.read('纪要签发人');
  const [signer] = reading.stated;
  if (!signer) return unstated('纪要签发人', reading) ?? missingDetail(context, ['纪要签发人']);
  const post = postOf(context, signer);
  const signed = met(say(`纪要由${signer.text}签发。`, `Signed by ${signer.text}.`), [signer]);
  const wrong = violated(
    say(`纪要由${signer.text}签发，不是规定的签发人。`, `Signed by ${signer.text}, who may not sign it.`),
    [signer],
    context.record ? { cause: `signer:${recordKey(context.record)}` } : {},
  );
  if (post === 'unclear')
    return undetermined(
      'unreadable',
      say(`只写了“${signer.text}”，看不出职务。`, `“${signer.text}”: the post is not stated.`),
      [signer],
    );
  if (context.arguments.by === 'head') return post === 'head' ? signed : wrong;
  const [chair] = context.read('主持人').stated;
  const delegated = context.read('委托').stated;
  const byDelegation = delegated.length > 0 || (chair !== undefined && postOf(context, chair) === 'other');
  if (!byDelegation) return post === 'other' ? wrong : signed;
  const approval = context.read('委托人审定');
  if (approval.stated.length > 0)
    return met(say('受委托召开，委托人已审定纪要。', 'Held by delegation; the delegator approved.'), [
      ...approval.stated,
      signer,
    ]);
  const [denied] = approval.negated;
  if (denied)
    return violated(
      say(`委托人审定写的是“${denied.text}”。`, `The delegator’s approval reads “${denied.text}”.`),
      [denied, signer],
    );
  return unstated('委托人审定', approval) ?? missingDetail(context, ['委托人审定']);
};
