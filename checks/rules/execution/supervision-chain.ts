/**
 * Rule `supervision-chain`: supervision was asked for when deciding, carried out afterwards, and reported on.
 * It looks for a trace of each link; it refuses to judge how well it was done.
 */
import { fold } from '../../base/fold.ts';
import { met, missingRecord, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const demand = /督查|督促检查|督办|跟踪(?:落实|问效)|定期(?:报告|调度)/;

export const supervisionChain: Judge = (context) => {
  const meetings = context.records('会议').filter((r) => context.hasEvidence(r));
  const asked = context.read('会议.督查要求');
  const [denied] = [
    ...asked.negated,
    ...context.read('执行.督查').negated,
    ...context.read('执行.执行报告').negated,
  ];
  if (denied)
    return violated(
      say(`“${denied.field}”写的是“${denied.text}”。`, `“${denied.field}” says “${denied.text}”.`),
      [denied],
      { cause: `denied:${denied.place.path}:${denied.place.span.start}` },
    );
  const links = [
    {
      name: '会议提出督查要求',
      shown:
        asked.stated.length > 0 ||
        meetings.some((r) =>
          demand.test(fold([context.textOf(r), ...r.facts.map((f) => f.text)].join('\n'))),
        ),
    },
    { name: '实施后督促检查', shown: context.read('执行.督查').stated.length > 0 },
    { name: '报告执行情况', shown: context.read('执行.执行报告').stated.length > 0 },
  ];
  const missing = links.filter((l) => !l.shown).map((l) => l.name);
  const facts = [
    ...asked.stated,
    ...context.read('执行.督查').stated,
    ...context.read('执行.执行报告').stated,
  ];
  if (missing.length === 0)
    return met(say('决策、部署、检查各环节都有督查安排。', 'Supervision is shown at each stage.'), facts);
  const [execution] = context.records('执行').filter((r) => context.hasEvidence(r));
  return undetermined(
    'missing',
    say(`没有看到：${missing.join('、')}。`, `Not seen: ${missing.join(', ')}.`),
    facts,
    execution ? { at: execution.place } : { at: context.anchor(), cause: missingRecord('执行') },
  );
};
