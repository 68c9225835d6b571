/**
 * The few settings the extension itself obeys. The rest goes to the server, which asks for it.
 */
import { workspace } from 'vscode';
import { type Language, type Texts, textsIn } from './texts.ts';

export const section = 'juece';

export const language = (): Language =>
  workspace.getConfiguration(section).get<Language>('language', 'zh-CN') === 'en' ? 'en' : 'zh-CN';

/** What the extension says, in the language chosen just now. */
export const texts = (): Texts => textsIn(language());
