/**
 * Holds a claimed tightening against what it claims to tighten: a number of the same unit that is stricter.
 * It refuses to compare duties that are not measured by a number.
 */
import type { Read } from './compile-vocabulary.ts';
import type { Instrument, Obligation, Parameter } from './law.ts';
import type { LawError } from './source-file.ts';

/** More is stricter for what must at least be given; less is stricter for what must happen within. */
const stricter: Readonly<Record<string, (own: number, above: number) => boolean>> = {
  days: (own, above) => own > above,
  quorum: (own, above) => own > above,
  within: (own, above) => own < above,
  'at-least': (own, above) => own > above,
};

export function checkTightening(
  sources: readonly Read<'obligations'>[],
  obligations: readonly Obligation[],
  known: { readonly instruments: readonly Instrument[]; readonly parameters: readonly Parameter[] },
  errors: LawError[],
): void {
  const byId = new Map(obligations.map((o) => [o.id, o]));
  const latest = (obligation: Obligation): { value: number; unit: Parameter['unit'] } | null => {
    const parameter = known.parameters.find((p) => p.id === obligation.judge?.with.parameter);
    const value = parameter?.values.at(-1)?.value;
    return parameter === undefined || value === undefined ? null : { value, unit: parameter.unit };
  };
  const placeOf = (obligation: Obligation): string =>
    known.instruments.find((i) => i.id === obligation.instrument)?.place ?? '';
  for (const { file, content } of sources)
    for (const [index, source] of content.obligations.entries()) {
      if (source.tightens === undefined) continue;
      const complain = (message: string): void => {
        errors.push(file.error(['obligations', index, 'tightens'], message));
      };
      const own = byId.get(source.id);
      const above = byId.get(source.tightens);
      if (!own || !above) {
        complain(`没有编号为「${source.tightens}」的义务`);
        continue;
      }
      const [ownPlace, abovePlace] = [placeOf(own), placeOf(above)];
      if (abovePlace !== 'CN' && !ownPlace.startsWith(`${abovePlace}/`))
        complain(`「${source.tightens}」属于「${abovePlace}」，不是「${ownPlace}」的上级`);
      const compare = stricter[own.judge?.name ?? ''];
      const [a, b] = [latest(own), latest(above)];
      if (!compare || a === null || b === null || a.unit !== b.unit)
        complain(`只有带同一单位参数的判断器（${Object.keys(stricter).join('、')}）才能比较严宽`);
      else if (!compare(a.value, b.value))
        complain(`${a.value} 并不比「${source.tightens}」的 ${b.value} 更严`);
    }
}
