/**
 * Reads what the front matter declares: who decides what, for whom, at which stage, under which circumstances.
 * It puts the declarations together and demands the required ones; whether they are right is for the judges.
 */
import type { Vocabulary } from '../lawbook/law.ts';
import type { ParsedDocument, YamlEntry } from '../parse/document.ts';
import { readCircumstances } from './declared-circumstances.ts';
import { DeclaredValues } from './declared-values.ts';
import { readWaivers } from './declared-waivers.ts';
import type { FrontMatterFacts } from './dossier.ts';
import { frontMatterWords } from './front-matter-words.ts';

/** Reads the declarations; problems are form findings of their own. `document.frontMatter` may be null. */
export function readFrontMatter(document: ParsedDocument, vocabulary: Vocabulary): FrontMatterFacts {
  const words = frontMatterWords(vocabulary);
  const values = new DeclaredValues(document.path, words);
  const fm = document.frontMatter;
  const entries = fm ? values.entries(fm.map) : new Map<string, YamlEntry>();
  const kind = entries.get('案卷类型');
  const firstLine = {
    start: 0,
    end: Math.max(1, document.text.indexOf('\n') < 0 ? document.text.length : document.text.indexOf('\n')),
  };
  const anchor = values.place(kind ? { start: kind.keySpan.start, end: kind.value.span.end } : firstLine);
  const stage = values.choice(entries.get('当前阶段'), words.stage);
  // Which unit is to do the work is settled by the initiation itself: left blank on purpose until then, it is no slip.
  const first = vocabulary.stages[0]?.name;
  const unsettled = (key: string): boolean => key === '承办单位' && stage !== null && stage.text === first;
  for (const key of ['决策事项', '决策机关', '承办单位']) {
    const entry = entries.get(key);
    if (entry && unsettled(key)) continue;
    if (!entry || values.texts(entry).length === 0)
      values.problem('required-key', 'error', entry ? entry.keySpan : anchor.span, { key });
  }
  const leads = values.texts(entries.get('承办单位'));
  const coordinator = values.text(entries.get('牵头单位'));
  return {
    title: values.text(entries.get('决策事项')),
    id: values.text(entries.get('事项编号')),
    authority: values.text(entries.get('决策机关')),
    leads,
    coordinator,
    jurisdiction: values.text(entries.get('适用地区')),
    category: values.choiceOrText(entries.get('事项类别'), words.category),
    form: values.choice(entries.get('文件形式'), words.form),
    stage,
    amount: values.amount(entries.get('涉及金额')),
    circumstances: readCircumstances(values, entries.get('情形')),
    waivers: readWaivers(values, entries.get('豁免')),
    anchor,
    problems: values.problems,
  };
}
