/**
 * A path of the report as a URI that machines compare: each segment percent-encoded, `/` kept.
 * It refuses to know which folder the path starts from.
 */

/** Relative paths give relative references; absolute ones `file:` URIs. Halves of characters become U+FFFD. */
export function locationUri(path: string): string {
  const whole = path.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  );
  const encoded = whole.split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded.replace('%3A', ':')}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
