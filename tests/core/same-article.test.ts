import { describe, expect, it } from 'vitest';
import type { AddressClaims } from '../../src/core/article-snapshot.ts';
import { articleIdentity } from '../../src/core/article-url.ts';
import { isSameArticle } from '../../src/core/same-article.ts';
import { textFingerprint } from '../../src/core/text-fingerprint.ts';

/** A page as it is met: where it stands, and which addresses it claims. `from`: where its document was loaded. */
interface Met extends Partial<AddressClaims> {
  readonly url: string;
  readonly from?: string;
}
type Pair = readonly [claim: string, a: string | Met, b: string | Met];

const P = 'https://news.example/world/ferry-runs-on-sundays';
const AMP = 'https://news-example.cdn.ampproject.org/c/s/news.example/world/ferry-runs-on-sundays/amp';
const at = (url: string, canonical: string): Met => ({ url, canonical });

/** From the list of article-url's rules: what may be written in several ways, and what must not be confused. */
const SAME: readonly Pair[] = [
  ['http and https', P, P.replace('https', 'http')],
  ['the default port', P, P.replace('news.example', 'news.example:443')],
  ['a host in capitals', P, P.replace('news.example', 'NEWS.example')],
  ['a slash at the end', P, `${P}/`],
  ['the order of a query', `${P}?b=1&a=2`, `${P}?a=2&b=1`],
  ['campaign parameters', P, `${P}?utm_source=mail&utm_medium=push`],
  ['a click from an advertisement', P, `${P}?gclid=Cj0K&gad_source=1`],
  ['a click from a network', P, `${P}?fbclid=IwAR0`],
  ['a newsletter', P, `${P}?mc_cid=1a&mc_eid=2b`],
  ['a share', P, `${P}?igshid=abc`],
  ['an anchor', P, `${P}#comments`],
  ['a link to words', P, `${P}#:~:text=on%20Sundays`],
  ['a route with its campaign', 'https://app.example/#/read/7?utm_source=x', 'https://app.example/#/read/7'],
  ['an old route', 'https://app.example/#!read-7', 'https://app.example/#!read-7?utm_campaign=y'],
  ['a session in the path', P, `${P};jsessionid=8F3A1`],
  ['a session in the query', P, `${P}?PHPSESSID=8f3a`],
  ['a user in the address', P, P.replace('https://', 'https://ida@')],
  ['an escape that none needs', P, P.replace('ferry', 'f%65rry')],
  ['a dot behind the host', P, P.replace('news.example', 'news.example.')],
  // Claims.
  ['the mobile site that names the desktop’s', at('https://m.news.example/world/ferry-runs-on-sundays', P), P],
  ['the desktop site after the mobile one', P, at('https://m.news.example/world/ferry-runs-on-sundays', P)],
  ['with and without www', at(P.replace('news.', 'www.news.'), P), at(P, P)],
  ['a print version', at(`${P}?print=1`, P), P],
  ['a print version at a path of its own', at('https://news.example/print/4711', P), P],
  ['an AMP version under the article', at(`${P}/amp`, P), P],
  ['an AMP version by a parameter', at(`${P}?amp=1`, P), P],
  ['a copy in an AMP cache', at(AMP, P), P],
  ['a copy in an AMP cache that names no address', AMP, { url: `${P}/amp`, canonical: P }],
  ['an article that names its AMP page', { url: P, amp: `${P}/amp` }, `${P}/amp`],
  ['an article that names its copy in a cache', { url: P, amp: AMP }, AMP],
  ['index.html that names its folder', at('https://news.example/a/b/index.html', 'https://news.example/a/b/'), 'https://news.example/a/b'],
  [
    'a folder that names its index.html',
    at('https://news.example/a/b/', 'https://news.example/a/b/index.html'),
    'https://news.example/a/b/index.html',
  ],
  ['a short address that leads to a long one', at('https://news.example/s/4711', P), P],
  ['two short addresses of one article', at('https://news.example/s/4711', P), at('https://news.example/s/4712', P)],
  [
    'an address without its title',
    at('https://news.example/4711', 'https://news.example/4711/ferry-runs'),
    'https://news.example/4711/ferry-runs',
  ],
  [
    'an article in two sections',
    at('https://news.example/sport/ferry-9', 'https://news.example/world/ferry-9'),
    'https://news.example/world/ferry-9',
  ],
  [
    'an article whose title changed',
    at('https://news.example/9/old-title', 'https://news.example/9/new-title'),
    'https://news.example/9/new-title',
  ],
  ['a relative claim', at('https://news.example/world/x?view=all', '/world/x'), 'https://news.example/world/x'],
  ['the address of its preview', { url: `${P}?ref=home`, openGraph: P }, P],
  ['the address in its data', { url: `${P}?ref=home`, jsonLd: P }, P],
  ['a canonical of another site beside a right preview', { url: `${P}?ref=x`, canonical: 'https://agency.example.org/1', openGraph: P }, P],
  ['an empty canonical beside right data', { url: `${P}?ref=x`, canonical: '', jsonLd: P }, P],
  [
    'another subdomain',
    at('https://edition.news.example/world/f-1', 'https://www.news.example/world/f-1'),
    'https://www.news.example/world/f-1',
  ],
  ['one language of a host', at('https://news.example/en/f-1?lang=en', 'https://news.example/en/f-1'), 'https://news.example/en/f-1'],
  ['a route by which a page was reached', { url: `${P}?x=1`, from: 'https://news.example/', canonical: `${P}?x=1` }, `${P}?x=1`],
  // What no rule of ours may join, since no address says so: these count against us.
  ['a mobile site without a claim', 'https://m.news.example/world/ferry-runs-on-sundays', P],
  ['a reprint on another site', 'https://paper.example.org/ferry', P],
  ['a print version without a claim', `${P}?print=1`, P],
  ['index.html without a claim', 'https://news.example/a/b/index.html', 'https://news.example/a/b/'],
  ['a reprint that names the first site', at('https://paper.example.org/ferry', P), P],
];

const DIFFERENT: readonly Pair[] = [
  ['two paths', P, `${P}-and-mondays`],
  ['t', `${P}?t=1`, `${P}?t=2`],
  ['ref', `${P}?ref=1`, `${P}?ref=2`],
  ['source', `${P}?source=1`, `${P}?source=2`],
  ['src', `${P}?src=1`, `${P}?src=2`],
  ['id', 'https://news.example/view?id=1', 'https://news.example/view?id=2'],
  ['p', 'https://news.example/?p=123', 'https://news.example/?p=124'],
  ['a story number under a name for sessions', 'https://news.example/s?sid=4711', 'https://news.example/s?sid=4712'],
  ['the page of a long story', `${P}?page=1`, `${P}?page=2`],
  ['two routes', 'https://app.example/#/read/7', 'https://app.example/#/read/8'],
  ['two old routes', 'https://app.example/#!read-7', 'https://app.example/#!read-8'],
  ['two hosts', P, P.replace('news.example', 'news.example.org')],
  ['two files', 'file:///home/ida/a.html', 'file:///home/ida/b.html'],
  ['letters that differ in case', 'https://news.example/a/Xy1', 'https://news.example/a/xY1'],
  ['an escaped slash', 'https://news.example/a%2Fb', 'https://news.example/a/b'],
  // Claims that would join all of a site.
  ['a canonical that is the front page', at(P, 'https://news.example/'), at(`${P}-2`, 'https://news.example/')],
  [
    'a canonical that is the front page, where a number names the story',
    at('https://news.example/?p=1', 'https://news.example/'),
    at('https://news.example/?p=2', 'https://news.example/'),
  ],
  [
    'a canonical that is the section',
    at(P, 'https://news.example/world/'),
    at('https://news.example/world/other', 'https://news.example/world/'),
  ],
  [
    'a canonical without the story’s number',
    at('https://news.example/view?id=1', 'https://news.example/view'),
    at('https://news.example/view?id=2', 'https://news.example/view'),
  ],
  [
    'a canonical without the route',
    at('https://app.example/#/read/7', 'https://app.example/'),
    at('https://app.example/#/read/8', 'https://app.example/'),
  ],
  [
    'a canonical without the route, in a folder',
    at('https://app.example/x/#/7', 'https://app.example/x/'),
    at('https://app.example/x/#/8', 'https://app.example/x/'),
  ],
  ['an empty canonical', at(P, ''), at(`${P}-2`, '')],
  ['one canonical for all', at(P, 'https://news.example/start/page'), at(`${P}-2`, 'https://news.example/start/page')],
  [
    'one preview address for all',
    { url: P, openGraph: 'https://news.example/app' },
    { url: `${P}-2`, openGraph: 'https://news.example/app' },
  ],
  ['one canonical on an agency’s site', at(P, 'https://agency.example.org/feed'), at(`${P}-2`, 'https://agency.example.org/feed')],
  ['a site that claims another one’s address', at('https://evil.example.org/x', P), P],
  ['a site whose name ends alike', at('https://evilnews.example.org/x', P), P],
  ['a page in a cache that claims another site', at('https://a-example.cdn.ampproject.org/c/s/a.example.org/x', P), P],
  [
    'chapters that share one address',
    at('https://books.example/doi/1/ch1', 'https://books.example/doi/1/book'),
    at('https://books.example/doi/1/ch2', 'https://books.example/doi/1/book'),
  ],
  ['a story that still claims the one before', P, { url: `${P}-2`, from: P, canonical: P, openGraph: P, jsonLd: P }],
  [
    'two stories of an application with the claims of its start',
    { url: `${P}-1`, from: 'https://news.example/', canonical: 'https://news.example/start' },
    { url: `${P}-2`, from: 'https://news.example/', canonical: 'https://news.example/start' },
  ],
  ['a gallery under the article', P, at(`${P}/gallery`, P)],
  ['a canonical that is a script', at(P, 'javascript:void 0'), at(`${P}-2`, 'javascript:void 0')],
  ['users on one host for many', 'https://ida.pages.example/a', 'https://olle.pages.example/a'],
  ['a port', 'http://localhost:8001/a', 'http://localhost:8002/a'],
];

const TEXT = `The ferry to the outer island will run on Sundays from the first week of May, the harbour council decided on Monday.
Captain Tosk, who has steered it for thirty years, said that nobody had asked the crew. Two sailors will be hired, and the
pier gets a new roof before winter. Tickets will cost the same on every day of the week, and children travel free of charge.`;
/** The same article a day later: a line was added and a word changed. */
const EDITED = `${TEXT.replace('thirty', 'thirty-one')} Updated on Tuesday.`;
const OTHER = `A tapir came to the zoo on Friday and ate forty pears before noon, its keeper Olle Berg told visitors. The animal was
born in the south and likes to swim. School classes may give it a name until the end of June, and the best one wins a cake
that is baked in the zoo's own kitchen, where the tapir is not allowed, although it has already tried to get in twice.`;

/** The registrable domain of the addresses above. */
const domain = (host: string) =>
  host === 'localhost'
    ? null
    : host.endsWith('.pages.example')
      ? host
      : host
          .split('.')
          .slice(-(host.endsWith('.org') ? 3 : 2))
          .join('.');

function identity(met: string | Met) {
  const {
    url,
    from = url,
    canonical = null,
    openGraph = null,
    jsonLd = null,
    amp = null,
  } = typeof met === 'string' ? { url: met } : (met as Met);
  return articleIdentity(url, { canonical, openGraph, jsonLd, amp }, domain, from);
}

/** Whether what was made in the first page is shown in the second one. */
function joins(a: string | Met, b: string | Met, textOfB: string): boolean {
  return isSameArticle({ ...identity(a), textFingerprint: textFingerprint(TEXT) }, identity(b).aliases, textFingerprint(textOfB));
}

describe('two pages', () => {
  it.each(DIFFERENT)('that are two articles stay two: %s', (_claim, a, b) => {
    expect(joins(a, b, OTHER)).toBe(false);
    expect(joins(b, a, OTHER)).toBe(false);
  });

  it('that are one article are known to be one, four times of five at least', () => {
    const missed = SAME.filter(([, a, b]) => !(joins(a, b, EDITED) && joins(b, a, EDITED))).map(([claim]) => claim);
    expect(missed).toEqual([
      'a mobile site without a claim',
      'a reprint on another site',
      'a print version without a claim',
      'index.html without a claim',
      'a reprint that names the first site',
    ]);
    expect(missed.length).toBeLessThanOrEqual(SAME.length / 5);
  });

  it('with one address stay one, whatever their text has become', () => {
    expect(joins(P, `${P}?utm_source=x`, OTHER)).toBe(true);
  });

  it('with a claim in common are one only where their texts agree', () => {
    const [a, b] = [at(`${P}-1`, P), at(`${P}-2`, P)];
    expect([joins(a, b, EDITED), joins(a, b, OTHER), joins(a, b, '')]).toEqual([true, false, false]);
  });

  it('are more than sixty pairs', () => {
    expect(SAME.length + DIFFERENT.length).toBeGreaterThanOrEqual(80);
  });
});

describe('a record that an import made', () => {
  const imported = { key: P, aliases: [P, 'https://news.example/f/7'], textFingerprint: '' };

  it('is known by its address, since nothing else is known of it', () => {
    expect(isSameArticle(imported, ['https://news.example/f/9', P], textFingerprint('The ferry sails on Sundays too.'))).toBe(true);
  });

  it('is not known by another address that leads to it', () => {
    expect(isSameArticle(imported, ['https://news.example/f/7'], textFingerprint('The ferry sails on Sundays too.'))).toBe(false);
  });
});
