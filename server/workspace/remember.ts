/**
 * What is kept of a judged dossier, or of one whose judging failed: diagnostics as the client reads them, and its name.
 * It converts and counts; it decides nothing.
 */
import { type Diagnostic, DiagnosticSeverity, type Location } from 'vscode-languageserver';
import {
  type Analysis,
  documentOf,
  findingMessage,
  type Diagnostic as ReportEntry,
} from '../../checks/index.ts';
import { Converter, type Encoding } from '../convert.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import type { Known } from './dossiers.ts';
import type { Folder } from './folder.ts';

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Converts places of one reading, each file's lines looked up once. */
export class Places {
  readonly #folder: Folder;
  readonly #analysis: Analysis;
  readonly #encoding: Encoding;
  readonly #converters = new Map<string, Converter | null>();

  constructor(folder: Folder, analysis: Analysis, encoding: Encoding) {
    this.#folder = folder;
    this.#analysis = analysis;
    this.#encoding = encoding;
  }

  /** Null for a file that was not read. */
  of(path: string): Converter | null {
    const known = this.#converters.get(path);
    if (known !== undefined) return known;
    const document = documentOf(this.#analysis, path);
    const open = this.#folder.opened(path)?.text;
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const mark = open?.getText(first) === '\ufeff';
    const converter = document === null ? null : new Converter(document, this.#encoding, mark);
    this.#converters.set(path, converter);
    return converter;
  }

  /** A place of the core as the client finds it. */
  target({ path, span }: { readonly path: string; readonly span: { start: number; end: number } }): Location {
    return { uri: this.#folder.uriOf(path), range: this.of(path)?.range(span) ?? nowhere };
  }

  /** A place of the report. */
  location({ path, range }: ReportEntry['location']): Location {
    const converter = this.of(path);
    const moved = converter
      ? { start: converter.outward(range.start), end: converter.outward(range.end) }
      : range;
    return { uri: this.#folder.uriOf(path), range: moved };
  }
}

export function remember(
  folder: Folder,
  analysis: Analysis,
  looked: ReadonlySet<string>,
  encoding: Encoding,
  page: (obligation: string) => string | null,
): Known {
  const places = new Places(folder, analysis, encoding);
  const { report, dossier } = analysis;
  const id = dossier.front.id;
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { severity } of report.diagnostics) counts[severity]++;
  // A reading that kept parts of the last one may not have asked for every file again.
  const linked = dossier.records.flatMap(({ links }) => links.flatMap(({ path }) => path ?? []));
  const diagnostics = diagnosticsOf(analysis, folder.nearOf(report.path).law, {
    location: (place) => places.location(place),
    dossierUri: folder.uriOf(report.path),
    page,
  });
  return {
    path: report.path,
    title: report.title,
    id: id?.text ?? '',
    idRange: id === null ? null : places.target(id.place).range,
    authority: report.authority,
    stage: report.stage,
    counts,
    // A baseline is not read for one dossier alone, but what is wrong in it is told with this one.
    looked: new Set([...looked, ...linked, ...dossier.attachments.keys(), ...diagnostics.keys()]),
    diagnostics,
  };
}

/** A dossier that could not be judged: said at its beginning, never silence. */
export function broken(folder: Folder, path: string, error: unknown): Known {
  const detail = error instanceof Error ? error.message : String(error);
  return unjudged(folder, path, 'internal-error', { rule: path, detail });
}

/** UTF-16 units (or bytes) of a dossier beyond which no edit could be answered in time. */
export const largestDossier = 2 * 1024 * 1024;

export function tooLarge(folder: Folder, path: string): Known {
  return unjudged(folder, path, 'file-not-read', { limit: largestDossier / 1024 ** 2 });
}

function unjudged(
  folder: Folder,
  path: string,
  code: string,
  params: Readonly<Record<string, string | number>>,
): Known {
  const { language } = folder.settings;
  const diagnostic: Diagnostic = {
    range: nowhere,
    severity: DiagnosticSeverity.Error,
    code,
    source: language === 'en' ? 'juece' : '决策合规',
    message: findingMessage(code, params, language),
  };
  return {
    path,
    title: folder.heads.get(path)?.title ?? '',
    id: '',
    idRange: null,
    authority: '',
    stage: '',
    counts: { error: 1, warning: 0, information: 0 },
    diagnostics: new Map([[path, [diagnostic]]]),
    looked: new Set([path]),
  };
}
