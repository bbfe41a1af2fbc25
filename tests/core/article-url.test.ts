import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressClaims } from '../../src/core/article-snapshot.ts';
import { articleIdentity, articleKey, withoutSecrets } from '../../src/core/article-url.ts';
import { InvalidError } from '../../src/core/check.ts';

const PAGE = 'https://news.example/world/story-of-the-day';

describe('articleKey', () => {
  it.each([
    ['http and https', 'http://news.example/world/story-of-the-day'],
    ['the default port', 'http://news.example:80/world/story-of-the-day'],
    ['the host in upper case', 'https://NEWS.Example/world/story-of-the-day'],
    ['a dot at the end of the host', 'https://news.example./world/story-of-the-day'],
    ['a slash at the end', `${PAGE}/`],
    ['campaign parameters', `${PAGE}?utm_source=mail&utm_anything=1&UTM_Medium=x`],
    ['click parameters', `${PAGE}?fbclid=abc&gclid=1&mc_eid=2&_ga=3&msclkid=4`],
    ['an anchor', `${PAGE}#comments`],
    ['a text directive', `${PAGE}#:~:text=the%20day`],
    ['an anchor and a text directive', `${PAGE}#top:~:text=the%20day`],
    ['a user and a password', 'https://ida:pw@news.example/world/story-of-the-day'],
    ['a session in the query', `${PAGE}?PHPSESSID=8f3a&jsessionid=1&sid=h4x0rh4x0r`],
    ['a session in the path', `${PAGE};jsessionid=8F3A.node1`],
    ['a session as a step of the path', 'https://news.example/(S(k2j3h4))/world/story-of-the-day'],
    ['an empty query', `${PAGE}?`],
    ['a step up and down', 'https://news.example/world/x/../story-of-the-day'],
    ['an escape where none is needed', 'https://news.example/world/story%2Dof-the-d%61y'],
    ['the root of a single-page application', `${PAGE}#/`],
  ])('is the same with another writing of the address: %s', (_claim, url) => {
    expect(articleKey(url)).toBe(PAGE);
  });

  it.each([
    ['the order of the query', `${PAGE}?b=2&a=1`, `${PAGE}?a=1&b=2`],
    ['a plus for a space', `${PAGE}?q=a+b`, `${PAGE}?q=a%20b`],
    ['an empty value', `${PAGE}?print=`, `${PAGE}?print`],
    ['escapes in lower case', `${PAGE}?q=%ef%f0`, `${PAGE}?q=%EF%F0`],
    ['tracking within an application', `${PAGE}#/read/5?utm_source=x&b=1&a=2`, `${PAGE}#/read/5?a=2&b=1`],
    ['a slash at the end of an application path', `${PAGE}#!/read/`, `${PAGE}#!/read`],
    ['the order of files', 'file:///home/ida/a%2eb.html#x', 'file:///home/ida/a.b.html'],
  ])('is the same for two writings: %s', (_claim, a, b) => {
    expect(articleKey(a)).toBe(articleKey(b));
  });

  it.each([
    ['t', `${PAGE}?t=1`, `${PAGE}?t=2`],
    ['ref', `${PAGE}?ref=a`, `${PAGE}?ref=b`],
    ['source', `${PAGE}?source=a`, `${PAGE}?source=b`],
    ['src', `${PAGE}?src=a`, `${PAGE}?src=b`],
    ['id', `${PAGE}?id=a`, `${PAGE}?id=b`],
    ['p', `${PAGE}?p=1`, `${PAGE}?p=2`],
    ['a story number under a name for sessions', `${PAGE}?sid=4711`, `${PAGE}?sid=4712`],
    ['a story date under a name for sessions', `${PAGE}?sid=26/11/23/0812`, `${PAGE}?sid=26/11/23/0813`],
    ['the page', PAGE, `${PAGE}?page=2`],
    ['a path in upper case', PAGE, 'https://news.example/world/Story-of-the-day'],
    ['another host', PAGE, 'https://m.news.example/world/story-of-the-day'],
    ['another port', PAGE, 'https://news.example:8443/world/story-of-the-day'],
    ['an application path', `${PAGE}#/read/5`, `${PAGE}#/read/6`],
    ['an application path of the older kind', `${PAGE}#!read-5`, `${PAGE}#!read-6`],
    ['bytes that are no UTF-8', `${PAGE}?q=%EF%F0`, `${PAGE}?q=%EF%F1`],
    ['an escaped slash', 'https://news.example/a%2Fb', 'https://news.example/a/b'],
    ['an escaped ampersand', `${PAGE}?a=1%26b=2`, `${PAGE}?a=1&b=2`],
    ['the order of values of one name', `${PAGE}?a=2&a=1`, `${PAGE}?a=1&a=2`],
    ['a file', 'file:///a.html', 'https://a.html/'],
  ])('differs where the article may: %s', (_claim, a, b) => {
    expect(articleKey(a)).not.toBe(articleKey(b));
  });

  it('is the key of itself when a session step leaves dots behind', () => {
    for (const path of ['.;jsessionid=1', 'a/..;jsessionid=1', '%2e;jsessionid=1/b']) {
      const key = articleKey(`http://news.example/${path}`);
      expect(articleKey(key)).toBe(key);
    }
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'about:blank', 'blob:https://news.example/1', 'ftp://news.example/a', 'story', ''])(
    'is for web pages and files only: %s',
    (url) => {
      expect(() => articleKey(url)).toThrow(InvalidError);
    },
  );

  it('is the key of itself, and holds neither password nor session, for any address', () => {
    const part = fc.string({
      unit: fc.constantFrom(...'abZ09-_.~;=&?#/!:%() '.split(''), '%2e', '%7E', 'sid=', 'utm_x=', 'é'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(part, part, part, (path, search, hash) => {
        const key = articleKey(`http://ida:secretword@news.example/${path}?jsessionid=secretword&${search}#${hash}`);
        expect(key).not.toContain('secretword');
        expect(articleKey(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['/', '%3b', '(', '(S(', '&', '?', ';', '%3b=', '#!/', '=', '+'])(
    'takes linear time on an address that is made against it: %s',
    (unit) => {
      const started = performance.now();
      const run = unit.repeat(100_000);
      articleKey(`https://news.example/a${run}b`);
      articleKey(`https://news.example/a?b${run}c`);
      withoutSecrets(`https://news.example/a?b${run}c#/${run}d`);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  it('fits into a record however long the address is, and still differs', () => {
    const long = (end: string) => articleKey(`${PAGE}?q=${'x'.repeat(9000)}${end}`);
    expect(long('a').length).toBeLessThanOrEqual(4000);
    expect(long('a')).not.toBe(long('b'));
  });
});

const NONE: AddressClaims = { canonical: null, openGraph: null, jsonLd: null, amp: null };
/** The last two labels; good enough for the addresses below. */
const domain = (host: string) => (host === 'localhost' || /^[\d.]+$/.test(host) ? null : host.split('.').slice(-2).join('.'));
const aliases = (url: string, claims: Partial<AddressClaims>) => articleIdentity(url, { ...NONE, ...claims }, domain).aliases;

describe('articleIdentity', () => {
  it.each([
    ['another host of the site', 'https://m.news.example/a/b', 'https://www.news.example/a/b', 'https://www.news.example/a/b'],
    ['a relative address', 'https://news.example/a/b?x=1', '/a/c', 'https://news.example/a/c'],
    ['a path without the query', 'https://news.example/a/b?x=1', 'https://news.example/a/b', 'https://news.example/a/b'],
    ['a path without index.html', 'https://news.example/a/b/index.html', 'https://news.example/a/b/', 'https://news.example/a/b'],
    ['a path without /amp', 'https://news.example/a/b/amp/', 'https://news.example/a/b', 'https://news.example/a/b'],
    ['a longer path', 'https://news.example/a', 'https://news.example/a/full-title', 'https://news.example/a/full-title'],
    ['the same IP address', 'http://127.0.0.1:8000/a/b', 'http://127.0.0.1:8000/a/c', 'https://127.0.0.1:8000/a/c'],
  ])('believes a canonical address: %s', (_claim, url, canonical, key) => {
    expect(aliases(url, { canonical })).toEqual([articleKey(url), key]);
  });

  it.each([
    ['the root of the site', 'https://news.example/a/b', 'https://news.example/'],
    ['the section above', 'https://news.example/a/b', 'https://news.example/a/'],
    ['another site', 'https://news.example/a/b', 'https://other.example.org/a/b'],
    ['another IP address', 'http://127.0.0.1/a/b', 'http://127.0.0.2/a/b'],
    ['another port of localhost', 'http://localhost:1/a/b', 'http://localhost:2/a/c'],
    ['no address', 'https://news.example/a/b', 'http://'],
    ['nothing', 'https://news.example/a/b', '  '],
    ['a script', 'https://news.example/a/b', 'javascript:alert(1)'],
    ['a file', 'https://news.example/a/b', 'file:///a/b'],
    ['the web, from a file', 'file:///home/ida/a.html', 'https://news.example/a/b'],
    ['a site whose name only ends alike', 'https://news.example/a/b', 'https://evilnews.example.org/a/b'],
  ])('does not believe a canonical address: %s', (_claim, url, canonical) => {
    expect(aliases(url, { canonical, openGraph: canonical, jsonLd: canonical, amp: canonical })).toEqual([articleKey(url)]);
  });

  it('knows an article and its copy in an AMP cache again', () => {
    const copy = 'https://news-example.cdn.ampproject.org/c/s/news.example/a/b/amp?usqp=1';
    expect(aliases(copy, { canonical: 'https://news.example/a/b' })).toContain('https://news.example/a/b');
    expect(aliases('https://news.example/a/b', { amp: copy })).toContain(articleKey(copy));
    expect(aliases(copy, { canonical: 'https://other.test/a/b' })).not.toContain('https://other.test/a/b');
  });

  it('files an article under its own address, whatever the page claims', () => {
    const identity = articleIdentity('https://ida:pw@news.example/a/b?utm_x=1&sid=h4x0r#c', { ...NONE, canonical: '/a/c' }, domain);
    expect(identity).toEqual({
      key: 'https://news.example/a/b',
      aliases: ['https://news.example/a/b', 'https://news.example/a/c'],
      rawUrls: ['https://news.example/a/b?utm_x=1', 'https://news.example/a/c'],
    });
  });
});

describe('withoutSecrets', () => {
  it('keeps an address as it was, but for passwords, sessions and anchors', () => {
    expect(withoutSecrets('http://ida:pw@news.example:8080/a;jsessionid=1/b/?z=1&utm_x=2&PHPSESSID=3#access_token=4')).toBe(
      'http://news.example:8080/a/b/?z=1&utm_x=2',
    );
  });
});
