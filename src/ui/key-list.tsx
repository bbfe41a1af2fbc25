import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
import { Icon } from './icon.tsx';
import './key-list.css';

/** A key by the sign on it, or several by the words that name them; and what they do. */
export type KeyWords = readonly (readonly [keys: { readonly sign: string } | { readonly named: WordKey }, what: WordKey])[];

/** What the keys of a screen do: "?" opens it and closes it. */
export function KeyList({ keys, onClose }: { keys: KeyWords; onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section class="key-list" aria-label={say('keys_keys')}>
      <header>
        <h2 class="label">{say('keys_keys')}</h2>
        <button
          type="button"
          ref={close}
          class="icon-button push"
          aria-label={say('common_close')}
          title={say('common_close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {keys.map(([key, what]) => (
          <div key={what}>
            <dt>{'sign' in key ? key.sign : say(key.named)}</dt>
            <dd>{say(what)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
