/**
 * The law that ships: it compiles, its numbers are those of the statutes, its JSON Schemas are up to date.
 */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseIsoDay } from '../../checks/base/civil-day.ts';
import { compileLaw } from '../../checks/lawbook/compile.ts';
import { lawSchemas } from '../../checks/lawbook/json-schemas.ts';
import { Lawbook } from '../../checks/lawbook/lawbook.ts';
import { sourceKind } from '../../checks/lawbook/source-schema.ts';
import { fixtureFiles, lawFolder, readFolder, sha256 } from './law-files.ts';

/** The names that the code offers; a folder that does not exist yet offers none. */
async function names(folder: string, list: string): Promise<string[]> {
  const path = fileURLToPath(new URL(`../../checks/${folder}/index.ts`, import.meta.url));
  if (!existsSync(path)) return [];
  const module = (await import(/* @vite-ignore */ path)) as Record<string, string[] | undefined>;
  return module[list] ?? [];
}

const files = readFolder(lawFolder);
const known = { judges: await names('judges', 'judgeNames'), rules: await names('rules', 'ruleNames') };
const { law, errors } = compileLaw(files, known, sha256);

describe('the law that ships', () => {
  test('compiles', () => {
    expect(errors.map((error) => `${error.file}:${error.line} ${error.message}`)).toEqual([]);
  });

  test.runIf(law !== null).each([
    ['公开征求意见期限', 30, '日'],
    ['听证材料送达提前', 7, '日'],
    ['合法性审查时间', 7, '工作日'],
  ])('%s is %i %s since the regulation took effect', (id, value, unit) => {
    const book = new Lawbook(law ?? raise());
    const first = parseIsoDay('2019-09-01') ?? raise();
    expect(book.parameter(id, first)).toMatchObject({ value, unit });
    expect(book.parameter(id, first - 1)).toBeNull();
  });

  test.runIf(law !== null)('counts the last day of 2005 as worked, as the notice for 2006 has it', () => {
    const { calendar } = new Lawbook(law ?? raise());
    expect(calendar.isWorkingDay(parseIsoDay('2005-12-31') ?? raise())).toBe(true);
  });
});

describe('the JSON Schemas', () => {
  const schemas = lawSchemas();

  test.each(Object.keys(schemas))('%s is written as the compiler has it', (name) => {
    const path = `${lawFolder}/schema/${name}.schema.json`;
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas[name])));
  });

  test.each(fixtureFiles.map((file) => file.path))(
    '%s satisfies its schema, and with a foreign key no more',
    (path) => {
      const content: unknown = parse(fixtureFiles.find((file) => file.path === path)?.text ?? '');
      const schema = schemas[sourceKind(path) ?? raise()] as object;
      const validate = new Ajv2020({ strict: false }).compile(schema);
      expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...(content as object), foreign: 1 })).toBe(false);
    },
  );
});

function raise(): never {
  throw new Error('missing');
}
