import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** What the browser lets us read by ourselves, as match patterns; null until it has said so. */
export function useGrantedOrigins(): ReadonlySet<string> | null {
  const [origins, setOrigins] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const read = () => void browser.permissions.getAll().then((all) => setOrigins(new Set(all.origins)));
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return origins;
}

/** Asks the browser, which asks the reader. Call it in the click itself. */
export function askForOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins }).catch(() => false);
}

/** Gives a permission back. One that the browser does not take back stays, and is not used. */
export async function giveBack(origins: string[]): Promise<void> {
  await browser.permissions.remove({ origins }).catch(() => false);
}
