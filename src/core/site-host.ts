/**
 * The host name in what a reader types for a site: a name, or an address. Null for what names no site of the web.
 * @param typed "example.org", "https://www.example.org/news" …
 */
export function siteHost(typed: string): string | null {
  const words = typed.trim();
  if (words === '' || /\s/.test(words)) return null;
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && (hostname.includes('.') || hostname === 'localhost') && !/[*%]/.test(hostname) ? hostname : null;
}
