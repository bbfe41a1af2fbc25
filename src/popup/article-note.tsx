import { hash } from '../core/hash.ts';
import type { ReadyPage } from '../messages.ts';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { StoredNote } from './stored-note.tsx';

interface Props {
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly focus: boolean;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note on the article as a whole. */
export function ArticleNote({ page, ...rest }: Props) {
  const stored = page.annotations.find(({ motivation, deleted }) => motivation === 'commenting' && deleted === undefined) ?? null;
  return (
    <div class="popup-note">
      <StoredNote
        id={stored?.id ?? `note-${hash(page.key)}`}
        motivation="commenting"
        articleKey={page.key}
        stored={stored}
        label="Note on this article"
        saves={page.saves}
        {...rest}
      />
    </div>
  );
}
