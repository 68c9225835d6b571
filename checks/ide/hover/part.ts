/** One thing said under the pointer: a few lines on top, the rest below a rule. Markdown, files' words escaped. */
import type { Span } from '../../base/span.ts';

export interface HoverPart {
  readonly span: Span;
  readonly top: string;
  readonly details: readonly string[];
}
