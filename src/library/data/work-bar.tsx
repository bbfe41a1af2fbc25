import { say } from '../../core/words/words.ts';

interface Props {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly of: number;
  readonly onStop?: () => void;
}

/** How far something long is, and the way to stop it. */
export function WorkBar({ label, done, of, onStop }: Props) {
  return (
    <div class="work" aria-busy="true">
      <p class="clip" role="status" dir="auto">
        {label}
      </p>
      <progress aria-label={label} max={of === 0 ? undefined : of} value={of === 0 ? undefined : done} />
      {onStop && (
        <button type="button" class="button small line" onClick={onStop}>
          {say('work_stop')}
        </button>
      )}
    </div>
  );
}
