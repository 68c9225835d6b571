/** What may stand behind a key of the front matter: listed values, places, authorities, organs named in the dossier. */
import type { Span } from '../../base/span.ts';
import { hoverTexts } from '../../messages/hover-texts.ts';
import type { Analysis } from '../analysis.ts';
import type { Completion } from '../data.ts';
import type { KeyLine } from '../front-matter-lines.ts';
import { allowedValues } from '../hover/front-matter.ts';
import { placeLines } from '../hover/place.ts';
import { bulleted } from '../markdown.ts';
import { type Caret, offer } from './offer.ts';
import { namedOrgans } from './organs.ts';

/** Where a value goes, and the space that YAML wants before it. */
export interface ValueSlot {
  readonly span: Span;
  readonly lead: string;
}

/** The whole value; one item of `[a, b]` where the caret stands in such a list. */
export function valueSlot(line: KeyLine, caret: Caret): ValueSlot {
  const open = Math.max(
    caret.before.lastIndexOf('['),
    caret.before.lastIndexOf(','),
    caret.before.lastIndexOf('，'),
  );
  if (caret.before.includes('[') && !caret.before.includes(']') && open >= 0) {
    const typed = caret.before.slice(open + 1);
    const start = caret.offset - typed.trimStart().length;
    const rest = /^[^,，\]]*/.exec(caret.after)?.[0].trimEnd() ?? '';
    return {
      span: { start, end: caret.offset + rest.length },
      lead: caret.before.charAt(open) === '[' || typed !== '' ? '' : ' ',
    };
  }
  const value = line.key === null ? line.keySpan : line.valueSpan;
  if (value.end > value.start && value.start <= caret.offset && caret.offset <= value.end)
    return { span: value, lead: '' };
  const lead = /[:：-]$/.test(caret.before) ? ' ' : '';
  return { span: { start: caret.offset, end: caret.offset }, lead };
}

export const valueOffer = (
  slot: ValueSlot,
  kind: Completion['kind'],
  label: string,
  words: Parameters<typeof offer>[3] = {},
): Completion =>
  offer(kind, label, slot.span, {
    ...words,
    insert: slot.lead + (words.insert ?? label),
    ...(slot.lead === '' ? {} : { filter: words.filter ?? label }),
  });

const fullName = (path: string): string => `${path.replace(/\//g, '')}人民政府`;

function places(analysis: Analysis, slot: ValueSlot, as: 'place' | 'authority'): Completion[] {
  const text = hoverTexts(analysis.language);
  return [...analysis.tools.lawbook.law.places]
    .sort((a, b) => Number(a.namesake) - Number(b.namesake))
    .map((place) => {
      const name = fullName(place.path);
      const [label, beside] = as === 'place' ? [place.path, name] : [name, place.path];
      return valueOffer(slot, as === 'place' ? 'place' : 'organ', label, {
        detail: place.namesake ? text.placeUnknown : beside,
        documentation: place.namesake ? null : bulleted(placeLines(analysis, place.path)),
        filter: `${label} ${beside}`,
      });
    });
}

export function keyValues(
  analysis: Analysis,
  key: string,
  line: KeyLine,
  caret: Caret,
): readonly Completion[] {
  const slot = valueSlot(line, caret);
  const { front } = analysis.dossier;
  const organs = (except: readonly string[] = []): Completion[] =>
    namedOrgans(analysis)
      .filter((name) => !except.includes(name))
      .map((name) => valueOffer(slot, 'organ', name));
  switch (key) {
    case '案卷类型':
      return [valueOffer(slot, 'value', '重大行政决策')];
    case '适用地区':
      return places(analysis, slot, 'place');
    case '决策机关': {
      const known = places(analysis, slot, 'authority');
      return [...organs(known.map((place) => place.label)), ...known];
    }
    case '承办单位':
      return organs([front.authority?.text ?? '', ...front.leads.map((lead) => lead.text)]);
    case '牵头单位':
      return front.leads.length > 0
        ? front.leads.map((lead) => valueOffer(slot, 'organ', lead.text))
        : organs([front.authority?.text ?? '']);
    default:
      return allowedValues(analysis, key).map((value) => valueOffer(slot, 'value', value));
  }
}
