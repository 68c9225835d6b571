/**
 * The beginning of a page that opens from a disk and fetches nothing: only its own style, and its own script if any, may run.
 */
import type { Language } from '../../messages/language.ts';
import { markupText as text } from '../markup-text.ts';

export interface PageHead {
  readonly language: Language;
  readonly title: string;
  readonly style: string;
  /** SHA-256 in base64 of the style, and of the one script a page may have. */
  readonly styleHash: string;
  readonly scriptHash?: string;
}

/** Lines up to the opening of the body. */
export function pageHead({ language, title, style, styleHash, scriptHash }: PageHead): readonly string[] {
  const script = scriptHash === undefined ? '' : ` script-src 'sha256-${scriptHash}';`;
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}';${script} base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${text(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body id="top">',
  ];
}
