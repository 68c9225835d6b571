/**
 * Puts the editor features together for one law.
 */
import { KeptDocuments } from './dossier/documents.ts';
import { readText } from './dossier/files.ts';
import { judgeDossier, type Tools } from './engine/dossier-report.ts';
import { explain } from './engine/explain.ts';
import { Terms } from './facts/terms.ts';
import { completions } from './ide/completions.ts';
import { fixAll, fixes } from './ide/fixes.ts';
import { hints } from './ide/hints.ts';
import { hover } from './ide/hover.ts';
import { lenses } from './ide/lenses.ts';
import { definition, links, moved, references } from './ide/navigation.ts';
import { folding, symbols } from './ide/outline.ts';
import type { LanguageService } from './ide/service.ts';
import { templateChoices } from './ide/template/choices.ts';
import { template } from './ide/template.ts';
import { timeline } from './ide/timeline.ts';
import { tree } from './ide/tree.ts';
import type { Law } from './lawbook/law.ts';
import { Lawbook } from './lawbook/lawbook.ts';
import type { ParsedDocument } from './parse/document.ts';
import { isDossierText } from './parse/dossier-mark.ts';
import { parseDocument } from './parse/markdown.ts';

export function createLanguageService(law: Law): LanguageService {
  const lawbook = new Lawbook(law);
  const tools: Tools = { lawbook, terms: new Terms(law.vocabulary) };
  const kept = new Map<string, KeptDocuments>();
  let ahead: ParsedDocument | null = null;
  return {
    law,
    analyse(files, path, options, once = false) {
      const source = readText(files, path);
      if (source === null || !isDossierText(source.text)) return null;
      const language = options.language ?? 'zh-CN';
      if (once && !kept.has(path)) {
        const known = ahead?.path === path && ahead.text === source.text ? ahead : null;
        ahead = null;
        const document = known ?? parseDocument(path, source.text, source.encoding, source.problems);
        return { path, options, language, tools, files, ...judgeDossier(document, files, tools, options) };
      }
      const documents = kept.get(path) ?? new KeptDocuments();
      kept.set(path, documents);
      const document = documents.read(path, source, true);
      const judged = judgeDossier(document, files, { ...tools, documents }, options);
      documents.keep(new Set([path, ...judged.dossier.attachments.keys()]));
      return { path, options, language, tools, files, ...judged };
    },
    parseAhead(files, path) {
      const source = kept.has(path) ? null : readText(files, path);
      if (source === null || !isDossierText(source.text)) return;
      ahead = parseDocument(path, source.text, source.encoding, source.problems);
    },
    forget: (path) => void kept.delete(path),
    explain: (idOrTerm, options) => explain(lawbook, idOrTerm, options),
    hover,
    completions,
    definition,
    references,
    links,
    moved,
    symbols,
    folding,
    lenses,
    hints,
    fixes,
    fixAll,
    tree,
    timeline,
    templateChoices: (language) => templateChoices(tools, language),
    template: (wishes, options) => template(tools, wishes, options),
  };
}
