/**
 * Judges one obligation for one act: in force? applicable? due? then the judge's answer becomes a verdict.
 * Everything the report needs is kept: ground, facts, place, cause, the day whose rules were used.
 */
import type { Day } from '../base/civil-day.ts';
import type { Place } from '../base/span.ts';
import type { DossierRecord } from '../dossier/dossier.ts';
import { hasEvidence } from '../dossier/timeline.ts';
import { isBlank } from '../facts/wording.ts';
import { missingRecord } from '../judges/answers.ts';
import { judges } from '../judges/index.ts';
import type { Outcome } from '../judges/judge.ts';
import type { Bilingual, Obligation } from '../lawbook/law.ts';
import { rules } from '../rules/index.ts';
import { authorityKind } from './authority.ts';
import { holding } from './conditions.ts';
import type { DossierFacts } from './context.ts';
import { Due } from './due.ts';
import { doubtOn } from './force.ts';
import { Gate } from './gate.ts';
import { plain, shaped, type Verdict } from './shaped-verdict.ts';

export type { Verdict } from './shaped-verdict.ts';

/** A judge that threw; the verdict is undetermined and the run goes on. */
export interface Crash {
  readonly rule: string;
  readonly detail: string;
  readonly place: Place;
}

export interface JudgeOptions {
  readonly asOf: Day;
  readonly readyFor: string | null;
}

const say = (zh: string, en: string): Bilingual => ({ zh, en });

const isBare = (record: DossierRecord): boolean =>
  record.facts.length === 0 &&
  record.tables.length === 0 &&
  record.links.length === 0 &&
  record.passages.every((passage) => isBlank(passage.text.trim()));

export class ObligationJudge {
  readonly #facts: DossierFacts;
  readonly #options: JudgeOptions;
  readonly #gate: Gate;
  readonly #due: Due;
  readonly crashes: Crash[] = [];
  readonly #isOther: boolean;

  constructor(facts: DossierFacts, options: JudgeOptions) {
    this.#facts = facts;
    this.#options = options;
    this.#isOther = authorityKind(facts.dossier.front.authority?.text ?? '') === 'other';
    this.#gate = new Gate(facts);
    this.#due = new Due(facts, options.readyFor);
  }

  /** One verdict, or one for each record of the kind that the obligation names. */
  judge(obligation: Obligation): readonly Verdict[] {
    if (obligation.each === null) return [this.#one(obligation, null)];
    const acts = this.#facts.records(obligation.each).filter((r) => r.status !== 'negated');
    if (acts.length === 0) return [this.#withoutAct(obligation)];
    return acts.map((record) => this.#one(obligation, record));
  }

  #anchor(obligation: Obligation): Place {
    return this.#facts.anchor(obligation.step);
  }

  #day(obligation: Obligation, record: DossierRecord | null): Day {
    const act = obligation.basis === 'act' && record ? this.#facts.dayOf(record) : null;
    return act ?? this.#facts.dossier.decisionDay ?? this.#options.asOf;
  }

  #withoutAct(obligation: Obligation): Verdict {
    const day = this.#day(obligation, null);
    const place = this.#anchor(obligation);
    const before = this.#gate.fallsAway(obligation, day, place);
    if (before) return before;
    const kind = obligation.each ?? '';
    const context = this.#facts.context(obligation, null, day, this.#options.asOf);
    const denied = this.#facts.records(kind)[0];
    const none = say(`案卷没有“${kind}”，不涉及本项。`, `No “${kind}” in the dossier.`);
    if (obligation.without === 'not-applicable')
      return plain(obligation, 'not-applicable', none, day, denied?.place ?? place);
    const should = holding(obligation.without, context);
    if (should.holds === false)
      return plain(
        obligation,
        'not-applicable',
        say(`不适用：${should.ground.zh}。`, `Not applicable: ${should.ground.en}.`),
        day,
        should.place ?? place,
      );
    if (!this.#due.isDue(obligation, null)) return this.#notDue(obligation, day, place);
    if (should.holds === 'unknown')
      return this.#unknown(obligation, should.ground, should.place ?? place, should.cause, day);
    return this.#shaped(
      obligation,
      {
        verdict: 'undetermined',
        doubt: 'missing',
        what: say(`案卷没有“${kind}”的记录，无法判断本项。`, `No record of “${kind}”.`),
        facts: [],
        at: denied?.place ?? place,
        cause: missingRecord(kind),
      },
      day,
      false,
    );
  }

  #notDue(obligation: Obligation, day: Day, place: Place): Verdict {
    const what = say(
      `现处“${this.#facts.dossier.stage}”阶段，本项在“${obligation.due.stage}”前完成即可。`,
      `The stage is “${this.#facts.dossier.stage}”; this is due before “${obligation.due.stage}”.`,
    );
    return plain(obligation, 'not-due', what, day, place);
  }

  #leftOpen(obligation: Obligation, record: DossierRecord, day: Day): Verdict {
    const { kind, place } = record;
    const what = say(
      `“${kind}”还只是计划或者空白，而现处“${this.#facts.dossier.stage}”阶段，应当已经完成。`,
      `“${kind}” is only planned or left blank, though the stage is “${this.#facts.dossier.stage}”.`,
    );
    const cause = missingRecord(kind);
    return this.#shaped(
      obligation,
      { verdict: 'undetermined', doubt: 'missing', what, facts: [], at: place, cause },
      day,
      false,
    );
  }

  #unknown(obligation: Obligation, why: Bilingual, place: Place, cause: string | null, day: Day): Verdict {
    return this.#shaped(
      obligation,
      {
        verdict: 'undetermined',
        doubt: 'value-judgement',
        what: say(`${why.zh}，无法判断本项是否适用。`, `${why.en}; whether this applies cannot be told.`),
        facts: [],
        at: place,
        ...(cause === null ? {} : { cause }),
      },
      day,
      false,
    );
  }

  #one(obligation: Obligation, record: DossierRecord | null): Verdict {
    const day = this.#day(obligation, record);
    const place = record?.place ?? this.#anchor(obligation);
    const before = this.#gate.fallsAway(obligation, day, place);
    if (before) return before;
    const context = this.#facts.context(obligation, record, day, this.#options.asOf);
    const applies = holding(obligation.when, context);
    if (applies.holds === false)
      return plain(
        obligation,
        'not-applicable',
        say(`不适用：${applies.ground.zh}。`, `Not applicable: ${applies.ground.en}.`),
        day,
        applies.place ?? place,
        applies.facts,
      );
    // An act only planned or left blank is still ahead, unless its stage has passed: then it is missing.
    if (record && record.status !== 'stated')
      return this.#due.isDue(obligation, null)
        ? this.#leftOpen(obligation, record, day)
        : this.#notDue(obligation, day, record.place);
    // A heading of the template with nothing below it is no act: judged as if it were not there.
    if (record && isBare(record)) return this.#withoutAct(obligation);
    const outcome: Outcome =
      record && !hasEvidence(record)
        ? {
            verdict: 'undetermined',
            doubt: 'claimed',
            what: say(
              `“${record.kind}”只有一句话或空标题，没有日期、材料等证据。`,
              `“${record.kind}” is claimed without any evidence.`,
            ),
            facts: [],
            at: record.place,
            cause: missingRecord(record.kind),
          }
        : this.#ask(obligation, context, place);
    if (outcome.verdict === 'met' || outcome.verdict === 'not-applicable')
      return plain(
        obligation,
        outcome.verdict,
        outcome.what,
        day,
        outcome.at ?? outcome.facts[0]?.place ?? place,
        outcome.facts,
        outcome.days,
      );
    if (applies.holds === 'unknown') {
      if (!this.#due.isDue(obligation, record)) return this.#notDue(obligation, day, place);
      return this.#unknown(obligation, applies.ground, applies.place ?? place, applies.cause, day);
    }
    const due = this.#due.isDue(obligation, record);
    if (!due && !(outcome.verdict === 'violated' && record)) return this.#notDue(obligation, day, place);
    return this.#shaped(
      obligation,
      outcome,
      day,
      this.#facts.dossier.decisionDay === null && (!record || this.#facts.dayOf(record) === null),
    );
  }

  #ask(obligation: Obligation, context: ReturnType<DossierFacts['context']>, place: Place): Outcome {
    const name = obligation.judge?.name ?? '';
    try {
      const judge = judges[name] ?? rules[name];
      if (!judge) throw new Error(`没有名为 ${name} 的判断器`);
      return judge(context);
    } catch (error) {
      this.crashes.push({
        rule: `${obligation.id}（${name}）`,
        detail: error instanceof Error ? error.message : String(error),
        place,
      });
      return {
        verdict: 'undetermined',
        doubt: 'unreadable',
        what: say('检查程序在此处出错，本项没有结论。', 'The check failed here; there is no conclusion.'),
        facts: [],
        at: place,
        cause: `crash:${name}`,
      };
    }
  }

  /** Turns what a judge found wrong or could not tell into a verdict with a severity. */
  #shaped(obligation: Obligation, outcome: Outcome, day: Day, undated: boolean): Verdict {
    const instrument = this.#facts.lawbook.instrument(obligation.instrument);
    const force = {
      doubt: instrument === null ? null : doubtOn(instrument, day),
      byReference: this.#isOther && instrument?.binds === 'governments',
    };
    const place = outcome.at ?? outcome.facts[0]?.place ?? this.#anchor(obligation);
    return shaped(obligation, outcome, { day, undated, place, force });
  }
}
