/** A place named in the front matter: whose rules come with it, from the nation down. */
import { chainOf, findPlaces, resolveJurisdiction } from '../../engine/jurisdiction.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import { bulleted, escapeMarkdown } from '../markdown.ts';

/** Lines on the chain of places that `written` names; empty where it names none that is known by form. */
export function placeLines(analysis: Analysis, written: string): readonly string[] {
  const { language, tools } = analysis;
  const text = hoverTexts(language);
  const places = findPlaces(written, tools.lawbook.law.places);
  if (places.length > 1)
    return [escapeMarkdown(text.placeSeveral(places.map((p) => p.path).join(text.comma)))];
  const [place] = places;
  if (!place || place.namesake) return [text.placeUnknown];
  return chainOf(place.path).map((path) => {
    const name = path === 'CN' ? text.nation : path;
    const count = tools.lawbook.issuedFor(path).length;
    return escapeMarkdown(count === 0 ? text.placeNone(name) : text.placeRules(name, count));
  });
}

/** The places whose rules this dossier is judged by. */
export function bindingPlaces(analysis: Analysis): string {
  const text = hoverTexts(analysis.language);
  const { chain } = resolveJurisdiction(
    analysis.dossier.front,
    analysis.options.jurisdiction,
    analysis.tools.lawbook.law.places,
  );
  return `**${text.place}**\n\n${bulleted(placeLines(analysis, chain.at(-1) ?? 'CN'))}`;
}
