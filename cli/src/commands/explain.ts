/**
 * `juece explain`: prints what an obligation or a term means.
 * It refuses to know the law; the checker explains.
 */
import { resolve } from 'node:path';
import { type Checker, type Language, parseIsoDay, visible } from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import { effectiveSettings } from '../host/effective-settings.ts';
import { readExamples } from '../host/law-file.ts';
import { readLawLibrary } from '../host/law-library.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface ExplainWishes {
  readonly id: string;
  readonly language: Language;
  /** ISO, already checked; today where absent. */
  readonly asOf?: string;
  readonly jurisdiction?: string;
  /** Folder of statutes in Markdown; the one of `juece.yaml` where absent. */
  readonly lawLibrary?: string;
}

/** Returns the exit status: 2 for an id that nobody knows. Throws UsageError for a law library that is no folder. */
export function explain(
  wishes: ExplainWishes,
  checker: Checker,
  console: Console,
  texts: UsageTexts,
): number {
  const { id, language, jurisdiction } = wishes;
  const asOf = parseIsoDay(wishes.asOf ?? console.today());
  const examples = readExamples();
  const folder = wishes.lawLibrary ?? effectiveSettings(console.cwd, { language }).lawLibrary.value;
  const library =
    folder === null ? [] : readLawLibrary(resolve(console.cwd, folder), texts.noLibrary(folder));
  const explanation = checker.explain(id, {
    language,
    ...(asOf !== null && { asOf }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    example: (obligation) => examples[obligation] ?? null,
    library,
  });
  if (explanation === null) {
    console.note(texts.error(texts.unknownId(id)));
    return 2;
  }
  const colon = language === 'en' ? ': ' : '：';
  const parts = explanation.parts.map(({ label, text }) => `  ${visible(label)}${colon}${indented(text)}`);
  console.out(`${[`${visible(explanation.id)} ${visible(explanation.title)}`, ...parts].join('\n')}\n`);
  return 0;
}

/** Several lines (a quoted article) stand below their label. */
function indented(text: string): string {
  const lines = text.split('\n').map(visible);
  return lines.length === 1 ? (lines[0] ?? '') : lines.map((line) => `\n    ${line}`).join('');
}
