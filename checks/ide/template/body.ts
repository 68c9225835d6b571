/**
 * The body of a new dossier: a section a step, a part a record, a blank a field, deadlines as comments.
 * Which records there are it is told.
 */
import type { Dossier } from '../../dossier/dossier.ts';
import type { Tools } from '../../engine/dossier-report.ts';
import type { Verdict } from '../../engine/verdict.ts';
import type { FieldTerm, Obligation, RecordTerm } from '../../lawbook/law.ts';
import { chineseNumeral, citationText } from '../../report/citation.ts';
import { markdownText } from '../../report/markdown-text.ts';
import { type Asking, bindingOn, fieldsAsked } from '../asked.ts';
import type { TemplateWishes } from '../data.ts';
import { recordHeading, stepHeading } from '../headings.ts';
import { placeholderFor } from '../placeholder.ts';
import { oneLine } from './front-matter.ts';

export interface Found {
  readonly dossier: Dossier;
  readonly verdicts: readonly Verdict[];
  readonly asking: Asking;
}

export function written(
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

/** Circumstances on which a step of nothing else depends. */
function dependsOn(verdicts: readonly Verdict[], step: string): readonly string[] {
  const names = verdicts.flatMap(({ obligation, cause }) =>
    obligation.step === step && obligation.level === 'essential' && cause?.startsWith('circumstance:')
      ? cause.slice('circumstance:'.length).split('/')
      : [],
  );
  return [...new Set(names)];
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
