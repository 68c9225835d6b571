/**
 * Builds running text out of pieces of the source and answers where each character came from.
 * It knows nothing of markup: whoever appends pieces has removed it.
 */
import { fold } from '../base/fold.ts';
import type { Span } from '../base/span.ts';
import type { Flow } from './document.ts';

/**
 * Characters collected so far, and triples `raw start, source start, source end`, ascending.
 * A piece as long as its source maps character by character; any other piece maps as a whole.
 */
export class FlowDraft {
  raw = '';
  readonly segments: number[] = [];

  append(piece: string, start: number, end: number): void {
    if (piece === '') return;
    const segments = this.segments;
    const last = segments.length - 3;
    const continues =
      last >= 0 &&
      segments[last + 2] === start &&
      end - start === piece.length &&
      this.raw.length - (segments[last] as number) === start - (segments[last + 1] as number);
    if (continues) segments[last + 2] = end;
    else segments.push(this.raw.length, start, end);
    this.raw += piece;
  }

  /** Takes over all of another draft, with `glue` between the two when both have characters. */
  join(other: FlowDraft, glue: string): void {
    const segments = this.segments;
    if (glue !== '' && this.raw !== '' && other.raw !== '') {
      const before = segments[segments.length - 1] as number;
      this.append(glue, before, other.segments[1] as number);
    }
    const shift = this.raw.length;
    for (let i = 0; i < other.segments.length; i += 3) {
      const from = other.segments[i] as number;
      segments.push(from + shift, other.segments[i + 1] as number, other.segments[i + 2] as number);
    }
    this.raw += other.raw;
  }

  /** The finished flow of `[from, to)`; `anchor` is where an empty flow stands in the source. */
  flow(from: number, to: number, anchor: number): Flow {
    const whole = from === 0 && to === this.raw.length;
    const raw = whole ? this.raw : this.raw.slice(from, to);
    const source = { segments: this.segments, length: this.raw.length, offset: from, anchor };
    return new SourceFlow(raw, fold(raw), source, null);
  }
}

interface FlowSource {
  readonly segments: readonly number[];
  /** Characters of the draft, of which a flow may be a part that begins at `offset`. */
  readonly length: number;
  readonly offset: number;
  readonly anchor: number;
}

class SourceFlow implements Flow {
  readonly raw: string;
  readonly text: string;
  readonly memory: Map<unknown, unknown> | null;
  readonly #source: FlowSource;
  /** How far the text has moved since the source was read. */
  #by = 0;

  constructor(raw: string, text: string, source: FlowSource, memory: Map<unknown, unknown> | null) {
    this.raw = raw;
    this.text = text;
    this.memory = memory;
    this.#source = source;
  }

  kept(): Flow {
    return new SourceFlow(this.raw, this.text, this.#source, this.memory ?? new Map());
  }

  move(by: number): void {
    this.#by += by;
  }

  span(from: number, to: number): Span {
    const { anchor, offset } = this.#source;
    const by = this.#by;
    if (this.raw === '') return { start: anchor + by, end: anchor + by };
    const first = clamp(from, this.raw.length) + offset;
    const after = clamp(to, this.raw.length) + offset;
    if (after <= first) {
      const at = (first < offset + this.raw.length ? this.#start(first) : this.#end(first - 1)) + by;
      return { start: at, end: at };
    }
    return { start: this.#start(first) + by, end: this.#end(after - 1) + by };
  }

  #start(at: number): number {
    const i = this.#segment(at);
    const start = this.#source.segments[i + 1] as number;
    return this.#linear(i) ? start + at - (this.#source.segments[i] as number) : start;
  }

  #end(at: number): number {
    const i = this.#segment(at);
    if (!this.#linear(i)) return this.#source.segments[i + 2] as number;
    return (this.#source.segments[i + 1] as number) + at - (this.#source.segments[i] as number) + 1;
  }

  #linear(i: number): boolean {
    const { segments, length } = this.#source;
    const next = segments[i + 3] ?? length;
    const sourceLength = (segments[i + 2] as number) - (segments[i + 1] as number);
    return next - (segments[i] as number) === sourceLength;
  }

  #segment(at: number): number {
    let low = 0;
    let high = this.#source.segments.length / 3 - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#source.segments[middle * 3] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return low * 3;
  }
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
