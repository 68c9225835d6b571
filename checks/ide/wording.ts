/**
 * Picks the words of the reader's language. It knows no sentence itself.
 */
import type { Bilingual } from '../lawbook/law.ts';
import type { Language } from '../messages/language.ts';

/** One sentence, or a text of the law data, in the reader's language. */
export interface Words {
  (zh: string, en: string): string;
  (text: Bilingual): string;
}

export function wordsOf(language: Language): Words {
  return (first: string | Bilingual, en?: string): string => {
    const text = typeof first === 'string' ? { zh: first, en: en ?? first } : first;
    return language === 'en' ? text.en : text.zh;
  };
}
