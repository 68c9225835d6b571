/**
 * `juece coverage`: prints who serves each duty of the catalogue, law by law and article by article.
 * It refuses to know why; the law data says so.
 */
import stringWidth from 'string-width';
import {
  type Checker,
  type Coverage,
  type CoverageEntry,
  citationText,
  coverageStatuses,
  type Language,
  visible,
} from '../../../checks/index.ts';
import type { Console } from '../console.ts';
import type { ListFormat } from '../options.ts';
import type { UsageTexts } from '../usage-texts.ts';

export interface CoverageWishes {
  readonly format: ListFormat;
  readonly language: Language;
}

/** Returns the exit status, always 0: a gap in the catalogue is information, not a failure. */
export function coverage(
  wishes: CoverageWishes,
  checker: Checker,
  console: Console,
  texts: UsageTexts,
): number {
  const found = checker.coverage();
  console.out(wishes.format === 'json' ? asJson(found, wishes) : asText(found, wishes, checker, texts));
  return 0;
}

/** The form that other programs rely on: no other keys than these. */
function asJson({ total, byStatus, obligations }: Coverage, { language }: CoverageWishes): string {
  const value = {
    total,
    byStatus: Object.fromEntries(coverageStatuses.map((status) => [status, byStatus[status]])),
    obligations: obligations.map(({ id, instrument, status, servedBy, reason }) => ({
      id,
      instrument,
      status,
      servedBy,
      reason: reason && (language === 'en' ? reason.en : reason.zh),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function asText(
  { total, byStatus, obligations }: Coverage,
  { language }: CoverageWishes,
  checker: Checker,
  texts: UsageTexts,
): string {
  const english = language === 'en';
  const laws = new Map(
    checker.law.instruments.map((i) => [i.id, english ? i.title.en : `《${i.title.zh}》`]),
  );
  const groups = new Map<string, CoverageEntry[]>();
  for (const entry of obligations) {
    const group = groups.get(entry.instrument);
    if (group) group.push(entry);
    else groups.set(entry.instrument, [entry]);
  }
  const lines: string[] = [];
  for (const [id, entries] of groups) {
    const counts = coverageStatuses
      .map((status) => [status, entries.filter((e) => e.status === status).length] as const)
      .filter(([, count]) => count > 0)
      .map(([status, count]) => `${texts.coverageStatus[status]} ${count}`);
    const title = laws.get(id);
    const head = title === undefined ? id : `${visible(title)} ${id}`;
    lines.push(english ? `${head} (${counts.join(', ')})` : `${head}（${counts.join('，')}）`);
    const rows = entries.map((entry) => row(entry, language, texts));
    const widths = [0, 1, 2].map((column) =>
      Math.max(...rows.map((cells) => stringWidth(cells[column] ?? ''))),
    );
    for (const cells of rows)
      lines.push(`  ${cells.map((cell, i) => padded(visible(cell), widths[i] ?? 0)).join('  ')}`.trimEnd());
    lines.push('');
  }
  const sums = coverageStatuses.map((status) => `${texts.coverageStatus[status]} ${byStatus[status]}`);
  lines.push(texts.coverageTotal(total, sums.join(english ? ', ' : '，')));
  return `${lines.join('\n')}\n`;
}

/** Article, id, status, and why not fully. */
function row(
  { id, citation, status, reason }: CoverageEntry,
  language: Language,
  texts: UsageTexts,
): readonly string[] {
  const article = citation ? citationText(citation, language) : '';
  const why = reason === null ? '' : language === 'en' ? reason.en : reason.zh;
  return [article === '' ? '—' : article, id, texts.coverageStatus[status], why];
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));
