import { useId, useState } from 'preact/hooks';
import { deleteEverything } from '../../store/delete-everything.ts';
import type { Database } from '../../store/schema.ts';
import type { ShowToast } from '../../ui/toast.tsx';

const WORD = 'delete';

interface Props {
  readonly db: Database | null;
  readonly wrote: (keys: readonly string[]) => Promise<void>;
  readonly showToast: ShowToast;
}

/** The one thing that cannot be undone asks for a word. */
export function DeleteAll({ db, wrote, showToast }: Props) {
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const field = useId();
  const isSure = typed.trim().toLowerCase() === WORD;
  const close = () => {
    setAsked(false);
    setTyped('');
  };
  const run = async (event: Event) => {
    event.preventDefault();
    if (db === null || !isSure) return;
    try {
      await wrote(await deleteEverything(db));
      close();
      showToast('Everything was deleted');
    } catch {
      showToast('Nothing was deleted: the library did not answer.');
    }
  };
  if (!isAsked)
    return (
      <button type="button" class="button line danger" onClick={() => setAsked(true)}>
        Delete all
      </button>
    );
  return (
    <form class="delete-all" onSubmit={(event) => void run(event)}>
      <label for={field}>
        Every article, note and highlight goes, what is in the bin and the backups kept here too. This cannot be undone. Type “{WORD}” to go
        on.
      </label>
      <input
        id={field}
        ref={(input) => input?.focus()}
        class="field"
        type="text"
        autocomplete="off"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      />
      <button type="submit" class="button line danger" disabled={!isSure} title={isSure ? undefined : `Type “${WORD}” first`}>
        Delete all
      </button>
      <button type="button" class="button" onClick={close}>
        Keep everything
      </button>
    </form>
  );
}
