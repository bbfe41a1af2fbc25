import { say } from '../../core/words/words.ts';
import { failureWords } from '../../ui/failure-words.ts';
import type { Action } from './use-action.ts';

/** Why the last click did nothing. */
export function CardFailure({ action }: { action: Action }) {
  const { failure, retry } = action;
  if (failure === null) return null;
  return (
    <div class="card-part" role="alert">
      <p class="card-failure">{failureWords(failure)}</p>
      {failure.retry && (
        <button type="button" class="button small line" onClick={retry}>
          {say('common_try_again')}
        </button>
      )}
    </div>
  );
}
