import { pageAddress } from '../core/sample-page.ts';
import { runtime } from './connection.ts';

/** The page's address as far as it can name another article: without an anchor, with a route that stands behind the #. */
export function addressNow(): string {
  return location.href.replace(/#(?![/!]).*/, '');
}

/** The address that the page is cited by. */
export function citedAddress(): string {
  return pageAddress(location.href, (path) => runtime.getURL(path));
}
