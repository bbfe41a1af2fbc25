/** Places where nothing can be annotated, as far as their address or the browser's refusal tells. */
export type ClosedPlace = 'browser' | 'store' | 'source' | 'file' | 'failed-page' | 'unknown';

const RULES: readonly (readonly [place: ClosedPlace, address: RegExp, refusal: RegExp])[] = [
  ['source', /^view-source:/, /\bview-source:/],
  [
    'store',
    /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.mozilla\.org)(?:[/?#]|$)/,
    /extensions gallery cannot be scripted/,
  ],
  ['file', /^file:/, /\bfile:\/\//],
  ['failed-page', /^$(?!)/, /is showing error page/],
  [
    'browser',
    /^(?:about|chrome|edge|brave|opera|vivaldi|devtools|resource|moz-extension|chrome-extension|chrome-search):/,
    /\b(?:chrome|edge|about|chrome-extension|devtools):(?:\/\/)?/,
  ],
];

/**
 * What kind of place refuses our script. Browsers keep the address of some of them to themselves, and name it in the
 * refusal.
 * @param url the tab's address; '' where the browser does not say
 * @param refusal the browser's own message
 */
export function closedPlace(url: string, refusal: string): ClosedPlace {
  return (
    RULES.find(([, address, words]) => (url === '' ? words.test(refusal) : address.test(url)) || words.test(refusal))?.[0] ?? 'unknown'
  );
}
