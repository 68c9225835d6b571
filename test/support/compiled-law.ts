/** The law of this repository, compiled from its YAML for tests; throws with every compile error. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongPhrase } from '../../checks/facts/phrases.ts';
import { judgeNames } from '../../checks/judges/index.ts';
import { compileLaw } from '../../checks/lawbook/compile.ts';
import type { Law } from '../../checks/lawbook/law.ts';
import { ruleNames } from '../../checks/rules/index.ts';

const root = join(import.meta.dirname, '../../law');
let compiled: Law | null = null;

export function compiledLaw(): Law {
  if (compiled) return compiled;
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ path: name.replaceAll('\\', '/'), text: readFileSync(join(root, name), 'utf8') }));
  const { law, errors } = compileLaw(
    files,
    { judges: judgeNames, rules: ruleNames, phrase: wrongPhrase },
    (text) => createHash('sha256').update(text).digest('hex'),
  );
  if (!law) throw new Error(errors.map((e) => `law/${e.file}:${e.line}:${e.column} ${e.message}`).join('\n'));
  compiled = law;
  return law;
}
