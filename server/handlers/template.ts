/** `juece/templateChoices` and `juece/template`: what a new dossier may be asked for, and the dossier. */
import type { ide } from '../../checks/index.ts';
import type { OptionalUriParams, TemplateParams, TemplateResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { checkOptions } from '../settings.ts';

export async function templateChoices(
  session: Session,
  params: OptionalUriParams | null,
): Promise<ide.TemplateChoices | null> {
  const folder = await session.home(params?.uri);
  return folder?.rules.service.templateChoices() ?? null;
}

export async function template(
  session: Session,
  { wishes, uri }: TemplateParams,
): Promise<TemplateResult | null> {
  const folder = await session.home(uri);
  if (folder === null) return null;
  return { text: folder.rules.service.template(wishes, checkOptions(folder.settings, session.host.today())) };
}
