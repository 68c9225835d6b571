/**
 * Writes the editor's snippets for records from the law vocabulary: `node scripts/snippets.ts`, `--check` to compare only.
 * The list below chooses; a record or field that the vocabulary does not know stops the run.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compiledLaw } from '../test/support/compiled-law.ts';

const file = join(import.meta.dirname, '../extension/snippets/records.json');

interface Snippet {
  readonly record: string;
  /** Initials of its pinyin, for typing it without an input method. */
  readonly initials: string;
  /** What people fill in most, in the order of writing. */
  readonly fields: readonly string[];
  /** Columns of a table below, where the record has one. */
  readonly table?: readonly string[];
}

const chosen: readonly Snippet[] = [
  {
    record: '决策启动',
    initials: 'jcqd',
    fields: ['启动日期', '建议来源', '论证报告', '启动依据', '承办单位', '牵头单位'],
  },
  {
    record: '部门意见',
    initials: 'bmyj',
    fields: ['分歧说明'],
    table: ['单位', '发函日期', '复函日期', '意见', '采纳', '会签人'],
  },
  { record: '公开征求意见', initials: 'gkzqyj', fields: ['期间', '渠道', '公布材料', '反馈方式', '公告'] },
  {
    record: '听证会',
    initials: 'tzh',
    fields: [
      '公告日期',
      '遴选办法公布日期',
      '遴选方式',
      '名单公布日期',
      '材料送达日期',
      '举行日期',
      '地点',
      '主持',
      '参加人',
      '公开举行',
      '介绍说明',
      '陈述质证',
      '签字人数',
      '听证记录',
      '听证报告',
    ],
  },
  { record: '座谈会', initials: 'zth', fields: ['日期', '参加人', '记录'] },
  {
    record: '意见采纳情况',
    initials: 'yjcnqk',
    fields: ['收到', '采纳', '部分采纳', '未采纳', '未采纳理由', '反馈公布日期', '采纳情况说明'],
  },
  {
    record: '专家论证',
    initials: 'zjlz',
    fields: ['方式', '日期', '专家来源', '论证内容', '论证意见', '结论', '意见采纳情况'],
    table: ['姓名', '单位', '专业', '观点', '利害关系', '署名'],
  },
  {
    record: '风险评估',
    initials: 'fxpg',
    fields: [
      '评估单位',
      '评估方法',
      '舆情研判',
      '风险点',
      '防范措施',
      '处置预案',
      '部门意见',
      '风险等级',
      '结论',
      '报告日期',
      '评估报告',
    ],
  },
  {
    record: '公平竞争审查',
    initials: 'gpjzsc',
    fields: [
      '初审单位',
      '初审日期',
      '初审意见',
      '送审日期',
      '送审材料',
      '审查单位',
      '审查日期',
      '审查意见',
      '利害关系人意见',
      '结论',
    ],
  },
  {
    record: '合法性审查',
    initials: 'hfxsc',
    fields: [
      '初审单位',
      '初审日期',
      '送审日期',
      '收件日期',
      '要求反馈日期',
      '送审材料',
      '审查单位',
      '法律顾问意见',
      '意见日期',
      '文号',
      '审查内容',
      '结论',
      '修改落实',
    ],
  },
  {
    record: '会议',
    initials: 'cwhy',
    fields: [
      '会议名称',
      '会议日期',
      '主持人',
      '应到',
      '实到',
      '缺席',
      '列席',
      '议题审定',
      '上会材料',
      '材料送达日期',
      '首长末位发言',
      '不同意见',
      '决定',
      '会议记录',
      '会议纪要',
      '纪要签发人',
    ],
  },
  { record: '请示报告', initials: 'qsbg', fields: ['对象', '日期', '文号', '批复日期', '批复'] },
  {
    record: '公布',
    initials: 'jcgb',
    fields: [
      '印发日期',
      '公布日期',
      '施行日期',
      '文号',
      '签发人',
      '渠道',
      '公开属性',
      '采纳情况说明',
      '解读日期',
      '解读单位',
      '解读材料',
    ],
  },
  { record: '备案', initials: 'ba', fields: ['对象', '日期'] },
  {
    record: '后评估',
    initials: 'hpg',
    fields: ['启动情形', '评估单位', '日期', '参加人', '公众意见', '结论', '报告'],
  },
  {
    record: '归档',
    initials: 'gd',
    fields: ['归档日期', '件数', '移交日期', '保管期限'],
    table: ['序号', '材料名称'],
  },
];

/** A meeting is headed by the kind that usually decides. */
const headings: Readonly<Record<string, string>> = { 会议: '常务会议' };
/** What the reader of dossiers takes for a blank. */
const blank = '待补充';

const records = new Map(compiledLaw().vocabulary.records.map((record) => [record.name, record]));

function snippet({ record: name, initials, fields, table }: Snippet) {
  const record = records.get(name);
  if (record === undefined) throw new Error(`词汇表里没有记录“${name}”`);
  const known = new Set(record.fields.map((field) => field.name));
  for (const field of [...fields, ...(table ?? [])])
    if (!known.has(field)) throw new Error(`词汇表里“${name}”没有字段“${field}”`);
  let stop = 0;
  const fill = () => {
    stop += 1;
    return `\${${stop}:${blank}}`;
  };
  const heading = headings[name] ?? name;
  const lines = [`### ${heading}`, '', ...fields.map((field) => `- ${field}：${fill()}`)];
  if (table !== undefined)
    lines.push(
      '',
      `| ${table.join(' | ')} |`,
      `|${' --- |'.repeat(table.length)}`,
      `| ${table.map(fill).join(' | ')} |`,
    );
  return {
    prefix: [...new Set([heading, name, initials])],
    description: `决策案卷：${heading}（${record.step}）`,
    body: [...lines, '$0'],
  };
}

const text = `${JSON.stringify(Object.fromEntries(chosen.map((s) => [s.record, snippet(s)])), null, 2)}\n`;
const current = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
if (process.argv.includes('--check')) {
  if (current !== text) {
    process.stderr.write('extension/snippets/records.json 与词汇表不一致，请运行 npm run generate\n');
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
