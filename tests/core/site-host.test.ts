import { describe, expect, it } from 'vitest';
import { siteHost } from '../../src/core/site-host.ts';

const TYPED: readonly (readonly [string, string | null])[] = [
  ['example.org', 'example.org'],
  ['  Example.ORG ', 'example.org'],
  ['https://www.example.org/news?id=4', 'www.example.org'],
  ['example.org:8080/a', 'example.org'],
  ['http://münchen.example', 'xn--mnchen-3ya.example'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['', null],
  ['example', null],
  ['the daily news', null],
  ['*.example.org', null],
  ['ftp://example.org', null],
  ['chrome://settings', null],
  ['javascript:alert(1)', null],
];

describe('what is typed for a site', () => {
  it.each(TYPED)('%j names %j', (typed, host) => {
    expect(siteHost(typed)).toBe(host);
  });
});
