import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'juece-arrows-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const files: Readonly<Record<string, string>> = {
  'checks/base/span.ts': "import { parse } from '../parse/parse.ts';\nexport const span = parse;\n",
  'checks/parse/parse.ts': "import { readFileSync } from 'node:fs';\nexport const parse = readFileSync;\n",
  'checks/index.ts': "export { span } from './base/span.ts';\n",
  'checks/rules/one/a.ts': "import { b } from '../two/b.ts';\nexport const a = b;\n",
  'checks/rules/two/b.ts': 'export const b = 1;\n',
  'checks/lawbook/law.ts': "export type { Missing } from './missing.ts';\n",
  'checks/judges/c.ts': "import type { D } from '../engine/d.ts';\nexport type C = D;\n",
  'checks/engine/d.ts': "import { a } from '../rules/one/a.ts';\nexport type D = typeof a;\n",
  'cli/src/main.ts': "import { span } from '../../checks/base/span.ts';\nexport const main = span;\n",
  'server/protocol.ts': 'export const name = 1;\n',
  'server/session.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'server/node/fine.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  'server/handlers/e.ts': "import { main } from '../../cli/src/main.ts';\nexport const e = main;\n",
  'extension/src/f.ts':
    "import { read } from '../../server/session.ts';\nimport { name } from '../../server/protocol.ts';\nexport const f = [read, name];\n",
  'action/src/g.ts': "import { main } from '../../cli/src/main.ts';\nexport const g = main;\n",
  'action/src/fine.ts': "import { h } from '../../cli/src/host/h.ts';\nexport const fine = h;\n",
  'cli/src/host/h.ts': 'export const h = 1;\n',
  'cli/src/fine.ts': "import { span } from '../../checks/index.ts';\nexport const fine = span;\n",
};

test('every arrow against the architecture is caught, the allowed ones are not', () => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), text);
  }
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json']) {
    copyFileSync(join(repository, name), join(copy, name));
  }
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [
      program,
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'checks',
      'cli',
      'server',
      'extension',
      'action',
    ],
    { cwd: copy, encoding: 'utf8' },
  );
  const violations: readonly { rule: { name: string }; from: string; to: string }[] =
    JSON.parse(stdout).summary.violations;
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort()).toEqual([
    'action-and-command: action/src/g.ts → cli/src/main.ts',
    'checks-base: checks/base/span.ts → checks/parse/parse.ts',
    'checks-judges: checks/judges/c.ts → checks/engine/d.ts',
    'core-without-io: checks/parse/parse.ts → fs',
    'extension-by-protocol: extension/src/f.ts → server/session.ts',
    'faces-by-the-front-door: cli/src/main.ts → checks/base/span.ts',
    'resolvable: checks/lawbook/law.ts → ./missing.ts',
    'rule-alone: checks/rules/one/a.ts → checks/rules/two/b.ts',
    'server-and-command: server/handlers/e.ts → cli/src/main.ts',
    'server-without-machine: server/session.ts → fs',
  ]);
}, 30_000);
