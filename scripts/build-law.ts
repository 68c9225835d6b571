/**
 * Compiles the law/ folder to dist/law.json, and with --schemas writes the JSON Schemas of its files.
 * It brings files, hashing and the exit status; what is right or wrong in the data the core decides.
 *
 * Usage: build-law [--law DIR] [--out FILE] [--schemas] [--cases DIR]: the last also writes examples.json beside FILE.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { wrongPhrase } from '../checks/facts/phrases.ts';
import { judgeNames } from '../checks/judges/index.ts';
import { compileLaw, type LawFile } from '../checks/lawbook/compile.ts';
import { lawSchemas } from '../checks/lawbook/json-schemas.ts';
import { ruleNames } from '../checks/rules/index.ts';
import { violatingExamples } from './violating-examples.ts';

const { values } = parseArgs({
  options: {
    law: { type: 'string', default: 'law' },
    out: { type: 'string', default: 'dist/law.json' },
    schemas: { type: 'boolean', default: false },
    cases: { type: 'string' },
  },
});

if (values.schemas) {
  for (const [name, schema] of Object.entries(lawSchemas())) {
    write(join(values.law, 'schema', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
}
const { law, errors } = compileLaw(
  readLaw(values.law),
  { judges: judgeNames, rules: ruleNames, phrase: wrongPhrase },
  (text) => createHash('sha256').update(text).digest('hex'),
);
for (const { file, line, column, message } of errors) {
  process.stderr.write(`${file}:${line}:${column} ${message}\n`);
}
if (law === null) process.exitCode = 1;
else {
  write(values.out, JSON.stringify(law));
  if (values.cases !== undefined)
    write(join(dirname(values.out), 'examples.json'), JSON.stringify(violatingExamples(values.cases)));
}

/** All YAML files below a folder, with `/`-separated paths that begin with it. */
function readLaw(folder: string): LawFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => {
      const path = join(folder, name);
      return { path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
    });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
