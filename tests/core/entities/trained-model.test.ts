import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import { looksForNames } from '../../../src/core/analysis.ts';
import { trainedModel } from '../../../src/core/entities/trained-model.ts';
import { languageFor } from '../../../src/core/languages/index.ts';
import { textAt } from '../../../src/core/span.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';
import { FILES, MODEL, namesIn } from './trained.ts';

const NAMES: [claim: string, text: string, names: string[]][] = [
  [
    'leaves titles and possessives outside',
    'Then President Anna Berg met Oskar Holm’s lawyer in Oslo.',
    ['PERSON Anna Berg', 'PERSON Oskar Holm', 'PLACE Oslo'],
  ],
  [
    'finds a last name that is a plain word as well beside a verb of speech, where the text has the full name',
    'Oskar Quick met the town. The quick march ended. It is old, Quick told them.',
    ['PERSON Oskar Quick', 'PERSON Quick'],
  ],
  [
    'finds such a name before “who”',
    'Oskar Small stood at the small pier. It was mended by Small, who built it.',
    ['PERSON Oskar Small', 'PERSON Small'],
  ],
  ['takes no interjection for a name', 'Alas, the harbour froze. Yikes! Hello, Oslo.', ['PLACE Oslo']],
  ['cuts a list', 'They flew to Kenya, Uganda and Tanzania.', ['PLACE Kenya', 'PLACE Uganda', 'PLACE Tanzania']],
  [
    'keeps an organisation with "of" in one span',
    'He joined the National Institute of Water Research in May.',
    ['ORG National Institute of Water Research'],
  ],
  ['takes the name out of a compound', 'A Moscow-based firm bought it.', ['PLACE Moscow']],
  ['takes nationalities for groups', 'The German and French ministers agreed.', ['GROUP German', 'GROUP French']],
  ['keeps diacritics and particles', 'The judge, José de la Fuente, spoke.', ['PERSON José de la Fuente']],
  ['finds places in capitals', 'STORM HITS JAPAN AND KOREA', ['PLACE JAPAN', 'PLACE KOREA']],
  ['takes no office, day or month', 'On Monday in January the President met the Minister.', []],
  ['keeps an abbreviation whole', 'On Tuesday the ships left St. Petersburg for Tallinn.', ['PLACE St. Petersburg', 'PLACE Tallinn']],
  ['leaves Dr. outside, and keeps U.S.', 'The U.S. sent Dr. Anna Berg to Oslo.', ['PLACE U.S.', 'PERSON Anna Berg', 'PLACE Oslo']],
  ['cuts a name from the compound behind it', 'The CIS member-countries met in Minsk.', ['ORG CIS', 'PLACE Minsk']],
  ['takes the nationality out of a compound', 'The Russian-led council spoke with Norway.', ['GROUP Russian', 'PLACE Norway']],
  ['keeps initials', 'The novel by J. R. Holm was read by A. B. Lindgren.', ['PERSON J. R. Holm', 'PERSON A. B. Lindgren']],
  [
    'keeps particles, and O’ with its name',
    'Ludwig van der Meer met Khalid bin Salman and Aoife O’Malley in Dublin.',
    ['PERSON Ludwig van der Meer', 'PERSON Khalid bin Salman', 'PERSON Aoife O’Malley', 'PLACE Dublin'],
  ],
  [
    'keeps letters of all Latin alphabets',
    'The writer Zoë Müller met Łukasz Żak in Kraków.',
    ['PERSON Zoë Müller', 'PERSON Łukasz Żak', 'PLACE Kraków'],
  ],
  [
    'keeps two "of" in one span',
    'He leads the International Association of Veterans of the Alpha Rescue Unit.',
    ['ORG International Association of Veterans of the Alpha Rescue Unit'],
  ],
  [
    'takes no place for a people because of its ending',
    'He flew from Nairobi to New Delhi, and the Mumbai police met him.',
    ['PLACE Nairobi', 'PLACE New Delhi', 'PLACE Mumbai'],
  ],
  [
    'keeps the second half of a given name that has two syllables',
    'On Monday President Park Min-seok met Chen Wei-ting, and later Prayan Chan-o-la, in Seoul.',
    ['PERSON Park Min-seok', 'PERSON Chen Wei-ting', 'PERSON Prayan Chan-o-la', 'PLACE Seoul'],
  ],
  ['cuts a name from the compound all the same', 'The plan of Anna Berg-led unions failed.', ['PERSON Anna Berg']],
  [
    'takes no sickness, machine or flight for a name',
    'COVID-19 closed the port. Because of COVID-19 a MiG-29 and flight EY4096 stayed.',
    [],
  ],
  [
    'leaves a people in a place alone',
    'He flew from Tamil Nadu to Oslo, where a Tamil poet met him.',
    ['PLACE Tamil Nadu', 'PLACE Oslo', 'GROUP Tamil'],
  ],
  ['leaves an emperor outside his name', 'In 1870 they met Emperor Oskar and Principal Anna Berg.', ['PERSON Oskar', 'PERSON Anna Berg']],
  ['takes no currency for a place', 'They paid US$20 million in the US for it.', ['PLACE US']],
  ['takes a people with two words for a group', 'The Costa Rican and Sri Lankan teams met.', ['GROUP Costa Rican', 'GROUP Sri Lankan']],
  ['ends no name in a pictograph', 'Thanks to Anna Berg \u{1f600} and to Oskar Holm!', ['PERSON Anna Berg', 'PERSON Oskar Holm']],
  ['takes peoples for groups, never for places', 'The Lebanese and the Danes voted.', ['GROUP Lebanese', 'GROUP Danes']],
  [
    'knows names in a headline whose words all have capitals',
    'Anna Berg Leaves for a Colder Coast\nOn Monday Anna Berg left the harbour.',
    ['PERSON Anna Berg', 'PERSON Anna Berg'],
  ],
  [
    'knows by the acronym in brackets where a name begins and ends, and the acronym again',
    'He joined the Commonwealth of Harbour Towns (CHT) in May. Later CHT met.',
    ['ORG Commonwealth of Harbour Towns', 'ORG CHT', 'ORG CHT'],
  ],
  [
    'gives an acronym the kind of its long form',
    'They voted in the People’s Republic of Norland (PRN). The PRN has no coast.',
    ['PLACE People’s Republic of Norland', 'PLACE PRN', 'PLACE PRN'],
  ],
  [
    'takes no acronym of a thing for a name',
    'The Gross Domestic Product (GDP) fell, and the use of Artificial Intelligence (AI) rose.',
    [],
  ],
  [
    'leaves two places before an acronym two',
    'The report for North Africa and the Middle East (NAME) came out.',
    ['PLACE North Africa', 'PLACE Middle East'],
  ],
  ['tells an acronym from a word that opens a sentence', 'The WHO said no. Later the WHO met. Who knows?', ['ORG WHO', 'ORG WHO']],
  ['keeps to the letters that it learnt', 'They read Новости дня in London.', ['PLACE London']],
];

describe('the trained recogniser', () => {
  it.each(NAMES)('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('says of every name why', () => {
    for (const { confidence, reason } of MODEL.find('Then Mr. Oskar Berg of Norvolt went to Paris.')) {
      expect(reason.rule).not.toBe('');
      expect(confidence).toBeGreaterThan(0);
    }
  });

  it('gives a surname the kind of the full name, also where it stands alone', () => {
    const text = 'The plan is by Petra Lindgren. Critics of it blame Lindgren. A week later Lindgren left.';
    expect(analyse(plainArticle(text, 'en'), MODEL).entities.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
      ['PERSON', 'Petra Lindgren', 3],
    ]);
  });

  it('knows in a headline whom the text names in full', () => {
    const text = 'MAYOR ANNA BERG OPENS BRIDGE\nOn Friday Anna Berg went to the harbour. There Anna Berg cut the ribbon.';
    expect(namesIn(text)).toEqual(['PERSON ANNA BERG', 'PERSON Anna Berg', 'PERSON Anna Berg']);
  });

  it.each([
    ['ANNA BERG LEAVES NORVOLT', ['ANNA BERG', 'NORVOLT']],
    ['BERG LEAVES NORVOLT', ['BERG', 'NORVOLT']],
    ['HOLM TO FOLLOW BERG', ['HOLM', 'BERG']],
    ['NORVOLT: BERG JOINS HOLM', ['NORVOLT', 'BERG', 'HOLM']],
    ['Anna Berg Leaves Norvolt After Ten Years', ['Anna Berg', 'Norvolt']],
    ['Berg Quits Norvolt, Holm Joins', ['Berg', 'Norvolt', 'Holm']],
    ['Oskar Berg Sells His Boat', ['Oskar Berg']],
    ['Town Paints Berg Bridge in Rain', ['Berg Bridge']],
  ])('cuts a headline where the sentences say that a name begins and ends: %s', (headline, words) => {
    const text = `${headline}\nOn Monday Anna Berg left the company. She had led Norvolt for ten years, and Norvolt named no successor. Petra Holm of the same company will lead it from May on.`;
    const named = MODEL.find(text).map(({ span }) => span);
    expect(named.filter(({ end }) => end <= headline.length).map((span) => textAt(text, span))).toEqual(words);
  });

  it('reads a list by its own capitals, and takes no word for a name that the text writes small', () => {
    const list = 'Winners\nBoats Berg Prize\nNets Norvolt Medal\nRopes Holm Cup\nSails Oslo Cup';
    const text = `The Young Sailor\nOn Monday Anna Young and Oskar Berg met many young sailors at Norvolt in the town.\n${list}`;
    const words = namesIn(text);
    expect(words).toContain('PERSON Anna Young');
    expect(words).not.toContain('PERSON Young');
    expect(words).not.toContain('PERSON Berg');
  });

  it('is left aside in another language', () => {
    const { finderVersions } = analyse(plainArticle('Dann kam Anna Berg.', 'de'), MODEL);
    expect(finderVersions.entities).not.toBe(MODEL.version);
  });

  it.each([
    ['de', '„Der Hafen bleibt zu“, sagte Anna Berg in Lübeck.', 'Der Hafen bleibt zu', 'Anna Berg'],
    [
      'fr',
      '« Le port restera fermé jusqu’au printemps », a dit Anna Berg à Lyon.',
      'Le port restera fermé jusqu’au printemps',
      'Anna Berg',
    ],
  ])('shows no names in a language without a recogniser, and its quotations still: %s', (language, text, words, speaker) => {
    const analysis = analyse(plainArticle(text, language), MODEL);
    expect(analysis.entities).toEqual([]);
    expect(looksForNames(analysis)).toBe(false);
    expect(analysis.quotes.map((quotation) => [textAt(text, quotation.span), quotation.speaker?.name ?? null])).toEqual([[words, speaker]]);
    expect(looksForNames(analyse(plainArticle('Then Anna Berg came.', 'en')))).toBe(true);
  });

  it.each([
    ['behind the name', 'He joined the Commonwealth of Harbour Towns (CHT). Then CHT met.'],
    ['in marks', 'He joined the Commonwealth of Harbour Towns (“CHT”). Then CHT met.'],
    ['before the name', 'He joined the NHI (Northern Harbour Institute). Then NHI met.'],
    ['not made of its initials', 'He joined the National Harbour Institute (NINHAR). Then NINHAR met.'],
    ['of a place', 'They voted in the People’s Republic of Norland (PRN). The PRN has no coast.'],
    ['with a letter of a small word', 'He joined the Friends of Old Boats (FoOB). Then FoOB met.'],
  ])('joins an acronym in brackets with its long form, which gives the name: %s', (_, text) => {
    const { entities } = analyse(plainArticle(text, 'en'), MODEL);
    expect(entities.map(({ mentions }) => mentions.length)).toEqual([3]);
    expect(entities[0]?.name.split(' ').length).toBeGreaterThan(2);
  });

  it.each([
    ['OSLO — The boats came. Then Oslo was quiet.', 'Oslo'],
    ['OSLO — The boats came. Then OSLO was quiet, and OSLO slept, but not all of Oslo.', 'Oslo'],
    ['MAYOR ANNA BERG RESIGNS\nOn Friday Anna Berg left the town.', 'Anna Berg'],
    ['OSLO — The boats came.', 'OSLO'],
    ['Then NATO met. The ships of NATO left.', 'NATO'],
  ])('names an entity as the text writes it outside capitals, where it does: %s', (text, name) => {
    expect(analyse(plainArticle(text, 'en'), MODEL).entities.map((entity) => entity.name)).toEqual([name]);
  });

  it('joins another spelling and a misprint of one name', () => {
    const text = 'Sergey Goran spoke in Oslo. Sergei Goran said no. Later Gorna left.';
    const [person] = analyse(plainArticle(text, 'en'), MODEL).entities;
    expect(person?.mentions.map((span) => textAt(text, span))).toEqual(['Sergey Goran', 'Sergei Goran', 'Gorna']);
  });

  it('takes no more than four megabytes, two packed', () => {
    const files = Object.values(FILES);
    expect(files.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThanOrEqual(4 * 2 ** 20);
    expect(files.reduce((sum, file) => sum + gzipSync(file).byteLength, 0)).toBeLessThanOrEqual(2 * 2 ** 20);
  });

  it('refuses files that are no model', () => {
    expect(() => trainedModel(languageFor('en'), { ...FILES, names: new ArrayBuffer(4096) })).toThrow(RangeError);
    expect(() => trainedModel(languageFor('en'), { ...FILES, names: new ArrayBuffer(3) })).toThrow(RangeError);
    expect(() => trainedModel(languageFor('en'), { ...FILES, words: new ArrayBuffer(18) })).toThrow(RangeError);
  });

  it('finds the same again, whatever was read between', () => {
    const text = 'Anna Berg of the Harbour Council flew to Lisbon.';
    const first = namesIn(text);
    namesIn('Lisbon, a singer, met Berg at Harbour.');
    expect(namesIn(text)).toEqual(first);
  });
});

/** Words that hurt: of other scripts, without a pair, without width, of many units. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    'Anna',
    'Berg',
    'U.S.',
    'St.',
    '’s',
    '\ud83d\ude00',
    '\ud800',
    '\udc00',
    '\u200b',
    '\u200d',
    '\ufeff',
    'İ',
    'ß',
    'Ǆ',
    '\n',
    '-',
    'of',
    'de',
    '(',
    ')',
    'CHT',
    'Council',
    'zoBoat',
    'ANNA',
    'BERG',
    '\u200bBerg\u200b',
    'Be\u200drg',
    'e\u0301',
  ),
);

/** Does an offset lie between the two units of one sign? */
const cutsPair = (text: string, at: number) =>
  /[\ud800-\udbff]$/.test(text.slice(0, at)) && /^[\udc00-\udfff]/.test(text.slice(at, at + 1));

describe('whatever the text', () => {
  it('the names of an article in capitals stand where its words do', () => {
    const words = fc.constantFrom(
      'ANNA',
      'BERG',
      'OSLO',
      'MEETS',
      'THE',
      'OF',
      'NORVOLT',
      'CHT',
      '(CHT)',
      'U.S.',
      '\ud83d\ude00',
      'ÅSE',
      '-',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { span } of MODEL.find(text)) {
          expect(/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, span.start))).toBe(false);
          expect(/^[\p{L}\p{M}\p{N}]/u.test(text.slice(span.end))).toBe(false);
          expect(textAt(text, span)).toMatch(/^\p{L}[^\n]*[\p{L}.]$/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('offsets are not moved by signs without width', () => {
    const text = '\ufeffThen\u200b Anna Berg \u200dflew to\u200b Lisbon\ufeff.';
    expect(namesIn(text)).toEqual(['PERSON Anna Berg', 'PLACE Lisbon']);
  });

  it('the spans are in the text, in order, apart, and not empty', () => {
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 40 }), fc.constantFrom('', ' '), (words, between) => {
        const text = words.join(between);
        let end = 0;
        for (const { span } of MODEL.find(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(cutsPair(text, span.start) || cutsPair(text, span.end)).toBe(false);
          end = span.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a word of a million letters, and a text of capitals alone, are read', () => {
    expect(MODEL.find(`Anna Berg ${'A'.repeat(1_000_000)} spoke.`).length).toBeLessThan(4);
    expect(MODEL.find('ANNA BERG OF OSLO '.repeat(2_000)).length).toBeGreaterThan(0);
    expect(MODEL.find('\ud83d\ude00'.repeat(20_000))).toEqual([]);
  });

  it('four times the text takes no more than twelve times as long', { timeout: 60_000 }, () => {
    const page = 'Then Anna Berg of the Harbour Council flew to Lisbon, and the old ferry came in (HC). The HC met zoBoat.\n';
    // The processor's time, not the clock's: other tests run beside this one.
    const time = (text: string) => {
      const started = process.cpuUsage();
      MODEL.find(text);
      const { user, system } = process.cpuUsage(started);
      return user + system;
    };
    time(page.repeat(100));
    const once = page.repeat(500);
    const fourTimes = page.repeat(2000);
    // By turns, the best of each: a busy machine makes single readings longer, and none shorter. A square's best is sixteen times.
    const best = { once: Number.POSITIVE_INFINITY, fourTimes: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 12 && !(best.fourTimes < 12 * best.once); round++) {
      best.once = Math.min(best.once, time(once));
      best.fourTimes = Math.min(best.fourTimes, time(fourTimes));
    }
    expect(best.fourTimes).toBeLessThan(12 * best.once);
  });
});
