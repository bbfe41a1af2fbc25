import { say } from '../../core/words/words.ts';
import { BarFrame } from './bar-frame.tsx';
import type { BarActions } from './selection-bar.tsx';
import type { OwnHighlight, SelectionHost } from './selection-host.ts';

interface Props {
  readonly host: SelectionHost;
  readonly own: OwnHighlight;
  readonly actions: BarActions;
}

/** The bar at a place that may be that of a highlight: the reader says whether it is. */
export function QuestionBar({ host, own, actions }: Props) {
  const isOnly = own.placement?.places.length === 1;
  const question = say(isOnly ? 'place_perhaps' : 'place_two');
  return (
    <BarFrame
      label={question}
      host={host}
      span={own.span}
      touch={actions.touch}
      takesFocus={actions.takesFocus}
      onMoved={actions.onMoved}
      onClose={actions.close}
      onKey={() => false}
    >
      <span class="label">{question}</span>
      <button type="button" class="button small line" onClick={() => actions.answer(own.which === 0 ? 'first' : 'second')}>
        {say('place_is_here')}
      </button>
      <button type="button" class="button small" onClick={() => actions.answer('none')}>
        {say(isOnly ? 'place_is_not_here' : 'place_neither')}
      </button>
    </BarFrame>
  );
}
