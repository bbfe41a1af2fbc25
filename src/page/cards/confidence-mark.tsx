import type { ConfidenceWord } from '../../core/confidence.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import { PageIcon } from '../../ui/page-icon.tsx';

const BARS: Readonly<Record<ConfidenceWord, number>> = { Sure: 3, Likely: 2, Unsure: 1 };
const WORDS: Readonly<Record<ConfidenceWord, WordKey>> = {
  Sure: 'confidence_sure',
  Likely: 'confidence_likely',
  Unsure: 'confidence_unsure',
};

/** How sure, in a word and three bars; the number is for those who ask. @param share 0 to 1 */
export function ConfidenceMark({ word, share }: { word: ConfidenceWord; share: number }) {
  return (
    <span class="sure" data-word={word} title={share.toFixed(2)}>
      <span class="sure-bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <i key={bar} class={bar > BARS[word] ? 'off' : ''} />
        ))}
      </span>
      {say(WORDS[word])}
    </span>
  );
}

/** In place of it, once the reader has decided. */
export function ChosenMark() {
  return (
    <span class="sure card-chosen">
      <PageIcon name="check" size={14} />
      {say('quotation_chosen')}
    </span>
  );
}
