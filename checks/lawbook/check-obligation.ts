/**
 * Holds one obligation against everything it names: instrument, step, stage, judge, records, fields, parameters.
 * It does not judge whether the obligation says what the statute says.
 */
import { resolveFactPath } from './fact-path.ts';
import type { Condition, Instrument, Obligation, Parameter, Vocabulary } from './law.ts';
import { notAllowed } from './name-suggestion.ts';
import type { LawError, SourceFile, SourcePath } from './source-file.ts';

/** Everything that an obligation may refer to. */
export interface KnownNames {
  readonly judges: readonly string[];
  readonly rules: readonly string[];
  readonly instruments: readonly Instrument[];
  readonly parameters: readonly Parameter[];
  readonly vocabulary: Vocabulary;
}

/** Where the obligation stands in its file, and whether its code is a judge or a rule. */
export interface ObligationPlace {
  readonly file: SourceFile;
  readonly path: SourcePath;
  readonly code: 'judge' | 'rule' | 'uncheckable';
}

/** Judge arguments whose text is always a path to facts, even without a dot. */
const PATH_ARGUMENTS = new Set([
  'of',
  'any',
  'all',
  'before',
  'after',
  'from',
  'to',
  'period',
  'in',
  'left',
  'right',
  'table',
  'excuse',
  'record',
  'fact',
  'facts',
]);

export function checkObligation(
  obligation: Obligation,
  place: ObligationPlace,
  known: KnownNames,
): LawError[] {
  const errors: LawError[] = [];
  const complain = (path: SourcePath, message: string): void => {
    errors.push(place.file.error([...place.path, ...path], message));
  };
  const { vocabulary } = known;
  const namesOf = (terms: readonly { readonly name: string }[]): string[] => terms.map((term) => term.name);
  const records = namesOf(vocabulary.records);
  const namesOfParameters = known.parameters.map((parameter) => parameter.id);
  const expect = (what: string, path: SourcePath, name: string, allowed: readonly string[]): void => {
    if (!allowed.includes(name)) complain(path, notAllowed(what, name, allowed));
  };
  const expectPath = (path: SourcePath, fact: string): void => {
    // The fields of an unknown record cannot be told; that the record is unknown is said once.
    if (obligation.each !== null && !records.includes(obligation.each) && !fact.includes('.')) return;
    const resolved = resolveFactPath(fact, vocabulary, obligation.each);
    if (resolved.kind === 'unknown') complain(path, resolved.message);
  };

  // KF29 has its article right behind the instrument's id.
  if (!/^[-0-9]/.test(afterPrefix(obligation.id, obligation.instrument))) {
    complain(['id'], `编号「${obligation.id}」须以「${obligation.instrument}-」开头`);
  }
  if (obligation.from !== null && obligation.until !== null && obligation.from >= obligation.until) {
    complain(['until'], `失效日 ${obligation.until} 须晚于生效日 ${obligation.from}`);
  }
  // A notice is numbered by items and has no articles.
  const { article, item } = obligation.citation;
  if (article === null && item === null && place.code !== 'uncheckable' && !obligation.hint) {
    complain(['cite'], '可检查的义务须写明条号 article；条号未取得的只能作提示（hint: true）');
  }
  expect('步骤', ['step'], obligation.step, namesOf(vocabulary.steps));
  const each = obligation.each;
  if (each !== null) expect('记录', ['each'], each, records);
  checkDue();
  for (const [index, condition] of obligation.when.entries()) checkCondition(condition, ['when', index]);
  if (obligation.without !== 'not-applicable')
    for (const [index, condition] of obligation.without.entries())
      checkCondition(condition, ['without', index]);
  if (obligation.without === 'not-applicable' && obligation.each === null)
    complain(['without'], 'without 只能与 each 同用');
  checkCode();
  return errors;

  function checkDue(): void {
    const { stage, on } = obligation.due;
    const stages = namesOf(vocabulary.stages);
    if (stage !== '') expect('阶段', ['due', 'stage'], stage, stages);
    // An unknown step has no default stage either: one mistake, one error.
    else if (vocabulary.steps.some((step) => step.name === obligation.step)) {
      complain(['step'], `步骤「${obligation.step}」没有默认阶段，须写明 due，允许：${stages.join('、')}`);
    }
    for (const [index, record] of on.entries()) expect('记录', ['due', 'on', index], record, records);
  }

  function checkCondition(condition: Condition, path: SourcePath): void {
    if ('any' in condition) {
      for (const [index, one] of condition.any.entries()) checkCondition(one, [...path, 'any', index]);
    } else if ('circumstance' in condition) {
      const allowed = namesOf(vocabulary.circumstances);
      eachText(condition.circumstance, [...path, 'circumstance'], (at, name) =>
        expect('情形', at, name, allowed),
      );
    } else if ('has' in condition) eachText(condition.has, [...path, 'has'], expectPath);
    else if ('lacks' in condition) eachText(condition.lacks, [...path, 'lacks'], expectPath);
    else if ('amount' in condition) {
      for (const key of ['at-least', 'below'] as const) {
        const name = condition.amount[key];
        if (name !== undefined) expect('参数', [...path, 'amount', key], name, namesOfParameters);
      }
    } else if ('fact' in condition) checkFactCondition(condition, path);
    else if ('date' in condition) {
      expectPath([...path, 'date'], condition.date);
      if (
        condition.from !== undefined &&
        condition.before !== undefined &&
        condition.from >= condition.before
      ) {
        complain([...path, 'before'], `before ${condition.before} 须晚于 from ${condition.from}`);
      }
    } else if ('category' in condition)
      checkFrontMatter('事项类别', condition.category, [...path, 'category']);
    else if ('form' in condition) checkFrontMatter('文件形式', condition.form, [...path, 'form']);
  }

  function checkFactCondition(condition: Extract<Condition, { fact: string }>, path: SourcePath): void {
    expectPath([...path, 'fact'], condition.fact);
    const resolved = resolveFactPath(condition.fact, vocabulary, obligation.each);
    if (resolved.kind !== 'field') return;
    const allowed = resolved.field.type === 'yes-no' ? ['是', '否'] : Object.keys(resolved.field.values);
    if (allowed.length === 0) return;
    for (const key of ['is', 'not'] as const) {
      eachText(condition[key], [...path, key], (at, value) => expect('值', at, value, allowed));
    }
  }

  function checkFrontMatter(key: string, values: readonly string[], path: SourcePath): void {
    const allowed = Object.keys(vocabulary.frontMatter.find((field) => field.name === key)?.values ?? {});
    if (allowed.length === 0) return;
    eachText(values, path, (at, value) => expect(key, at, value, allowed));
  }

  function checkCode(): void {
    if (obligation.judge === null) return;
    const isRule = place.code === 'rule';
    const at: SourcePath = [place.code, 'name'];
    expect(isRule ? '规则' : '判断器', at, obligation.judge.name, isRule ? known.rules : known.judges);
    checkArguments(obligation.judge.with, [place.code], false);
  }

  function checkArguments(value: unknown, path: SourcePath, isPath: boolean): void {
    if (typeof value === 'string') {
      if (path.at(-1) === 'parameter') {
        expect(
          '参数',
          path,
          value,
          known.parameters.map((parameter) => parameter.id),
        );
      } else if (isPath || looksLikePath(value)) expectPath(path, value);
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) checkArguments(item, [...path, index], isPath);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        checkArguments(item, [...path, key], PATH_ARGUMENTS.has(key));
      }
    }
  }

  /** `记录.字段` by its form: two words with one dot between, so that 1.5 or a sentence is left alone. */
  function looksLikePath(value: string): boolean {
    return /^[^\s.\d][^\s.]*\.[^\s.\d][^\s.]*$/u.test(value);
  }
}

function eachText(
  value: string | readonly string[] | undefined,
  path: SourcePath,
  visit: (path: SourcePath, text: string) => void,
): void {
  if (value === undefined) return;
  if (typeof value === 'string') visit(path, value);
  else for (const [index, item] of value.entries()) visit([...path, index], item);
}

function afterPrefix(id: string, prefix: string): string {
  return id.startsWith(prefix) ? id.slice(prefix.length) : '';
}
