/**
 * Rule `not-by-endorsement`: what follows does not rest on a leader's mark or note on a personal report.
 * A circle on the paper (圈阅) is no basis; a note (批示) may answer a formal submission and is only shown.
 */
import { fold } from '../../base/fold.ts';
import type { Place } from '../../base/span.ts';
import { met, notApplicable, say, undetermined, violated } from '../../judges/answers.ts';
import type { Judge } from '../../judges/judge.ts';

const formal = /批复|纪要|请示|常务会|全体会|文号|〔|办文单|\[\d{4}\]/;
const rests = /(?:以|依据|根据|按照|经)[^。;]{0,16}(?:圈阅|批示)/;
const paths = ['决策启动.启动依据', '草案.依据清单', '会议.决定', '提请.区长同意'];

export const notByEndorsement: Judge = (context) => {
  const facts = paths.flatMap((path) => context.read(path).stated);
  const records = ['决策启动', '草案', '执行', '公布'].flatMap((kind) => context.records(kind));
  const passages = records.flatMap((r) => r.passages).filter((p) => rests.test(fold(p.text)));
  const said: { readonly text: string; readonly place: Place }[] = [
    ...facts
      .filter((f) => f.field === '启动依据' || f.field === '依据清单')
      .map((f) => ({ text: f.text, place: f.place })),
    ...passages.map((p) => ({ text: p.text, place: p.place })),
  ].filter((s) => !formal.test(fold(s.text)));
  const mark = said.find((s) => fold(s.text).includes('圈阅'));
  if (mark)
    return violated(
      say(`以领导圈阅为依据：“${short(mark.text)}”。`, `It rests on a leader’s mark: “${short(mark.text)}”.`),
      [],
      { at: mark.place },
    );
  const note = said.find((s) => fold(s.text).includes('批示'));
  if (note)
    return undetermined(
      'borderline',
      say(
        `以领导批示为依据：“${short(note.text)}”，请核对是不是公文办理的结果。`,
        `It rests on a leader’s note: “${short(note.text)}”; please check that it answered a formal paper.`,
      ),
      [],
      { at: note.place },
    );
  const [first] = facts;
  if (!first && records.length === 0)
    return notApplicable(say('案卷没有写明办理依据。', 'No basis is stated.'));
  return met(say('没有显示以圈阅、批示为依据。', 'Nothing rests on a leader’s mark or note.'), [], {
    at: first?.place ?? records[0]?.place ?? context.anchor(),
  });
};

const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text);
