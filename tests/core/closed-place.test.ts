import { describe, expect, it } from 'vitest';
import { closedPlace } from '../../src/core/closed-place.ts';

/** Addresses, and what browsers say when they refuse a script there. */
const PLACES: readonly (readonly [url: string, refusal: string, place: string])[] = [
  ['chrome://settings/', 'Cannot access a chrome:// URL', 'browser'],
  ['', 'Cannot access a chrome:// URL', 'browser'],
  ['', 'Cannot access a chrome-extension:// URL of different extension', 'browser'],
  ['about:support', 'The browser put no script into this page.', 'browser'],
  ['https://chromewebstore.google.com/detail/x', 'The extensions gallery cannot be scripted.', 'store'],
  ['', 'The extensions gallery cannot be scripted.', 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', 'Missing host permission for the tab', 'store'],
  ['https://addons.mozilla.org.example/', 'Missing host permission for the tab', 'unknown'],
  ['view-source:https://news.example/a', 'Cannot access contents of url "view-source:https://news.example/a".', 'source'],
  ['', 'Cannot access contents of url "view-source:https://news.example/a".', 'source'],
  ['file:///home/a/page.html', 'Cannot access contents of url "file:///home/a/page.html".', 'file'],
  ['', 'Cannot access contents of url "file:///home/a/page.html".', 'file'],
  ['https://news.example/a', 'Frame with ID 0 is showing error page', 'failed-page'],
  ['https://news.example/a', 'Cannot access contents of the page.', 'unknown'],
  ['', '', 'unknown'],
];

describe('a place that is closed to us', () => {
  it.each(PLACES)('%j with %j is %s', (url, refusal, place) => {
    expect(closedPlace(url, refusal)).toBe(place);
  });
});
