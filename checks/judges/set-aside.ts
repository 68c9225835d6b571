/**
 * A duty set aside by a circumstance that the dossier declares (依法不予公开, 情况紧急).
 * It takes the declaration as it stands; whether its ground holds belongs to rules of their own.
 */
import { notApplicable, say } from './answers.ts';
import type { JudgeContext, Outcome } from './judge.ts';

/** The outcome where the circumstance is declared as 是, else null. */
export function setAside(context: JudgeContext, circumstance: string): Outcome | null {
  const { value, place } = context.circumstance(circumstance);
  if (value !== true) return null;
  return notApplicable(
    say(`已声明${circumstance}。`, `Declared: “${circumstance}”; this duty falls away.`),
    [],
    place === null ? {} : { at: place },
  );
}
