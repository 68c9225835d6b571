import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { renderJson } from '../../../checks/report/json.ts';
import { sampleReport } from '../../support/sample-report.ts';

const schema: object = JSON.parse(
  readFileSync(new URL('../../../docs/schema/report-1.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test('the report has the fields of the contract in its order, additions after them', () => {
  const value = JSON.parse(renderJson(sampleReport));
  expect(Object.keys(value)).toEqual(['schemaVersion', 'tool', 'asOf', 'summary', 'dossiers', 'findings']);
  expect(Object.keys(value.tool)).toEqual(['name', 'version', 'lawVersion', 'lawHash']);
  const dossier = value.dossiers[0];
  expect(Object.keys(dossier)).toEqual([
    'path',
    'title',
    'authority',
    'jurisdiction',
    'stage',
    'decisionDate',
    'verdicts',
    'findings',
    'diagnostics',
    'id',
    'exceptions',
    'acts',
    'leads',
  ]);
  expect(Object.keys(dossier.verdicts[0])).toEqual([
    'obligation',
    'step',
    'level',
    'verdict',
    'severity',
    'message',
    'judgedAt',
    'citation',
    'location',
    'evidence',
    'remedy',
    'related',
    'cause',
    'fingerprint',
  ]);
  expect(Object.keys(dossier.verdicts[0].citation)).toEqual(['law', 'title', 'article', 'paragraph', 'item']);
  expect(Object.keys(dossier.verdicts[0].evidence[0])).toEqual(['path', 'range', 'text', 'fact']);
  expect(Object.keys(dossier.findings[0]).slice(0, 4)).toEqual(['code', 'severity', 'message', 'location']);
});

test('no verdict is lost and the report can be read back', () => {
  expect(JSON.parse(renderJson(sampleReport))).toEqual(JSON.parse(JSON.stringify(sampleReport)));
});

test('the published schema accepts the report and refuses strangers and wrong values', () => {
  const value = JSON.parse(renderJson(sampleReport));
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...value, extra: 1 })).toBe(false);
  expect(validate({ ...value, asOf: '昨天' })).toBe(false);
  expect(validate({ ...value, schemaVersion: 2 })).toBe(false);
  const dossier = {
    ...value.dossiers[0],
    verdicts: [{ ...value.dossiers[0].verdicts[0], verdict: 'passed' }],
  };
  expect(validate({ ...value, dossiers: [dossier] })).toBe(false);
});

test('control characters and lone surrogates stay inside JSON strings', () => {
  const dossier = sampleReport.dossiers[0];
  if (!dossier) throw new Error('sample without dossier');
  const text = renderJson({
    ...sampleReport,
    dossiers: [{ ...dossier, title: '\u001b[2J\ud800\n::error::x' }],
  });
  expect(text.split('\n').filter((line) => line.trim().startsWith('::'))).toEqual([]);
  expect(text.includes(String.fromCharCode(27))).toBe(false);
  expect(JSON.parse(text).dossiers[0].title).toBe('\u001b[2J\ud800\n::error::x');
});
