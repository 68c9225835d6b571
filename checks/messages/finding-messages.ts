/**
 * What each finding says: what is wrong with the file or the statement, and what to do, in plain words.
 * It refuses to know when a finding arises; whoever emits the code fills the `{parameters}`.
 * `{name?text with *}` is an optional part: it vanishes where the parameter is missing or empty.
 */
import type { Bilingual } from '../lawbook/law.ts';
import type { Language } from './language.ts';

export type FindingParams = Readonly<Record<string, string | number>>;

const templates = {
  'encoding-not-utf8': {
    zh: '文件编码是 {encoding}，已按该编码读取。请另存为 UTF-8，免得在别的电脑上变成乱码。',
    en: 'The file is encoded as {encoding}; it was read that way. Save it as UTF-8 so that it reads the same everywhere.',
  },
  'file-binary': {
    zh: '这个文件不是文本，读不出内容。请把案卷写成 Markdown 文本文件，原件作为附件链接。',
    en: 'This file is not text and cannot be read. Write the dossier as a Markdown text file and link the original as an attachment.',
  },
  'file-empty': {
    zh: '文件是空的。请写入内容，或者删去这个文件。',
    en: 'The file is empty. Write its content or remove it.',
  },
  'yaml-tab': {
    zh: '文首信息第{line}行用制表符（Tab）缩进，YAML 不允许；这次当作空格读取。请改用空格。',
    en: 'Line {line} of the front matter is indented with a tab, which YAML forbids; it was read as spaces. Indent with spaces.',
  },
  'yaml-fullwidth-colon': {
    zh: '“{key}”后面用了全角冒号；这次当作半角冒号读取，别的软件会读错。请改成半角冒号加一个空格。',
    en: '“{key}” is followed by a full-width colon; it was read as a half-width one, other programs will misread it. Write a half-width colon and a space.',
  },
  'front-matter-unclosed': {
    zh: '文首信息以 --- 开始却没有结束。请在最后一项之后另起一行写上 ---。',
    en: 'The front matter opens with --- but never closes. Add a line with --- after its last entry.',
  },
  'yaml-duplicate-key': {
    zh: '文首信息里“{key}”写了不止一次，无法确定以哪个为准。请只保留一处。',
    en: '“{key}” appears more than once in the front matter, so it is unclear which one counts. Keep only one.',
  },
  'yaml-error': {
    zh: '文首信息第{line}行附近有语法错误（{reason}），出错的一项没有读进来。请检查这一行的冒号、引号、括号和缩进。',
    en: 'The front matter has a syntax error near line {line} ({reason}); the entry with the error was not read. Check colons, quotation marks, brackets and indentation of that line.',
  },
  'front-matter-not-a-map': {
    zh: '文首信息不是“名称: 内容”的形式。请每行写一项，例如“决策机关: 某某人民政府”。',
    en: 'The front matter is not a list of “name: value” entries. Write one entry a line, for example “title: …”.',
  },
  'front-matter-not-first': {
    zh: '文首信息前面还有别的内容，因此没有被当作文首信息。请让 --- 成为文件的第一行。',
    en: 'Something stands before the front matter, so it was not read as such. Make --- the first line of the file.',
  },
  'file-too-complex': {
    zh: '正文结构过于复杂（嵌套太深或太多），只按普通文字读取，列表和表格可能没有读全。请简化或拆分这个文件。',
    en: 'The body is nested too deeply or too often; it was read as plain lines, so lists and tables may be incomplete. Simplify or split the file.',
  },
  'file-too-large': {
    zh: '正文太长，只按普通文字读取，列表和表格可能没有读全。请把大段材料移到附件里再用链接引用。',
    en: 'The body is too long; it was read as plain lines, so lists and tables may be incomplete. Move bulky material into linked attachments.',
  },
  'markdown-unreadable': {
    zh: '正文的 Markdown 解析失败（{reason}），只按普通文字读取，列表和表格可能没有读全。请检查写法，并向开发者报告。',
    en: 'The Markdown of the body could not be parsed ({reason}); it was read as plain lines, so lists and tables may be incomplete. Check the markup and report the failure.',
  },
  'yaml-fullwidth-space': {
    zh: '文首信息第{line}行用全角空格缩进，YAML 不允许；这次当作半角空格读取。请改用半角空格。',
    en: 'Line {line} of the front matter is indented with full-width spaces, which YAML forbids; they were read as half-width ones. Use half-width spaces.',
  },
  'yaml-missing-space': {
    zh: '“{key}”的冒号后面没有空格；这次按有空格读取，别的软件会读错。请在冒号后加一个空格。',
    en: 'The colon after “{key}” lacks its space; it was read as if it had one, other programs will misread it. Put a space after the colon.',
  },
  'front-matter-too-large': {
    zh: '文首信息太长，没有读取。请只保留规定的各项，其余内容写进正文。',
    en: 'The front matter is too long and was not read. Keep only the defined entries and move the rest into the body.',
  },
  'encoding-damaged': {
    zh: '文件按 {encoding} 读取时有 {count} 处乱码，这些字没有读出来。请用原来的软件重新打开，另存为 UTF-8。',
    en: '{count} characters could not be read as {encoding}. Open the file with the program it was written in and save it as UTF-8.',
  },
  'html-comment-unclosed': {
    zh: '注释以 <!-- 开始却没有以 --> 结束，后面的内容可能没有读到。请补上 -->。',
    en: 'A comment opens with <!-- but never closes with -->, so what follows may not have been read. Add -->.',
  },
  'file-not-read': {
    zh: '文件超过 {limit} MB，没有读取。如果它是案卷，请拆分，把大段材料移到附件里。',
    en: 'The file is larger than {limit} MB and was not read. If it is a dossier, split it and move bulky material into attachments.',
  },
  'link-not-found': {
    zh: '链接指向的“{target}”不存在，不能作为证据。请补上这个文件，或者改正链接。',
    en: '“{target}” does not exist, so the link proves nothing. Add the file or correct the link.',
  },
  'link-empty': {
    zh: '链接指向的“{target}”是空文件，不能作为证据。请换成有内容的材料。',
    en: '“{target}” is an empty file, so the link proves nothing. Replace it with the actual material.',
  },
  'link-absolute': {
    zh: '链接“{target}”是绝对路径，换一台电脑就打不开。请改成相对于本案卷的路径。',
    en: '“{target}” is an absolute path and opens on no other machine. Use a path relative to this dossier.',
  },
  'link-outside': {
    zh: '链接“{target}”指到案卷目录之外，没有读取，不能作为证据。请把材料放进案卷文件夹。',
    en: '“{target}” leads outside the workspace; it was not read and proves nothing. Put the material into the dossier’s folder.',
  },
  'link-circular': {
    zh: '链接“{target}”绕回了本案卷自己，不能作为证据。请链接到实际的材料。',
    en: '“{target}” leads back to this dossier and proves nothing. Link to the actual material.',
  },
  'link-directory': {
    zh: '链接“{target}”指向文件夹，不能作为证据。请链接到文件夹里的具体文件。',
    en: '“{target}” is a folder and proves nothing. Link to the file in it.',
  },
  'link-unreadable': {
    zh: '链接指向的“{target}”打不开，没有读取内容。请检查文件权限，以及文件是否损坏或过大。',
    en: '“{target}” cannot be opened and was not read. Check its permissions and whether it is damaged or too large.',
  },
  'unknown-key': {
    zh: '文首信息里的“{key}”不认识，没有起作用。{suggestion?是不是想写“*”？}请改正名称或删去这一项。',
    en: '“{key}” is not a known front-matter key and has no effect. {suggestion?Did you mean “*”? }Correct its name or remove it.',
  },
  'wrong-type': {
    zh: '“{key}”的内容形式不对，应当是{expected}。请照此改写。',
    en: '“{key}” has the wrong kind of value; expected: {expected}. Rewrite it accordingly.',
  },
  'required-key': {
    zh: '文首信息缺少“{key}”，这一项必须填写。请补上。',
    en: 'The front matter lacks “{key}”, which is required. Add it.',
  },
  'unknown-value': {
    zh: '“{key}”的值“{value}”不在可选范围内。请从下列各项中选一个：{allowed}。',
    en: '“{value}” is not a value of “{key}”. Choose one of: {allowed}.',
  },
  'impossible-date': {
    zh: '日历上没有“{text}”这一天，没有采用。请核对原件后改正。',
    en: '“{text}” is no day of the calendar and was not used. Check the original and correct it.',
  },
  'uncertain-date': {
    zh: '“{text}”可以读成不同的日期，没有采用。请写成年月日齐全的形式，例如2024年2月1日。',
    en: '“{text}” can be read as different dates and was not used. Write year, month and day in full, for example 2024-02-01.',
  },
  'fact-conflict': {
    zh: '“{field}”前后不一致：一处是“{first}”，另一处是“{second}”。请核对原件，改成一致。',
    en: '“{field}” contradicts itself: “{first}” in one place, “{second}” in another. Check the originals and make them agree.',
  },
  'count-mismatch': {
    zh: '“{field}”的数目对不上：写的是{stated}，实际数出来是{counted}。请核对后改正。',
    en: 'The numbers of “{field}” do not add up: {stated} is stated, {counted} can be counted. Check and correct them.',
  },
  'date-reversed': {
    zh: '“{later}”（{second}）反而早于“{earlier}”（{first}），先后颠倒。请核对日期。',
    en: '“{later}” ({second}) is dated before “{earlier}” ({first}). Check the dates.',
  },
  'stage-behind': {
    zh: '当前阶段写的是“{stage}”，案卷却已有“{shown}”阶段的材料；按“{stage}”判断哪些该做完。请核对“当前阶段”。',
    en: 'The stage is given as “{stage}”, but the dossier holds material of “{shown}”; duties are judged as due by “{stage}”. Check the stage.',
  },
  'waiver-incomplete': {
    zh: '这项豁免缺少{missing}，不起作用。义务、理由、批准人、日期、到期五项都要写明。',
    en: 'This waiver lacks {missing} and has no effect. It must name the obligation, the reason, who approved it, the date and the expiry.',
  },
  'waiver-unknown': {
    zh: '豁免的义务“{id}”不存在，不起作用。请核对义务编号。',
    en: 'The waiver names the obligation “{id}”, which does not exist; it has no effect. Check the identifier.',
  },
  'waiver-expired': {
    zh: '这项豁免已于{date}到期，不再起作用。请重新报批，或者补上相应程序。',
    en: 'This waiver expired on {date} and has no effect. Have it renewed or carry out the step.',
  },
  'waiver-unused': {
    zh: '义务“{id}”已经满足或者不适用，这条豁免没有用处。请删去。',
    en: 'The obligation “{id}” is met or does not apply; the waiver covers nothing. Remove it.',
  },
  'waiver-not-allowed': {
    zh: '义务“{id}”不能豁免，这项豁免不起作用。请补上相应程序。',
    en: 'The obligation “{id}” cannot be waived; the waiver has no effect. Carry out the step.',
  },
  'waiver-future': {
    zh: '这项豁免的日期是{date}，还没有到，不起作用。请核对日期。',
    en: 'This waiver is dated {date}, which has not come yet; it has no effect. Check the date.',
  },
  'waiver-duplicate': {
    zh: '义务“{id}”已经有一项豁免，这一项不起作用。请只留一项。',
    en: 'The obligation “{id}” already has a waiver; this one has no effect. Keep only one.',
  },
  'baseline-unused': {
    zh: '基线里“{dossier}”的“{code}”有 {count} 处已经不再出现。请用 juece baseline prune 删去。',
    en: '{count} of “{code}” in “{dossier}” no longer occur. Remove them from the baseline with juece baseline prune.',
  },
  'baseline-expired': {
    zh: '基线里“{dossier}”的“{code}”已于{date}到期，不再起作用。请改正问题，或者重新报批。',
    en: 'The baseline’s entry “{code}” of “{dossier}” expired on {date} and has no effect. Correct the problem or have the entry renewed.',
  },
  'baseline-not-allowed': {
    zh: '“{dossier}”还没有作出决策，“{code}”不能豁免，基线里的这一条不起作用。请补上相应程序。',
    en: '“{dossier}” is not decided yet and “{code}” cannot be waived; the baseline’s entry has no effect. Carry out the step.',
  },
  'baseline-unknown': {
    zh: '基线里“{dossier}”的“{code}”不是能登记的义务或问题，不起作用。请核对编号，或者删去这一条。',
    en: '“{code}” of “{dossier}” in the baseline is no obligation or finding that can be listed; it has no effect. Check the id or remove the entry.',
  },
  'inline-no-code': {
    zh: '这条忽略没有写明忽略哪一种问题，不起作用。请写成：juece-忽略 link-not-found: 理由。',
    en: 'This remark names no finding and has no effect. Write: juece-ignore link-not-found: reason.',
  },
  'inline-no-reason': {
    zh: '忽略“{code}”没有写理由，不起作用。请在冒号后写明理由。',
    en: 'This remark gives no reason for ignoring “{code}” and has no effect. State the reason after the colon.',
  },
  'inline-unknown-code': {
    zh: '没有“{code}”这种问题，这条忽略不起作用。{suggestion?是不是想写“*”？}请核对代码。',
    en: 'There is no finding “{code}”; the remark has no effect. {suggestion?Did you mean “*”? }Check the code.',
  },
  'inline-not-allowed': {
    zh: '“{code}”不是卷面问题，不能在正文里忽略。请改正，或者按它的说明处理。',
    en: '“{code}” is no finding of form and cannot be ignored in the text. Correct it as it says.',
  },
  'inline-obligation': {
    zh: '“{code}”是法定义务，不能在正文里忽略。确需豁免的，请在文首信息写“豁免”。',
    en: '“{code}” is a statutory duty and cannot be ignored in the text. Where it may be waived, write a waiver in the front matter.',
  },
  'inline-unused': {
    zh: '这条忽略管的地方没有“{code}”问题。请删去。',
    en: 'There is no “{code}” where this remark applies. Remove it.',
  },
  'circumstance-unreasoned': {
    zh: '“{name}”判断为否，但没有写理由{hint?，而案卷中的“*”看起来像是}。请写明理由，或者改为“是”。',
    en: '“{name}” is judged “no” without a reason{hint?, although “*” in the dossier suggests otherwise}. State the reason or change it to “yes”.',
  },
  'circumstance-unknown': {
    zh: '情形“{name}”不认识，没有起作用。请核对名称。',
    en: 'The circumstance “{name}” is not known and has no effect. Check its name.',
  },
  'file-unreadable': {
    zh: '文件打不开，没有检查：{detail}。请检查文件权限和磁盘。',
    en: 'The file cannot be opened and was not checked: {detail}. Check its permissions and the disk.',
  },
  'internal-error': {
    zh: '检查“{rule}”时程序内部出错，这一项没有结论：{detail}。请人工核对这一项，并向开发者报告。',
    en: 'The check “{rule}” failed inside the program and gave no verdict: {detail}. Check this point by hand and report the failure.',
  },
  'statement-without-evidence': {
    zh: '只写了“{step}”已经做过，没有日期、结论和材料，不能证明。请写明情况并链接相应材料。',
    en: '“{step}” is only said to be done, without day, result or material; that proves nothing. State what was done and link the material.',
  },
  'place-ambiguous': {
    zh: '“{place}”可能是{candidates}，没有猜，只按国家规定检查。请在“适用地区”写全，例如“上海市/虹口区”。',
    en: '“{place}” may be {candidates}; nothing was guessed and only national rules were applied. Give the full chain as jurisdiction.',
  },
  'place-unknown': {
    zh: '适用地区“{place}”没有收录，只按国家和已收录的上级规定检查。请核对地名。',
    en: 'The place “{place}” is not known; only national rules and those of known higher places were applied. Check the name.',
  },
  'duplicate-id': {
    zh: '事项编号“{id}”与“{other}”重复。请改为各不相同的编号。',
    en: 'The matter number “{id}” is also used by “{other}”. Give each dossier a number of its own.',
  },
  'review-by-drafter': {
    zh: '合法性审查结论由起草人自己写入：{drafter} 改过草案（提交 {draft}），审查结论也是 {reviewer} 写入的（提交 {review}）。请由审查人自己提交结论，或者在提交说明里由审查人署名（Reviewed-by）。',
    en: 'The conclusion of the legality review was entered by a drafter: {drafter} changed the draft (commit {draft}) and {reviewer} wrote the conclusion (commit {review}). Have the reviewer commit it, or sign the commit message (Reviewed-by).',
  },
  'review-before-last-change': {
    zh: '合法性审查之后草案又改过：审查结论写入于提交 {review}（{reviewer}），草案的最后一次修改 {draft}（{drafter}）不在其中。请将改后的草案重新送审，由审查人重新确认结论。',
    en: 'The draft was changed after its legality review: the conclusion is of commit {review} ({reviewer}), which does not contain the last change of the draft, {draft} ({drafter}). Submit the changed draft again and have the reviewer confirm the conclusion.',
  },
  'review-not-verified': {
    zh: '{reason}因此没有核对合法性审查结论由谁、在何时写入。',
    en: '{reason} So it was not verified who entered the conclusion of the legality review, and when.',
  },
} as const satisfies Record<string, Bilingual>;

export type FindingCode = keyof typeof templates;

export const findingCodes = Object.keys(templates) as readonly FindingCode[];

/**
 * The sentence for a code. An unknown code is shown as it is with its parameters, never swallowed;
 * a parameter that was not given reads `…`.
 */
export function findingMessage(code: string, params: FindingParams, language: Language = 'zh-CN'): string {
  if (!Object.hasOwn(templates, code)) {
    const given = Object.entries(params).map(([name, value]) => `${name}=${value}`);
    return [code, ...given].join(' ');
  }
  const template: Bilingual = templates[code as FindingCode];
  const text = language === 'en' ? template.en : template.zh;
  return text.replace(/\{(\w+)(?:\?([^}]*))?\}/g, (_whole, name: string, optional: string | undefined) => {
    const value = Object.hasOwn(params, name) ? String(params[name]) : '';
    if (optional !== undefined) return value && optional.replaceAll('*', () => value);
    return value || '…';
  });
}
