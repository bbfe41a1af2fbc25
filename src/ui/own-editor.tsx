import type { Annotation } from '../core/annotation.ts';
import { say } from '../core/words/words.ts';
import type { DraftArea } from './note-drafts.ts';
import type { KnownTag } from './offered-tags.ts';
import { SavedNote } from './saved-note.tsx';
import { TagField } from './tag-field.tsx';
import type { ShowToast } from './toast.tsx';
import type { Changed } from './use-undo.ts';
import { type WriteFields, writeField, writeNote } from './write-fields.ts';

interface Props {
  readonly id: string;
  /** As the store has it, or null for what was never written. */
  readonly stored: Annotation | null;
  readonly label: string;
  readonly tagsLabel: string;
  /** The field that takes the focus when it appears, or null. */
  readonly focus: 'note' | 'tags' | null;
  readonly saves: boolean;
  readonly drafts: DraftArea;
  readonly write: WriteFields;
  readonly knownTags: () => Promise<readonly KnownTag[]>;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** What the reader says of one thing: a note, and tags. */
export function OwnEditor({ tagsLabel, focus, write, knownTags, ...note }: Props) {
  const { stored, saves } = note;
  return (
    <>
      <SavedNote {...note} focus={focus === 'note'} write={(text, replaces) => writeNote(write, text, replaces)} />
      <TagField
        label={tagsLabel}
        tags={stored?.deleted === undefined ? (stored?.tags ?? []) : []}
        known={knownTags}
        focus={focus === 'tags'}
        disabled={!saves}
        onChange={(value) => writeField(write, stored, { field: 'tags', value }, say('tags_changed'), note)}
      />
    </>
  );
}
