/**
 * Rule `document-signed`: a document was signed for issue by whom the rules of the government name for such documents.
 * It reads titles; whether the document is of that sort the law data's conditions say.
 *
 * Arguments: `by`: 首长 | 分管领导 | 办公室; `else` (optional): `not-applicable` where another signature concerns another duty.
 */
import {
  met,
  missingDetail,
  notApplicable,
  say,
  textArgument,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';
import { type Post, postOf } from '../../judges/post.ts';

const wanted: Readonly<Record<string, Post>> = { 首长: 'head', 分管领导: 'deputy', 办公室: 'office' };
const called: Readonly<Record<string, string>> = {
  首长: '行政首长',
  分管领导: '分管领导',
  办公室: '办公室主任',
};

export const documentSigned: Judge = (context) => {
  const by = textArgument(context, 'by');
  const name = called[by] ?? by;
  const gentle = context.arguments.else === 'not-applicable';
  const reading = context.read('公布.签发人');
  const [signer] = reading.stated;
  if (!signer) {
    if (gentle) return notApplicable(say('案卷没有写签发人。', 'No signature is stated.'));
    const record = context.records('公布').find((r) => context.hasEvidence(r));
    const own = record ? context.within(record) : context;
    return unstated('签发人', reading) ?? missingDetail(own, ['签发人']);
  }
  const post = postOf(context, signer);
  const known = met(say(`由${signer.text}签发。`, `Signed by ${signer.text}.`), [signer]);
  if (post === wanted[by]) return by === '办公室' ? authorised() : known;
  if (gentle)
    return notApplicable(
      say(`由${signer.text}签发，不是由${name}签发。`, `Signed by ${signer.text}; another duty applies.`),
      [signer],
    );
  if (post === 'unclear')
    return undetermined(
      'unreadable',
      say(`签发人写的是“${signer.text}”，看不出是不是${name}。`, `“${signer.text}”: the post is not stated.`),
      [signer],
    );
  return violated(say(`由${signer.text}签发，不是${name}。`, `Signed by ${signer.text}.`), [signer]);

  function authorised() {
    const grant = context.read('公布.签发授权');
    if (grant.stated.length > 0)
      return met(say('办公室主任经授权签发。', 'Signed by authorisation.'), [...grant.stated]);
    const [denied] = grant.negated;
    if (denied)
      return violated(say(`签发授权写的是“${denied.text}”。`, `The authorisation reads “${denied.text}”.`), [
        denied,
      ]);
    const record = context.records('公布').find((r) => context.hasEvidence(r));
    return missingDetail(record ? context.within(record) : context, ['签发授权']);
  }
};
