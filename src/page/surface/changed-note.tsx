import type { WordChange } from '../../core/text/word-diff.ts';
import { say } from '../../core/words/words.ts';
import { ChangedWords } from '../../ui/changed-words.tsx';

interface Props {
  readonly changes: readonly WordChange[];
  readonly onAnswer: (answer: 'mine' | 'today') => void;
}

/** What the newsroom made of a highlight's words, or of a kept quotation's: how they changed, and whose words count. */
export function ChangedNote({ changes, onAnswer }: Props) {
  return (
    <div class="bar-changed">
      <p class="meta">{say('bar_changed')}</p>
      <p class="quoted" dir="auto" role="status">
        <ChangedWords changes={changes} />
      </p>
      <button type="button" class="button small" onClick={() => onAnswer('mine')}>
        {say('place_keep_mine')}
      </button>
      <button type="button" class="button small" onClick={() => onAnswer('today')}>
        {say('place_use_today')}
      </button>
    </div>
  );
}
