/**
 * A wish that cannot be carried out as written: one clear line for the user, no stack.
 * It knows nothing of exit statuses.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
