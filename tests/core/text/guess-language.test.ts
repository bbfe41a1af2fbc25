import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../src/core/languages/index.ts';

const TEXTS: [code: string, text: string][] = [
  ['en', 'The pier is old and it may fall, but nobody in the town has the money that it would take to mend it before spring.'],
  ['de', 'Der Steg ist alt und er kann fallen, aber niemand in der Stadt hat das Geld, das man für ihn noch vor dem Frühjahr braucht.'],
  ['fr', 'Le quai est vieux et il va tomber, mais personne dans la ville n’a l’argent qu’il faut pour le sauver avant le printemps.'],
  ['es', 'El muelle es viejo y se va a caer, pero nadie en el pueblo tiene el dinero que hace falta para él antes de la primavera.'],
  ['ru', 'Причал стар, и он может упасть, но ни у кого в городе нет денег, чтобы его спасти до весны, хотя все это уже знают и ждут.'],
];

describe('the language of a text', () => {
  it.each(TEXTS)('is told by its small words: %s', (code, text) => {
    expect(languageFor(null, text).code).toBe(code);
  });

  it.each(TEXTS)('is believed where the page names it: %s', (code, text) => {
    expect(languageFor(code, text).code).toBe(code);
    expect(languageFor(`${code}-XX`, text).code).toBe(code);
  });

  it.each(TEXTS.filter(([code]) => code !== 'en'))('is %s where a template says English', (code, text) => {
    expect(languageFor('en', text).code).toBe(code);
  });

  it('stays what the page names where the text is too short to tell', () => {
    expect(languageFor('fr', 'The pier is old.').code).toBe('fr');
    expect(languageFor('fr').code).toBe('fr');
  });

  it('stays a language that nobody described', () => {
    expect(languageFor('cs', TEXTS[0]?.[1]).code).toBe('cs');
  });

  it.each(TEXTS)('is guessed where a tag names none: %s', (code, text) => {
    for (const tag of ['', ' ', 'und', 'mul', 'x-default', 'french!', 'default']) expect(languageFor(tag, text).code, tag).toBe(code);
  });

  it.each(TEXTS.flatMap(([code, text]) => TEXTS.filter(([other]) => other !== code).map(([other]) => [code, other, text] as const)))(
    'is %s where a template says %s, neighbours of many common words among them',
    (code, other, text) => {
      expect(languageFor(other, `${text} ${text}`).code).toBe(code);
    },
  );

  it.each(TEXTS)('stays %s where half of the text is English, and where it quotes English', (code, text) => {
    const english = TEXTS[0]?.[1] ?? '';
    expect(languageFor(code, `${english} ${text}`).code).toBe(code);
    expect(languageFor(code, `${text} “${english}” ${text}`).code).toBe(code);
  });
});
