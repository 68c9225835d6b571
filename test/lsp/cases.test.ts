/**
 * Runs the behaviours of test/lsp/cases/: what an editor asks and what it is told, in the author's words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readBehaviours } from './case-file.ts';
import { Stage } from './stage.ts';

const folder = join(import.meta.dirname, 'cases');
let stage: Stage | null = null;
afterEach(async () => {
  await stage?.end();
  stage = null;
});

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  describe(name, () => {
    for (const { title, steps } of readBehaviours(readFileSync(join(folder, name), 'utf8')))
      test(title, async () => {
        const playing = new Stage();
        stage = playing;
        let asserted = 0;
        for (const step of steps) {
          if (step.word !== 'Then') {
            await playing.play(step);
            continue;
          }
          asserted++;
          const where = `${name}:${step.line}`;
          const expected = step.text?.split('\n') ?? step.names;
          if (step.sentence.startsWith('exactly')) expect(playing.result, where).toEqual(expected);
          else if (step.sentence.startsWith('among others'))
            expect(playing.result, where).toEqual(expect.arrayContaining([...expected]));
          else if (step.sentence.startsWith('not'))
            for (const one of expected) expect(playing.result, where).not.toContain(one);
          else if (step.sentence === 'nothing') expect(playing.result, where).toEqual([]);
          else throw new Error(`${where}: ${step.sentence}`);
        }
        expect(asserted, 'a case that asserts nothing').toBeGreaterThan(0);
      });
  });
}
