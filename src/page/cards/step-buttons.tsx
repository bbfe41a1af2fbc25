import { say } from '../../core/words/words.ts';
import { PageIcon } from '../../ui/page-icon.tsx';

interface Props {
  readonly at: number;
  readonly of: number;
  /** What the buttons are called. */
  readonly before: string;
  readonly after: string;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}

/** The one before, which one this is, the one behind. */
export function StepButtons({ at, of, before, after, onBefore, onAfter }: Props) {
  return (
    <span class="steps push">
      <Step name="up" label={before} go={onBefore} />
      <span class="meta">{say('count_at_of', { at, all: of })}</span>
      <Step name="down" label={after} go={onAfter} />
    </span>
  );
}

/** At the end a button stays where it is, so that the focus does. */
function Step({ name, label, go }: { name: 'up' | 'down'; label: string; go: (() => void) | null }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} aria-disabled={go === null} onClick={() => go?.()}>
      <PageIcon name={name} />
    </button>
  );
}
