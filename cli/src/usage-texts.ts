/**
 * Every sentence of the command line in both languages: help, wrong usage, remarks.
 * What the report says is not here.
 */
import type { CoverageStatus, Language } from '../../checks/index.ts';

const chinese = {
  language: 'zh-CN' as Language,
  description: '决策合规：检查重大行政决策案卷是否履行了法定程序',
  usage: '<命令> [选项]',
  titles: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
  } as Readonly<Record<string, string>>,
  help: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  version: '显示工具和法规数据的版本',
  check: '检查案卷，列出违反、无法判断的义务和卷面问题',
  checkUsage: '<路径...> [选项]',
  checkPaths: '案卷文件或文件夹；文件夹会连同下级一起查找',
  format: (names: readonly string[]) =>
    `输出格式，默认 text：${names.join('、')}；写成“格式=文件”则存入文件，可重复（各给谁看，见 docs/guide/reports.md）`,
  asOf: '以哪一天为检查日（年-月-日），默认今天（北京时间）',
  jurisdiction: '案卷没有写明、也推断不出时适用的地区，如 上海市/虹口区',
  readyFor: '能否进入某阶段：启动、草案形成、合法性审查、集体讨论、公布、执行、后评估',
  level: '显示到哪一级：essential（法定步骤）、standard（默认）、complete（全部）',
  failOn: '出现哪一级问题时以状态 1 退出：error（默认）、warning、information、never',
  reportLevel: '显示到哪一级问题：error、warning、information（默认）；没有显示的只计数',
  baseline: '基线文件：其中登记的旧问题不再提示，只计数（见 juece baseline）',
  stdin: '从标准输入读取一份案卷',
  stdinFilename: '标准输入内容当作哪个文件（附件链接从它所在的文件夹算起）',
  lang: '语言：zh-CN（默认）或 en',
  verbose: '文字报告中也列出已满足、未到期、不适用的义务',
  allowEmpty: '没有找到案卷不算错',
  changedSince: '只检查与某个提交、分支或标签相比有改动的案卷（附件、规则、配置的改动也算）',
  requireReview: '用 git 历史核对：合法性审查结论不是起草人写入的，并且在草案最后一次修改之后',
  stdinWithoutHistory: '--stdin 的内容没有历史，不能同时用 --changed-since 或 --require-review。',
  explain: '说明一项义务或一个术语：依据、要求、怎么办',
  rules: '检验自有规则：编译，并逐个运行 用例/ 里的用例',
  rulesUsage: '[规则目录]',
  rulesFolder: '自有规则的文件夹；不写则用 juece.yaml 里写的',
  rulesNone: '没有找到自有规则。请先运行 juece new place，或在 juece.yaml 里写“规则目录”。',
  rulesCases: (passed: number, failed: number) => `用例：${passed} 个符合，${failed} 个不符合。`,
  create: '新建一份案卷：只列出对它有约束力的步骤和要写的项，事实都留空',
  newUsage: '--title <事项> --place <地方> [选项]',
  newTitle: '决策事项的名称',
  newPlaceOption: '适用地区，如 上海市/虹口区',
  newAuthorityOption: '决策机关；不写则取该地人民政府',
  newLead: '承办单位；不写则留空',
  newCategory: '事项类别，如 公共政策和措施',
  newForm: '文件形式，如 规范性文件',
  newCircumstance: '情形，写成“名称=是”或“名称=否”，可重复；没有写的留待填写',
  newAsOf: '按哪一天的规则列步骤（年-月-日），默认今天（北京时间）',
  newOut: '写入哪个文件夹；默认以事项名称新建一个',
  newNeeds: (option: string) =>
    `请用 ${option} 写明。例如：juece new --title 停车管理办法 --place 上海市/虹口区`,
  newAuthority: (place: string) => `没有收录“${place}”，请用 --authority 写明决策机关。`,
  newDone: (file: string) => `已建立 ${file}。填好“情形”和各项后，用 juece check 检查。`,
  wrongCircumstance: (value: string) => `--circumstance 的值“${value}”不对，请写成“名称=是”或“名称=否”。`,
  newPlace: '为一个地方建立自有规则的骨架：规则、参数、用例和 juece.yaml',
  newPlaceUsage: '<省/市/区县> --code <代码> [选项]',
  newPlacePath: '从省写起的全称，如 四川省/德阳市/绵竹市',
  newPlaceCode: 'GB/T 2260 六位代码',
  newPlaceId: '规则代号，大写字母（默认 DF）',
  newPlaceExists: (file: string) => `“${file}”已经存在，没有改动任何文件。`,
  newPlaceDone: (folder: string) =>
    `已建立 ${folder}。下一步：改写其中的规则和用例，再运行 juece rules ${folder}`,
  lsp: '启动语言服务，供编辑器使用（见 docs/guide/editors.md）',
  lspUsage: '--stdio',
  lspStdio: '通过标准输入输出与编辑器通信',
  lspWithoutStdio: '请写明 --stdio：语言服务由编辑器启动，不能单独使用。',
  explainUsage: '<编号或术语> [选项]',
  explainAsOf: '按哪一天的规则和数值说明（YYYY-MM-DD，默认今天）',
  explainJurisdiction: '哪个地方（如 上海市/虹口区，或六位代码）：把它上下各级的规定并列',
  explainId: '义务编号（如 N713-15-1d）或术语',
  lawLibrary: '自己的法规库：放法规 Markdown 文件的文件夹，说明时引用条文原文',
  noLibrary: (folder: string) => `--law-library 的“${folder}”不是能打开的文件夹。`,
  coverage: '列出每一项法定义务由谁检查、哪些只查一部分、哪些案卷里查不出',
  coverageUsage: '[选项]',
  coverageFormat: '输出格式 text（默认）或 json',
  coverageStatus: {
    checked: '可查',
    partly: '部分可查',
    'not-checkable': '卷内查不出',
    unserved: '还没有条目',
  } as Readonly<Record<CoverageStatus, string>>,
  coverageTotal: (total: number, sums: string) => `共 ${total} 项：${sums}。`,
  exitStatus:
    '退出状态：0 没有达到 --fail-on 级别的问题；1 有；2 没能完成检查（用法错误、没有案卷、文件打不开、内部错误）。',
  error: (message: string) => `错误：${message}`,
  wrongValue: (option: string, value: string, allowed: readonly string[]) =>
    `${option} 的值“${value}”不对，可以是：${allowed.join('、')}。`,
  wrongDate: (option: string, value: string) =>
    `${option} 的值“${value}”不是日历上的一天，请写成 年-月-日，例如 2024-02-01。`,
  emptyValue: (option: string) => `${option} 后面不能是空的。`,
  formatWithoutFile: (format: string) =>
    `--format ${format}= 后面没有文件名，例如 --format ${format}=报告.${format}。`,
  twoFormats: '屏幕上只能输出一种格式，其余的请写成“格式=文件”，例如 --format json=报告.json。',
  unknownOption: (option: string, similar: string | undefined) =>
    `没有“${option}”这个选项。${similar ? `是不是想写 ${similar}？` : ''}用 juece --help 查看全部选项。`,
  unknownCommand: (command: string) =>
    `没有“${command}”这个命令。可用的命令：check、audit、merge、verify、baseline、config、explain、coverage、rules、new、help。`,
  missingArgument: (argument: string) => `缺少参数“${argument}”。用 juece --help 查看用法。`,
  missingOption: (option: string) => `缺少 ${option}。用 juece --help 查看用法。`,
  missingValue: (option: string) => `选项“${option}”后面缺少值。`,
  tooManyArguments: '参数太多了。用 juece --help 查看用法。',
  noPaths: '请给出要检查的文件或文件夹，例如：juece check .',
  stdinWithPaths: '--stdin 只检查标准输入，不能同时给出路径。',
  filenameWithoutStdin: '--stdin-filename 要和 --stdin 一起用。',
  filenameOutside: (name: string) => `--stdin-filename 的“${name}”不在当前文件夹之内。`,
  notFound: (path: string) => `找不到“${path}”。请检查路径。`,
  notADossier: (path: string) =>
    `“${path}”不是案卷，没有检查。案卷的文首信息要有一行：案卷类型: 重大行政决策`,
  cannotLook: (path: string, reason: string) => `“${path}”打不开（${reason}）。`,
  passedOver: (count: number, first: string) =>
    `${count} 份案卷被忽略，没有检查（如“${first}”）。用 juece config 加文件名可以看是哪一条忽略的；要检查请写明该文件。`,
  pastEssentials: (count: number, ids: readonly string[]) =>
    `基线里有 ${count} 处属于不得豁免的义务，因为案卷已经作出决策，只计数：${ids.join('、')}`,
  hiddenFailure: (count: number, level: string) =>
    `没有显示的问题里有 ${count} 处达到 --fail-on ${level}，因此以状态 1 退出。`,
  otherDay: (path: string, day: string) =>
    `“${path}”按 juece.yaml 写的检查日 ${day} 检查，与报告的检查日不同。`,
  noDossier: (searched: readonly string[]) =>
    `没有找到案卷，已查找：${searched.join('、')}。\n` +
    '案卷是一个 Markdown 文件（.md），文首信息（两行 --- 之间）里要有一行：案卷类型: 重大行政决策',
  written: (format: string, file: string) => `已把 ${format} 报告写入 ${file}`,
  cannotWrite: (file: string, reason: string) => `写不了文件“${file}”（${reason}）。`,
  unknownId: (id: string) => `没有“${id}”这项义务或术语。编号见检查结果中方括号里的代码，例如 N713-15-1d。`,
  noLaw: '法规数据 law.json 缺失或损坏。请重新安装，或在源码目录运行：npm run build',
  internal: (detail: string) => `程序内部出错，没有完成：${detail}`,
  versionLine: (tool: string, law: string, hash: string) => `juece ${tool}（法规数据 ${law}，${hash}）`,
};

export type UsageTexts = typeof chinese;

const english: UsageTexts = {
  language: 'en',
  description: 'Checks whether a dossier of a major administrative decision shows every step the law demands',
  usage: '<command> [options]',
  titles: {},
  help: 'show help',
  helpCommand: 'show the help of a command',
  version: 'show the versions of the tool and of its law data',
  check: 'check dossiers: obligations breached or unproven, and problems of form',
  checkUsage: '<path...> [options]',
  checkPaths: 'dossier files or folders; folders are searched with everything below them',
  format: (names) =>
    `text (default) or another of: ${names.join(', ')}; FORMAT=FILE writes to a file; repeatable (see docs/guide/reports.md)`,
  asOf: 'day of the check (YYYY-MM-DD), default today in China',
  jurisdiction: 'place to assume where the dossier names none and none can be inferred, e.g. 上海市/虹口区',
  readyFor: 'may it enter this stage: 启动, 草案形成, 合法性审查, 集体讨论, 公布, 执行, 后评估',
  level: 'show up to: essential (the statutory steps), standard (default), complete (everything)',
  failOn: 'exit with status 1 from: error (default), warning, information, never',
  reportLevel: 'show down to: error, warning, information (default); the others are only counted',
  baseline: 'baseline file: problems listed there are not raised, only counted (see juece baseline)',
  stdin: 'read one dossier from standard input',
  stdinFilename: 'file that standard input stands for (links are resolved from its folder)',
  lang: 'language: zh-CN (default) or en',
  verbose: 'in the text report, also list what is met, not due or not applicable',
  allowEmpty: 'finding no dossier is no error',
  changedSince:
    'check only dossiers that differ from a commit, branch or tag (attachments, rules and settings count)',
  requireReview:
    'hold against the git history: the legality review was entered by no drafter, after the last change of the draft',
  stdinWithoutHistory: '--stdin has no history; do not combine it with --changed-since or --require-review.',
  explain: 'explain an obligation or a term: basis, duty, what to do',
  rules: 'test own rules: compile them and run the cases in 用例/',
  rulesUsage: '[folder]',
  rulesFolder: 'folder of own rules; those of juece.yaml where not given',
  rulesNone: 'no own rules found. Run juece new place first, or name the folder in juece.yaml.',
  rulesCases: (passed, failed) => `cases: ${passed} as expected, ${failed} not.`,
  create: 'write a new dossier: only the steps and fields that bind it, every fact left blank',
  newUsage: '--title <matter> --place <place> [options]',
  newTitle: 'name of the matter to be decided',
  newPlaceOption: 'place, such as 上海市/虹口区',
  newAuthorityOption: 'deciding authority; the government of the place by default',
  newLead: 'responsible unit; left blank by default',
  newCategory: 'category of the matter, such as 公共政策和措施',
  newForm: 'form of the document, such as 规范性文件',
  newCircumstance: 'circumstance, NAME=是 or NAME=否, repeatable; others are left to be filled in',
  newAsOf: 'the day whose rules decide which steps there are (YYYY-MM-DD), default today in China',
  newOut: 'folder to write into; by default a new one named after the matter',
  newNeeds: (option) => `give ${option}, for example: juece new --title 停车管理办法 --place 上海市/虹口区`,
  newAuthority: (place) => `“${place}” is not in the data; name the authority with --authority.`,
  newDone: (file) => `${file} is there. Fill in the circumstances and the blanks, then run juece check.`,
  wrongCircumstance: (value) => `--circumstance does not take “${value}”; write NAME=是 or NAME=否.`,
  newPlace: 'scaffold own rules of a place: rules, numbers, cases and juece.yaml',
  newPlaceUsage: '<province/city/district> --code <code> [options]',
  newPlacePath: 'full chain from the province, such as 四川省/德阳市/绵竹市',
  newPlaceCode: 'six-digit code of GB/T 2260',
  newPlaceId: 'id of the rules, capital letters (DF by default)',
  newPlaceExists: (file) => `“${file}” exists; nothing was changed.`,
  newPlaceDone: (folder) =>
    `${folder} is there. Next: rewrite its rules and cases, then run juece rules ${folder}`,
  lsp: 'start the language server for an editor (see docs/guide/editors.md)',
  lspUsage: '--stdio',
  lspStdio: 'talk to the editor over standard input and output',
  lspWithoutStdio: 'Give --stdio: an editor starts the language server, it is of no use alone.',
  explainUsage: '<id or term> [options]',
  explainAsOf: 'the day whose rules and values are shown (YYYY-MM-DD, today by default)',
  explainJurisdiction:
    'a place (such as 上海市/虹口区, or its code): the rules of its whole chain side by side',
  explainId: 'id of an obligation (such as N713-15-1d) or a term',
  lawLibrary: 'your own folder of statutes in Markdown; the cited article is quoted from it',
  noLibrary: (folder) => `--law-library “${folder}” is no folder that can be opened.`,
  coverage: 'list who checks each statutory duty, which in part, and which no dossier can show',
  coverageUsage: '[options]',
  coverageFormat: 'text (default) or json',
  coverageStatus: {
    checked: 'checked',
    partly: 'in part',
    'not-checkable': 'not checkable',
    unserved: 'no entry yet',
  },
  coverageTotal: (total, sums) => `${total} in all: ${sums}.`,
  exitStatus:
    'Exit status: 0 nothing at or above --fail-on; 1 something; 2 the check could not be done (usage, no dossier, unreadable file, internal error).',
  error: (message) => `error: ${message}`,
  wrongValue: (option, value, allowed) =>
    `${option} does not take “${value}”; allowed: ${allowed.join(', ')}.`,
  wrongDate: (option, value) =>
    `${option} “${value}” is no day of the calendar; write YYYY-MM-DD, e.g. 2024-02-01.`,
  emptyValue: (option) => `${option} must not be empty.`,
  formatWithoutFile: (format) =>
    `--format ${format}= lacks a file name, e.g. --format ${format}=report.${format}.`,
  twoFormats:
    'only one format can go to standard output; write the others as FORMAT=FILE, e.g. --format json=report.json.',
  unknownOption: (option, similar) =>
    `there is no option “${option}”. ${similar ? `Did you mean ${similar}? ` : ''}See juece --help.`,
  unknownCommand: (command) =>
    `there is no command “${command}”. Commands: check, audit, merge, verify, baseline, config, explain, coverage, rules, new, help.`,
  missingArgument: (argument) => `the argument “${argument}” is missing. See juece --help.`,
  missingOption: (option) => `${option} is missing. See juece --help.`,
  missingValue: (option) => `the option “${option}” needs a value.`,
  tooManyArguments: 'too many arguments. See juece --help.',
  noPaths: 'name the files or folders to check, for example: juece check .',
  stdinWithPaths: '--stdin checks standard input only; give no paths with it.',
  filenameWithoutStdin: '--stdin-filename needs --stdin.',
  filenameOutside: (name) => `--stdin-filename “${name}” lies outside the current folder.`,
  notFound: (path) => `“${path}” does not exist. Check the path.`,
  notADossier: (path) =>
    `“${path}” is no dossier and was not checked. The front matter of a dossier has the line: 案卷类型: 重大行政决策`,
  cannotLook: (path, reason) => `“${path}” cannot be opened (${reason}).`,
  passedOver: (count, first) =>
    `${count} dossiers are ignored and were not checked (such as “${first}”). juece config FILE tells by which pattern; name the file to check it.`,
  pastEssentials: (count, ids) =>
    `${count} problems in the baseline are duties that cannot be waived, counted only because the decision is made: ${ids.join(', ')}`,
  hiddenFailure: (count, level) =>
    `${count} of the problems not shown reach --fail-on ${level}, hence exit status 1.`,
  otherDay: (path, day) => `“${path}” is judged as of ${day}, as its juece.yaml says, unlike the report.`,
  noDossier: (searched) =>
    `no dossier found; searched: ${searched.join(', ')}.\n` +
    'A dossier is a Markdown file (.md) whose front matter (between two lines of ---) has the line: 案卷类型: 重大行政决策',
  written: (format, file) => `wrote the ${format} report to ${file}`,
  cannotWrite: (file, reason) => `cannot write “${file}” (${reason}).`,
  unknownId: (id) =>
    `there is no obligation or term “${id}”. Ids stand in brackets in the results, e.g. N713-15-1d.`,
  noLaw: 'the law data law.json is missing or damaged. Reinstall, or run in the source folder: npm run build',
  internal: (detail) => `failed inside the program: ${detail}`,
  versionLine: (tool, law, hash) => `juece ${tool} (law ${law}, ${hash})`,
};

export function usageTexts(language: Language): UsageTexts {
  return language === 'en' ? english : chinese;
}
