import { useState } from 'preact/hooks';
import { ALL_ORIGINS, siteOrigins } from '../../core/settings.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import type { ShownSettings } from '../../ui/use-settings.ts';
import { askForOrigins, giveBack, useGrantedOrigins } from './granted-origins.ts';
import { SiteList } from './site-list.tsx';

type When = 'press' | 'sites' | 'everywhere';

const CHOICES: readonly { readonly id: When; readonly title: WordKey; readonly meta: WordKey }[] = [
  { id: 'press', title: 'when_press', meta: 'when_press_what' },
  { id: 'sites', title: 'when_sites', meta: 'when_sites_what' },
  {
    id: 'everywhere',
    title: 'when_everywhere',
    meta: 'when_everywhere_what',
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
              <strong>{say(title)}</strong>
              <span class="meta">{say(meta)}</span>
            </span>
          </label>
        ))}
      </div>
      {refused && (
        <p class="option-note" role="status">
          {say('when_refused')}
        </p>
      )}
      {lost && (
        <div class="option-note" role="status">
          <p>{say('when_lost')}</p>
          <button type="button" class="button small line" onClick={() => void askForOrigins(ALL_ORIGINS)}>
            {say('when_allow_again')}
          </button>
        </div>
      )}
      {(when !== 'press' || Object.keys(sites).length > 0) && <SiteList shown={shown} granted={granted} canAdd={when === 'sites'} />}
    </>
  );
}
