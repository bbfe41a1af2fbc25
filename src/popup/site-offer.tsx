import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { SAMPLE_URL } from '../core/sample-page.ts';
import { siteOrigins } from '../core/settings.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { Icon } from '../ui/icon.tsx';
import type { ShownSettings } from '../ui/use-settings.ts';

interface Props {
  readonly page: ReadyPage;
  readonly shown: ShownSettings;
}

/** Once something is saved on a site, and once for each site: whether its highlights come back by themselves. */
export function SiteOffer({ page, shown }: Props) {
  const host = hostOf(page.url);
  const [declined, setDeclined] = useState(false);
  const decline = () => {
    if (host === null) return;
    setDeclined(true);
    shown.choose(host, 'declined');
  };
  const allow = async () => {
    if (host === null) return;
    // Both at once: the browser's question needs this very click, and it may close the popup before it is answered.
    const granted = browser.permissions.request({ origins: siteOrigins(host) });
    shown.choose(host, 'allowed');
    if (!(await granted.catch(() => false))) decline();
  };
  if (declined) {
    return (
      <p class="site-offer meta" role="status">
        {say('site_by_button')}
      </p>
    );
  }
  if (host === null || page.annotations.length === 0 || Object.hasOwn(shown.settings.sites, host)) return null;
  return (
    <section class="site-offer" aria-label={say('site_label')}>
      <p class="offer-words" title={say('site_show', { site: host })}>
        {say('site_show', { site: host })}
      </p>
      <button type="button" class="button small line" title={say('site_browser_asks')} onClick={allow}>
        {say('site_show_them')}
      </button>
      <button type="button" class="icon-button" aria-label={say('site_not_now')} title={say('site_not_now')} onClick={decline}>
        <Icon name="close" />
      </button>
    </section>
  );
}

function hostOf(url: string): string | null {
  const { protocol, hostname } = new URL(url);
  // The sample is there without any permission.
  if (url === SAMPLE_URL) return null;
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}
