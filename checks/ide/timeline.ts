/**
 * The acts of a dossier on one line of time, with the intervals the law counts and what is still missing.
 */
import type { Analysis } from './analysis.ts';
import type { Timeline } from './data.ts';

export function timeline(analysis: Analysis): Timeline {
  return { path: analysis.path, title: analysis.report.title, entries: [], intervals: [] };
}
