/**
 * Words of a dossier inside a SARIF message, where braces hold places and brackets hold links.
 */
import { visible } from './visible.ts';

export function sarifText(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('](', '] (')
    .replace(/\{(?=\d)/g, '{ ');
}
