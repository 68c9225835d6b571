/**
 * `juece explain`: prints what an obligation or a term means.
 * It refuses to know the law; the checker explains.
 */
import { type Checker, type Language, parseIsoDay, visible } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { readExamples } from '../host/law-file.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface ExplainWishes {
  readonly id: string;
  readonly language: Language;
  /** ISO, already checked; today where absent. */
  readonly asOf?: string;
  readonly jurisdiction?: string;
}

/** Returns the exit status: 2 for an id that nobody knows. */
export function explain(
  wishes: ExplainWishes,
  checker: Checker,
  console: Console,
  texts: UsageTexts,
): number {
  const { id, language, jurisdiction } = wishes;
  const asOf = parseIsoDay(wishes.asOf ?? console.today());
  const examples = readExamples();
  const explanation = checker.explain(id, {
    language,
    ...(asOf !== null && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    example: (obligation) => examples[obligation] ?? null,
  });
  if (explanation === null) {
    console.note(texts.error(texts.unknownId(id)));
    return 2;
  }
  const colon = language === 'en' ? ': ' : '：';
  const parts = explanation.parts.map(({ label, text }) => `  ${visible(label)}${colon}${visible(text)}`);
  console.out(`${[`${visible(explanation.id)} ${visible(explanation.title)}`, ...parts].join('\n')}\n`);
  return 0;
}
