/**
 * Takes from a judged dossier what the register keeps of it.
 * It compares nothing: other dossiers are not known here.
 */
import { isoDay } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { datesOf, mainDate } from '../dossier/record-dates.ts';
import type { Lawbook } from '../lawbook/lawbook.ts';
import type { RegisterEntry, RegisterMeeting } from '../register/entry.ts';
import { sketchOf } from '../register/sketch.ts';
import type { DossierReport } from '../report/report.ts';

/** The condition by which duties bind matters of the yearly catalogue. */
const catalogued = '属于年度目录';

export function registerEntry(dossier: Dossier, report: DossierReport, lawbook: Lawbook): RegisterEntry {
  const { front } = dossier;
  const locate = ({ path, span }: Place) => ({
    path,
    range: (dossier.attachments.get(path) ?? dossier.document).lines.range(span),
  });
  const amount = front.amount?.value.type === 'amount' ? front.amount : null;
  const yuan = amount?.value.type === 'amount' ? amount.value.yuan : 0;
  return {
    path: report.path,
    id: front.id && { text: front.id.text, location: locate(front.id.place) },
    title: report.title,
    authority: report.authority,
    jurisdiction: report.jurisdiction,
    leads: report.leads,
    amount: amount && { yuan, location: locate(amount.place) },
    decided: report.decisionDate,
    meetings: meetingsOf(dossier, lawbook),
    inCatalogue: front.circumstances.get(catalogued)?.value ?? null,
    open: openOfCatalogue(report, lawbook),
    sketch: sketchOf(dossier.document.text.slice(dossier.document.frontMatter?.span.end ?? 0)),
    anchor: locate(front.title?.place ?? front.anchor),
  };
}

/** Duties towards matters of the yearly catalogue that are not shown to be done. */
function openOfCatalogue({ verdicts }: DossierReport, lawbook: Lawbook): readonly string[] {
  const open = verdicts.filter(({ verdict }) => verdict === 'violated' || verdict === 'undetermined');
  const ids = new Set(open.map(({ obligation }) => obligation));
  return [...ids].filter((id) =>
    lawbook
      .obligation(id)
      ?.when.some((condition) => 'circumstance' in condition && condition.circumstance === catalogued),
  );
}

function meetingsOf(dossier: Dossier, lawbook: Lawbook): readonly RegisterMeeting[] {
  const held = dossier.records.flatMap((record): readonly RegisterMeeting[] => {
    if (record.status !== 'stated') return [];
    const date = mainDate(datesOf(record), lawbook.record(record.kind));
    if (!date) return [];
    const kinds = new Set(
      record.facts.flatMap(({ value, status }) =>
        value.type === 'meeting' && status === 'stated' ? [value.meeting] : [],
      ),
    );
    return [...kinds].map((kind) => ({ kind, day: isoDay(date.day) }));
  });
  const seen = new Set<string>();
  return held.filter(({ kind, day }) => {
    const key = `${kind} ${day}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
