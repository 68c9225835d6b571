/**
 * An annotation as the line by which a runner (GitHub, Gitea) is told of it.
 * It refuses to choose; what comes from files can end no property and begin no command.
 */
import { type Annotation, type AnnotationOptions, chooseAnnotations } from './annotations.ts';
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

/** Every chosen annotation, one a line; nothing at all where nothing is raised. */
export function renderWorkflowCommands(report: Report, options: AnnotationOptions): string {
  return chooseAnnotations(report, options)
    .map((annotation) => `${workflowCommand(annotation)}\n`)
    .join('');
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
