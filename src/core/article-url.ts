import type { AddressClaims } from './article-snapshot.ts';
import { InvalidError } from './check.ts';
import { hash } from './hash.ts';
import { isSession, isTracking } from './tracking-parameters.ts';

/** As long as a record takes; a longer address is cut and ends in the hash of the whole. */
const MAX_KEY = 4000;
/** Servers that keep copies of other sites' AMP pages and name the original in the path. */
const AMP_CACHES = ['cdn.ampproject.org', 'bing-amp.com'];
/** Last steps of a path that name another view of the same page. */
const VIEW_OF_PARENT = /\/(?:amp(?:\.html)?|(?:index|default)\.(?:x?html?|php|aspx?|jsp))$/i;

/** Under which addresses an article is filed and found again. */
export interface ArticleIdentity {
  /** The key of the address that it was read at, which no claim of the page can change. */
  readonly key: string;
  /** `key` first, then the keys of the claims that are believed. */
  readonly aliases: readonly string[];
  /** The addresses behind the aliases, without passwords and sessions, so that a bad rule for keys can be run again. */
  readonly rawUrls: readonly string[];
}

/**
 * The address that an article's annotations are filed under. The same for http and https, any order of the query, any
 * tracking parameter, any anchor; never holds a password or a session.
 * @throws InvalidError when the address is not http, https or file
 */
export function articleKey(url: string): string {
  const parsed = parse(url);
  // Set, not cut: what a session step leaves behind may be a step of dots, which has to be resolved.
  parsed.pathname = withoutSessionSteps(parsed.pathname);
  const path = withoutLastSlashes(normaliseEscapes(parsed.pathname));
  const key = `${origin(parsed)}${path}${query(parsed.search.slice(1))}${route(parsed.hash)}`;
  return key.length <= MAX_KEY ? key : `${key.slice(0, MAX_KEY - 20)}~${hash(key)}`;
}

/**
 * The keys of an article: its own, and those that its page claims and that can be believed. A claim is believed when it
 * is http(s), on the same registrable domain (or names, or is named by, a known AMP cache), and leads neither to `/`
 * nor to a step above the page's own path: sites with one canonical address for everything would merge all articles.
 * An application whose address has changed since it was loaded may still carry the claims of the article before: there
 * only a claim of the path that is shown is believed.
 * A claim that is believed only leads to a record; whether it is the same article, its text says (same-article.ts).
 * @param registrableDomain the domain that somebody can register ("example.co.uk"), null for an IP address or localhost
 * @param loadedFrom the address that the page's document was loaded from, where it is known
 * @throws InvalidError when `url` is not http, https or file
 */
export function articleIdentity(
  url: string,
  claims: AddressClaims,
  registrableDomain: (host: string) => string | null,
  loadedFrom = url,
): ArticleIdentity {
  const location = parse(url);
  const hasMoved = articleKey(loadedFrom) !== articleKey(url);
  const original = ampOriginal(location) ?? location;
  const believed = [location.href, original.href];
  for (const claim of [claims.canonical, claims.openGraph, claims.jsonLd, claims.amp]) {
    const address = claim === null ? null : resolve(claim, original);
    if (address === null || (hasMoved && !isSamePath(address, original))) continue;
    if (isBelievable(address, original, registrableDomain)) believed.push(address.href);
  }
  const aliases = [...new Set(believed.map(articleKey))];
  return { key: articleKey(url), aliases, rawUrls: [...new Set(believed.map(withoutSecrets))] };
}

function isBelievable(claim: URL, location: URL, registrableDomain: (host: string) => string | null): boolean {
  if (!isWeb(claim) || !isWeb(location)) return false;
  const target = ampOriginal(claim) ?? claim;
  const domain = registrableDomain(location.hostname);
  const sameSite = target.host === location.host || (domain !== null && domain === registrableDomain(target.hostname));
  const here = steps(location);
  const there = steps(target);
  // An application's claim without its route is one for all that it shows.
  if (route(location.hash) !== '' && route(target.hash) === '') return false;
  return sameSite && (there !== '' || route(target.hash) !== '') && !here.startsWith(`${there}/`);
}

function isSamePath(claim: URL, location: URL): boolean {
  return (
    steps(claim) === steps(location) &&
    query(claim.search.slice(1)) === query(location.search.slice(1)) &&
    route(claim.hash) === route(location.hash)
  );
}

/** A path for comparing: without its last slash and without what only names a view of the page. */
function steps(url: URL): string {
  return withoutLastSlashes(withoutLastSlashes(url.pathname).replace(VIEW_OF_PARENT, ''));
}

/** The address whose copy an AMP cache shows (`/c/s/example.com/story`), or null for any other address. */
function ampOriginal(url: URL): URL | null {
  if (!AMP_CACHES.some((cache) => url.hostname === cache || url.hostname.endsWith(`.${cache}`))) return null;
  const match = /^\/[a-z]\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/.exec(url.pathname);
  return match ? resolve(`${match[1] ? 'https' : 'http'}://${match[2]}${match[3] ?? '/'}${url.search}`, url) : null;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function parse(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !(isWeb(parsed) || parsed.protocol === 'file:')) throw new InvalidError('url', 'an http, https or file address');
  return parsed;
}

/** An empty claim is no claim: it would resolve to the page itself, whatever else the page says. */
function resolve(claim: string, base: URL): URL | null {
  return claim.trim() !== '' && URL.canParse(claim, base.href) ? new URL(claim, base) : null;
}

function origin(url: URL): string {
  const host = url.hostname.replace(/\.$/, '');
  return url.protocol === 'file:' ? `file://${host}` : `https://${host}${url.port === '' ? '' : `:${url.port}`}`;
}

/** Sorted by name; parameters of one name keep their order, which may mean something. */
function query(search: string): string {
  const kept = withoutSessionParameters(search)
    .split('&')
    .map((part) => {
      const [name = '', ...rest] = normaliseEscapes(part.replaceAll('+', '%20')).split('=');
      return { name, value: rest.join('=') };
    })
    .filter(({ name, value }) => (name !== '' || value !== '') && !isTracking(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, value }) => (value === '' ? name : `${name}=${value}`));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A fragment that single-page applications use as a path stays; an anchor and a text directive do not. */
function route(fragment: string): string {
  const [plain = ''] = normaliseEscapes(fragment).split(':~:');
  if (!/^#!?\/./.test(plain) && !/^#!./.test(plain)) return '';
  const [path = '', ...search] = plain.split('?');
  const shown = withoutLastSlashes(path);
  const found = query(search.join('?'));
  // The application's root is the page itself.
  return /^#!?$/.test(shown) ? (found === '' ? '' : `${shown}/${found}`) : `${shown}${found}`;
}

/** A loop, since a pattern for a run at the end takes quadratic time on a run in the middle. */
function withoutLastSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The servers' ways to keep a session in a path: `;jsessionid=…` after a step, and `(S(…))` as a step. */
function withoutSessionSteps(path: string): string {
  return path
    .replace(/(?:;|%3b)([^/;=]{1,64})=([^/;]*)/gi, (part, name: string, value: string) => (isSessionPart(name, value) ? '' : part))
    .replace(/\/\((?:[A-Z]\([^()/]*\))+\)(?=\/)/g, '');
}

/** Servers that append a session to an address that has a query already write a second `?`, or a `;`. */
function withoutSessionParameters(search: string): string {
  return search.replace(/(^|[&;?])([^&;?=]+)=([^&;?]*)/g, (part, before: string, name: string, value: string) =>
    isSessionPart(name, value) ? before : part,
  );
}

function isSessionPart(name: string, value: string): boolean {
  return isSession(normaliseEscapes(name), normaliseEscapes(value));
}

/** RFC 3986, 6.2.2: letters of escapes in upper case, no escape where none is needed. */
function normaliseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (triplet) => {
    const letter = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : triplet.toUpperCase();
  });
}

/**
 * The address as it was, tracking included, but nothing that lets somebody in: no password, no session, no anchor.
 * @throws InvalidError when it is not http, https or file
 */
export function withoutSecrets(url: string): string {
  const parsed = parse(url);
  parsed.username = '';
  parsed.password = '';
  parsed.pathname = withoutSessionSteps(parsed.pathname);
  parsed.hash = route(parsed.hash);
  parsed.search = withoutSessionParameters(parsed.search.slice(1))
    .split('&')
    .filter((part) => part !== '')
    .join('&');
  return parsed.href;
}
