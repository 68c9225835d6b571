/**
 * Rule `head-signs`: the head of the government signed a paper, nobody in the head's place.
 * It reads who signed; a deputy who signed on the head's behalf is shown as open.
 *
 * Arguments: `of`: fields with the signer.
 */
import { fold } from '../../base/fold.ts';
import {
  absent,
  fieldName,
  listArgument,
  met,
  missingDetail,
  missingRecord,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { deputy } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { postOf } from '../../judges/post.ts';

const onBehalf = /受.{0,8}委托|代(?:行|为)?(?:审签|签)|授权|代签/;

export const headSigns: Judge = (context) => {
  const paths = listArgument(context, 'of');
  const readings = paths.map((path) => ({ path, reading: context.read(path) }));
  const signers = readings.flatMap(({ reading }) => reading.stated);
  const denied = readings.flatMap(({ reading }) => reading.negated)[0];
  const [signer] = signers;
  if (!signer) {
    if (denied)
      return violated(
        say(`“${denied.field}”写的是“${denied.text}”。`, `“${denied.field}”: “${denied.text}”.`),
        [denied],
      );
    for (const { path, reading } of readings) {
      const doubt = unstated(fieldName(path), reading);
      if (doubt) return doubt;
    }
    const [path = ''] = paths;
    if (context.record) return missingDetail(context, [fieldName(path)]);
    const kind = path.split('.')[0] ?? '';
    const [record] = context.records(kind).filter((r) => context.hasEvidence(r));
    return record
      ? missingDetail(context.within(record), [fieldName(path)])
      : absent(say(`案卷没有“${kind}”。`, `The dossier has no “${kind}”.`), { cause: missingRecord(kind) });
  }
  const posts = signers.map((fact) => {
    const text = fold(fact.text);
    // 受区长委托 names the head, who did not sign.
    const delegated = deputy.test(text) && onBehalf.test(text);
    return { fact, delegated, post: delegated ? 'deputy' : postOf(context, fact) };
  });
  // Each paper is signed for itself: the head's name under one does not stand under another.
  const amiss = posts.find(
    ({ post, delegated, fact }) =>
      post !== 'unclear' &&
      post !== 'head' &&
      !delegated &&
      !posts.some((p) => p.post === 'head' && p.fact.field === fact.field),
  );
  const head = amiss ? undefined : posts.find(({ post }) => post === 'head');
  if (head) return met(say(`由${head.fact.text}签发。`, `Signed by ${head.fact.text}.`), [head.fact]);
  const wrong = amiss ?? posts.find(({ post }) => post !== 'unclear' && post !== 'head');
  if (!wrong)
    return undetermined(
      'value-judgement',
      say(
        `签发人只写了“${signer.text}”，看不出是不是行政首长。`,
        `Signed by “${signer.text}”; the post is not stated.`,
      ),
      [signer],
    );
  const what = say(
    `由${wrong.fact.text}签发，不是行政首长。`,
    `Signed by ${wrong.fact.text}, not by the head.`,
  );
  return wrong.delegated ? undetermined('borderline', what, [wrong.fact]) : violated(what, [wrong.fact]);
};
