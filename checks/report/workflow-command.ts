/**
 * An annotation as the line by which a runner (GitHub, Gitea) is told of it.
 * It refuses to choose; what comes from files can end no property and begin no command.
 */
import { reportTexts } from '../messages/report-texts.ts';
import { type Annotation, type AnnotationOptions, chooseAnnotations } from './annotations.ts';
import { exceptedText } from './excepted-text.ts';
import type { Report, Severity } from './report.ts';
import { visible } from './visible.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** One line without its end. Lines and columns are one-based; a range over several lines has no columns. */
export function workflowCommand({ severity, path, range, title, message }: Annotation): string {
  const { start, end } = range;
  const properties: [string, string | number][] = [
    ['file', visible(path)],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
  ];
  // The runner drops columns that span lines, with a warning of its own.
  if (start.line === end.line)
    properties.push(
      ['col', start.character + 1],
      ['endColumn', Math.max(start.character + 1, end.character)],
    );
  properties.push(['title', visible(title)]);
  const written = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${data(message.split('\n').map(visible).join('\n'))}`;
}

/** One line of what was checked and by what, for the log, then every chosen annotation, one a line. */
export function renderWorkflowCommands(report: Report, options: AnnotationOptions): string {
  const language = options.language ?? 'zh-CN';
  const texts = reportTexts(language);
  const { version, lawVersion, lawHash } = report.tool;
  const lines = [
    texts.summary(report.summary.dossiers, report.summary.diagnostics) + exceptedText(report, language),
    visible(texts.versions(version, lawVersion, lawHash, report.asOf)),
    ...chooseAnnotations(report, options).map(workflowCommand),
  ];
  return `${lines.join('\n')}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
