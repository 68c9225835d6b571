/**
 * What post a person named in a fact holds: the head of the organ, a deputy, the director of its office, another officer, or nobody can tell.
 * A bare name is looked up where the dossier gives it with its title; it refuses to guess.
 */
import { fold } from '../base/fold.ts';
import type { Fact } from '../facts/fact.ts';
import { deputy, headTitle } from './deciding-meeting.ts';
import type { JudgeContext } from './judge.ts';

export type Post = 'head' | 'deputy' | 'office' | 'other' | 'unclear';
const office = /办公室主任|办公厅主任|(?:政府|区|县|市|州|旗)办主任|秘书长/;
const other = /主任|局长|科长|[镇乡]长/;

export function postOf(context: JudgeContext, fact: Fact): Post {
  const text = fold(fact.text).trim();
  const head = headTitle(context);
  const title = (words: string): Post =>
    head.test(words)
      ? 'head'
      : deputy.test(words)
        ? 'deputy'
        : office.test(words)
          ? 'office'
          : other.test(words)
            ? 'other'
            : 'unclear';
  const own = title(text);
  if (own !== 'unclear') return own;
  const said = context.dossier.records.flatMap((r) => r.facts);
  for (const f of said) {
    if (f === fact || f.status !== 'stated') continue;
    const full = fold(f.text);
    const at = full.indexOf(text);
    if (at < 0) continue;
    const found = title(full.slice(Math.max(0, at - 8), at));
    if (found !== 'unclear') return found;
  }
  return 'unclear';
}
