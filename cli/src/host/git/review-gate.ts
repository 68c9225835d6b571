/**
 * Decides whether the history shows a review by somebody else, made after the draft was finished.
 * It judges what the history says and refuses to read it; what cannot be told is said to be so.
 */
import type { Commit, Person } from './review-history.ts';

/** Each kind of place carries what the caller wants to point at. */
export interface Written<Place> {
  readonly place: Place;
  readonly commit: Commit;
}

export interface ReviewHistory<Place> {
  /** The commits that wrote the conclusion: each line of it, and the opinion's file. */
  readonly conclusion: readonly Written<Place>[];
  /** Everybody who wrote the draft, with a commit that shows it. */
  readonly drafters: readonly Written<Place>[];
  /** The last change of each draft that was reviewed. */
  readonly lastChanges: readonly Written<Place>[];
}

export type ReviewProblem<Place> =
  | { readonly code: 'review-by-drafter'; readonly review: Written<Place>; readonly draft: Written<Place> }
  | {
      readonly code: 'review-before-last-change';
      readonly review: Written<Place>;
      readonly draft: Written<Place>;
    }
  /** One commit holds both: no order can be read from it. */
  | { readonly code: 'same-commit'; readonly review: Written<Place>; readonly draft: Written<Place> };

/**
 * At most one problem of each code: the first conclusion and draft that show it.
 * Whoever commits a place of the conclusion again confirms it, so one place that knows the last change is enough.
 */
export function judgeReview<Place>(
  { conclusion, drafters, lastChanges }: ReviewHistory<Place>,
  comesBefore: (first: string, second: string) => boolean,
): readonly ReviewProblem<Place>[] {
  const problems: ReviewProblem<Place>[] = [];
  const drafterOf = ({ commit: { author, signers } }: Written<Place>): Written<Place> | undefined => {
    const isDrafter = (person: Person) => drafters.find(({ commit }) => commit.author.email === person.email);
    return signers.every(isDrafter) ? isDrafter(author) : undefined;
  };
  const own = conclusion.find(drafterOf);
  const drafter = own && drafterOf(own);
  if (own && drafter) problems.push({ code: 'review-by-drafter', review: own, draft: drafter });

  const reviews = conclusion.filter((review) => drafterOf(review) === undefined);
  const [first] = reviews;
  for (const draft of lastChanges) {
    const { id } = draft.commit;
    if (!first || reviews.some(({ commit }) => commit.id !== id && comesBefore(id, commit.id))) continue;
    const same = reviews.find(({ commit }) => commit.id === id);
    problems.push(
      same
        ? { code: 'same-commit', review: same, draft }
        : { code: 'review-before-last-change', review: first, draft },
    );
    break;
  }
  return problems;
}
