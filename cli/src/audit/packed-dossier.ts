/**
 * A dossier's report with every text and place said once: a third of the bytes, and a third of the time to write them.
 * What comes out is what went in; it refuses to know what any of it means.
 */
import type { VerdictEntry } from '../../../checks/index.ts';
import type { AuditedDossier } from './audit-data.ts';

type Place = VerdictEntry['location'];

/** Texts by number; places are five numbers: path, then both ends. */
interface Packed {
  readonly texts: readonly string[];
  readonly places: readonly number[];
  readonly verdicts: readonly (readonly unknown[])[];
  readonly rest: Omit<AuditedDossier, 'verdicts'>;
}

/** Stands for null among numbers of texts. */
const none = -1;

export function packDossier({ verdicts, ...rest }: AuditedDossier): string {
  const texts: string[] = [];
  const known = new Map<string, number>();
  const text = (value: string | null): number => {
    if (value === null) return none;
    const before = known.get(value);
    if (before !== undefined) return before;
    known.set(value, texts.length);
    return texts.push(value) - 1;
  };
  const places: number[] = [];
  const seen = new Map<Place['range'], number>();
  /** Many verdicts stand at one place, which is one object then. */
  const place = ({ path, range }: Place): number => {
    const before = seen.get(range);
    if (before !== undefined && places[before * 5] === text(path)) return before;
    const number = places.length / 5;
    const { start, end } = range;
    places.push(text(path), start.line, start.character, end.line, end.character);
    seen.set(range, number);
    return number;
  };
  const packed: Packed = {
    verdicts: verdicts.map((one) => {
      const { citation } = one;
      return [
        ...[text(one.obligation), text(one.step), text(one.level), text(one.verdict), text(one.severity)],
        ...[text(one.message), text(one.remedy), text(one.judgedAt)],
        ...[text(citation.law), text(citation.title), citation.article, citation.paragraph, citation.item],
        ...[place(one.location), text(one.cause), text(one.fingerprint)],
        one.evidence.map((fact) => [place(fact), text(fact.text), text(fact.fact)]),
        one.related.map(({ message, location }) => [text(message), place(location)]),
        one.days ? [one.days.given, one.days.wanted, text(one.days.unit)] : null,
      ];
    }),
    ...{ texts, places, rest },
  };
  return JSON.stringify(packed);
}

export function unpackDossier(json: string): AuditedDossier {
  const { texts, places, verdicts, rest }: Packed = JSON.parse(json);
  const orNull = (number: number): string | null => texts[number] ?? null;
  const text = (number: number): string => texts[number] ?? '';
  const place = (number: number): Place => {
    const [path = 0, line = 0, character = 0, endLine = 0, endCharacter = 0] = places.slice(
      number * 5,
      number * 5 + 5,
    );
    return {
      path: text(path),
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    };
  };
  const { path, id, title, authority, jurisdiction, stage, decisionDate, ...others } = rest;
  return {
    ...{ path, id, title, authority, jurisdiction, stage, decisionDate },
    verdicts: (verdicts as readonly PackedVerdict[]).map((one): VerdictEntry => {
      const [obligation, step, level, verdict, severity, message, remedy, judgedAt, ...more] = one;
      const [law, lawTitle, article, paragraph, item, location, cause, fingerprint, evidence, related, days] =
        more;
      return {
        obligation: text(obligation),
        step: text(step),
        level: text(level) as VerdictEntry['level'],
        verdict: text(verdict) as VerdictEntry['verdict'],
        severity: orNull(severity) as VerdictEntry['severity'],
        message: text(message),
        remedy: orNull(remedy),
        judgedAt: text(judgedAt),
        citation: { law: text(law), title: text(lawTitle), article, paragraph, item },
        location: place(location),
        evidence: evidence.map(([at, words, fact]) => ({
          ...place(at),
          text: text(words),
          fact: text(fact),
        })),
        related: related.map(([words, at]) => ({ message: text(words), location: place(at) })),
        cause: orNull(cause),
        fingerprint: orNull(fingerprint),
        ...(days && { days: { given: days[0], wanted: days[1], unit: text(days[2]) } }),
      };
    }),
    ...others,
  };
}

type PackedVerdict = readonly [
  ...[number, number, number, number, number, number, number, number, number, number],
  ...[number | null, number | null, number | null],
  ...[number, number, number],
  readonly (readonly [number, number, number])[],
  readonly (readonly [number, number])[],
  readonly [number, number, number] | null,
];
