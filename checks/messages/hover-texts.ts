/**
 * The fixed words of what the editor shows under the pointer, in both languages.
 * It refuses to know which dossier or duty they are said of.
 */
import type { Language } from './language.ts';

export interface HoverTexts {
  readonly status: Readonly<Record<'stated' | 'negated' | 'planned' | 'placeholder' | 'uncertain', string>>;
  readonly carrier: Readonly<Record<'front-matter' | 'field' | 'table' | 'prose' | 'attachment', string>>;
  readonly link: Readonly<
    Record<
      'readable' | 'unread' | 'web' | 'missing' | 'empty' | 'absolute' | 'outside' | 'circular' | 'directory',
      string
    >
  >;
  readonly yes: string;
  readonly no: string;
  readonly colon: string;
  readonly comma: string;
  readonly bracket: (text: string) => string;
  readonly more: (count: number) => string;
  readonly moreHere: (count: number) => string;
  readonly restOn: string;
  readonly stillOpen: string;
  readonly times: (count: number, unit: '日' | '工作日' | '月') => string;
  readonly basis: string;
  readonly remedy: string;
  readonly judgedBy: (day: string) => string;
  readonly inForce: (number: string | null, day: string) => string;
  readonly quoted: string;
  readonly samePoint: string;
  readonly sameCause: string;
  readonly see: string;
  readonly who: string;
  readonly vagueTime: string;
  readonly notWorking: (why: string) => string;
  readonly weekend: string;
  readonly period: (days: number, both: number, working: string) => string;
  readonly backwards: string;
  readonly open: string;
  readonly amount: (yuan: string) => string;
  readonly session: (kind: string, session: number) => string;
  readonly counting: (wanted: string, id: string) => string;
  readonly nth: (n: number, unit: string, day: string) => string;
  readonly nthUnknown: (n: number, unit: string) => string;
  readonly dayCounts: (days: string, first: number, last: number) => string;
  readonly dayOff: (days: string, why: string) => string;
  readonly made: (holiday: string) => string;
  readonly unknownYear: string;
  readonly readFrom: string;
  readonly allowed: string;
  readonly required: string;
  readonly alsoWritten: string;
  readonly fields: string;
  readonly declared: string;
  readonly undeclared: string;
  readonly assumedNo: string;
  readonly reason: string;
  readonly ground: string;
  readonly switches: (count: number) => string;
  readonly switchesNone: string;
  readonly suggests: (words: string) => string;
  readonly waivable: string;
  readonly notWaivable: string;
  readonly unknownDuty: string;
  readonly place: string;
  readonly nation: string;
  readonly placeRules: (place: string, duties: number) => string;
  readonly placeNone: (place: string) => string;
  readonly placeSeveral: (places: string) => string;
  readonly placeUnknown: string;
  readonly inferredStage: (stage: string) => string;
  readonly judgedStage: (stage: string) => string;
  readonly nothingDue: string;
}

const chinese: HoverTexts = {
  status: { stated: '已述', negated: '否定', planned: '计划', placeholder: '空白', uncertain: '读不准' },
  carrier: { 'front-matter': '首部', field: '字段', table: '表格', prose: '叙述', attachment: '附件' },
  link: {
    readable: '文件在，内容已读入',
    unread: '文件在，内容不读（图片、PDF、Word 等只看有无）',
    web: '网上的地址，不打开、不核对',
    missing: '文件不存在',
    empty: '文件是空的，不能作证据',
    absolute: '写的是本机的绝对位置，换一台电脑就打不开',
    outside: '指向工作区以外',
    circular: '指向案卷自己',
    directory: '指向文件夹，要指到文件',
  },
  yes: '是',
  no: '否',
  colon: '：',
  comma: '、',
  bracket: (text) => `（${text}）`,
  more: (count) => `另有 ${count} 项`,
  moreHere: (count) => `这里另有 ${count} 条提示，见问题列表。`,
  restOn: '用到它的要求',
  stillOpen: '没有办好的要求',
  times: (count, unit) => `${count} ${unit === '日' ? '日' : `个${unit}`}`,
  basis: '依据',
  remedy: '怎么办',
  judgedBy: (day) => `按 ${day} 有效的规则判断`,
  inForce: (number, day) => `${number === null ? '' : `${number}，`}${day} 起施行`,
  quoted: '条文',
  samePoint: '同一事项的规定',
  sameCause: '同一原因还涉及',
  see: '另见',
  who: '谁来办',
  vagueTime: '只写到月份或更粗，不能从它起算天数',
  notWorking: (why) => `${why}，不是工作日`,
  weekend: '周末',
  period: (days, both, working) =>
    `首日不计 ${days} 日，首尾都算 ${both} 日${working === '' ? '' : `，其中工作日 ${working} 个`}`,
  backwards: '截止早于开始，请核对',
  open: '没有写',
  amount: (yuan) => `${yuan} 元`,
  session: (kind, session) => `${kind}，第 ${session} 次`,
  counting: (wanted, id) => `天数（${id}，规定 ${wanted}）`,
  nth: (n, unit, day) => `第 ${n} ${unit}是 ${day}`,
  nthUnknown: (n, unit) => `第 ${n} ${unit}推算不出：该年放假安排没有数据`,
  dayCounts: (days, first, last) =>
    first === last ? `${days}：第 ${first} 日` : `${days}：第 ${first} 至 ${last} 日`,
  dayOff: (days, why) => `${days}：${why}，不计`,
  made: (holiday) => `${holiday}调休上班`,
  unknownYear: '放假安排没有数据',
  readFrom: '从中读出',
  allowed: '可以写',
  required: '必填',
  alsoWritten: '也可以写作',
  fields: '可以写的字段',
  declared: '本案卷',
  undeclared: '没有声明，取决于它的要求都判“无法判断”',
  assumedNo: '没有声明；这是特定事项的情形，决策事项名称看不出涉及，按“否”',
  reason: '理由',
  ground: '依据',
  switches: (count) => `写“是”会启用 ${count} 项要求`,
  switchesNone: '本地没有取决于它的要求',
  suggests: (words) => `决策事项名称里有这些词时应当复核：${words}`,
  waivable: '可以豁免',
  notWaivable: '不得豁免',
  unknownDuty: '没有这个编号的义务',
  place: '适用的规则',
  nation: '全国',
  placeRules: (place, duties) => `${place}：${duties} 项`,
  placeNone: (place) => `${place}：没有收录本级规则`,
  placeSeveral: (places) => `同名的地方不止一个，请写全：${places}`,
  placeUnknown: '这个地方没有收录，只按全国规定判断',
  inferredStage: (stage) => `没有写时按卷内材料推断（现在是“${stage}”）`,
  judgedStage: (stage) => `按“${stage}”判断哪些要求已到期`,
  nothingDue: '没有到期的要求',
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const english: HoverTexts = {
  status: {
    stated: 'stated',
    negated: 'denied',
    planned: 'planned',
    placeholder: 'left blank',
    uncertain: 'not read with certainty',
  },
  carrier: {
    'front-matter': 'front matter',
    field: 'field',
    table: 'table',
    prose: 'running text',
    attachment: 'attachment',
  },
  link: {
    readable: 'the file is there and was read',
    unread: 'the file is there; its content is not read (pictures, PDF, Word)',
    web: 'an address on the net, never opened',
    missing: 'the file does not exist',
    empty: 'the file is empty and proves nothing',
    absolute: 'an absolute path: it opens on this machine only',
    outside: 'leads out of the workspace',
    circular: 'leads to the dossier itself',
    directory: 'leads to a folder; name a file',
  },
  yes: 'yes',
  no: 'no',
  colon: ': ',
  comma: ', ',
  bracket: (text) => ` (${text})`,
  more: (count) => `${count} more`,
  moreHere: (count) => `${plural(count, 'more finding')} here: see the list of problems.`,
  restOn: 'Duties that rest on it',
  stillOpen: 'Not done yet',
  times: (count, unit) => plural(count, { 日: 'day', 工作日: 'working day', 月: 'month' }[unit]),
  basis: 'Basis',
  remedy: 'What to do',
  judgedBy: (day) => `Judged by the rules in force on ${day}`,
  inForce: (number, day) => `${number === null ? '' : `${number}, `}in force from ${day}`,
  quoted: 'Text of the article',
  samePoint: 'Rules on the same point',
  sameCause: 'The same cause also touches',
  see: 'See also',
  who: 'Who',
  vagueTime: 'only a month or less exact: no days can be counted from it',
  notWorking: (why) => `${why}, no working day`,
  weekend: 'weekend',
  period: (days, both, working) =>
    `${plural(days, 'day')} without the first, ${both} with both ends${working === '' ? '' : `, ${working} of them working days`}`,
  backwards: 'ends before it begins, please check',
  open: 'not given',
  amount: (yuan) => `${yuan} yuan`,
  session: (kind, session) => `${kind}, no. ${session}`,
  counting: (wanted, id) => `Days (${id}, the rule says ${wanted})`,
  nth: (n, unit, day) => `${unit} ${n} is ${day}`,
  nthUnknown: (n, unit) => `${unit} ${n} cannot be told: the holidays of that year are not known`,
  dayCounts: (days, first, last) =>
    first === last ? `${days}: day ${first}` : `${days}: days ${first} to ${last}`,
  dayOff: (days, why) => `${days}: ${why}, not counted`,
  made: (holiday) => `make-up working day (${holiday})`,
  unknownYear: 'holidays not known',
  readFrom: 'Read from it',
  allowed: 'Allowed',
  required: 'required',
  alsoWritten: 'Also written',
  fields: 'Fields',
  declared: 'This dossier',
  undeclared: 'not declared: what depends on it stays undetermined',
  assumedNo: 'not declared; nothing in the title suggests it, so it counts as “否” (no)',
  reason: 'reason',
  ground: 'ground',
  switches: (count) => `“是” (yes) switches on ${count} ${count === 1 ? 'duty' : 'duties'}`,
  switchesNone: 'No duty here depends on it',
  suggests: (words) => `Look again where the title has one of these words: ${words}`,
  waivable: 'can be waived',
  notWaivable: 'cannot be waived',
  unknownDuty: 'no duty has this id',
  place: 'Rules that apply',
  nation: 'nation',
  placeRules: (place, duties) => `${place}: ${duties}`,
  placeNone: (place) => `${place}: no rules of its own in the data`,
  placeSeveral: (places) => `several places have this name, write the whole chain: ${places}`,
  placeUnknown: 'not in the data; only national rules are applied',
  inferredStage: (stage) => `inferred from the papers where absent (now “${stage}”)`,
  judgedStage: (stage) => `duties due at “${stage}” are judged`,
  nothingDue: 'nothing due',
};

export function hoverTexts(language: Language): HoverTexts {
  return language === 'en' ? english : chinese;
}
