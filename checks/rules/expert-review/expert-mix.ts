/**
 * Decides whether the experts all come from one employer, the only sign of a one-sided choice that a dossier shows.
 * It never finds a breach: neutrality and representativeness are for people to judge.
 */
import { fold } from '../../base/fold.ts';
import { met, missingDetail, say, undetermined } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

export const expertMix: Judge = (context) => {
  const cells = context
    .tables('专家论证')
    .flatMap((t) => t.rows)
    .map((row) => row.cells.get('单位'))
    .filter((cell) => cell !== undefined && cell.status === 'stated' && cell.text.trim() !== '')
    .filter((cell) => cell !== undefined);
  const employers = new Set(cells.map((cell) => fold(cell.text).replace(/\s/g, '')));
  const [only] = employers;
  if (cells.length > 1 && employers.size === 1)
    return undetermined(
      'borderline',
      say(
        `${cells.length}名专家都来自“${only ?? ''}”，请考虑代表性和中立性。`,
        `All ${cells.length} experts come from “${only ?? ''}”; consider whether they are representative and neutral.`,
      ),
      cells.slice(0, 6),
    );
  if (cells.length > 0)
    return met(
      say(
        `${cells.length}名专家来自${employers.size}个单位。`,
        `${cells.length} experts from ${employers.size} employers.`,
      ),
      cells.slice(0, 6),
    );
  const named = ['单位', '专家', '专家来源', '专业'].flatMap((field) => context.read(field).stated);
  if (named.length > 0)
    return met(say('写明了专家的单位、专业或来源。', 'Where the experts come from is stated.'), named);
  return missingDetail(context, ['专家的单位和专业']);
};
