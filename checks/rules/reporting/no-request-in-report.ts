/**
 * Rule `no-request-in-report`: a report carries no request for approval.
 * It reads the text of reports that can be read; other rules of official papers it does not know.
 */
import { fold } from '../../base/fold.ts';
import { met, notApplicable, say, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const request = /妥否[,，]?|请(?:予)?(?:批示|审批|批准|审定|批复)/;

export const noRequestInReport: Judge = (context) => {
  const { record } = context;
  if (!record) return notApplicable(say('没有请示报告。', 'No request or report.'));
  for (const link of record.links) {
    if (link.path === null || link.state !== 'readable') continue;
    const passages = record.attachedPassages.filter((p) => p.place.path === link.path);
    const title = fold(`${link.link.label} ${passages[0]?.text ?? ''}`);
    if (!/报告/.test(title) || /请示|批复/.test(title.replace(/请示报告/g, '报告'))) continue;
    const found = passages.find((p) => request.test(fold(p.text)));
    if (found)
      return violated(
        say(
          `报告“${link.link.label}”里夹带了请示事项。`,
          `The report “${link.link.label}” asks for approval.`,
        ),
        [],
        { at: found.place },
      );
  }
  return met(say('案卷没有显示报告夹带请示。', 'Nothing shows a request inside a report.'), [], {
    at: record.place,
  });
};
