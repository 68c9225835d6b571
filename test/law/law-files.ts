/** Reads law folders for tests and compiles them as the build does, with names of code that the test gives. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { wrongPhrase } from '../../checks/facts/phrases.ts';
import { type Compiled, compileLaw, type LawFile } from '../../checks/lawbook/compile.ts';

export const lawFolder = fileURLToPath(new URL('../../law', import.meta.url));
const fixtureFolder = fileURLToPath(new URL('./fixtures/minimal', import.meta.url));

/** Paths are relative to the folder. */
export function readFolder(folder: string): LawFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: name.replaceAll('\\', '/'),
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    }));
}

export const fixtureFiles: readonly LawFile[] = readFolder(fixtureFolder);

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function compileFixture(files: readonly LawFile[] = fixtureFiles): Compiled {
  return compileLaw(
    files,
    { judges: ['present', 'interval'], rules: ['hearing-held'], phrase: wrongPhrase },
    sha256,
  );
}
