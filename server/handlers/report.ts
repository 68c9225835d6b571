/** `juece/report`: one dossier, or all of its folder that have been found, as a text to read, print or send. */
import { createChecker, renderMarkdown } from '../../checks/index.ts';
import { mergeReports } from '../../cli/src/host/merge-reports.ts';
import type { ReportParams, ReportResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { checkOptions } from '../settings.ts';
import type { Near } from '../workspace/near.ts';
import { optionsFor } from '../workspace/options-for.ts';

export async function report(session: Session, { uri }: ReportParams): Promise<ReportResult | null> {
  const found = uri === undefined ? null : await session.find(uri);
  if (uri !== undefined && found === null) return null;
  const folder = found?.folder ?? (await session.home(uri));
  if (folder === null) return null;
  const paths = found ? [found.analysis.path] : [...folder.heads.keys()];
  for (const path of paths) {
    await session.host.pause();
    await folder.read(path);
  }
  // Each dossier by what holds where it lies, all in one report.
  const today = session.host.today();
  const groups = new Map<Near, string[]>();
  for (const path of paths) {
    const near = folder.nearOf(path);
    groups.set(near, [...(groups.get(near) ?? []), path]);
  }
  const reports = [...groups].map(([{ law }, own]) =>
    createChecker(law).check(folder.files, own, optionsFor(folder, own[0] ?? '', today)),
  );
  const nothing = createChecker(folder.rules.law).check(
    folder.files,
    [],
    checkOptions(folder.settings, today),
  );
  const result = mergeReports(nothing, reports, []);
  const { language } = folder.settings;
  const steps = folder.rules.law.vocabulary.steps.map(({ name, en }) => ({
    name,
    label: language === 'en' ? en : name,
  }));
  return { text: renderMarkdown(result, { language, steps }) };
}
