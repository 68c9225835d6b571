/**
 * Judge `all`: every named thing is there with evidence. What is denied is told first, then what is missing, together.
 * It weighs none of the things against another.
 *
 * Arguments: `all`: name → records or fields, any of which shows it.
 */
import { met, say, wordsArgument } from './answers.ts';
import type { Judge } from './judge.ts';
import { presence } from './present.ts';

export const all: Judge = (context) => {
  const outcomes = Object.entries(wordsArgument(context, 'all')).map(([label, any]) => ({
    label,
    outcome: presence(context, any, label),
  }));
  const bad = outcomes.filter(({ outcome }) => outcome.verdict !== 'met');
  const lead =
    bad.find(({ outcome }) => outcome.verdict === 'violated') ??
    bad.find(({ outcome }) => outcome.verdict === 'absent') ??
    bad[0];
  if (!lead)
    return met(
      say(
        `都有：${outcomes.map((o) => o.label).join('、')}。`,
        `All there: ${outcomes.map((o) => o.label).join(', ')}.`,
      ),
      outcomes.flatMap((o) => o.outcome.facts.slice(0, 2)),
      outcomes[0]?.outcome.at ? { at: outcomes[0].outcome.at } : {},
    );
  const same = bad.filter(
    ({ outcome }) => outcome.verdict === lead.outcome.verdict && outcome.cause === lead.outcome.cause,
  );
  if (same.length < 2 || lead.outcome.verdict === 'violated') return lead.outcome;
  const names = same.map((s) => s.label);
  return {
    ...lead.outcome,
    what: say(`没有写明：${names.join('、')}。`, `Not stated: ${names.join(', ')}.`),
    details: names,
  };
};
