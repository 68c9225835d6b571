/**
 * A new dossier with the steps that bind for a place, a kind of matter and its circumstances; every fact a placeholder.
 * What binds it finds by judging an empty dossier of that kind against the whole law, and by nothing else.
 */
import type { Dossier } from '../dossier/dossier.ts';
import type { Files } from '../dossier/files.ts';
import { DossierFacts } from '../engine/context.ts';
import { judgeDossier, type Tools } from '../engine/dossier-report.ts';
import type { CheckOptions } from '../engine/port.ts';
import { ObligationJudge, type Verdict } from '../engine/verdict.ts';
import type { Obligation } from '../lawbook/law.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import { parseDocument } from '../parse/markdown.ts';
import { type Asking, bindingOn, silentRecord } from './asked.ts';
import type { TemplateWishes } from './data.ts';
import { written } from './template/body.ts';
import { frontMatter } from './template/front-matter.ts';

/** The path matters to nothing: no link is followed. */
const PATH = '案卷.md';
const nothing: Files = { stat: () => null, read: () => null };

export function template(tools: Tools, wishes: TemplateWishes, options: CheckOptions): string {
  const { lawbook } = tools;
  const bare = judged(frontMatter(wishes, []), tools, options);
  const asking: Asking = {
    lawbook,
    chain: bare.report.jurisdiction,
    on: options.asOf,
    level: options.level ?? 'standard',
    sure: true,
  };
  const open = openCircumstances(bare.dossier, bindingOn(bare.dossier, { ...asking, sure: false }), lawbook);
  const front = frontMatter(wishes, open);
  const { dossier, verdicts } = judged(front, tools, options);
  const kinds = missingKinds(verdicts, asking.level);
  // A record that is there may make another one due (comments received: what became of them).
  for (let size = -1; size < kinds.size; ) {
    size = kinds.size;
    const records = lawbook.vocabulary.records.filter((r) => kinds.has(r.name));
    const held = { ...dossier, records: records.map((term) => silentRecord(term, dossier)) };
    const judge = new ObligationJudge(new DossierFacts(held, lawbook), {
      asOf: options.asOf,
      readyFor: lastStage(lawbook),
    });
    const next = asking.chain.flatMap((place) => lawbook.issuedFor(place)).flatMap((o) => judge.judge(o));
    for (const kind of missingKinds(next, asking.level)) kinds.add(kind);
  }
  return written(wishes, front, kinds, { dossier, verdicts, asking }, tools);
}

/** The last stage by which anything is due: then every duty shows what it wants. */
function lastStage({ vocabulary, obligations }: Lawbook): string {
  const rank = (stage: string): number => vocabulary.stages.findIndex((s) => s.name === stage);
  return obligations.reduce((best, o) => (rank(o.due.stage) > rank(best) ? o.due.stage : best), '');
}

const judged = (text: string, tools: Tools, options: CheckOptions) =>
  judgeDossier(parseDocument(PATH, text, 'utf-8', []), nothing, tools, {
    ...options,
    readyFor: lastStage(tools.lawbook),
  });

/** Records of which an empty dossier would be told that they are missing. */
function missingKinds(verdicts: readonly Verdict[], level: Obligation['level']): Set<string> {
  const shown =
    level === 'essential' ? ['essential'] : level === 'standard' ? ['essential', 'standard'] : null;
  return new Set(
    verdicts.flatMap(({ cause, severity, obligation }) => {
      if (severity === null || obligation.hint || !cause?.startsWith('missing:')) return [];
      if (shown && !shown.includes(obligation.level)) return [];
      return cause.slice('missing:'.length).split(/[:、]/, 1);
    }),
  );
}

/** Circumstances that the law of the place asks about and nobody has answered, in the order of the vocabulary. */
function openCircumstances(
  dossier: Dossier,
  obligations: readonly Obligation[],
  lawbook: Lawbook,
): readonly string[] {
  const facts = new DossierFacts(dossier, lawbook);
  const spoken = new Set(
    [
      ...obligations.flatMap((o) => [...o.when, ...(o.without === 'not-applicable' ? [] : o.without)]),
      ...obligations.map((o) => o.judge?.with),
    ].flatMap(texts),
  );
  return lawbook.vocabulary.circumstances
    .map((c) => c.name)
    .filter((name) => spoken.has(name) && facts.circumstance(name).value === null);
}

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];
