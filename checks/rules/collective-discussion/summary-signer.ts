/**
 * Rule `summary-signer`: the summary of a meeting was signed by the post that the rules name for such a meeting.
 * It reads titles, and a bare name where the dossier says elsewhere whose name it is.
 *
 * Arguments: `by`: 首长 and/or 副职.
 */
import {
  listArgument,
  met,
  missingDetail,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { postOf } from '../../judges/post.ts';

export const summarySigner: Judge = (context) => {
  const reading = context.read('纪要签发人');
  const [signer] = reading.stated;
  if (!signer) return unstated('纪要签发人', reading) ?? missingDetail(context, ['纪要签发人']);
  const post = postOf(context, signer);
  const by = listArgument(context, 'by');
  if ((post === 'head' && by.includes('首长')) || (post === 'deputy' && by.includes('副职')))
    return met(say(`纪要由${signer.text}签发。`, `Signed by ${signer.text}.`), [signer]);
  if (post === 'unclear')
    return undetermined(
      'unreadable',
      say(
        `纪要签发人只写了“${signer.text}”，看不出职务。`,
        `Signed by “${signer.text}”; the post is not stated.`,
      ),
      [signer],
    );
  return violated(
    say(`纪要由${signer.text}签发，不是规定的签发人。`, `Signed by ${signer.text}, who may not sign it.`),
    [signer],
  );
};
