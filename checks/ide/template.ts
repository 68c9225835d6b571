/**
 * A new dossier with the steps that bind for a place, a kind of matter and its circumstances; every fact a placeholder.
 * What binds it finds by judging an empty dossier of that kind against the whole law, and by nothing else.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Files } from '../dossier/files.ts';
import { DossierFacts } from '../engine/context.ts';
import { judgeDossier, type Tools } from '../engine/dossier-report.ts';
import { findPlaces } from '../engine/jurisdiction.ts';
import type { CheckOptions } from '../engine/port.ts';
import { ObligationJudge, type Verdict } from '../engine/verdict.ts';
import type { FieldTerm, Obligation, RecordTerm } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import type { Language } from '../messages/language.ts';
import { parseDocument } from '../parse/markdown.ts';
import { chineseNumeral, citationText } from '../report/citation.ts';
import { markdownText } from '../report/markdown-text.ts';
import { type Asking, bindingOn, fieldsAsked, silentRecord } from './asked.ts';
import type { TemplateChoices, TemplateWishes } from './data.ts';
import { recordHeading, stepHeading } from './headings.ts';
import { blankText, placeholderFor } from './placeholder.ts';
import { wordsOf } from './wording.ts';

/** The path matters to nothing: no link is followed. */
const PATH = '案卷.md';
const nothing: Files = { stat: () => null, read: () => null };

export function templateChoices({ lawbook }: Tools, language: Language = 'zh-CN'): TemplateChoices {
  const words = wordsOf(language);
  const { law, vocabulary } = lawbook;
  const values = (key: string): readonly string[] =>
    Object.keys(vocabulary.frontMatter.find((t) => t.name === key)?.values ?? {});
  // Matters that a law itself leaves out are no decisions of its kind.
  const excluded = new Set(law.instruments.flatMap((i) => i.excludes?.category ?? []));
  return {
    places: law.places
      .filter((p) => !p.namesake)
      .map(({ path }) => ({ path, authority: governmentOf(path, lawbook) })),
    categories: values('事项类别').filter((v) => !excluded.has(v)),
    forms: values('文件形式'),
    circumstances: vocabulary.circumstances.map(({ name, en }) => ({
      name,
      question: words(`是否${name}？`, `Does this hold: ${en}?`),
    })),
  };
}

/** As governments are named, the province left out where city and district tell enough. */
function governmentOf(path: string, { law }: Lawbook): string {
  const parts = path.split('/');
  const short = `${(parts.length > 2 ? parts.slice(1) : parts).join('')}人民政府`;
  const [only, ...others] = findPlaces(short, law.places);
  return only?.path === path && others.length === 0 ? short : `${parts.join('')}人民政府`;
}

export function template(tools: Tools, wishes: TemplateWishes, options: CheckOptions): string {
  const { lawbook } = tools;
  const bare = judged(frontMatter(wishes, []), tools, options);
  const asking: Asking = {
    lawbook,
    chain: bare.report.jurisdiction,
    on: options.asOf,
    level: options.level ?? 'standard',
    sure: true,
  };
  const open = openCircumstances(bare.dossier, bindingOn(bare.dossier, { ...asking, sure: false }), lawbook);
  const front = frontMatter(wishes, open);
  const { dossier, verdicts } = judged(front, tools, options);
  const kinds = missingKinds(verdicts, asking.level);
  // A record that is there may make another one due (comments received: what became of them).
  for (let size = -1; size < kinds.size; ) {
    size = kinds.size;
    const records = lawbook.vocabulary.records.filter((r) => kinds.has(r.name));
    const held = { ...dossier, records: records.map((term) => silentRecord(term, dossier)) };
    const judge = new ObligationJudge(new DossierFacts(held, lawbook), {
      asOf: options.asOf,
      readyFor: lastStage(lawbook),
    });
    const next = asking.chain.flatMap((place) => lawbook.issuedFor(place)).flatMap((o) => judge.judge(o));
    for (const kind of missingKinds(next, asking.level)) kinds.add(kind);
  }
  return written(wishes, front, kinds, { dossier, verdicts, asking }, tools);
}

interface Found {
  readonly dossier: Dossier;
  readonly verdicts: readonly Verdict[];
  readonly asking: Asking;
}

function written(
  { title }: TemplateWishes,
  front: string,
  kinds: ReadonlySet<string>,
  { dossier, verdicts, asking }: Found,
  { lawbook, terms }: Tools,
): string {
  const { vocabulary } = lawbook;
  const records = vocabulary.records.filter((r) => kinds.has(r.name));
  const fields = fieldsAsked(records, dossier, asking);
  const binding = bindingOn(dossier, asking);
  const body = (record: RecordTerm): readonly string[] =>
    recordBlocks(record, fields.get(record.name) ?? [], binding, asking);
  const blocks: string[] = [front, `# ${markdownText(oneLine(title))}决策案卷`];
  let number = 0;
  for (const step of vocabulary.steps) {
    const heading = stepHeading(terms, step);
    const own = records.filter((r) => r.step === step.name);
    if (heading === null) continue;
    if (own.length === 0) {
      const names = dependsOn(verdicts, step.name).map((name) => `“${name}”`);
      if (names.length > 0)
        blocks.push(
          `<!-- ${heading}：是否需要，取决于情形${names.join('')}。填好“情形”后可以插入这一步。 -->`,
        );
      continue;
    }
    number++;
    blocks.push(`## ${chineseNumeral(number)}、${heading}`);
    const opened = own.find((r) => r === terms.heading(heading).record?.term);
    if (opened) blocks.push(...body(opened));
    let sub = 0;
    for (const record of own) {
      const name = record === opened ? null : recordHeading(terms, record);
      if (name === null) continue;
      sub++;
      blocks.push(`### （${chineseNumeral(sub)}）${name}`, ...body(record));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

/** The last stage by which anything is due: then every duty shows what it wants. */
function lastStage({ vocabulary, obligations }: Lawbook): string {
  const rank = (stage: string): number => vocabulary.stages.findIndex((s) => s.name === stage);
  return obligations.reduce((best, o) => (rank(o.due.stage) > rank(best) ? o.due.stage : best), '');
}

const judged = (text: string, tools: Tools, options: CheckOptions) =>
  judgeDossier(parseDocument(PATH, text, 'utf-8', []), nothing, tools, {
    ...options,
    readyFor: lastStage(tools.lawbook),
  });

/** Records of which an empty dossier would be told that they are missing. */
function missingKinds(verdicts: readonly Verdict[], level: Obligation['level']): Set<string> {
  const shown =
    level === 'essential' ? ['essential'] : level === 'standard' ? ['essential', 'standard'] : null;
  return new Set(
    verdicts.flatMap(({ cause, severity, obligation }) => {
      if (severity === null || obligation.hint || !cause?.startsWith('missing:')) return [];
      if (shown && !shown.includes(obligation.level)) return [];
      return cause.slice('missing:'.length).split(/[:、]/, 1);
    }),
  );
}

/** Circumstances on which a step of nothing else depends. */
function dependsOn(verdicts: readonly Verdict[], step: string): readonly string[] {
  const names = verdicts.flatMap(({ obligation, cause }) =>
    obligation.step === step && obligation.level === 'essential' && cause?.startsWith('circumstance:')
      ? cause.slice('circumstance:'.length).split('/')
      : [],
  );
  return [...new Set(names)];
}

/** Circumstances that the law of the place asks about and nobody has answered, in the order of the vocabulary. */
function openCircumstances(
  dossier: Dossier,
  obligations: readonly Obligation[],
  lawbook: Lawbook,
): readonly string[] {
  const facts = new DossierFacts(dossier, lawbook);
  const spoken = new Set(
    [
      ...obligations.flatMap((o) => [...o.when, ...(o.without === 'not-applicable' ? [] : o.without)]),
      ...obligations.map((o) => o.judge?.with),
    ].flatMap(texts),
  );
  return lawbook.vocabulary.circumstances
    .map((c) => c.name)
    .filter((name) => spoken.has(name) && facts.circumstance(name).value === null);
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Plain where YAML takes it for the text that it is, else in quotes. */
function yamlText(text: string): string {
  const line = oneLine(text);
  const safe =
    /^[\p{L}\p{N}（《“][^:#"'\\[\]{}\n]*$/u.test(line) &&
    !/^(?:true|false|null|yes|no|[\d._-]+)$/i.test(line);
  return safe ? line : `'${line.replaceAll("'", '’')}'`;
}

function frontMatter(wishes: TemplateWishes, open: readonly string[]): string {
  const { title, authority, place, category, form, circumstances, lead } = wishes;
  const lines = [
    '---',
    '案卷类型: 重大行政决策',
    `决策事项: ${yamlText(title)}`,
    `决策机关: ${yamlText(authority)}`,
    `承办单位: ${lead ? yamlText(lead) : blankText}`,
    ...(place === null ? [] : [`适用地区: ${yamlText(place)}`]),
    `事项类别: ${category === null ? blankText : yamlText(category)}`,
    `文件形式: ${form === null ? blankText : yamlText(form)}`,
    '当前阶段: 启动',
  ];
  const declared = Object.entries(circumstances).map(
    ([name, value]) => `  ${yamlText(name)}: ${value ? '是' : `{判断: 否, 理由: ${blankText}}`}`,
  );
  const asked = open.map((name) => `  ${name}: ${blankText}`);
  if (declared.length + asked.length > 0) lines.push('情形:', ...declared, ...asked);
  return [...lines, '---'].join('\n');
}

function recordBlocks(
  record: RecordTerm,
  fields: readonly FieldTerm[],
  binding: readonly Obligation[],
  asking: Asking,
): readonly string[] {
  const hints = [...new Set(binding.flatMap((o) => deadlineOf(o, record, asking)))];
  return [
    ...hints.map((hint) => `<!-- ${hint} -->`),
    fields.map((f) => `- ${f.name}：${placeholderFor(f)}`).join('\n'),
  ].filter((block) => block !== '');
}

/** `期间：不少于30日，国令第713号第十五条第一款` for the record in which the last day is written. */
function deadlineOf(
  { judge, each, instrument, citation }: Obligation,
  record: RecordTerm,
  { lawbook, on }: Asking,
): readonly string[] {
  const given = judge?.with ?? {};
  const name = given.judge ?? judge?.name;
  if ((name !== 'days' && name !== 'within') || typeof given.parameter !== 'string') return [];
  const parameter = lawbook.parameter(given.parameter, on);
  const [target] = [given.period ?? given.to].flat();
  if (!parameter || typeof target !== 'string') return [];
  const dot = target.indexOf('.');
  const kind = dot < 0 ? each : target.slice(0, dot);
  if (kind !== record.name) return [];
  const [from] = [given.from].flat();
  const start =
    given.period === undefined && typeof from === 'string' ? `距${from.slice(from.indexOf('.') + 1)}` : '';
  const source = lawbook.instrument(instrument);
  const unit = parameter.unit === '日' ? '日' : `个${parameter.unit}`;
  const bound = name === 'days' ? '不少于' : '不超过';
  const basis = source?.number ?? `《${source?.title.zh ?? instrument}》`;
  return [
    `${target.slice(dot + 1)}：${start}${bound}${parameter.value}${unit}，${basis}${citationText(citation)}`,
  ];
}
