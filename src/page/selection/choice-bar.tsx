import type { Span } from '../../core/span.ts';
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
      label="Which words"
      host={host}
      span={span}
      touch={touch}
      takesFocus={takesFocus}
      onMoved={onMoved}
      onClose={onCancel}
      onKey={() => false}
    >
      <span class="label">{hasWords ? 'Select the words' : 'Select words in the article'}</span>
      <button type="button" class="button small line" aria-disabled={!hasWords} onClick={() => hasWords && onUse()}>
        Use these
      </button>
      <button type="button" class="button small" onClick={onCancel}>
        Cancel
      </button>
    </BarFrame>
  );
}
