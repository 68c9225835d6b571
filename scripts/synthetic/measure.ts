/**
 * Checks synthetic dossiers and compares what was found broken with what was planted.
 * It counts; what a miss means is for the explanations.
 */
import { type Checker, compareCodePoints, type Files } from '../../checks/index.ts';
import { checkDay, type Synthetic } from './synthesize.ts';

export interface Tally {
  planted: number;
  found: number;
  /** Found broken although no mistake breaks it. */
  wrong: number;
}

export interface Measured {
  dossiers: number;
  conforming: number;
  /** Dossiers without any mistake in which something was found broken. */
  accused: number;
  readonly total: Tally;
  readonly byObligation: Map<string, Tally>;
  readonly byPlace: Map<string, Tally>;
  readonly byStyle: Map<string, Tally>;
  readonly byMutator: Map<string, number>;
  /** One line each, for whoever looks into them. */
  readonly misses: string[];
  readonly wrongs: string[];
}

function filesOf({ folder, files }: Synthetic): Files {
  const at = (path: string): Uint8Array | string | undefined =>
    path.startsWith(`${folder}/`) ? files.get(path.slice(folder.length + 1)) : undefined;
  const folders = new Set([folder]);
  for (const path of files.keys())
    for (let i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1))
      folders.add(`${folder}/${path.slice(0, i)}`);
  return {
    stat: (path) => {
      const contents = at(path);
      if (contents !== undefined) return { kind: 'file', size: contents.length };
      return folders.has(path) ? { kind: 'directory', size: 0 } : null;
    },
    read: (path) => at(path) ?? null,
  };
}

export function measure(checker: Checker, dossiers: Iterable<Synthetic>): Measured {
  const out: Measured = {
    dossiers: 0,
    conforming: 0,
    accused: 0,
    total: { planted: 0, found: 0, wrong: 0 },
    byObligation: new Map(),
    byPlace: new Map(),
    byStyle: new Map(),
    byMutator: new Map(),
    misses: [],
    wrongs: [],
  };
  const tally = (map: Map<string, Tally>, key: string): Tally => {
    const known = map.get(key) ?? { planted: 0, found: 0, wrong: 0 };
    map.set(key, known);
    return known;
  };
  for (const dossier of dossiers) {
    const { label } = dossier;
    const [report] = checker.check(filesOf(dossier), [label.path], {
      asOf: checkDay,
      level: 'complete',
    }).dossiers;
    if (!report) throw new Error(`没有认出案卷：${label.path}`);
    const broken = new Map(
      report.verdicts.filter((v) => v.verdict === 'violated').map((v) => [v.obligation, v.message]),
    );
    const planted = new Set(label.planted.flatMap((p) => p.obligations));
    const allowed = new Set(label.planted.flatMap((p) => p.besides));
    const places = tally(out.byPlace, label.place);
    const styles = label.style.map((trait) => tally(out.byStyle, trait));
    const count = (obligation: string, what: keyof Tally): void => {
      for (const t of [out.total, tally(out.byObligation, obligation), places, ...styles]) t[what]++;
    };
    const where = `${label.path}（${label.place}；${label.style.join('、')}）`;
    for (const obligation of planted) {
      count(obligation, 'planted');
      if (broken.has(obligation)) count(obligation, 'found');
      else {
        const said = report.verdicts.filter((v) => v.obligation === obligation);
        out.misses.push(
          `${obligation} ${where}：${said.map((v) => `${v.verdict} ${v.message}`).join('；') || '没有结论'}`,
        );
      }
    }
    let wrong = 0;
    for (const [obligation, message] of broken) {
      if (planted.has(obligation) || allowed.has(obligation)) continue;
      count(obligation, 'wrong');
      wrong++;
      out.wrongs.push(`${obligation} ${where}：${message}`);
    }
    out.dossiers++;
    if (label.planted.length === 0) {
      out.conforming++;
      if (wrong > 0) out.accused++;
    }
    for (const { mutator } of label.planted)
      out.byMutator.set(mutator, (out.byMutator.get(mutator) ?? 0) + 1);
  }
  out.misses.sort(compareCodePoints);
  out.wrongs.sort(compareCodePoints);
  return out;
}
