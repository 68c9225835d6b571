/**
 * Rule `channel-among`: the decision was published in one of the places that the local rules name.
 * It reads the names of channels only; it opens no page.
 *
 * Arguments: `allow`: words of the channels named; `refuse`: words of channels that alone do not suffice.
 */
import { fold } from '../../base/fold.ts';
import {
  listArgument,
  met,
  missingDetail,
  notApplicable,
  say,
  undetermined,
  unstated,
  violated,
} from '../../judges/answers.ts';
import { channelNames } from '../../judges/channels.ts';
import type { Judge } from '../../judges/judge.ts';
import { setAside } from '../../judges/set-aside.ts';

export const channelAmong: Judge = (context) => {
  const secret = setAside(context, '依法不予公开');
  if (secret) return secret;
  const reading = context.read('公布.渠道');
  const facts = [...reading.stated, ...reading.uncertain];
  const pieces = channelNames(facts);
  const has = (piece: string, argument: string): boolean =>
    listArgument(context, argument).some((word) => piece.includes(fold(word)));
  const shown = facts.map((f) => f.text).join('；');
  if (pieces.some((p) => has(p, 'allow') && !has(p, 'refuse')))
    return met(say(`公布渠道：${shown}`, `Channels: ${shown}`), facts);
  if (pieces.length > 0 && pieces.every((p) => has(p, 'refuse')))
    return violated(say(`只在“${shown}”公布。`, `Published only on “${shown}”.`), facts);
  if (facts.length > 0)
    return undetermined(
      'unreadable',
      say(
        `渠道写的是“${shown}”，看不出是不是规定的渠道。`,
        `Channels: “${shown}”; whether one of those named is unclear.`,
      ),
      facts,
    );
  const record = context.records('公布').find((r) => context.hasEvidence(r));
  if (!record) return notApplicable(say('案卷没有公布的记录。', 'There is no record of publication.'));
  const passage = record.passages.find((p) => has(fold(p.text), 'allow'));
  if (passage) return met(say('写明了公布渠道。', 'The channel is stated.'), [], { at: passage.place });
  const own = context.within(record);
  return unstated('渠道', reading) ?? missingDetail(own, ['渠道']);
};
