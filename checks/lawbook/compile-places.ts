/**
 * Holds places against the instruments issued for them, and side-by-side references against the obligations they name.
 * It knows names and codes only, no borders.
 */
import type { Read } from './compile-vocabulary.ts';
import type { Instrument, Obligation, Place } from './law.ts';
import { notAllowed } from './name-suggestion.ts';
import type { LawError } from './source-file.ts';

export const NATION = 'CN';

export function compilePlaces(
  sources: readonly Read<'places'>[],
  instruments: readonly Instrument[],
  instrumentSources: readonly Read<'instrument'>[],
  base: readonly Place[],
  errors: LawError[],
): Place[] {
  const places: Place[] = [...base];
  for (const { file, content } of sources)
    for (const [index, place] of content.places.entries()) {
      const twin = places.find((p) => p.path === place.path || p.code === place.code);
      if (twin)
        errors.push(file.error(['places', index], `地方「${place.path}」与「${twin.path}」重名或重码`));
      places.push(place);
    }
  const known = [NATION, ...places.filter((p) => !p.namesake).map((p) => p.path)];
  for (const [index, instrument] of instruments.entries())
    if (!known.includes(instrument.place)) {
      const source = instrumentSources[index];
      if (source) errors.push(source.file.error(['place'], notAllowed('地方', instrument.place, known)));
    } else if (!mayIssue(instrument)) {
      const source = instrumentSources[index];
      if (source)
        errors.push(
          source.file.error(
            ['issuer'],
            `「${instrument.issuer}」无权为「${instrument.place}」立规则：发布机关须属于该地方`,
          ),
        );
    }
  return places;
}

/** A rule for a place is issued by an organ named after it; national law by a central organ. */
function mayIssue({ issuer, place }: Instrument): boolean {
  if (place === NATION) return /全国人民代表大会|国务院|中共中央|中央|国家|最高人民/.test(issuer);
  return issuer.includes(place.slice(place.lastIndexOf('/') + 1));
}

export function checkBeside(
  sources: readonly Read<'obligations'>[],
  obligations: readonly Obligation[],
  errors: LawError[],
): void {
  const ids = new Set(obligations.map((o) => o.id));
  for (const { file, content } of sources)
    for (const [index, source] of content.obligations.entries())
      for (const [at, id] of source.beside.entries())
        if (!ids.has(id))
          errors.push(file.error(['obligations', index, 'beside', at], `没有编号为「${id}」的义务`));
}
