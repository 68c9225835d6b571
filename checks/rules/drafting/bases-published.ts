/**
 * Rule `bases-published`: no basis of the draft is a document that was never duly published.
 * It reads what the list says of each basis; whether a document was published it refuses to look up.
 */
import { fold } from '../../base/fold.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const unpublished =
  /未(?:经|按[^,。;]{0,6})?(?:向社会)?(?:公布|公开)|没有(?:公布|公开)|内部(?:通知|文件|规定|掌握)|不公开/;

export const basesPublished: Judge = (context) => {
  const records = context.records('草案');
  const listed = context.read('草案.依据清单').stated;
  const cells = records
    .flatMap((r) => r.tables)
    .flatMap((t) => t.rows)
    .flatMap((row) => [...row.cells.values()]);
  const bad = [...listed, ...cells].find((f) => unpublished.test(fold(f.text)));
  if (bad)
    return violated(
      say(`依据里有没有公布的文件：“${bad.text}”。`, `A basis was not published: “${bad.text}”.`),
      [bad],
    );
  const passage = records
    .flatMap((r) => r.attachedPassages)
    .find((p) => /《/.test(p.text) && unpublished.test(fold(p.text)));
  if (passage)
    return undetermined(
      'value-judgement',
      say(
        '附件提到没有公布的文件，请核对是否作为依据。',
        'An attachment speaks of an unpublished document; please check.',
      ),
      [],
      { at: passage.place },
    );
  const [first] = [...listed, ...cells];
  if (!first) return notApplicable(say('案卷没有列出依据。', 'The dossier lists no bases.'));
  return met(say('列出的依据没有显示未公布的文件。', 'Nothing shows an unpublished basis.'), [first]);
};
