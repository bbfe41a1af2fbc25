/** The sample article that is part of the package, as a file of the extension. */
export const SAMPLE_PATH = 'sample/article.html';
/** What the sample is filed and cited under: an invented outlet's address, which nobody can register. */
export const SAMPLE_URL = 'https://harbour-ledger.example/city/night-ferry';

/**
 * The address that a page is known by: its own, and for the sample, which lies in the package, its outlet's.
 * @param getURL the browser's way from a file of the extension to its address
 */
export function pageAddress(url: string, getURL: (path: string) => string): string {
  return isSample(url, getURL) ? SAMPLE_URL : url;
}

export function isSample(url: string, getURL: (path: string) => string): boolean {
  return url.split(/[?#]/)[0] === getURL(SAMPLE_PATH);
}
