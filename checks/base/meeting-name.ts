/**
 * Decides which deciding or discussing meetings a folded text names, of what kind, and their number in the session.
 * Refuses to know whether they were held or what they decided; hearings, seminars and reviews are not meetings here.
 */
import { readNumber } from './chinese-numeral.ts';

export type MeetingKind =
  | '常务会议'
  | '全体会议'
  | '区长办公会议'
  | '工作会议'
  | '专题会议'
  | '党组会议'
  | '党委会议'
  | '其他会议';

export interface MeetingReading {
  readonly kind: MeetingKind;
  /** 第93次 → 93, also of a year's own count (2025年第4次); null when not said. */
  readonly session: number | null;
  /** Half-open range of offsets: organ, session and kind as far as they belong to the name. */
  readonly from: number;
  readonly to: number;
}

const S = '[ \\t]{0,2}';
/** 议题, 议事, 会议室 and 会议程序 begin another word. */
const MEETING = '会(?:议(?![题事程案室])|(?!议室|[议长员商诊谈所址场期后前]))';
const CHIEFS = '(?:区|市|县|州|旗|省|镇|乡|局|盟)长|主席|主任|专员|政府|行政';
const COUNT = '(?:[0-9]{1,4}|[一二三四五六七八九十百零〇两廿]{1,6})';

/** Ordered: the first alternative that fits at a place decides. */
const KINDS: readonly (readonly [kind: MeetingKind, source: string])[] = [
  [
    '其他会议',
    `(?:人大常委会|人民代表大会常务委员会)(?=会议|主任会议|${S}第${S}${COUNT}${S}次)(?:会议|主任会议)?`,
  ],
  [
    '党委会议',
    `(?:[区县市省州旗党]委)?常委会(?:议(?![题事程案室])|会议(?![题事程案室]))|(?:[区县市省州旗]委|党工委|党委)常委会(?!委员|组成|班子)` +
      `|党工委${MEETING}|党委${MEETING}|书记办公${MEETING}|(?<![发改建规农卫经科组编信贸教资])[区县市旗]委会议(?![题事程案室纪])`,
  ],
  ['党组会议', `党组(?:(?:扩大|专题|理论学习)?${MEETING}|(?=${S}第?${S}${COUNT}${S}次会))`],
  ['区长办公会议', `(?:${CHIEFS})办公${MEETING}`],
  ['常务会议', `常务${MEETING}`],
  ['全体会议', '全体会议(?![题事程案室])'],
  ['专题会议', `专题${MEETING}`],
  ['工作会议', '工作会议(?![题事程案室])'],
  [
    '其他会议',
    `(?:规委|规划委员|委务|局务|联席|班子|委员|执委|管委|理事|主席团)会(?:会议|议(?![题事程案室])|(?=${S}第${S}${COUNT}${S}次))|规委会|委务会|局务会|联席会|班子会` +
      `|(?:领导小组|指挥部|[区县市镇乡]政府)(?:办公室)?(?:会议(?![题事程案室纪])|(?=${S}第${S}${COUNT}${S}次会))`,
  ],
];
const KIND_NAMES = KINDS.map(([kind]) => kind);
const GOVERNMENT = '(?:[区县市省州旗盟镇乡]?(?:人民)?政府)';
/** 市政府七届44次, 十八届市政府第29次: the word for the kind is left out. */
const SHORT =
  `(?<short>${GOVERNMENT}?(?:第?${COUNT}届)${S}(?<organ>[一-龥]{0,8}政府)?${S}(?:第${S})?(?<shortCount>${COUNT})${S}次` +
  `(?![一-龥]{0,16}(?:会议|会[,。;:)\\s]|会$)|修|全|人|代|党|征)|${GOVERNMENT}${S}第${S}(?<plainCount>${COUNT})${S}次(?=会议(?![题事程案室])|[,。;)]|审议|研究|讨论|$)(?:会议)?)`;
const NAME = new RegExp(`${KINDS.map(([, source]) => `(${source})`).join('|')}|${SHORT}`, 'g');

const KIND_WORD = '(?:常务|全体|专题|工作|办公)?(?:会议|会(?!议))';
/** 会议第44次(常务会议), 专题会议(2025年第4次) */
const SESSION_AFTER = new RegExp(
  `${S}\\(?${S}(?:[0-9]{4}年度?|[0-9]{4})?${S}第${S}(${COUNT})${S}[次期](?:${KIND_WORD})?${S}\\)?`,
  'y',
);
/** 第93次…, 五届68次区政府…, 第29日(次 misspelt), with nothing but the organ's name before the kind. */
const SESSION_BEFORE = new RegExp(
  `(?:(?:第?${COUNT}届|[0-9]{4}年度?)${S}(?:[一-龥]{0,8}(?:政府|委员会|委|党组))?${S})?` +
    `(?:第${S}(?<first>${COUNT})${S}[次期日]|(?<=届[一-龥]{0,10}[ \\t]{0,2})(?<bare>[0-9]{1,4}|${COUNT})${S}次)${S}` +
    `(?:\\([^()]{0,14}\\))?(?:[一-龥]{0,8}(?:政府|党组|党委|党工委|委员会|管委会|区委|市委|县委|人民))?(?:党组|临时|扩大)?${S}$`,
);
const ORGAN_BEFORE =
  /(?:(?:第?[0-9一二三四五六七八九十]{1,4}届)?[区县市省州旗盟镇乡](?:人民)?政府(?:党组)?|[区县市省州旗]委|领导小组|指挥部)[ \t]{0,2}$/;
const VERB = /[后经报提由交意见稿征据将已拟按于]/;
const REACH = 36;

/** The first meeting named, or null. */
export function readMeeting(folded: string): MeetingReading | null {
  return findMeetings(folded)[0] ?? null;
}

/** Every meeting named in a folded text, in order, never overlapping. */
export function findMeetings(folded: string): MeetingReading[] {
  const found: MeetingReading[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(folded); match !== null; match = NAME.exec(folded)) {
    const meeting = readName(folded, match, found.at(-1)?.to ?? 0);
    if (meeting === null) continue;
    found.push(meeting);
    NAME.lastIndex = Math.max(meeting.to, match.index + 1);
  }
  return found;
}

function readName(text: string, match: RegExpExecArray, floor: number): MeetingReading | null {
  const groups = match.groups ?? {};
  if (groups.short !== undefined) return readShort(match);
  const index = KIND_NAMES.findIndex((_, i) => match[i + 1] !== undefined);
  const written = KIND_NAMES[index];
  if (written === undefined) return null;
  const start = Math.max(floor, match.index - REACH);
  const before = text
    .slice(start, match.index)
    .replace(/^[\s\S]*[,。;:!?、\n\r《》"]/, (cut) => ' '.repeat(cut.length));
  const preceding = SESSION_BEFORE.exec(before);
  const believed = preceding !== null && !VERB.test(preceding[0].slice(preceding[0].search(/[次期日]/) + 1));
  SESSION_AFTER.lastIndex = match.index + match[0].length;
  const following = believed ? null : SESSION_AFTER.exec(text);
  const count = believed ? (preceding.groups?.first ?? preceding.groups?.bare) : following?.[1];
  const organ = ORGAN_BEFORE.exec(believed ? before.slice(0, preceding.index) : before);
  const nearest = believed ? preceding.index : before.length;
  const begins = organ === null ? nearest : organ.index;
  return {
    kind: kindOf(written, before),
    session: readNumber(count ?? ''),
    from: start + begins + (before.slice(begins).length - before.slice(begins).trimStart().length),
    to: following === null ? match.index + match[0].length : SESSION_AFTER.lastIndex,
  };
}

/** Who meets decides over how the meeting is called: a leading group's 全体会议 is none of the government's. */
function kindOf(written: MeetingKind, before: string): MeetingKind {
  if (written !== '全体会议' && written !== '专题会议' && written !== '工作会议') return written;
  const organ = before.slice(-12).replace(/(?:第[^次]{1,6}次|[ \t])/g, '');
  if (/(?:领导小组|指挥部|委员会|代表大会|人大|政协)$/.test(organ)) return '其他会议';
  if (/(?:^|[^改建规农卫经科编])[区县市省州旗]委$|党委$|党工委$/.test(organ)) return '党委会议';
  return /党组$/.test(organ) ? '党组会议' : written;
}

function readShort(match: RegExpExecArray): MeetingReading {
  const { short = '', shortCount, plainCount } = match.groups ?? {};
  return {
    kind: short.includes('政府') ? '常务会议' : '其他会议',
    session: readNumber(shortCount ?? plainCount ?? ''),
    from: match.index,
    to: match.index + match[0].length,
  };
}
