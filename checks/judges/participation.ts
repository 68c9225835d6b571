/**
 * The records that show the public being heard, in one form or another.
 * Which form a matter needs, and how well it was done, is for the rules to say.
 */
export const participationForms: readonly string[] = [
  '公开征求意见',
  '听证会',
  '座谈会',
  '问卷调查',
  '民意调查',
  '走访',
  '书面征求意见',
  '群体协商',
];
