/**
 * What client and server say to each other beyond the Language Server Protocol: method names and the shape of their data.
 * It holds types and names only, so that the extension can import it without the server.
 * Every place is a URI with a range in the negotiated position encoding.
 */
import type { Explanation, ide, Law, VerdictName } from '../checks/index.ts';

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}
export interface WireLocation {
  readonly uri: string;
  readonly range: WireRange;
}

/** Core data as it travels: every `Target` has become a `WireLocation`. */
export type Wire<T> = T extends ide.Target
  ? WireLocation
  : T extends readonly (infer U)[]
    ? readonly Wire<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Wire<T[K]> }
      : T;

/** `initialize.initializationOptions`; everything may be absent. */
export interface InitializationOptions {
  /** The compiled law, where the server cannot read law.json (browser). Otherwise it asks `juece/law`. */
  readonly law?: Law;
  /** Obligation → a line of a dossier that breaks it (examples.json). */
  readonly examples?: Readonly<Record<string, string>>;
  /** A URI scheme the client can show: diagnostics and links then lead to `<scheme>:/N713-15-1d`. */
  readonly explainScheme?: string;
  /** The client has the commands of `clientCommands` below; lenses then call them. */
  readonly commands?: boolean;
  /** The client answers `juece/stat`, `juece/read` and `juece/list` (for other schemes than `file`). */
  readonly files?: boolean;
  /** Settings for clients without `workspace/configuration`, as under `juece.`. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Commands that a client with `commands: true` registers itself; the argument is one object. */
export const clientCommands = {
  /** `{ uri }` */
  timeline: 'juece.showTimeline',
  /** `{ uri, step }` */
  step: 'juece.showStep',
  /** `{ id }` */
  explain: 'juece.explain',
  /** `{ uri, range }` */
  reveal: 'juece.reveal',
} as const;

/** Commands the server executes itself (`workspace/executeCommand`). */
export const serverCommands = {
  /** `[uri]`: asks the client to replace the file's content by itself in UTF-8. */
  convert: 'juece.server.convertToUtf8',
  /** `[name, argument]`: what a lens does in a client without commands of its own. */
  show: 'juece.server.show',
} as const;

/** Client → server requests. */
export const requests = {
  dossiers: 'juece/dossiers',
  tree: 'juece/tree',
  timeline: 'juece/timeline',
  explain: 'juece/explain',
  report: 'juece/report',
  template: 'juece/template',
  templateChoices: 'juece/templateChoices',
  checkWorkspace: 'juece/checkWorkspace',
} as const;

/** Server → client requests, for what the server cannot read itself. */
export const clientRequests = {
  /** `{}` → Law | null */
  law: 'juece/law',
  /** `{ uri }` → `{ kind, size }` | null */
  stat: 'juece/stat',
  /** `{ uri }` → `{ text }` for a document open in an editor, `{ base64 }` for bytes, null when unreadable. */
  read: 'juece/read',
  /** `{ uri, markdown }` → all files below that folder (only Markdown ones where `markdown`); null when it is none. */
  list: 'juece/list',
} as const;

/** Server → client: dossiers (by URI of their own file) whose verdicts or diagnostics changed or that are gone. */
export const changedNotification = 'juece/changed';
export interface ChangedParams {
  readonly uris: readonly string[];
}

export interface UriParams {
  readonly uri: string;
}
export interface OptionalUriParams {
  readonly uri?: string;
}
export type WireStat = { readonly kind: 'file' | 'directory'; readonly size: number } | null;
export type WireContent = { readonly text: string } | { readonly base64: string } | null;
export interface ListParams {
  readonly uri: string;
  readonly markdown: boolean;
}

/** One dossier known to the server. `counts` is null while it has not been checked. */
export interface DossierSummary {
  readonly uri: string;
  readonly title: string;
  readonly id: string;
  readonly authority: string;
  readonly stage: string;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information', number>> | null;
}
export type WireTree = Wire<ide.DossierTree> & { readonly uri: string };
export type WireTimeline = Wire<ide.Timeline> & { readonly uri: string };
export interface ExplainParams {
  readonly id: string;
  /** A document whose place and day decide which rules are shown. */
  readonly uri?: string;
}
export type WireExplanation = Explanation & { readonly markdown: string };
/** The report of one dossier, or of all checked ones. */
export interface ReportParams {
  readonly uri?: string;
}
export interface ReportResult {
  /** Markdown. */
  readonly text: string;
}
export interface TemplateParams {
  readonly wishes: ide.TemplateWishes;
  /** The folder whose rules and settings apply. */
  readonly uri?: string;
}
export interface TemplateResult {
  readonly text: string;
}
export interface CheckWorkspaceResult {
  readonly dossiers: number;
  readonly counts: Readonly<Record<'error' | 'warning' | 'information', number>>;
}
export type TemplateChoices = ide.TemplateChoices;
export type { Explanation, VerdictName };
