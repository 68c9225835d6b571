/** `juece/report`: one dossier, or all of its folder that have been found, as a text to read, print or send. */
import { createChecker, renderMarkdown } from '../../checks/index.ts';
import type { ReportParams, ReportResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { checkOptions } from '../settings.ts';

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
  const checker = createChecker(folder.rules.law);
  const result = checker.check(folder.files, paths, checkOptions(folder.settings, session.host.today()));
  const { language } = folder.settings;
  const steps = folder.rules.law.vocabulary.steps.map(({ name, en }) => ({
    name,
    label: language === 'en' ? en : name,
  }));
  return { text: renderMarkdown(result, { language, steps }) };
}
