/**
 * Decides whether the public was heard in at least one form, or whether a stated ground keeps the matter closed.
 * It does not know how long or how well the public was heard.
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
import type { Judge } from '../../judges/judge.ts';
import { participationForms } from '../../judges/participation.ts';

export const consulted: Judge = (context) => {
  const records = participationForms.flatMap((kind) => context.records(kind));
  const proven = records.find((r) => context.hasEvidence(r));
  if (proven) {
    const facts = proven.facts.filter((f) => f.status === 'stated').slice(0, 4);
    const done = participationForms
      .filter((kind) => context.records(kind).some((r) => context.hasEvidence(r)))
      .join('、');
    return met(say(`已采取：${done}。`, `Done: ${done}.`), facts, { at: proven.place });
  }
  const closed = context.dossier.front.circumstances.get('依法不予公开');
  if (closed?.value === true) {
    const ground = closed.ground ?? context.read('不公开说明.依据').stated[0]?.text ?? null;
    if (ground !== null)
      return notApplicable(
        say(`已声明依法不予公开，依据：${ground}`, `Declared as lawfully not public: ${ground}`),
        [],
        { at: closed.place },
      );
    return undetermined(
      'missing',
      say(
        '案卷没有公众参与；虽声明依法不予公开，但没有写依据。',
        'The public was not heard; the matter is called not public, but no ground is given.',
      ),
      [],
      { at: closed.place, cause: 'not-public:ground' },
    );
  }
  const cause = missingRecord('公开征求意见');
  const planned = records.find((r) => r.status === 'planned' || r.status === 'placeholder');
  if (planned)
    return undetermined(
      'missing',
      say(
        `“${planned.kind}”还没有办，案卷没有公众参与的证据。`,
        `“${planned.kind}” has not taken place yet.`,
      ),
      [],
      { at: planned.place, cause: missingRecord(planned.kind) },
    );
  const claimed = records.find((r) => r.status === 'stated');
  if (claimed)
    return undetermined(
      'claimed',
      say(
        `“${claimed.kind}”只有一句话或空标题，没有日期、材料等证据。`,
        `“${claimed.kind}” is claimed without any evidence.`,
      ),
      [],
      { at: claimed.place, cause: missingRecord(claimed.kind) },
    );
  const denied = records[0];
  if (denied)
    return violated(
      say(
        `案卷写明没有进行“${denied.kind}”，也没有其他公众参与方式。`,
        `“${denied.kind}” was not done, nor any other form of public participation.`,
      ),
      [],
      { at: denied.place, cause: missingRecord(denied.kind) },
    );
  const opinions = context.records('意见采纳情况').find((r) => context.hasEvidence(r));
  if (opinions)
    return undetermined(
      'missing',
      say(
        '案卷写了意见采纳情况，没有写意见是用什么方式听取的。',
        'The handling of comments is stated, but not how the public was heard.',
      ),
      [],
      { at: opinions.place, cause },
    );
  return absent(
    say('案卷没有任何一种公众参与的记录。', 'The dossier shows no form of public participation.'),
    {
      at: context.anchor(),
      cause,
    },
  );
};
