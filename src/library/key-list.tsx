import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Search'],
  ['Up, Down, Page Up, Page Down, Home, End', 'Move in a list'],
  ['Left, Right', 'Move along a row'],
  ['Enter', 'Show the details'],
  ['N', 'Write a note'],
  ['T', 'Add a tag'],
  ['C', 'Copy with its source'],
  ['1 to 5', 'Change the colour'],
  ['X', 'Select'],
  ['Shift + X', 'Select up to here'],
  ['Ctrl + A', 'Select all'],
  ['Delete', 'Delete, with Undo'],
  ['Ctrl + Z', 'Undo'],
  ['Escape', 'Clear the search, then close'],
  ['?', 'This list'],
];

/** The keys of the library. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section class="key-list" aria-label="Keys">
      <header>
        <h2 class="label">Keys</h2>
        <button type="button" ref={close} class="icon-button push" aria-label="Close" title="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
