/**
 * The charts of the overview, each with its numbers as a table for whoever cannot see or wants to copy them.
 */
import { html, reportTexts, severities } from '../../../../../checks/index.ts';
import type { AuditData } from '../../audit-data.ts';
import { groupings } from '../groups.ts';
import type { DaysCount, Survey } from '../survey.ts';
import { bars, shares } from './charts.ts';
import { htmlTexts } from './html-texts.ts';

const { markupText: text } = html;

/** More bars than that nobody reads. */
const mostBars = 15;

export function overviewCharts(data: AuditData, survey: Survey): string {
  const words = htmlTexts(data.language);
  const { severity } = reportTexts(data.language);
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)}%`;
  const figures: string[] = [];
  const add = (
    label: string,
    drawn: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
    shown = rows.length,
  ): void => {
    const more = rows.length > shown ? `<p class="soft">${text(words.mostOf(shown, rows.length))}</p>` : '';
    figures.push(
      [
        `<figure><figcaption>${text(label)}</figcaption>${drawn}${more}`,
        `<details><summary>${text(words.asTable)}</summary>`,
        html.table(
          label,
          'counts',
          head.map(text),
          rows.map((row) => html.tableRow(row.map(text))),
        ),
        '</details></figure>',
      ].join('\n'),
    );
  };

  add(
    words.byStep,
    bars({
      label: words.byStep,
      rows: survey.steps.map(({ label, breached }) => ({ name: label, value: breached })),
    }),
    [words.step, words.breached, words.open, ...severities.map((name) => severity[name])],
    survey.steps.map(({ label, breached, open, diagnostics }) => [
      label,
      ...[breached, open, ...severities.map((name) => diagnostics[name])].map(String),
    ]),
  );
  for (const grouping of groupings) {
    const groups = survey.groups[grouping];
    const shown =
      grouping === 'year'
        ? groups
        : [...groups].sort((a, b) => b.diagnostics.error - a.diagnostics.error).slice(0, mostBars);
    const label = words.by[grouping];
    add(
      label,
      bars({
        label,
        rows: shown.map(({ name, diagnostics }) => ({ name: String(name), value: diagnostics.error })),
      }),
      [
        words.group[grouping],
        words.dossiers,
        words.withErrors,
        words.share,
        ...severities.map((name) => severity[name]),
      ],
      groups.map(({ name, dossiers, withErrors, diagnostics }) => [
        String(name),
        String(dossiers),
        String(withErrors),
        percent(withErrors, dossiers),
        ...severities.map((one) => String(diagnostics[one])),
      ]),
      shown.length,
    );
  }
  const years = survey.groups.year.filter(({ name }) => typeof name === 'number');
  if (years.length > 1)
    add(
      words.trend,
      shares(
        words.trend,
        years.map(({ name, withErrors, dossiers }) => ({ name: String(name), share: withErrors / dossiers })),
      ),
      [words.year, words.dossiers, words.withErrors, words.share],
      years.map(({ name, dossiers, withErrors }) => [
        String(name),
        String(dossiers),
        String(withErrors),
        percent(withErrors, dossiers),
      ]),
    );
  if (survey.days.length > 0) add(words.days, ...daysFigure(data, survey.days));
  return `<div class="charts">\n${figures.join('\n')}\n</div>`;
}

function daysFigure(
  data: AuditData,
  days: readonly DaysCount[],
): [string, readonly string[], readonly (readonly string[])[], number] {
  const words = htmlTexts(data.language);
  const shown = days.slice(0, mostBars);
  const unitOf = (unit: string): string => words.units[unit] ?? unit;
  return [
    bars({
      label: words.days,
      rows: shown.map(({ code, wanted, unit, given }) => ({
        name: `${code}（${unitOf(unit)}）`,
        value: median(given),
        mark: wanted,
      })),
      legend: [words.daysGiven, words.daysWanted],
    }),
    [words.duty, words.wanted, words.least, words.median, words.most, words.short, words.times],
    days.map(({ code, wanted, unit, given }) => [
      `${code} ${data.duty(code) ?? ''}`,
      `${wanted} ${unitOf(unit)}`,
      String(given[0] ?? ''),
      String(median(given)),
      String(given.at(-1) ?? ''),
      String(given.filter((one) => one < wanted).length),
      String(given.length),
    ]),
    shown.length,
  ];
}

/** Of numbers in rising order. */
function median(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
