import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import { textAt } from '../../../src/core/span.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';

const entitiesIn = (text: string) => analyse(plainArticle(text, 'en')).entities;
const mentionsIn = (text: string) =>
  entitiesIn(text)
    .flatMap(({ kind, mentions }) => mentions.map((span) => ({ at: span.start, kind, words: textAt(text, span) })))
    .sort((a, b) => a.at - b.at)
    .map(({ kind, words }) => `${kind} ${words}`);

const SPANS: [claim: string, text: string, mentions: string[]][] = [
  ['leaves titles and nationalities outside', 'Then Norwegian President Anna Berg spoke.', ['GROUP Norwegian', 'PERSON Anna Berg']],
  ['leaves the possessive outside', 'They saw Anna Berg’s boat.', ['PERSON Anna Berg']],
  [
    'keeps an organisation with "of" in one span',
    'He leads the Harbour Association of Pilots of the Northern Coast.',
    ['ORG Harbour Association of Pilots of the Northern Coast'],
  ],
  ['tells a place in capitals from a pronoun', 'The US navy helped us.', ['PLACE US']],
  ['keeps the full stop of an abbreviation', 'They met in St. Petersburg. Then they left.', ['PLACE St. Petersburg']],
  ['cuts a list', 'They sailed to Norway, Iceland and Denmark.', ['PLACE Norway', 'PLACE Iceland', 'PLACE Denmark']],
  ['takes no office alone', 'Then the President met the Minister.', []],
  ['takes no word that a sentence begins with', 'Boats came. The boats left.', []],
  ['takes no plural before its verb', 'Tickets go on sale in spring.', []],
  ['takes what lies to the west of something for a place', 'They live west of Barrow Hill now.', ['PLACE Barrow Hill']],
  ['takes no day or month', 'It came on Monday in January.', []],
];

describe('names', () => {
  it.each(SPANS)('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

const JOINED: [claim: string, text: string, names: string[][]][] = [
  ['a last name', 'Then Anna Berg came. Later Berg left.', [['Anna Berg', 'Berg']]],
  ['another spelling', 'Then Sergey Holm came. Later Sergei Holm left.', [['Sergey Holm', 'Sergei Holm']]],
  ['a slip of the pen', 'Then Anna Lindgren came. Lindgern said no.', [['Anna Lindgren', 'Lindgern']]],
  ['an acronym', 'He joined the Northern Harbour Institute. Then NHI closed.', [['Northern Harbour Institute', 'NHI']]],
  ['two names of one country', 'The United States won. It was good for the U.S. navy.', [['United States', 'U.S.']]],
];

describe('mentions that are joined', () => {
  it.each(JOINED)('%s', (_, text, names) => {
    expect(entitiesIn(text).map(({ mentions }) => mentions.map((span) => textAt(text, span)))).toEqual(names);
  });

  it('lets Mr. and Mrs. choose among people of one last name', () => {
    const text = 'Then Mr. Oskar Berg and Mrs. Anna Berg came. Mrs. Berg spoke. Mr. Berg slept.';
    expect(entitiesIn(text).map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Oskar Berg', 2],
      ['Anna Berg', 2],
    ]);
  });

  it('keeps two people apart whose given names differ', () => {
    const text = 'Then Oskar Berg met Anna Berg.';
    expect(entitiesIn(text).map(({ name }) => name)).toEqual(['Oskar Berg', 'Anna Berg']);
  });
});
