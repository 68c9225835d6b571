/**
 * Every key of `juece.yaml`, said once: its names, what may stand there, what it means.
 * The reader, the schema and the tables of the documentation come from here; it reads no file.
 */
import { type Language, languages, severities } from '../../../checks/index.ts';

export const stages = ['启动', '草案形成', '合法性审查', '集体讨论', '公布', '执行', '后评估'] as const;
export const levels = ['essential', 'standard', 'complete'] as const;
export const failLevels = ['error', 'warning', 'information', 'never'] as const;
export type Stage = (typeof stages)[number];
export type FailLevel = (typeof failLevels)[number];

/** What one settings file may say, as it is written there: paths are relative to it. */
export interface SettingValues {
  readonly extends: string;
  readonly rules: readonly string[];
  readonly lawLibrary: string;
  readonly asOf: string;
  readonly jurisdiction: string;
  readonly readyFor: Stage;
  readonly level: (typeof levels)[number];
  readonly failOn: FailLevel;
  readonly reportLevel: (typeof severities)[number];
  readonly baseline: string;
  readonly ignore: readonly string[];
  readonly language: Language;
}

export type SettingName = keyof SettingValues;

/** Lists of a parent come before those of its child; of a single value the child's counts. */
export type SettingKind = 'file' | 'folder' | 'folders' | 'day' | 'text' | 'choice' | 'patterns';

export interface SettingKey {
  readonly name: SettingName;
  readonly zh: string;
  /** English alias, also accepted. */
  readonly en: string;
  readonly kind: SettingKind;
  /** The words allowed, for `choice`. */
  readonly choices: readonly string[];
  readonly what: { readonly zh: string; readonly en: string };
}

const key = (
  name: SettingName,
  [zh, en]: readonly [string, string],
  kind: SettingKind,
  [whatZh, whatEn]: readonly [string, string],
  choices: readonly string[] = [],
): SettingKey => ({ name, zh, en, kind, choices, what: { zh: whatZh, en: whatEn } });

export const settingKeys: readonly SettingKey[] = [
  key('extends', ['继承', 'extends'], 'file', [
    '沿用的另一份 juece.yaml，写相对路径；本文件写了的以本文件为准',
    'another juece.yaml to build on, as a relative path; what this file states wins',
  ]),
  key('rules', ['规则目录', 'rules'], 'folders', [
    '自有规则的文件夹，一个或几个；继承来的也算在内',
    'folders of own rules, one or several; inherited ones count too',
  ]),
  key('lawLibrary', ['法规库', 'law-library'], 'folder', [
    '放法规 Markdown 文件的文件夹，说明义务时引用条文',
    'folder of statutes in Markdown, quoted when a duty is explained',
  ]),
  key('asOf', ['检查日', 'as-of'], 'day', [
    '以哪一天为检查日（年-月-日）；不写则是今天',
    'day of the check (YYYY-MM-DD); today where absent',
  ]),
  key('jurisdiction', ['适用地区', 'jurisdiction'], 'text', [
    '案卷没有写明、也推断不出时适用的地区，如 上海市/虹口区',
    'place to assume where the dossier names none and none can be inferred',
  ]),
  key(
    'readyFor',
    ['拟提请阶段', 'ready-for'],
    'choice',
    ['按“能否进入这一阶段”检查：到那时应当做完的都算到期', 'judge as if the dossier stood before this stage'],
    stages,
  ),
  key(
    'level',
    ['级别', 'level'],
    'choice',
    [
      '提示到哪一级：essential（法定步骤）、standard（常规）、complete（全部）',
      'show up to: essential (the statutory steps), standard, complete (everything)',
    ],
    levels,
  ),
  key(
    'failOn',
    ['失败级别', 'fail-on'],
    'choice',
    ['出现哪一级问题就算不通过（退出状态 1）', 'from which severity on the check fails (exit status 1)'],
    failLevels,
  ),
  key(
    'reportLevel',
    ['报告级别', 'report-level'],
    'choice',
    [
      '显示到哪一级问题；没有显示的在结尾计数',
      'down to which severity problems are shown; the others are counted at the end',
    ],
    severities,
  ),
  key('baseline', ['基线', 'baseline'], 'file', [
    '基线文件：以前的问题，连同理由、批准人和期限',
    'baseline file: problems of the past with reason, name and end',
  ]),
  key('ignore', ['忽略', 'ignore'], 'patterns', [
    '查找案卷时跳过的文件，写法同 .gitignore，从本文件所在文件夹算起；继承来的排在前面',
    'files to pass over when dossiers are looked for, as in .gitignore, from this file’s folder; inherited ones come first',
  ]),
  key('language', ['语言', 'lang'], 'choice', ['检查结果用的语言', 'language of the results'], languages),
];

const byWord = new Map(settingKeys.flatMap((one) => [one.zh, one.en].map((word) => [word, one] as const)));

/** The key of that name, in either language. */
export function settingKey(word: string): SettingKey | null {
  return byWord.get(word.normalize('NFC')) ?? null;
}

export const settingWords: readonly string[] = [...byWord.keys()];
