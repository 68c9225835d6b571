/**
 * Rule `legal-bases`: the bases of the draft are listed, and none of them is marked as repealed.
 * It reads the list as written; it refuses to know which laws are in force.
 */
import { fold } from '../../base/fold.ts';
import type { Fact } from '../../facts/fact.ts';
import { absent, met, missingRecord, say, undetermined, unstated, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

/** Said of a listed basis; `废止旧办法` in running text is what the draft itself does. */
const repealed = /(?:已|已经|现已)(?:被)?(?:废止|失效|停止执行)|^(?:废止|失效)$/;
/** A list of bases inside the submission for legality review, or an explanation that names the laws it rests on. */
const namesBases = /依据|法律法规|政策文件/;

export const legalBases: Judge = (context) => {
  const list = context.read('草案.依据清单');
  const cells = context
    .tables('草案')
    .filter((t) => t.columns.includes('依据名称') || t.columns.includes('效力状态'))
    .flatMap((t) => t.rows)
    .flatMap((row) => [...row.cells.values()]);
  const dead = [...list.stated, ...list.negated, ...cells].find((f) => repealed.test(fold(f.text).trim()));
  if (dead)
    return violated(
      say(`依据里有已经失效的文件：${dead.text}。`, `A basis is no longer in force: ${dead.text}.`),
      [dead],
    );
  if (list.stated.length > 0 || cells.length > 0)
    return met(
      say('已列出法律法规和政策依据。', 'The bases are listed.'),
      [...list.stated, ...cells].slice(0, 6),
    );
  const [denied] = list.negated;
  if (denied) return violated(say(`依据写的是“${denied.text}”。`, `Bases: “${denied.text}”.`), [denied]);
  const elsewhere: readonly Fact[] = [
    ...context.read('合法性审查.送审材料').stated.filter((f) => namesBases.test(fold(f.text))),
    ...context.read('五性论证.合法性').stated,
  ];
  if (elsewhere.length > 0)
    return met(
      say('送审材料或者论证里写明了依据。', 'The bases are given in the papers for review or the appraisal.'),
      elsewhere,
    );
  const cited = context
    .records('草案')
    .find((r) => /(?:依据|根据)[^。;]{0,12}《/.test(fold(context.textOf(r))));
  if (cited)
    return met(say('起草说明里写明了依据。', 'The explanation of the draft names its bases.'), [], {
      at: cited.place,
    });
  const doubt = unstated('依据清单', list);
  if (doubt) return doubt;
  const holder = context.records('草案').find((r) => context.hasEvidence(r));
  if (holder)
    return undetermined(
      'missing',
      say('没有看到法律法规和政策依据的清单。', 'No list of legal bases was found.'),
      [],
      {
        at: holder.place,
        cause: missingRecord('依据清单'),
      },
    );
  return absent(say('案卷没有列出法律法规和政策依据。', 'The dossier lists no legal bases.'), {
    at: context.anchor('草案拟订'),
    cause: missingRecord('依据清单'),
  });
};
