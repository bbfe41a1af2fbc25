import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';

interface Props {
  readonly question: string;
  readonly action: string;
  readonly onSure: () => Promise<void>;
  readonly onKeep: () => void;
}

/** Asks, in the place of what it is about, before something goes that no undo brings back. The focus is on what keeps it. */
export function ForGood({ question, action, onSure, onKeep }: Props) {
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const [isBusy, setBusy] = useState(false);
  useLayoutEffect(() => keep.current?.focus(), []);
  const run = () => {
    setBusy(true);
    void onSure();
  };
  return (
    <fieldset
      class="for-good"
      aria-labelledby={id}
      onKeyDown={(event) => {
        // Keys of the list around it are not meant.
        if (event.key !== 'Tab') event.stopPropagation();
        if (event.key === 'Escape') onKeep();
      }}
    >
      <p id={id}>{question}</p>
      <button type="button" class="button small" aria-describedby={id} ref={keep} onClick={onKeep}>
        {say('bin_keep')}
      </button>
      <button type="button" class="button small line danger" disabled={isBusy} onClick={run}>
        {action}
      </button>
    </fieldset>
  );
}
