/**
 * Picks among the meetings of a dossier the one that decided, and knows what the head of the deciding organ is called.
 * Whether that meeting was the right one, and what it had to do, is for the rules to say.
 */
import { fold } from '../base/fold.ts';
import type { Dossier, DossierRecord } from '../dossier/dossier.ts';
import { decides, meetingKind } from '../dossier/timeline.ts';
import type { Fact } from '../facts/fact.ts';
import { missingRecord, notApplicable, say, undetermined } from './answers.ts';
import type { JudgeContext, Outcome } from './judge.ts';

const proper = new Set(['常务会议', '全体会议']);
const party = /(?:区|县|市|省|州|旗|镇|乡|工)委|党委|党组|常委会/;

export const isProper = (record: DossierRecord): boolean => proper.has(meetingKind(record) ?? '');

/** The facts that name the meeting, the fullest first (十七届区政府第112次常务会议 before 常务会议). */
export const nameFacts = (record: DossierRecord): readonly Fact[] =>
  [...record.facts, ...record.attached]
    .filter((f) => f.field === '会议名称' && (f.status === 'stated' || f.status === 'uncertain'))
    .sort((a, b) => Number(numbered(b)) - Number(numbered(a)) || b.text.length - a.text.length);

const numbered = ({ value }: Fact): boolean => value.type === 'meeting' && value.session !== null;

/** A meeting of a party body: it answers the party's report, and is none of the government's. */
export const isParty = (record: DossierRecord): boolean => {
  const kind = meetingKind(record);
  if (kind !== null) return kind === '党组会议';
  return record.kind === '会议' && nameFacts(record).some((f) => party.test(fold(f.text)));
};

/** 印发 or 公布 has begun: what was not decided by then was decided by whoever met last. */
export function isPublished(context: JudgeContext): boolean {
  const rank = context.lawbook.vocabulary.stages.findIndex((s) => s.name === context.dossier.stage);
  const published = context.lawbook.vocabulary.stages.findIndex((s) => s.name === '公布');
  return (
    (rank >= published && context.dossier.stage !== '已终止') ||
    context.records('公布').some((r) => context.hasEvidence(r))
  );
}

/**
 * The meeting whose outcome is the decision: the last 常务会议 or 全体会议 that agreed; else one whose kind cannot be
 * read; else, once the decision is out, whichever other meeting stood in for it. Null while only preparatory ones met.
 */
export function decidingMeeting(context: JudgeContext): DossierRecord | null {
  const held = context.records('会议').filter((r) => context.hasEvidence(r));
  const agreed = held.filter(decides);
  const latest = (list: readonly DossierRecord[]): DossierRecord | null =>
    list.reduce<DossierRecord | null>(
      (best, next) =>
        best === null || (context.dayOf(next) ?? -Infinity) >= (context.dayOf(best) ?? -Infinity)
          ? next
          : best,
      null,
    );
  return (
    latest(agreed.filter(isProper)) ??
    latest(agreed.filter((r) => meetingKind(r) === null && !isParty(r))) ??
    latest(held.filter(isProper)) ??
    (isPublished(context) ? (latest(agreed) ?? latest(held)) : null)
  );
}

/** What to answer about the deciding meeting where there is none. */
export function noMeeting(context: JudgeContext): Outcome {
  const [any] = context.records('会议').filter((r) => context.hasEvidence(r));
  if (any)
    return notApplicable(
      say('决策机关的常务会议或者全体会议还没有召开。', 'The deciding meeting has not yet been held.'),
      [],
      { at: any.place },
    );
  return undetermined(
    'missing',
    say('案卷没有决策会议的记录。', 'The dossier has no deciding meeting.'),
    [],
    {
      at: context.anchor('集体讨论'),
      cause: missingRecord('会议'),
    },
  );
}

const heads: readonly (readonly [RegExp, string])[] = [
  [/自治区(?:人民)?政府$|自治区$/, '主席'],
  [/街道|街道办事处|办事处$/, '主任'],
  [/(?:委员会|委)$/, '主任'],
];

const headTitles = new WeakMap<Dossier, RegExp>();

/** Words for the head of the deciding organ (区长), never for a deputy; several where the organ's name says nothing. */
export function headTitle({ dossier }: JudgeContext): RegExp {
  const known = headTitles.get(dossier);
  if (known) return known;
  const title = titleOf((dossier.front.authority?.text ?? '').replace(/\s/g, ''));
  headTitles.set(dossier, title);
  return title;
}

function titleOf(name: string): RegExp {
  const special = heads.find(([pattern]) => pattern.test(name))?.[1];
  const level = /([省市县区州旗盟镇乡局厅])(?:人民政府|政府)?$/.exec(name)?.[1];
  const title = special ?? (level === undefined ? '[省市县区州旗盟]长|专员' : `${level}长`);
  return new RegExp(`(?<!副|副厅|副局)(?:${title}|行政首长|政府主要负责人|政府主要领导)(?!助理|办公|会议)`);
}

/** A deputy head (副区长), who may have stood in for the head. */
export const deputy = /副(?:省|市|县|区|州|旗|盟|镇|乡|局|厅)长|副主任|副主席|副专员/;
