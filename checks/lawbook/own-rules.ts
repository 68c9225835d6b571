/**
 * Keeps own rules from replacing bundled ones: they may add obligations, numbers and places, never redefine them.
 * It compares ids only.
 */
import type { Sources } from './compile.ts';
import type { Law } from './law.ts';
import type { LawError } from './source-file.ts';

/** One error for each id that the bundled law already has, and for each file that own rules may not bring. */
export function replacements(base: Law, sources: Sources): LawError[] {
  const errors: LawError[] = [];
  const taken = (what: string, id: string): string =>
    `${what}「${id}」是内置的，自有规则只能增加，不能改写；请换一个编号`;
  const instruments = new Set(base.instruments.map((i) => i.id));
  for (const { file, content } of sources.instrument)
    if (instruments.has(content.id)) errors.push(file.error(['id'], taken('法规代号', content.id)));
  const parameters = new Set(base.parameters.map((p) => p.id));
  for (const { file, content } of sources.parameter)
    if (parameters.has(content.id)) errors.push(file.error(['id'], taken('参数', content.id)));
  const obligations = new Set(base.obligations.map((o) => o.id));
  for (const { file, content } of sources.obligations)
    for (const [index, { id }] of content.obligations.entries())
      if (obligations.has(id)) errors.push(file.error(['obligations', index, 'id'], taken('义务', id)));
  for (const kind of ['steps', 'stages', 'circumstances', 'front-matter', 'records'] as const)
    for (const { file } of sources[kind])
      errors.push(file.error([], '自有规则不能带词汇文件（vocabulary/）；需要新的写法请提给内置词汇'));
  return errors;
}
