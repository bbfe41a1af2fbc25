import './backup-line.css';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** Copies quietly where that is possible. @returns true where a copy is due and the reader has to press the button */
  readonly look: () => Promise<boolean>;
  /** Copies, on a click. */
  readonly run: () => Promise<void>;
  readonly label: string;
  readonly action: string;
}

/** One line, only where a backup that the reader asked for is due and the browser wants a click for it. */
export function BackupLine({ look, run, label, action }: Props) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    let over = false;
    // A library that does not answer says so itself, elsewhere.
    look().then(
      (isDue) => !over && setDue(isDue),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, []);
  if (!due) return null;
  return (
    <p class="backup-line" role="status">
      {label}
      <button type="button" class="button small line" onClick={() => void run().then(() => setDue(false))}>
        {action}
      </button>
    </p>
  );
}
