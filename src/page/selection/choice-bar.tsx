import type { Span } from '../../core/span.ts';
import { say } from '../../core/words/words.ts';
import { BarFrame } from './bar-frame.tsx';
import type { SelectionHost } from './selection-host.ts';

interface Props {
  readonly host: SelectionHost;
  readonly span: Span;
  readonly touch: boolean;
  readonly takesFocus: boolean;
  /** False while nothing is selected. */
  readonly hasWords: boolean;
  onMoved(): void;
  onUse(): void;
  onCancel(): void;
}

/** The bar while the reader selects other words for a highlight, by the browser's own means: mouse, handles, Shift and arrows. */
export function ChoiceBar({ host, span, touch, takesFocus, hasWords, onMoved, onUse, onCancel }: Props) {
  return (
    <BarFrame
      label={say('bar_which_words')}
      host={host}
      span={span}
      touch={touch}
      takesFocus={takesFocus}
      onMoved={onMoved}
      onClose={onCancel}
      onKey={() => false}
    >
      <span class="label">{say(hasWords ? 'bar_choose_words' : 'bar_choose_words_none')}</span>
      <button type="button" class="button small line" aria-disabled={!hasWords} onClick={() => hasWords && onUse()}>
        {say('bar_use_words')}
      </button>
      <button type="button" class="button small" onClick={onCancel}>
        {say('bar_cancel')}
      </button>
    </BarFrame>
  );
}
