/**
 * Gathers what is wrong in settings files, own rules and baselines as diagnostics, each in its file at its line.
 */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../../checks/index.ts';
import type { FilePlace } from '../../cli/src/host/settings-chain.ts';
import type { SettingsProblem } from '../../cli/src/host/settings-form.ts';
import type { SourceFile } from '../host.ts';
import { serverTexts } from '../texts.ts';

export class Mistakes {
  readonly all = new Map<string, Diagnostic[]>();
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #language: Language;

  /** `files`: those read so far, by key. */
  constructor(files: ReadonlyMap<string, SourceFile>, language: Language) {
    this.#files = files;
    this.#language = language;
  }

  readonly tell = (uri: string, text: string, { line, column, message }: SettingsProblem): void => {
    const start = { line: Math.max(0, line - 1), character: Math.max(0, column - 1) };
    const length = text.split(/\r\n|\r|\n/)[start.line]?.length ?? 0;
    const diagnostic: Diagnostic = {
      range: { start, end: { line: start.line, character: Math.max(length, start.character) } },
      severity: DiagnosticSeverity.Error,
      source: 'juece',
      message: serverTexts(this.#language).keepRules(message),
    };
    this.all.set(uri, [...(this.all.get(uri) ?? []), diagnostic]);
  };

  readonly tellAt = ({ file, line, column }: FilePlace, message: string): void => {
    const { uri, text } = this.#files.get(file) ?? { uri: file, text: '' };
    this.tell(uri, text, { line, column, message });
  };
}
