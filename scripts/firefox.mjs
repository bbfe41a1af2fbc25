import { installWithApt, onPath } from './browser.mjs';

const installed = () => process.env.FIREFOX_PATH || (onPath('firefox-esr') ?? onPath('firefox'));

/**
 * Finds a Firefox: $FIREFOX_PATH, one on the PATH, else Debian's, installed where we may.
 * @returns {string | null} its path, or null where there is none to be had
 */
export function findFirefox() {
  const found = installed();
  if (found !== null) return found;
  installWithApt('firefox-esr');
  return installed();
}
