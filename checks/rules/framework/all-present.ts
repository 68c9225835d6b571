/**
 * Rule `all-present`: every one of several steps has left evidence in the dossier.
 * It looks for traces only; what each step had to contain belongs to other rules.
 *
 * Arguments: `parts`: name of a step → records or fields, any of which shows it;
 * `secret: exempt` (optional): a matter that is lawfully not public is excused.
 */
import { absent, met, missingRecord, say, undetermined, wordsArgument } from '../../judges/answers.ts';
import type { Judge, JudgeContext, Outcome } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';
import { setAside } from '../../judges/set-aside.ts';

interface Part {
  readonly name: string;
  readonly paths: readonly string[];
  readonly outcome: Outcome;
}

function look(context: JudgeContext): readonly Part[] {
  const whole = { ...context, record: null };
  return Object.entries(wordsArgument(context, 'parts')).map(([name, paths]) => ({
    name,
    paths,
    outcome: presence(whole, paths, name),
  }));
}

export const allPresent: Judge = (context) => {
  const secret = context.arguments.secret === 'exempt' ? setAside(context, '依法不予公开') : null;
  if (secret) return secret;
  const parts = look(context);
  const open = parts.filter((p) => p.outcome.verdict !== 'met');
  const facts = parts.flatMap((p) => p.outcome.facts.slice(0, 1));
  const [first] = open;
  if (!first) {
    const names = parts.map((p) => p.name);
    const at = parts[0]?.outcome.at;
    return met(
      say(`案卷都有：${names.join('、')}。`, `All there: ${names.join(', ')}.`),
      facts,
      at ? { at } : {},
    );
  }
  const denied = open.find((p) => p.outcome.verdict === 'violated');
  if (denied) return denied.outcome;
  const missing = open.filter((p) => p.outcome.verdict === 'absent');
  const names = (missing.length > 0 ? missing : open).map((p) => p.name);
  const what = say(`案卷没有看到：${names.join('、')}。`, `Not in the dossier: ${names.join(', ')}.`);
  const [gone] = missing;
  if (!gone) return undetermined('missing', what, [], pointOf(first.outcome));
  const kind = (gone.paths[0] ?? '').split('.')[0] ?? '';
  return absent(what, { at: context.anchor(), cause: missingRecord(kind) });
};

const pointOf = ({ at, cause }: Outcome): { at?: NonNullable<Outcome['at']>; cause?: string } => ({
  ...(at ? { at } : {}),
  ...(cause === undefined ? {} : { cause }),
});
