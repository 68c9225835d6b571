/**
 * Which languages the product speaks; Chinese is the source and the default.
 * It knows no text itself.
 */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];
