/** The page's address as far as it can name another article: without an anchor, with a route that stands behind the #. */
export function addressNow(): string {
  return location.href.replace(/#(?![/!]).*/, '');
}
