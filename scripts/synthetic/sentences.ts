/**
 * One sentence that tells the main facts of a record, as offices write when they keep no fields.
 * A sentence is told only where the facts in it are there and plain; the rest of the record stays in lines.
 */
import type { Draft, Entry } from './model.ts';

export interface Told {
  readonly text: string;
  readonly fields: readonly string[];
}

type Teller = (entry: Entry, draft: Draft) => Told | null;

/** The values of these fields where each is there and marks a day or a count, or is plain text. */
function all(entry: Entry, ...names: readonly string[]): string[] | null {
  const values = names.map((name) => entry.fields.get(name));
  return values.every((v) => v !== undefined && !/^(未|没有|无$)/.test(v)) ? (values as string[]) : null;
}

const tellers: Readonly<Record<string, Teller>> = {
  启动: (e, { place }) => {
    const v = all(e, '论证日期', '报请启动', '启动日期', '承办单位');
    if (!/依据.*可行性/.test(e.fields.get('建议内容') ?? '')) return null;
    const lead = e.fields.get('承办单位')?.split('、')[0] ?? '';
    return (
      v && {
        text: `该事项由${lead}提出建议，${v[0]}完成研究论证报告，论证了主要问题、建议理由、依据、初步方案以及必要性和可行性，${v[1]}报请启动。${place.rank}政府${v[2]}同意启动决策程序，明确由${v[3]}承办。`,
        fields: ['建议来源', '建议内容', '论证报告', '论证日期', '报请启动', '启动日期', '承办单位'],
      }
    );
  },
  调研: (e) => {
    const v = all(e, '日期');
    return v && { text: `承办单位于${v[0]}完成实地调研，形成调研报告。`, fields: ['日期'] };
  },
  座谈会: (e) => {
    const v = all(e, '日期', '参加人');
    return v && { text: `${v[0]}召开座谈会，${v[1]}参加。`, fields: ['日期', '参加人'] };
  },
  公开征求意见: (e, { title }) => {
    const v = all(e, '期间', '渠道', '反馈方式');
    const [from, to] = v?.[0]?.split('至') ?? [];
    const drafts = e.fields.get('公布材料') ?? '';
    if (!v || to === undefined || !/征求意见稿[^未]*起草说明/.test(drafts)) return null;
    return {
      text: `《${title}（征求意见稿）》及起草说明于${from}至${to}在${v[1]}向社会公开征求意见，公众可以通过${v[2]}提出意见。`,
      fields: ['期间', '渠道', '反馈方式'],
    };
  },
  意见采纳情况: (e) => {
    const v = all(e, '收到', '采纳', '部分采纳', '未采纳', '未采纳理由');
    return (
      v && {
        text: `共收到意见${v[0]}，采纳${v[1]}，部分采纳${v[2]}，未采纳${v[3]}，未采纳的原因${v[4]}。`,
        fields: ['收到', '采纳', '部分采纳', '未采纳', '未采纳理由'],
      }
    );
  },
  专家论证: (e) => {
    const v = all(e, '日期', '论证内容', '结论');
    return (
      v && {
        text: `${v[0]}组织专家论证会，就${v[1]}进行论证，${v[2]}。`,
        fields: ['方式', '日期', '论证内容', '结论'],
      }
    );
  },
  合法性审查: (e, { place }) => {
    const v = all(e, '送审日期', '收件日期', '审查单位', '意见日期', '文号', '权限', '程序', '内容', '结论');
    if (!v) return null;
    return {
      text: `草案、起草说明和依据于${v[0]}送${v[2]}审查，${v[2]}${v[1]}收件，${v[3]}出具合法性审查意见书（${v[4]}），认为${v[5]}，${v[6]}，${v[7]}，${v[8]}。${place.rank}政府办公室已转办。`,
      fields: ['送审日期', '收件日期', '审查单位', '意见日期', '文号', '权限', '程序', '内容', '结论'],
    };
  },
  会议: (e) => {
    const v = all(e, '会议日期', '会议名称', '主持人', '应到', '实到', '决定');
    return (
      v && {
        text: `${v[0]}，${v[1]}${v[5]}了草案，会议由${v[2]}主持，应到${v[3]}，实到${v[4]}。`,
        fields: ['会议日期', '会议名称', '主持人', '应到', '实到', '决定'],
      }
    );
  },
  请示报告: (e, { place }) => {
    const { party } = place;
    const v = all(e, '对象', '日期', '批复日期');
    if (v?.[0] !== party) return null;
    return {
      text: `${place.rank}政府${v[1]}向${place.rank}委请示，${place.rank}委${v[2]}批复同意。`,
      fields: ['对象', '日期', '批复日期'],
    };
  },
  公布: (e) => {
    const v = all(e, '印发日期', '文号', '公布日期', '渠道', '施行日期');
    return (
      v && {
        text: `文件于${v[0]}印发（${v[1]}），${v[2]}在${v[3]}公布，自${v[4]}起施行。`,
        fields: ['印发日期', '文号', '公布日期', '渠道', '施行日期'],
      }
    );
  },
  归档: (e) => {
    const v = all(e, '归档日期', '件数');
    return v && { text: `${v[0]}完成归档，共${v[1]}。`, fields: ['归档日期', '件数'] };
  },
};

export function told(entry: Entry, draft: Draft): Told | null {
  return tellers[entry.key]?.(entry, draft) ?? null;
}
