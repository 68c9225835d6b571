/**
 * Rule `seen-by-the-public`: the decision was published where the public sees it, not on an internal network alone.
 * It reads the names of channels only; it opens no page.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, unstated, violated } from '../../judges/answers.ts';
import { channelNames } from '../../judges/channels.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';
import { setAside } from '../../judges/set-aside.ts';

const internal = /内网|内部|办公网|办公系统|办公平台|(?:^|[^a-z])oa(?:$|[^a-z])|协同平台|政务外网|工作群/i;
const open =
  /网站|门户|官网|新媒体|公众号|微信|微博|客户端|报(?:纸|刊|社)?|公报|广播|电视|电台|媒体|公告栏|公示栏|发布会|https?:|\.gov\b/i;

export const seenByThePublic: Judge = (context) => {
  const secret = setAside(context, '依法不予公开');
  if (secret) return secret;
  const shown = presence(context, ['公布']);
  if (shown.verdict !== 'met') return shown;
  const reading = context.read('公布.渠道');
  const facts = [...reading.stated, ...reading.uncertain];
  const pieces = channelNames(facts);
  const seen = pieces.some((p) => open.test(p) && !internal.test(p));
  const text = facts.map((f) => f.text).join('；');
  if (seen) return met(say(`公布渠道：${text}`, `Channels: ${text}`), facts);
  const records = context.records('公布').filter((r) => context.hasEvidence(r));
  if (pieces.length > 0 && pieces.every((p) => internal.test(p)))
    return violated(
      say(`只在“${text}”公布，社会公众看不到。`, `Published only on “${text}”, which the public cannot see.`),
      facts,
    );
  const told = records.find(
    (r) => open.test(fold(context.textOf(r))) || r.links.some((l) => l.state === 'web'),
  );
  if (told || facts.length > 0)
    return met(
      say('写明在对外的渠道公布。', 'Published on a public channel.'),
      facts,
      told ? { at: told.place } : {},
    );
  const day = context.read('公布.公布日期').stated[0];
  const record = records.find((r) => day && r.facts.includes(day)) ?? records[0];
  return unstated('渠道', reading) ?? missingDetail(record ? context.within(record) : context, ['渠道']);
};
