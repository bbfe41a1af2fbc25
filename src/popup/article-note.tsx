import { hash } from '../core/hash.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { OwnEditor } from '../ui/own-editor.tsx';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { ownFields } from './own-fields.ts';

interface Props {
  readonly page: ReadyPage;
  readonly tabId: number;
  readonly focus: boolean;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note on the article as a whole, and its tags. */
export function ArticleNote({ page, tabId, focus, showToast, changed }: Props) {
  const stored = page.annotations.find(({ motivation, deleted }) => motivation === 'commenting' && deleted === undefined) ?? null;
  const id = stored?.id ?? `note-${hash(page.key)}`;
  return (
    <div class="popup-note">
      <OwnEditor
        id={id}
        stored={stored}
        label={say('article_note')}
        tagsLabel={say('article_tags')}
        focus={focus ? 'note' : null}
        {...ownFields(id, { motivation: 'commenting', articleKey: page.key, tabId, saves: page.saves })}
        showToast={showToast}
        changed={changed}
      />
    </div>
  );
}
