/**
 * Puts foreign text into Markdown so that it is read as text: no markup, no link, no table cell, no hidden characters.
 * It knows CommonMark's signs and nothing of what is written.
 */
import { visible } from './visible.ts';

/** One line; what a renderer would take for markup or HTML is escaped. */
export function markdownText(text: string): string {
  return (
    visible(text.replace(/\s*[\r\n\t]+\s*/g, ' '))
      .replace(/[\\`*_{}[\]<>|~#&$]/g, '\\$&')
      .replace(/(^|\s)([-+=]|\d+[.)])(?=\s|$)/g, '$1\\$2')
      // Bare addresses become links in many renderers.
      .replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
  );
}

/** For pages of a forge, which would also call people by name: `@name` stays text, and nobody is told. */
export function forgeText(text: string): string {
  return markdownText(text).replace(/(^|[^\w])@(?=\w)/g, '$1@&#8203;');
}
