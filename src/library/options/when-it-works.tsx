import { useState } from 'preact/hooks';
import { ALL_ORIGINS, siteOrigins } from '../../core/settings.ts';
import type { ShownSettings } from '../../ui/use-settings.ts';
import { askForOrigins, giveBack, useGrantedOrigins } from './granted-origins.ts';
import { SiteList } from './site-list.tsx';

type When = 'press' | 'sites' | 'everywhere';

const CHOICES: readonly { readonly id: When; readonly title: string; readonly meta: string }[] = [
  { id: 'press', title: 'When I press its button', meta: 'It sees a page only after you press. Nothing to allow.' },
  { id: 'sites', title: 'By itself, on sites I choose', meta: 'Your browser asks once for each site.' },
  {
    id: 'everywhere',
    title: 'By itself, on every news article',
    meta: 'Quotemark looks at each page to see whether it is an article; nothing leaves your machine. Your browser will say “all websites”. You can take it back here.',
  },
];

/** When Quotemark works: the one place where that is chosen, and where permissions are given back. */
export function WhenItWorks({ shown, label }: { shown: ShownSettings; label: string }) {
  const { everywhere, sites } = shown.settings;
  const granted = useGrantedOrigins();
  const own = Object.keys(sites).filter((host) => sites[host] !== 'declined');
  const stored: When = everywhere ? 'everywhere' : own.length > 0 ? 'sites' : 'press';
  // "On sites I choose" is chosen before there is a first site.
  const [asked, setAsked] = useState<When | null>(null);
  const [refused, setRefused] = useState(false);
  const when = asked ?? stored;

  const choose = async (next: When) => {
    setRefused(false);
    if (next === 'everywhere') {
      // The browser's question needs this very click.
      if (!(await askForOrigins(ALL_ORIGINS))) return setRefused(true);
      setAsked(null);
      return shown.change({ everywhere: true });
    }
    setAsked(next);
    const kept = next === 'sites' ? sites : Object.fromEntries(Object.entries(sites).filter(([, choice]) => choice === 'declined'));
    shown.change({ everywhere: false, sites: kept });
    if (everywhere) await giveBack(ALL_ORIGINS);
    if (next === 'press') for (const host of own) await giveBack(siteOrigins(host));
  };
  const lost = everywhere && granted !== null && !ALL_ORIGINS.every((origin) => granted.has(origin));
  return (
    <>
      <div class="picks" role="radiogroup" aria-label={label}>
        {CHOICES.map(({ id, title, meta }) => (
          <label key={id} class="pick">
            <input type="radio" name="when" checked={when === id} onChange={() => void choose(id)} />
            <span>
              <strong>{title}</strong>
              <span class="meta">{meta}</span>
            </span>
          </label>
        ))}
      </div>
      {refused && (
        <p class="option-note" role="status">
          Your browser did not allow it. Nothing was changed.
        </p>
      )}
      {lost && (
        <div class="option-note" role="status">
          <p>Your browser no longer allows all websites, so Quotemark waits for its button.</p>
          <button type="button" class="button small line" onClick={() => void askForOrigins(ALL_ORIGINS)}>
            Allow again
          </button>
        </div>
      )}
      {(when !== 'press' || Object.keys(sites).length > 0) && <SiteList shown={shown} granted={granted} canAdd={when === 'sites'} />}
    </>
  );
}
