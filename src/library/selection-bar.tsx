import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import type { KnownTag } from '../ui/offered-tags.ts';

interface Props {
  readonly count: number;
  /** Everything in the list, of which some is chosen. */
  readonly of: number;
  readonly tags: readonly KnownTag[];
  readonly onTag: (tag: string) => void;
  readonly onRemove: () => void;
  readonly onAll: () => void;
  readonly onClear: () => void;
  /** The way out. */
  readonly children: ComponentChildren;
}

/** What can be done with what is chosen. */
export function SelectionBar({ count, of, tags, onTag, onRemove, onAll, onClear, children }: Props) {
  const [tag, setTag] = useState('');
  const id = useId();
  return (
    <div class="selection-bar" role="toolbar" aria-label="Selected">
      <span class="selection-count" role="status">
        {count} of {of} selected
      </span>
      <button type="button" class="button small" onClick={onAll} disabled={count === of}>
        Select all
      </button>
      <form
        class="selection-tag"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '') return;
          onTag(tag.trim());
          setTag('');
        }}
      >
        <input
          class="field"
          aria-label="Tag to add"
          placeholder="Add a tag"
          list={id}
          maxLength={100}
          value={tag}
          onInput={(event) => setTag(event.currentTarget.value)}
        />
        <datalist id={id}>
          {tags.slice(0, 100).map(({ tag: name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" class="button small" disabled={tag.trim() === ''}>
          Tag
        </button>
      </form>
      {children}
      <button type="button" class="button small" onClick={onRemove}>
        <Icon name="trash" />
        Delete
      </button>
      <button type="button" class="icon-button push" aria-label="Select nothing" title="Select nothing" onClick={onClear}>
        <Icon name="close" />
      </button>
    </div>
  );
}
