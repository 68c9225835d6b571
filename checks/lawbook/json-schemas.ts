/**
 * The JSON Schemas of the law files, for editors that complete and check YAML while a lawyer writes.
 * They say what one file may look like; what only the compiler can see (names, days, references) is not in them.
 */
import { z } from 'zod';
import { sourceSchemas } from './source-schema.ts';

const titles: Readonly<Record<keyof typeof sourceSchemas, string>> = {
  instrument: '法律文件（law/instruments/*.yaml）',
  parameter: '参数（law/parameters/*.yaml）',
  obligations: '义务（law/obligations/<代号>/*.yaml）',
  steps: '步骤（law/vocabulary/steps.yaml）',
  stages: '阶段（law/vocabulary/stages.yaml）',
  circumstances: '情形（law/vocabulary/circumstances.yaml）',
  'front-matter': '案卷首部的键（law/vocabulary/front-matter.yaml）',
  records: '记录与字段（law/vocabulary/records/*.yaml）',
  calendar: '放假通知（law/calendar/<年>.yaml）',
  places: '地方（law/places/*.yaml）',
  catalogue: '目录（law/catalogue.yaml）',
};

/** JSON Schema 2020-12 by kind of file. */
export function lawSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sourceSchemas).map(([kind, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [kind, { $schema, title: titles[kind as keyof typeof sourceSchemas], ...rest }];
    }),
  );
}
