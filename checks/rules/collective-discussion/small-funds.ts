/**
 * Rule `small-funds`: funds below the threshold were dealt with at the head's office meeting or a higher one,
 * and one sum was not split to stay below it. It notices words of splitting; it refuses to add up projects.
 */
import { fold } from '../../base/fold.ts';
import { meetingKind } from '../../dossier/timeline.ts';
import { met, say, undetermined, violated } from '../../judges/answers.ts';
import { isParty, nameFacts } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const enough = new Set(['区长办公会议', '常务会议', '全体会议']);
const split = /拆分(?:成|为)?|分(?:两|二|三|多|几)(?:笔|次|批)|分(?:笔|批)(?:安排|审议|拨付|上会)/;

export const smallFunds: Judge = (context) => {
  const shown = presence(context, ['会议'], '区长办公会议或者常务会议');
  if (shown.verdict !== 'met') return shown;
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  for (const record of [...held, ...context.records('提请')])
    for (const { text, place } of record.passages) {
      const found = split.exec(fold(text));
      if (found && !/(?:未|没有|不得|不存在)[^,。;]{0,4}$/.test(fold(text).slice(0, found.index)))
        return undetermined(
          'value-judgement',
          say(
            `案卷写有“${found[0]}”，同一项目的资金要合计，请核对是否拆分。`,
            `The dossier says “${found[0]}”: funds of one project count together; please check.`,
          ),
          [],
          { at: place },
        );
    }
  const right = held.find((r) => enough.has(meetingKind(r) ?? ''));
  if (right)
    return met(
      say('已经会议审议资金安排。', 'A meeting dealt with the funds.'),
      nameFacts(right).slice(0, 1),
    );
  const [other] = held;
  const name = other ? nameFacts(other)[0] : undefined;
  const unknown = held.some((r) => meetingKind(r) === null && !isParty(r));
  const what = say(
    `资金安排只经${name?.text ?? '其他会议'}研究，没有区长办公会议或者常务会议。`,
    `Only ${name?.text ?? 'another meeting'} dealt with the funds.`,
  );
  const at = name?.place ?? other?.place ?? context.anchor();
  return unknown
    ? undetermined('unreadable', what, name ? [name] : [], { at })
    : violated(what, name ? [name] : [], { at });
};
