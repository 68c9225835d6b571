import { met, missingDetail, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import { channelNames } from '../../judges/channels.ts';
import type { Judge } from '../../judges/judge.ts';
import { setAside } from '../../judges/set-aside.ts';

const internal =
  /内网|内部|办公网|办公系统|办公平台|(?:^|[^a-z])oa(?:$|[^a-z])|协同平台|政务外网|工作群|政务钉钉|浙政钉/i;
const open =
  /网站|门户|官网|网页|网络平台|\.gov\b|https?:|新媒体|公众号|微信|微博|客户端|app|抖音|报(?:纸|刊|社)?|公报|广播|电视|电台|媒体|公告栏|公示栏|宣传栏|张贴|公开栏|平台|社区|现场|发布会/i;
const wellKnown = /(?:政府|门户|官方|部门|局)网站|公众号|政务微[信博]|电视台|日报|晚报|政府公报|[在上]网公示/;

export const publicChannel: Judge = (context) => {
  const { record } = context;
  const secret = record?.kind === '公布' ? setAside(context, '依法不予公开') : null;
  if (secret) return secret;
  const reading = context.read('渠道');
  const stated = [...reading.stated, ...reading.uncertain];
  const pieces = channelNames(stated);
  const shown = stated.map((f) => f.text).join('；');
  if (pieces.some((p) => open.test(p) && !internal.test(p)))
    return met(say(`公布渠道：${shown}`, `Channels: ${shown}`), stated);
  if (pieces.length > 0 && pieces.every((p) => internal.test(p)))
    return violated(
      say(
        `只在“${shown}”公布，社会公众看不到。`,
        `Published only on “${shown}”, which the public cannot see.`,
      ),
      stated,
    );
  const web = record?.links.find((l) => l.state === 'web');
  if (web)
    return met(say(`附有网页链接：${web.link.target}`, `Linked: ${web.link.target}`), stated, {
      at: web.place,
    });
  // A sentence may name the place without saying that it is the channel.
  const passage = stated.length === 0 ? record?.passages.find((p) => wellKnown.test(p.text)) : undefined;
  if (passage)
    return met(
      say(`写明在公开渠道公布：${passage.text.slice(0, 40)}`, `Published: ${passage.text.slice(0, 40)}`),
      [],
      { at: passage.place },
    );
  const [first] = stated;
  if (first)
    return undetermined(
      'unreadable',
      say(
        `渠道写的是“${shown}”，看不出公众能否看到。`,
        `The channel reads “${shown}”; it is unclear whether the public sees it.`,
      ),
      stated,
    );
  const [denied] = reading.negated;
  if (denied)
    return violated(say(`渠道写的是“${denied.text}”。`, `The channel reads “${denied.text}”.`), [denied]);
  return unstated('渠道', reading) ?? missingDetail(context, ['渠道']);
};
