/**
 * Every kind of mistake a lawyer can make in law data: one error, at the right place, saying what is allowed.
 */
import { describe, expect, test } from 'vitest';
import type { LawFile } from '../../checks/lawbook/compile.ts';
import { compileFixture, fixtureFiles } from './law-files.ts';

const obligations = 'obligations/N713/participation.yaml';
const records = 'vocabulary/records/participation.yaml';
const comment = 'parameters/comment.yaml';

/** The fixture with the first `from` of one file replaced; `line` is where the change begins, from one. */
function broken(path: string, from: string, to: string): { files: LawFile[]; line: number } {
  const original = fixtureFiles.find((file) => file.path === path);
  const at = original?.text.indexOf(from) ?? -1;
  if (original === undefined || at < 0) throw new Error(`「${from}」 is not in ${path}`);
  const text = original.text.slice(0, at) + to + original.text.slice(at + from.length);
  const files = fixtureFiles.map((file) => (file === original ? { path, text } : file));
  return { files, line: original.text.slice(0, at).split('\n').length };
}

interface Mistake {
  readonly what: string;
  readonly in: string;
  readonly from: string;
  readonly to: string;
  /** Lines between the changed text and the place of the error. */
  readonly below?: number;
  readonly says: readonly string[];
}

const mistakes: readonly Mistake[] = [
  // Form.
  {
    what: 'a phrase pattern with an unknown slot',
    in: records,
    from: '{日}…征求意见',
    to: '{几号}…征求意见',
    says: ['{几号}'],
  },
  {
    what: 'an unknown key',
    in: obligations,
    from: 'level: essential',
    to: 'level: essential\n    levle: x',
    below: 1,
    says: ['levle', 'level'],
  },
  {
    what: 'a missing key',
    in: 'instruments/N713.yaml',
    from: 'issuer: 国务院\n',
    to: '',
    below: -2,
    says: ['issuer', '缺少'],
  },
  {
    what: 'a missing key with fixed values',
    in: comment,
    from: 'unit: 日\n',
    to: '',
    below: -2,
    says: ['unit', '工作日'],
  },
  {
    what: 'a missing language',
    in: obligations,
    from: '{ zh: 期限够长。, en: Long enough. }',
    to: '{ zh: 期限够长。 }',
    says: ['en', '缺少'],
  },
  {
    what: 'an empty value',
    in: 'instruments/N713.yaml',
    from: 'issuer: 国务院',
    to: 'issuer:',
    says: ['文字'],
  },
  { what: 'a wrong kind of value', in: comment, from: 'value: 20', to: 'value: 二十', says: ['数字'] },
  {
    what: 'an unknown level',
    in: obligations,
    from: 'level: essential',
    to: 'level: high',
    says: ['high', 'essential', 'complete'],
  },
  {
    what: 'an unknown modality',
    in: obligations,
    from: 'modality: must',
    to: 'modality: shall',
    says: ['shall', 'must-not'],
  },
  { what: 'an unknown unit', in: comment, from: 'unit: 日', to: 'unit: 天', says: ['天', '工作日'] },
  {
    what: 'a badly written date',
    in: 'instruments/N713.yaml',
    from: '2019-04-20',
    to: '2019年4月20日',
    says: ['YYYY-MM-DD'],
  },
  {
    what: 'a day that does not exist',
    in: 'instruments/N713.yaml',
    from: '2019-04-20',
    to: '2019-02-29',
    says: ['没有这一天'],
  },
  {
    what: 'a number without citation',
    in: comment,
    from: '    cite: N713 第16条\n',
    to: '',
    below: -2,
    says: ['cite', '缺少'],
  },
  { what: 'a citation in free form', in: comment, from: 'N713 第16条', to: '见条例', says: ['第N条'] },
  {
    what: 'a key written twice',
    in: 'instruments/N713.yaml',
    from: 'place: CN',
    to: 'place: CN\nid: N713',
    below: 1,
    says: ['两次'],
  },
  {
    what: 'a tab as indentation',
    in: obligations,
    from: '    level: essential',
    to: '\tlevel: essential',
    says: ['制表符'],
  },
  {
    what: 'a bracket left open',
    in: 'vocabulary/stages.yaml',
    from: 'aliases: [] }',
    to: 'aliases: []',
    says: ['括号'],
    below: 1,
  },
  { what: 'an alias without anchor', in: records, from: '渠道: text', to: '渠道: *没有', says: ['引用'] },
  {
    what: 'judge and rule at once',
    in: obligations,
    from: 'rule: hearing-held',
    to: 'rule: hearing-held\n    judge: {name: present}',
    says: ['judge', 'rule', 'uncheckable'],
    below: -12,
  },
  {
    what: 'no judge, rule or ground at all',
    in: obligations,
    from: '    rule: hearing-held\n',
    to: '',
    says: ['judge', 'rule', 'uncheckable'],
    below: -12,
  },
  {
    what: 'a judge without name',
    in: obligations,
    from: 'name: interval',
    to: 'nam: interval',
    says: ['name', '缺少'],
  },
  {
    what: 'a condition with an unknown key',
    in: obligations,
    from: 'circumstance: 情况紧急',
    to: 'circumstanc: 情况紧急',
    says: ['恰有一个键', 'circumstance'],
  },
  {
    what: 'a condition with two keys',
    in: obligations,
    from: 'circumstance: 情况紧急',
    to: 'circumstance: 情况紧急\n        has: 听证会',
    says: ['恰有一个键'],
  },
  {
    what: 'a fact condition without values',
    in: obligations,
    from: '\n        is: [是]',
    to: '',
    says: ['is', 'not'],
  },
  {
    what: 'a mistyped part of a condition',
    in: obligations,
    from: 'is: [是]',
    to: 'iss: [是]',
    says: ['iss', 'is'],
  },
  {
    what: 'an unknown field type',
    in: records,
    from: '渠道: text',
    to: '渠道: date',
    says: ['day', 'period'],
  },
  {
    what: 'an unknown key of a field',
    in: records,
    from: 'en: period, aliases',
    to: 'en: period, alias',
    says: ['alias', 'aliases'],
  },
  {
    what: 'a misspelt judge key',
    in: obligations,
    from: 'rule: hearing-held',
    to: 'rul: hearing-held',
    says: ['rul', 'rule'],
  },
  // Names.
  {
    what: 'an unknown instrument of obligations',
    in: obligations,
    from: 'instrument: N713',
    to: 'instrument: N714',
    says: ['N714', 'N713', 'HK'],
  },
  {
    what: 'an unknown instrument of a citation',
    in: comment,
    from: 'N713 第16条',
    to: 'N714 第16条',
    says: ['N714', 'N713'],
  },
  {
    what: 'an id of another instrument',
    in: obligations,
    from: 'id: N713-16-1',
    to: 'id: HK-16-1',
    says: ['N713-'],
  },
  {
    what: 'an id used twice',
    in: obligations,
    from: 'id: N713-16-1',
    to: 'id: N713-15-1d',
    says: ['N713-15-1d', `${obligations}:3`],
  },
  {
    what: 'an unknown step',
    in: obligations,
    from: 'step: 公众参与',
    to: 'step: 公众',
    says: ['公众参与', '启动'],
  },
  {
    what: 'an unknown stage',
    in: obligations,
    from: 'stage: 集体讨论',
    to: 'stage: 上会',
    says: ['上会', '集体讨论'],
  },
  {
    what: 'an unknown record that makes due',
    in: obligations,
    from: 'on: [听证会]',
    to: 'on: [听证]',
    says: ['听证会'],
  },
  {
    what: 'an unknown circumstance',
    in: obligations,
    from: 'circumstance: 情况紧急',
    to: 'circumstance: 紧急',
    says: ['情况紧急'],
  },
  {
    what: 'an unknown judge',
    in: obligations,
    from: 'name: interval',
    to: 'name: gap',
    says: ['gap', 'interval', 'present'],
  },
  {
    what: 'an unknown rule',
    in: obligations,
    from: 'rule: hearing-held',
    to: 'rule: hearing',
    says: ['hearing-held'],
  },
  {
    what: 'an unknown parameter',
    in: obligations,
    from: 'parameter: 公开征求意见期限',
    to: 'parameter: 期限',
    says: ['公开征求意见期限'],
  },
  {
    what: 'an unknown field of the record at hand',
    in: obligations,
    from: 'period: 期间',
    to: 'period: 期限',
    says: ['期间', '渠道'],
  },
  {
    what: 'an unknown field of a named record',
    in: obligations,
    from: '公开征求意见.缩短理由',
    to: '公开征求意见.理由',
    says: ['缩短理由'],
  },
  {
    what: 'an unknown record in a path',
    in: obligations,
    from: '公开征求意见.缩短理由',
    to: '征求意见.缩短理由',
    says: ['公开征求意见'],
  },
  {
    what: 'an unknown record of each',
    in: obligations,
    from: 'each: 公开征求意见',
    to: 'each: 座谈会',
    says: ['座谈会', '听证会'],
  },
  {
    what: 'an unknown field in a condition',
    in: obligations,
    from: 'fact: 听证会.公开举行',
    to: 'fact: 听证会.公开',
    says: ['公开举行'],
  },
  {
    what: 'an impossible value in a condition',
    in: obligations,
    from: 'is: [是]',
    to: 'is: [有]',
    says: ['有', '是、否'],
  },
  {
    what: 'an unknown category',
    in: obligations,
    from: 'circumstance: 情况紧急',
    to: 'category: [规划]',
    says: ['重要规划'],
  },
  {
    what: 'an unknown key of the front matter',
    in: obligations,
    from: 'fact: 听证会.公开举行',
    to: 'fact: 案卷.标题',
    says: ['决策事项'],
  },
  {
    what: 'a checkable obligation without article',
    in: obligations,
    from: '{ article: 15, paragraph: 1 }',
    to: '{}',
    says: ['article'],
  },
  {
    what: 'an end before its beginning',
    in: obligations,
    from: 'until: 2026-01-01',
    to: 'until: 2019-01-01',
    says: ['2020-01-01'],
  },
  {
    what: 'an instrument in force before it was published',
    in: 'instruments/N713.yaml',
    from: 'effective: 2019-09-01',
    to: 'effective: 2019-01-01',
    says: ['2019-04-20'],
  },
  {
    what: 'two values for one day',
    in: comment,
    from: 'from: 2019-09-01',
    to: 'from: 2025-01-01',
    says: ['两个值'],
  },
  {
    what: 'a record of an unknown step',
    in: records,
    from: 'step: 公众参与',
    to: 'step: 参与',
    says: ['公众参与'],
  },
  { what: 'a day that is no field', in: records, from: 'day: [期间]', to: 'day: [日期]', says: ['期间'] },
  {
    what: 'a part that means no field',
    in: records,
    from: '{ 时间: 期间 }',
    to: '{ 时间: 日期 }',
    says: ['期间'],
  },
  {
    what: 'a holiday far from its year',
    in: 'calendar/2027.yaml',
    from: '2026-12-26',
    to: '2026-06-26',
    says: ['2027'],
  },
  {
    what: 'a day that is off and worked',
    in: 'calendar/2027.yaml',
    from: '2026-12-26',
    to: '2027-01-02',
    says: ['两次'],
  },
  {
    what: 'a range that runs backwards',
    in: 'calendar/2027.yaml',
    from: '2027-01-01 至 2027-01-03',
    to: '2027-01-03 至 2027-01-01',
    says: ['起止'],
  },
];

describe('the fixture without mistakes', () => {
  test('compiles', () => {
    expect(compileFixture().errors).toEqual([]);
  });
});

describe('one mistake gives one error', () => {
  test.each(mistakes)('$what', (mistake) => {
    const { files, line } = broken(mistake.in, mistake.from, mistake.to);
    const { law, errors } = compileFixture(files);
    expect(errors.map((error) => `${error.file}:${error.line} ${error.message}`)).toHaveLength(1);
    expect(law).toBeNull();
    expect(errors[0]).toMatchObject({ file: mistake.in, line: line + (mistake.below ?? 0) });
    for (const word of mistake.says) expect(errors[0]?.message).toContain(word);
  });

  test('a file in a place that means nothing', () => {
    const { errors } = compileFixture([...fixtureFiles, { path: 'obligation/N713.yaml', text: 'a: 1\n' }]);
    expect(errors).toMatchObject([{ file: 'obligation/N713.yaml', line: 1, column: 1 }]);
    expect(errors[0]?.message).toContain('obligations/');
  });

  test('an instrument declared in two files', () => {
    const copy = {
      path: 'instruments/Z.yaml',
      text: fixtureFiles.find((f) => f.path.endsWith('N713.yaml'))?.text ?? '',
    };
    expect(compileFixture([...fixtureFiles, copy]).errors).toMatchObject([
      { file: 'instruments/Z.yaml', line: 1 },
    ]);
  });

  test('a record declared in two files names the first', () => {
    const copy = { path: 'vocabulary/records/z.yaml', text: 'step: 启动\nrecords:\n  听证会: {day: []}\n' };
    const { errors } = compileFixture([...fixtureFiles, copy]);
    expect(errors).toMatchObject([{ file: copy.path, line: 3, column: 3 }]);
    expect(errors[0]?.message).toContain(records);
  });

  test('no law at all is an error, not an empty law', () => {
    expect(compileFixture([])).toMatchObject({ law: null, errors: [{ line: 1 }] });
  });

  test('several mistakes come in the order of files and lines', () => {
    const first = broken(obligations, 'level: essential', 'level: high');
    const again = first.files.map((file) => ({
      ...file,
      text: file.text.replace('modality: may', 'modality: might'),
    }));
    const both = again.map((file) =>
      file.path === comment ? { ...file, text: file.text.replace('unit: 日', 'unit: 天') } : file,
    );
    const { errors } = compileFixture(both);
    expect(errors.map((error) => error.file)).toEqual([obligations, obligations, comment]);
    expect(errors[0]?.line).toBeLessThan(errors[1]?.line ?? 0);
  });
});
