/**
 * N713-30-3a: minutes of the discussion were kept, not only the summary that was issued afterwards.
 * Whether they are true cannot be seen from a dossier.
 */
import { met, missingDetail, say } from '../../judges/answers.ts';
import { decidingMeeting, noMeeting } from '../../judges/deciding-meeting.ts';
import type { Judge } from '../../judges/judge.ts';
import { presence } from '../../judges/present.ts';

const minutes = /会议记录|原始记录|发言记录|讨论记录/;

export const minutesKept: Judge = (context) => {
  const meeting = decidingMeeting(context);
  if (meeting === null) return noMeeting(context);
  const own = context.within(meeting);
  const shown = presence(own, ['会议.会议记录'], '会议记录');
  if (shown.verdict === 'met') return shown;
  const link = meeting.links.find(
    (l) => minutes.test(l.link.label) && l.state !== 'missing' && l.state !== 'empty',
  );
  if (link)
    return met(say(`有“${link.link.label}”。`, `There is “${link.link.label}”.`), [], { at: link.place });
  for (const table of context.tables('归档'))
    for (const row of table.rows)
      for (const cell of row.cells.values())
        if (minutes.test(cell.text))
          return met(say(`卷内目录有“${cell.text}”。`, `Listed: “${cell.text}”.`), [cell]);
  return shown.verdict === 'absent' ? missingDetail(own, ['会议记录']) : shown;
};
