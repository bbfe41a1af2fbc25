import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
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
    <div class="selection-bar" role="toolbar" aria-label={say('select_selected')}>
      <span class="selection-count" role="status">
        {say('select_of', { count, all: of })}
      </span>
      <button type="button" class="button small" onClick={onAll} disabled={count === of}>
        {say('select_all')}
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
          aria-label={say('select_tag')}
          placeholder={say('tags_add')}
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
          {say('select_do_tag')}
        </button>
      </form>
      {children}
      <button type="button" class="button small" onClick={onRemove}>
        <Icon name="trash" />
        {say('common_delete')}
      </button>
      <button type="button" class="icon-button push" aria-label={say('select_nothing')} title={say('select_nothing')} onClick={onClear}>
        <Icon name="close" />
      </button>
    </div>
  );
}
