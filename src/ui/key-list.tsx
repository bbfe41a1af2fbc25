import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './key-list.css';

/** A key, or several, and what they do. */
export type KeyWords = readonly (readonly [keys: string, what: string])[];

/** What the keys of a screen do: "?" opens it and closes it. */
export function KeyList({ keys, onClose }: { keys: KeyWords; onClose: () => void }) {
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
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
