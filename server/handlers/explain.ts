/** `juece/explain`: what a duty or term means, by the rules of the folder and its settings. */
import type { ExplainParams, WireExplanation } from '../protocol.ts';
import type { Session } from '../session.ts';
import { checkOptions } from '../settings.ts';
import { surroundings } from './surroundings.ts';

export async function explain(session: Session, { id, uri }: ExplainParams): Promise<WireExplanation | null> {
  const folder = await session.home(uri);
  if (folder === null) return null;
  const found = uri === undefined ? null : await session.find(uri);
  const at = found?.analysis.path ?? '';
  const { library, example } = surroundings(session, folder, at);
  const { service, settings } = folder.nearOf(at);
  const options = checkOptions(settings, session.host.today());
  const place = found?.analysis.report.jurisdiction.at(-1) ?? options.jurisdiction;
  const explanation = service.explain(id, {
    asOf: options.asOf,
    ...(options.language !== undefined && { language: options.language }),
    ...(place !== undefined && { jurisdiction: place }),
    library,
    example,
  });
  if (explanation === null) return null;
  const parts = explanation.parts.map(({ label, text }) => `### ${label}\n\n${text}`);
  return {
    ...explanation,
    markdown: [`## ${explanation.title} \`${explanation.id}\``, ...parts].join('\n\n'),
  };
}
