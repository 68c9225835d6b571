/**
 * What the compiler makes of law that is right: defaults, order, version and hash.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Law } from '../../../checks/lawbook/law.ts';
import { compileFixture, fixtureFiles } from '../../law/law-files.ts';

function compiled(files = fixtureFiles): Law {
  const { law, errors } = compileFixture(files);
  if (law === null) throw new Error(errors.map((error) => error.message).join('\n'));
  return law;
}

function edited(path: string, from: string, to: string) {
  return fixtureFiles.map((file) =>
    file.path === path ? { path, text: file.text.replace(from, to) } : file,
  );
}

describe('an obligation', () => {
  const [comment, hearing, sincerity] = compiled().obligations;

  test('gets the due stage of its step, its basis and its empty parts by default', () => {
    expect(comment).toMatchObject({
      id: 'N713-15-1d',
      instrument: 'N713',
      citation: { article: 15, paragraph: 1, item: null },
      note: null,
      from: null,
      hint: false,
      waivable: true,
      basis: 'act',
      due: { stage: '合法性审查', on: [] },
    });
    expect(hearing).toMatchObject({ basis: 'decision', each: null, when: [] });
  });

  test('keeps what its author says instead', () => {
    expect(hearing).toMatchObject({
      hint: true,
      waivable: false,
      due: { stage: '集体讨论', on: ['听证会'] },
    });
    expect(sincerity?.due).toEqual({ stage: '已终止', on: [] });
  });

  test('has its judge apart from the arguments, a rule by name, or a ground why neither', () => {
    expect(comment?.judge).toEqual({
      name: 'interval',
      with: { period: '期间', parameter: '公开征求意见期限', excuse: '公开征求意见.缩短理由' },
    });
    expect(hearing?.judge).toEqual({ name: 'hearing-held', with: {} });
    expect(sincerity).toMatchObject({ judge: null, uncheckable: { zh: '卷内看不出。' } });
  });

  test('has conditions without empty keys', () => {
    expect(comment?.when).toEqual([{ circumstance: '情况紧急' }, { fact: '听证会.公开举行', is: ['是'] }]);
  });

  test('may lack its article when it is only a hint', () => {
    const path = 'obligations/N713/participation.yaml';
    expect(compiled(edited(path, '{ article: 16 }', '{}')).obligations[1]?.citation.article).toBeNull();
  });
});

describe('vocabulary', () => {
  const { records, steps, frontMatter } = compiled().vocabulary;

  test('a field may be its type alone, and is called by its Chinese name in English then', () => {
    const channel = records[0]?.fields.find((field) => field.name === '渠道');
    expect(channel).toEqual({ name: '渠道', type: 'text', en: '渠道', aliases: [], phrases: [], values: {} });
  });

  test('records know their step and their parts', () => {
    expect(records.map((record) => [record.name, record.step])).toEqual([
      ['公开征求意见', '公众参与'],
      ['听证会', '公众参与'],
    ]);
    expect(records[0]?.parts).toEqual([
      { name: '公告', headings: ['征求意见公告'], fields: { 时间: '期间' } },
    ]);
  });

  test('steps and front-matter keys keep the order of their file', () => {
    expect(steps.map((step) => step.name)).toEqual(['启动', '公众参与']);
    expect(frontMatter.map((field) => field.name)).toEqual(['决策事项', '事项类别']);
  });
});

describe('the whole', () => {
  test('values of a parameter are in order of time, whatever the order of writing', () => {
    expect(compiled().parameters[0]?.values.map((value) => value.from)).toEqual(['2019-09-01', '2025-01-01']);
  });

  test('holidays are single days', () => {
    expect(compiled().calendar).toMatchObject([
      {
        year: 2027,
        holidays: ['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ date, holiday: '元旦' })),
        workdays: [{ date: '2026-12-26', holiday: '元旦' }],
      },
    ]);
  });

  test('its version is the newest day of verification', () => {
    expect(compiled().version).toBe('2026-11-23');
  });

  test('the same files in any order give the same law, byte for byte', () => {
    const expected = JSON.stringify(compiled());
    fc.assert(
      fc.property(fc.shuffledSubarray([...fixtureFiles], { minLength: fixtureFiles.length }), (files) => {
        expect(JSON.stringify(compiled(files))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  test('its hash tells any change of content, and no change of comments', () => {
    const { hash } = compiled();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const path = 'parameters/comment.yaml';
    expect(compiled(edited(path, 'value: 20', 'value: 21')).hash).not.toBe(hash);
    expect(compiled(edited(path, 'unit: 日', 'unit: 日 # 自然日')).hash).toBe(hash);
  });

  test('no text whatever makes the compiler throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...fixtureFiles), (text, file) => {
        const files = [...fixtureFiles.filter((other) => other !== file), { path: file.path, text }];
        const { law, errors } = compileFixture(files);
        expect(law === null).toBe(errors.length > 0);
      }),
      { numRuns: 200 },
    );
  });
});
