import { describe, expect, it } from 'vitest';
import { quotationsIn, type Said, saidIn } from './said.ts';

const BERG = 'Anna Berg';
const CASES: [claim: string, text: string, said: Said[]][] = [
  ['said X', '“The pier is old,” said Anna Berg.', [['The pier is old,', BERG]]],
  ['X said', '“The pier is old,” Anna Berg said.', [['The pier is old,', BERG]]],
  ['X said before', 'Anna Berg said, “The pier is old.”', [['The pier is old.', BERG]]],
  ['X, a Y, said', '“The pier is old,” Anna Berg, a harbour engineer, said.', [['The pier is old,', BERG]]],
  ['said Y X', '“The pier is old,” said engineer Anna Berg.', [['The pier is old,', BERG]]],
  ['said X of an organisation', '“The pier is old,” said Anna Berg of the Harbour Institute.', [['The pier is old,', BERG]]],
  [
    'a spokesman is not whom he speaks for',
    '“The pier is old,” said a spokesman for Anna Berg.',
    [['The pier is old,', '(a spokesman for Anna Berg)']],
  ],
  [
    'a noun that no list holds, right before its verb',
    'Anna Berg waved as the zilker yelled: “You lie about it!”',
    [['You lie about it!', '(the zilker)']],
  ],
  [
    'somebody behind “as”',
    'As one employee told the Tide Gazette, “She mends what she can.”',
    [['She mends what she can.', '(one employee)']],
  ],
  ['an age', '“He is a good man,” said the 46-year-old. Anna Berg waited.', [['He is a good man,', '(the 46-year-old)']]],
  ['a share', 'Of all in Haven, 14 percent said it was “not at all likely to hold”.', [['not at all likely to hold', '(14 percent)']]],
  ['some of many', 'Anna Berg asked the town. Several said it was “too late for that”.', [['too late for that', '(Several)']]],
  [
    'who says it, and not what is cited',
    'The two lawmakers argue that “there is reason for it,” citing an instance in which a pier fell.',
    [['there is reason for it,', '(The two lawmakers)']],
  ],
  [
    'two who speak together',
    '“The pier is old,” Anna Berg and Oskar Lind said in a joint statement.',
    [['The pier is old,', '(Anna Berg and Oskar Lind)']],
  ],
  [
    'three who speak together',
    'Anna Berg, Oskar Lind and Ida Renn said, “We will mend it.”',
    [['We will mend it.', '(Anna Berg, Oskar Lind and Ida Renn)']],
  ],
  ['said X and Y', '“The pier is old,” said Anna Berg and Oskar Lind.', [['The pier is old,', '(Anna Berg and Oskar Lind)']]],
  ['one, where another is only met', 'Oskar Lind met Ida Renn and Anna Berg said, “The pier is old.”', [['The pier is old.', BERG]]],
  ['one, where another only agrees', '“The pier is old,” said Anna Berg, and Oskar Lind agreed.', [['The pier is old,', BERG]]],
  ['X told reporters', 'Anna Berg told reporters that “the pier is old and weak”.', [['the pier is old and weak', BERG]]],
  ['X, who ..., said', '“The pier is old,” Anna Berg, who built it, said.', [['The pier is old,', BERG]]],
  ['according to X', '“The pier is old,” according to Anna Berg.', [['The pier is old,', BERG]]],
  [
    'cited him as saying',
    'Oskar Lind met the press. “The pier is old,” the Harbour Agency quoted him as saying.',
    [['The pier is old,', 'Oskar Lind']],
  ],
  ['X said, according to an outlet', '“The pier is old,” Anna Berg said, according to the Tide Gazette.', [['The pier is old,', BERG]]],
  ['X: in a headline', 'Anna Berg: “The pier is old”\nThe town waits.', [['The pier is old', BERG]]],
  ['a signature on the line', '“The pier is old and weak.” — Anna Berg', [['The pier is old and weak.', BERG]]],
  ['a signature below', '“The pier is old and weak.”\n— Anna Berg', [['The pier is old and weak.', BERG]]],
  ['an apposed name', '“The pier is old,” said another engineer, Anna Berg.', [['The pier is old,', BERG]]],
  [
    'both parts of a split quotation',
    '“The pier,” Anna Berg said, “is old and weak.”',
    [
      ['The pier,', BERG],
      ['is old and weak.', BERG],
    ],
  ],
  [
    'both sentences of a paragraph',
    '“The pier is old,” Anna Berg said. “It may fall down.”',
    [
      ['The pier is old,', BERG],
      ['It may fall down.', BERG],
    ],
  ],
  [
    'two speakers of one paragraph',
    '“The pier is old,” Anna Berg said. “It will hold,” Oskar Lind said.',
    [
      ['The pier is old,', BERG],
      ['It will hold,', 'Oskar Lind'],
    ],
  ],
  [
    'a paragraph that ends in a colon',
    'Then Anna Berg spoke to the council:\n“The pier is old and weak.”',
    [['The pier is old and weak.', BERG]],
  ],
  [
    'a name inside is not the speaker',
    '“The pier was built by Oskar Lind,” Anna Berg said.',
    [['The pier was built by Oskar Lind,', BERG]],
  ],
  ['a name told is not the speaker', 'Anna Berg told Oskar Lind that “the pier is old and weak”.', [['the pier is old and weak', BERG]]],
  ['a last name becomes the full name', 'Anna Berg came. “The pier is old,” Berg said.', [['The pier is old,', BERG]]],
  ['a title before a last name', 'Anna Berg came. “The pier is old,” Mrs. Berg said.', [['The pier is old,', BERG]]],
  ['she', 'Anna Berg came to the pier. “The pier is old,” she said.', [['The pier is old,', BERG]]],
  ['the source of reported speech', 'Anna Berg said that the pier was old. “It may fall down,” she said.', [['It may fall down,', BERG]]],
  ['no place for a pronoun', 'Anna Berg came home from Norway. “The pier is old,” she said.', [['The pier is old,', BERG]]],
  [
    'a title that stood beside a name',
    'Mayor Anna Berg came. Oskar Lind waited. “The pier is old,” the mayor said.',
    [['The pier is old,', BERG]],
  ],
  ['they are nobody by name', 'Anna Berg and Oskar Lind came. “The pier is old,” they said.', [['The pier is old,', '(they)']]],
  ['an organisation', '“The pier is old,” the Harbour Institute said.', [['The pier is old,', 'Harbour Institute']]],
  [
    'a body in commas behind what it is',
    'The ferry line, Tidewell, said it had “boats at every pier of the bay”.',
    [['boats at every pier of the bay', 'Tidewell']],
  ],
  [
    'a man without a name takes the next he',
    'Oskar Lind came with his boat. Her father waited. “The pier is old,” he said.',
    [['The pier is old,', '(he)']],
  ],
  [
    'a father’s he is no sign of a daughter’s gender',
    'Anna Berg has a boat. She built it. My father had none. He slept. He ate. He fished. Berg nods. “The pier is old,” she said.',
    [['The pier is old,', BERG]],
  ],
  ['the outer verb of two', 'Anna Berg says it means the pier is “older than the town”.', [['older than the town', BERG]]],
  [
    'the verb behind a relative clause',
    'A sailor who asked not to be named said the pier was “older than the town”.',
    [['older than the town', '(A sailor)']],
  ],
  [
    'whoever stands before a participle',
    'The council met, with Anna Berg calling the pier “older than the town”.',
    [['older than the town', BERG]],
  ],
  [
    'whose verb a participle goes on with',
    'The pier would stand, Anna Berg added, saying it was “older than the town”.',
    [['older than the town', BERG]],
  ],
  [
    'no place of a dateline',
    'HAVEN, July 25 (ABC) — Anna Berg spoke to the council, saying the pier was “older than the town”.',
    [['older than the town', BERG]],
  ],
  [
    'a place is nobody',
    'At a rally in Haven, Norway, Anna Berg went after the council, calling it “older than the town”.',
    [['older than the town', BERG]],
  ],
  ['as X, a Y, put it', 'As Anna Berg, a former mayor of the town, put it: “The pier is old.”', [['The pier is old.', BERG]]],
  [
    'whom “they” means in the same sentence',
    'Many residents came out against what they called the “older than old” pier.',
    [['older than old', '(Many residents)']],
  ],
  ['a last name that is a word', 'Oskar Baker came. “The pier is old,” Mr. Baker said.', [['The pier is old,', 'Oskar Baker']]],
  ['a newspaper that reports', 'The Tide Gazette reports:\n“The pier is old and weak.”', [['The pier is old and weak.', 'Tide Gazette']]],
  [
    'a transcript inside marks',
    'Anna Berg met Oskar Lind.\n“BERG: Is the pier old?\n“LIND: It is, and it is weak.”',
    [
      ['BERG: Is the pier old?', BERG],
      ['LIND: It is, and it is weak.', 'Oskar Lind'],
    ],
  ],
  ['a name of its own before the colon', 'Sailors agree - Anna Berg: “The pier is old and weak.”', [['The pier is old and weak.', BERG]]],
  [
    'the outer verb of a far one',
    'Anna Berg said that over the last days the council has begun “to mend the pier”.',
    [['to mend the pier', BERG]],
  ],
  ['said the Y, X', '“The pier is old,” said the mayor, Anna Berg.', [['The pier is old,', BERG]]],
  ['in the words of X', 'In the words of Anna Berg, “the pier is old and weak”.', [['the pier is old and weak', BERG]]],
  ['as X put it behind the words', '“The pier is old and weak,” as Anna Berg put it.', [['The pier is old and weak,', BERG]]],
  ['a verb and a colon', 'Anna Berg explained: “The pier is old.”', [['The pier is old.', BERG]]],
  [
    'party and state leave the name',
    '“Go home,” Sen. Anna Berg, D-Ohio, said. House Speaker Oskar Lind laughed. “I stay,” Lind said.',
    [
      ['Go home,', BERG],
      ['I stay,', 'Oskar Lind'],
    ],
  ],
  ['nationality and office leave the name', 'Russian President Viktor Holm came. “It is old,” Holm said.', [['It is old,', 'Viktor Holm']]],
  ['an initial and an O’', 'J. R. O’Malley came. “The pier is old,” O’Malley said.', [['The pier is old,', 'J. R. O’Malley']]],
  ['a particle', 'Ines de la Cruz came. “The pier is old,” de la Cruz said.', [['The pier is old,', 'Ines de la Cruz']]],
  ['a particle with a hyphen', 'Karim al-Sabah came. “The pier is old,” al-Sabah said.', [['The pier is old,', 'Karim al-Sabah']]],
  [
    'two hyphens and a diacritic',
    'Anne-Marie Müller-Lind came. “It is old,” Müller-Lind said.',
    [['It is old,', 'Anne-Marie Müller-Lind']],
  ],
  ['a possessive', '“The pier is old,” said Anna Berg’s lawyer, Oskar Lind.', [['The pier is old,', 'Oskar Lind']]],
  ['Sergei and Sergey are one', 'Sergei Holm came. “The pier is old,” Sergey Holm said.', [['The pier is old,', 'Sergei Holm']]],
  [
    'one-letter slips are joined',
    'Viktor Litovkin came. Litovkin ate. “The pier is old,” Litvokin said.',
    [['The pier is old,', 'Viktor Litovkin']],
  ],
  [
    'Mr. and Mrs. of one last name',
    'Oskar Lind and Ida Lind came. Mr. Lind said: “It holds.” Mrs. Lind said: “It falls.”',
    [
      ['It holds.', 'Oskar Lind'],
      ['It falls.', 'Ida Lind'],
    ],
  ],
  [
    'she and he where one met the other',
    'Anna Berg met Oskar Lind. “The pier is old,” she said. “It will hold,” he said.',
    [
      ['The pier is old,', BERG],
      ['It will hold,', 'Oskar Lind'],
    ],
  ],
  ['a pronoun before its name', 'Though she called the pier “a wreck,” Anna Berg wants to mend it.', [['a wreck,', BERG]]],
  [
    'a name in the object’s place is not the next he',
    'Oskar Lind told Viktor Holm to go. “The pier is old,” he said.',
    [['The pier is old,', 'Oskar Lind']],
  ],
  [
    'the expert who was introduced',
    'Viktor Holm, an expert on piers, came. “The pier is old,” the expert said.',
    [['The pier is old,', 'Viktor Holm']],
  ],
  ['who is nobody by name', '“The pier is old,” who said that?', [['The pier is old,', '(who)']]],
  ['a document', '“The pier is old,” the report said.', [['The pier is old,', '(the report)']]],
  ['a country is no verb', 'Ships from the United States came. “The pier is old,” Anna Berg said.', [['The pier is old,', BERG]]],
  ['who reads is not who speaks', 'Oskar Lind read a book. “The pier is old,” Anna Berg said.', [['The pier is old,', BERG]]],
  [
    'the speaker of several paragraphs, named in the last',
    '“The pier is old.\n“It may fall.\n“We must mend it,” Anna Berg said.',
    [
      ['The pier is old.', BERG],
      ['It may fall.', BERG],
      ['We must mend it,', BERG],
    ],
  ],
  ['a noun that looks like a verb', 'The report states little. Anna Berg said, “The pier is old.”', [['The pier is old.', BERG]]],
];

describe('who speaks', () => {
  it.each(CASES)('%s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it('keeps a broken-off sentence as one quotation of two parts', () => {
    const text = '“The pier,” Anna Berg said, “is old and weak.”';
    const quotes = quotationsIn(text);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]?.parts).toHaveLength(2);
  });

  it('leaves a pronoun open where two people are equally likely', () => {
    expect(saidIn('Oskar Lind and Viktor Holm met. “The pier is old,” he said.')).toEqual([['The pier is old,', '(he)']]);
  });

  it('gives the same id to the same quotation when text is added before it', () => {
    const text = '“The pier is old,” Anna Berg said.';
    const before = quotationsIn(text)[0];
    const after = quotationsIn(`A line was added.\n${text}`)[0];
    expect(after?.id).toBe(before?.id);
  });

  it('ends a cue before a preposition, and keeps a particle', () => {
    const cues = ['Anna Berg said in a letter: “The pier is old.”', 'Anna Berg shot back: “The pier is old.”'].map((text) =>
      quotationsIn(text).map(({ cue }) => cue && text.slice(cue.start, cue.end)),
    );
    expect(cues).toEqual([['said'], ['shot back']]);
  });

  it('takes a colon or a dash for the cue where no verb is', () => {
    const cues = ['Anna Berg: “The pier is old.”', '“The pier is old.” — Anna Berg', '“The pier is old.”\n— Anna Berg'].map((text) =>
      quotationsIn(text).map(({ cue }) => cue && text.slice(cue.start, cue.end)),
    );
    expect(cues).toEqual([[':'], ['—'], ['—']]);
  });

  it('says how it decided', () => {
    const [named, carried] = quotationsIn('“The pier is old,” Anna Berg said. “It may fall down.”');
    expect(named?.reasons[0]?.rule).toBe('name-beside');
    expect(carried?.reasons[0]?.rule).toBe('carried-in-paragraph');
    expect(named?.confidence).toBeGreaterThan(carried?.confidence ?? 1);
  });
});
