/**
 * Reads behaviours written as Given/When/Then in Markdown: a heading a case, a line a step, a fence what belongs to it.
 * `▮` in a file marks the caret. It runs nothing.
 */

export interface Step {
  readonly word: 'Given' | 'When' | 'Then';
  /** The sentence without its first word, e.g. "opened `案卷.md`". */
  readonly sentence: string;
  /** What stands in backticks in the sentence, in order. */
  readonly names: readonly string[];
  /** The fence below it, without a line end at its end; null without one. */
  readonly text: string | null;
  readonly line: number;
}

export interface Behaviour {
  readonly title: string;
  readonly steps: readonly Step[];
}

/** Throws where a line is neither step, fence, heading nor remark (`> …`): a slip must not pass for a case. */
export function readBehaviours(source: string): readonly Behaviour[] {
  const behaviours: { title: string; steps: Step[] }[] = [];
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (/^(#\s.*|>.*|\s*)$/.test(line)) continue;
    const heading = /^##\s+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) {
      behaviours.push({ title: heading, steps: [] });
      continue;
    }
    const steps = behaviours.at(-1)?.steps;
    const step = /^(Given|When|Then)\s+(.*)$/.exec(line);
    if (steps && step) {
      const sentence = step[2] ?? '';
      const names = [...sentence.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '');
      steps.push({ word: step[1] as Step['word'], sentence, names, text: null, line: i + 1 });
      continue;
    }
    const last = steps?.at(-1);
    if (!/^```/.test(line) || !steps || !last || last.text !== null)
      throw new Error(`line ${i + 1}: ${line}`);
    const end = lines.indexOf('```', i + 1);
    if (end < 0) throw new Error(`line ${i + 1}: the fence does not close`);
    steps[steps.length - 1] = { ...last, text: lines.slice(i + 1, end).join('\n') };
    i = end;
  }
  return behaviours;
}
