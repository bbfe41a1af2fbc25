import { useId, useState } from 'preact/hooks';
import { say, wordsLocale } from '../../core/words/words.ts';
import { deleteEverything } from '../../store/delete-everything.ts';
import type { Database } from '../../store/schema.ts';
import type { ShowToast } from '../../ui/toast.tsx';

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
  const word = say('delete_word');
  const isSure = typed.trim().toLocaleLowerCase(wordsLocale()) === word;
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
      showToast(say('delete_done'));
    } catch {
      showToast(say('delete_failed'));
    }
  };
  if (!isAsked)
    return (
      <button type="button" class="button line danger" onClick={() => setAsked(true)}>
        {say('delete_all')}
      </button>
    );
  return (
    <form class="delete-all" onSubmit={(event) => void run(event)}>
      <label for={field}>{say('delete_what', { word })}</label>
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
      <button type="submit" class="button line danger" disabled={!isSure} title={isSure ? undefined : say('delete_type_first', { word })}>
        {say('delete_all')}
      </button>
      <button type="button" class="button" onClick={close}>
        {say('delete_keep')}
      </button>
    </form>
  );
}
