/**
 * How a sample is asked for (`--by`) and told, in both languages.
 * It refuses to draw and to count.
 */
import type { Language } from '../../../checks/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Grouping } from './reports/groups.ts';
import type { Estimate, Stratum } from './sampling.ts';

const names: Readonly<Record<string, Grouping>> = {
  部门: 'lead',
  承办单位: 'lead',
  department: 'lead',
  lead: 'lead',
  年度: 'year',
  年份: 'year',
  year: 'year',
  地区: 'district',
  区划: 'district',
  district: 'district',
};

/** `部门,年度` and the like; commas of either width. Throws UsageError for a name that is none. */
export function readBy(text: string, language: Language): readonly Grouping[] {
  const parts = text
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const groupings = parts.map((part) => {
    const known = Object.hasOwn(names, part.toLowerCase()) ? names[part.toLowerCase()] : undefined;
    if (known === undefined) throw new UsageError(samplingTexts(language).unknownBy(part));
    return known;
  });
  return [...new Set(groupings)];
}

export interface SamplingTexts {
  readonly unknownBy: (name: string) => string;
  readonly drawn: (drawn: number, population: number, seed: string) => string;
  readonly stratum: (stratum: Stratum) => string;
  readonly estimate: (found: Estimate, defective: number, drawn: number) => string;
  readonly nothing: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const chinese: SamplingTexts = {
  unknownBy: (name) => `不能按“${name}”分层。可以按：部门、年度、地区。`,
  drawn: (drawn, population, seed) =>
    `从 ${population} 卷里抽取 ${drawn} 卷（种子 ${seed}；同样的案卷和种子，谁来抽都是这些卷）。`,
  stratum: ({ names: own, population, drawn }) =>
    `${own.join('、') || '全部'}：${population} 卷里抽 ${drawn} 卷`,
  estimate: ({ rate, low, high, complete }, defective, drawn) =>
    complete
      ? `全部 ${drawn} 卷都看了，有错误的 ${defective} 卷，占 ${percent(rate)}。`
      : `抽到的 ${drawn} 卷里有错误的 ${defective} 卷，占 ${percent(rate)}；推算全部案卷有错误的占 ${percent(low)} 至 ${percent(high)}（置信度 95%，精确二项区间；抽得占比越大，实际范围比这更窄）。`,
  nothing: '没有抽到案卷，无法推算。',
};

const english: SamplingTexts = {
  unknownBy: (name) => `cannot sample by “${name}”; use department, year or district`,
  drawn: (drawn, population, seed) =>
    `${drawn} of ${population} dossiers drawn (seed ${seed}; the same dossiers and seed give the same sample).`,
  stratum: ({ names: own, population, drawn }) => `${own.join(', ') || 'all'}: ${drawn} of ${population}`,
  estimate: ({ rate, low, high, complete }, defective, drawn) =>
    complete
      ? `All ${drawn} dossiers were looked at: ${defective} with errors, ${percent(rate)}.`
      : `${defective} of ${drawn} drawn have errors, ${percent(rate)}; of all dossiers ${percent(low)} to ${percent(high)} (95% confidence, exact binomial interval; narrower in truth the more of them were drawn).`,
  nothing: 'No dossier was drawn: nothing can be estimated.',
};

export function samplingTexts(language: Language): SamplingTexts {
  return language === 'en' ? english : chinese;
}
