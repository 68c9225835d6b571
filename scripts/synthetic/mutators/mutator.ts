/**
 * What one kind of mistake is: where it is made, what it breaks beyond doubt, and how it is made.
 */
import type { Day } from '../../../checks/base/civil-day.ts';
import { type Draft, is, normative } from '../model.ts';
import type { Random } from '../random.ts';
import type { Schedule } from '../schedule.ts';

export interface Site {
  readonly draft: Draft;
  readonly days: Schedule;
  readonly random: Random;
  /** Sets fields of a record where it is there; null takes a field out. */
  set(key: string, values: Readonly<Record<string, string | null>>): void;
}

export interface Mutator {
  /** In Chinese, as the tables name it. */
  readonly name: string;
  /** Records it changes or whose facts it is compared with; the first must be there. */
  readonly touches: readonly string[];
  readonly fits?: (draft: Draft) => boolean;
  /** Obligations of any place; those not in force at the dossier's place and time are left out later. */
  readonly breaks: (draft: Draft) => readonly string[];
  /** Obligations that another reading of the same facts finds broken too. */
  readonly besides?: readonly string[];
  /** The day whose law judges it, where that is not the day of the meeting. */
  readonly on?: (days: Schedule) => Day;
  readonly apply: (site: Site) => void;
}

/** A mistake that changes fields of one record and breaks the same obligations everywhere. */
export function inFields(
  name: string,
  key: string,
  values: Readonly<Record<string, string | null>>,
  breaks: readonly string[],
  more: Partial<Pick<Mutator, 'fits' | 'besides' | 'touches'>> = {},
): Mutator {
  return { name, touches: [key], breaks: () => breaks, apply: ({ set }) => set(key, values), ...more };
}

export const forNormative = (draft: Draft, ...ids: readonly string[]): readonly string[] =>
  normative(draft) ? ids : [];

/** For normative documents that concern businesses. */
export const forBusinessRules = (draft: Draft, ...ids: readonly string[]): readonly string[] =>
  normative(draft) && is(draft, '涉及经营者经济活动') ? ids : [];

/** For normative documents and policy measures. */
export const forPolicies = (draft: Draft, ...ids: readonly string[]): readonly string[] =>
  ['规范性文件', '政策措施'].includes(draft.subject.form) ? ids : [];
