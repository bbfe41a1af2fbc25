import { describe, expect, it } from 'vitest';
import { authorNames } from '../../src/page/article/author-names.ts';
import { decodeReferences } from '../../src/page/article/decode-references.ts';
import { isoDate } from '../../src/page/article/iso-date.ts';
import { titleLikeness, withoutSite } from '../../src/page/article/page-title.ts';

const DATES: [written: string, expected: string | null][] = [
  ['2031-11-03', '2031-11-03'],
  ['2031-1-3', '2031-01-03'],
  ['2031-11-03T08:15:00.123Z', '2031-11-03T08:15:00Z'],
  ['2031-11-03T08:15+0300', '2031-11-03T08:15+03:00'],
  ['2031-11-03 8:15', '2031-11-03T08:15'],
  ['November 3, 2031', '2031-11-03'],
  ['Published on 3rd November 2031 at noon', '2031-11-03'],
  ['Nov. 3, 2031 5:52 AM', '2031-11-03'],
  ['20311103', '2031-11-03'],
  ['2031/11/03', '2031-11-03'],
  ['OCTOBER 13, 2031', '2031-10-13'],
  ['Posted on the 30/11/2031 at noon', '2031-11-30'],
  ['11/30/2031', '2031-11-30'],
  ['3.11.2031', '2031-11-03'],
  ['3/11/2031', null],
  ['31/31/2031', null],
  ['2031-13-03', null],
  ['soon', null],
  ['', null],
];
const NAMES: [written: string, expected: string[]][] = [
  ['By Ada Obi', ['Ada Obi']],
  ['Written by Ada Obi and Tom Lund | 3 May', ['Ada Obi', 'Tom Lund']],
  ['Von Ada Obi, Tom Lund und Eva Rask', ['Ada Obi', 'Tom Lund', 'Eva Rask']],
  ['Ada Obi, Staff Writer', ['Ada Obi']],
  ['Ada Obi • Updated Nov 3, 2031', ['Ada Obi']],
  ['Ada Obi 7 min read', ['Ada Obi']],
  ['Ada Obi Former Deputy Editor', ['Ada Obi']],
  ['This post was written by Ada Obi, Head of Boats', ['Ada Obi']],
  ['Guide by Ada Obi', ['Ada Obi']],
  ['Learn more', []],
  ['admin', []],
  ['https://courier.example/ada', []],
  ['ada@courier.example', []],
  ['', []],
];
const TITLES: [title: string, site: string | null, headings: string[], expected: string][] = [
  ['Bridge closes for a winter | Ostwick Courier', null, [], 'Bridge closes for a winter'],
  ['Ostwick Courier - Bridge closes', 'Ostwick Courier', [], 'Bridge closes'],
  ['Ostwick: Bridge closes - for good', null, ['Ostwick: Bridge closes - for good'], 'Ostwick: Bridge closes - for good'],
  ['Bridge - Ostwick Courier', null, ['Bridge'], 'Bridge'],
  ['A well-known bridge', null, [], 'A well-known bridge'],
];

describe('a date', () => {
  it.each(DATES)('%s', (written, expected) => {
    expect(isoDate(written)).toBe(expected);
  });
});

describe('a byline', () => {
  it.each(NAMES)('%s', (written, expected) => {
    expect(authorNames(written)).toEqual(expected);
  });
});

describe('a title element', () => {
  it.each(TITLES)('%s', (title, site, headings, expected) => {
    expect(withoutSite(title, site, headings)).toBe(expected);
  });
});

describe('two titles', () => {
  it('are alike when one is the other in other dress', () => {
    expect(titleLikeness('Bridge closes for a winter', 'BRIDGE CLOSES FOR A WINTER!')).toBe(1);
    expect(titleLikeness('Bridge closes for a winter', 'Cider makers fear a thin year')).toBeLessThan(0.3);
    expect(titleLikeness('', '')).toBe(0);
  });
});

describe('character references', () => {
  it('are read where they are known, and left where they are not', () => {
    expect(decodeReferences('Tom &amp; Ada&#8217;s &#x201C;boat&rdquo; &unknown; &#99999999;')).toBe(
      'Tom & Ada’s “boat” &unknown; &#99999999;',
    );
  });
});
