/**
 * Rule `stand-in-agreed`: nobody stayed away or sent somebody else to the meeting without consent.
 * It reads what the dossier says of absences; where nobody mentions a stand-in there was none.
 */
import { fold } from '../../base/fold.ts';
import { met, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const standIn = /代(?:为)?(?:参会|参加|出席|会)|委派|指派|派员/;
const agreed = /请假|准假|批准|同意|批假|报告/;
const unasked = /(?:未|没有|无)[^,。;]{0,6}(?:请假|批准|同意)|擅自|无故/;

export const standInAgreed: Judge = (context) => {
  const facts = ['缺席', '列席'].flatMap((field) => context.read(field).stated);
  const bad = facts.find((f) => unasked.test(fold(f.text)));
  if (bad)
    return violated(
      say(`缺席或者代会没有经过同意：“${bad.text}”。`, `Absent or replaced without consent: “${bad.text}”.`),
      [bad],
    );
  const [sent] = facts.filter((f) => standIn.test(fold(f.text)));
  if (sent)
    return agreed.test(fold(sent.text))
      ? met(say('由他人代会已经同意。', 'The stand-in was agreed.'), [sent])
      : undetermined(
          'missing',
          say(
            `“${sent.text}”由他人代会，没有写明同意。`,
            `“${sent.text}”: no consent to the stand-in is stated.`,
          ),
          [sent],
        );
  return met(say('案卷没有显示擅自缺席或者代会。', 'Nothing shows an unasked stand-in.'), [], {
    at: context.record?.place ?? context.anchor(),
  });
};
