/**
 * Puts foreign text into XML or HTML, between tags or into a quoted attribute, so that it can only be read.
 * It knows the signs of markup and nothing of what is written.
 */
import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One line. Hidden characters are shown, what no document may contain becomes U+FFFD. */
export function markupText(text: string): string {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
