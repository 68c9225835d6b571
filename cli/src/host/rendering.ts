/**
 * What report formats need besides the report: names of steps and duties, the text of the files.
 * It refuses to know which format is printed.
 */
import { type Checker, dutyWords, type Language, type Rendering } from '../../../checks/index.ts';
import type { CheckRun } from './check-run.ts';

export function renderingOf(
  { sources }: Pick<CheckRun, 'sources'>,
  { law }: Checker,
  language: Language,
): Omit<Rendering, 'color' | 'width' | 'verbose'> {
  const { steps } = law.vocabulary;
  return {
    language,
    steps: steps.map(({ name, en }) => ({ name, label: language === 'en' ? en : name })),
    sources,
    duty: dutyWords(law, language),
  };
}
