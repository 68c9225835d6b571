/**
 * Reads a snippet of a dossier for tests and shows its facts as one-line strings: `听证会.举行日期=2018-06-05「…」`.
 * It decides nothing about what a snippet should say.
 */
import { isoDay } from '../../../checks/base/civil-day.ts';
import { buildDossier } from '../../../checks/dossier/build.ts';
import type { Dossier } from '../../../checks/dossier/dossier.ts';
import type { Fact, Value } from '../../../checks/facts/fact.ts';
import { Terms } from '../../../checks/facts/terms.ts';
import { parseDocument } from '../../../checks/parse/markdown.ts';
import { compiledLaw } from '../../support/compiled-law.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const law = compiledLaw();
const terms = new Terms(law.vocabulary);
const path = '案卷/案卷.md';

/** `front`: more front matter lines; `files`: attachments by path beside the dossier. */
export function dossierOf(body: string, front = '', files: Readonly<Record<string, string>> = {}): Dossier {
  const text = `---\n案卷类型: 重大行政决策\n决策事项: 公共停车管理措施\n决策机关: 某市甲区人民政府\n承办单位: 甲区交通局\n${front}---\n${body}\n`;
  const contents = new Map(Object.entries(files).map(([name, content]) => [`案卷/${name}`, content]));
  contents.set(path, text);
  return buildDossier(parseDocument(path, text, 'utf-8', []), memoryFiles(contents), terms, law.vocabulary);
}

function shownValue(value: Value): string {
  switch (value.type) {
    case 'day':
      return isoDay(value.day);
    case 'period': {
      const day = (d: number | null): string => (d === null ? '?' : isoDay(d));
      const length = value.length ? `(${value.length.days}${value.length.unit})` : '';
      return `${day(value.start)}..${day(value.end)}${length}`;
    }
    case 'number':
      return String(value.number);
    case 'meeting':
      return `${value.meeting}${value.session === null ? '' : `#${value.session}`}`;
    case 'names':
      return value.names.join('+');
    case 'conclusion':
      return value.conclusion;
    case 'yes-no':
      return value.yes ? '是' : '否';
    case 'amount':
      return `${value.yuan}元`;
    case 'vague-time':
      return '模糊';
    default:
      return '文';
  }
}

export function shownFact(fact: Fact): string {
  const status = fact.status === 'stated' ? '' : `(${fact.status})`;
  return `${fact.record}.${fact.field}=${status}${shownValue(fact.value)}「${fact.text}」`;
}

export interface Shown {
  /** Facts of the dossier and its attachments. */
  readonly facts: readonly string[];
  /** `听证会:negated` for each record. */
  readonly records: readonly string[];
  /** `听证会.举行日期` of every fact that may prove something. */
  readonly stated: readonly string[];
  /** Kinds of records that may prove something. */
  readonly held: readonly string[];
}

export function shown(dossier: Dossier): Shown {
  const facts = dossier.records.flatMap((r) => [...r.facts, ...r.attached]);
  return {
    facts: facts.map(shownFact),
    records: dossier.records.map((r) => `${r.kind}:${r.status}`),
    stated: dossier.records
      .filter((r) => r.status === 'stated')
      .flatMap((r) => [...r.facts, ...r.attached])
      .filter((f) => f.status === 'stated')
      .map((f) => `${f.record}.${f.field}`),
    held: dossier.records.filter((r) => r.status === 'stated').map((r) => r.kind),
  };
}
