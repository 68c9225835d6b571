/**
 * Every format a report can be printed in, by the name users give. A new format is one file and one line here.
 * It refuses to know where the text goes.
 */
import type { Language } from '../messages/language.ts';
import { renderCsv } from './csv.ts';
import { renderGitlab } from './gitlab.ts';
import { renderHtml } from './html/page.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { renderSarif } from './sarif.ts';
import { renderText } from './text.ts';
import { renderWorkflowCommands } from './workflow-command.ts';

/** What formats may need besides the report itself. */
export interface Rendering {
  readonly language: Language;
  /** Steps in procedural order, with their names in the reader's language. */
  readonly steps: readonly { readonly name: string; readonly label: string }[];
  /** Decoded text of a path of the report, without BOM; null where it cannot be shown. */
  readonly sources: (path: string) => string | null;
  /** Also list every verdict that raised nothing. */
  readonly verbose: boolean;
  /** For terminals. */
  readonly color: boolean;
  readonly width?: number;
  /** What an obligation asks, in the reader's language; null for a code that is none. */
  readonly duty?: (code: string) => string | null;
}

type Format = (report: Report, rendering: Rendering) => string;

export const formats = {
  text: (report, rendering) =>
    renderText(report, { ...rendering, steps: rendering.steps.map(({ name }) => name) }),
  json: renderJson,
  markdown: renderMarkdown,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderWorkflowCommands,
  gitlab: renderGitlab,
  html: renderHtml,
  csv: renderCsv,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

// Marked pure, so that hosts which print no reports carry none of the formats.
export const formatNames = /* @__PURE__ */ Object.keys(formats) as readonly FormatName[];

export function render(format: FormatName, report: Report, rendering: Rendering): string {
  const chosen: Format = formats[format];
  return chosen(report, rendering);
}
