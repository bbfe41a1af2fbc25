import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanMarks } from '../../../src/core/quotes/scan.ts';
import { isSpan, textAt } from '../../../src/core/span.ts';

const found = (text: string) => scanMarks(text).map(({ span }) => textAt(text, span));

const SYSTEMS: [name: string, text: string, words: string[]][] = [
  ['straight', 'She said: "The pier is old." He left.', ['The pier is old.']],
  ['curly', 'She said: “The pier is old.” He left.', ['The pier is old.']],
  ['two apostrophes', "She said: ''The pier is old.'' He left.", ['The pier is old.']],
  ['grave accents', "She said: ``The pier is old.'' He left.", ['The pier is old.']],
  ['low and high', 'Sie sagte: „Der Steg ist alt.“ Er ging.', ['Der Steg ist alt.']],
  ['low and right', 'Ona rzekła: „Molo jest stare.” Wyszedł.', ['Molo jest stare.']],
  ['guillemets pointing in', 'Sie sagte: »Der Steg ist alt.« Er ging.', ['Der Steg ist alt.']],
  ['guillemets pointing out', 'Elle dit : « La jetée est vieille. » Il partit.', ['La jetée est vieille.']],
  ['guillemets with no-break spaces', 'Elle dit : «\u00a0La jetée est vieille.\u00a0» Il partit.', ['La jetée est vieille.']],
  ['corner brackets', '彼女は「桟橋は古い」と言った。', ['桟橋は古い']],
  ['white corner brackets', '彼女は『桟橋は古い』と言った。', ['桟橋は古い']],
  ['low single', 'Sie sagte: ‚Der Steg ist alt.‘ Er ging.', ['Der Steg ist alt.']],
  ['Russian, outer and inner', 'Она сказала: «Он назвал причал „старым“ и ушёл».', ['Он назвал причал „старым“ и ушёл']],
  ['Spanish, outer and inner', 'Dijo: «El muelle es “viejo” y débil». Se fue.', ['El muelle es “viejo” y débil']],
  ['Spanish, curly', 'Dijo: “El muelle es ‘viejo’ y débil”. Se fue.', ['El muelle es ‘viejo’ y débil']],
  ['Spanish with opening marks of questions', 'Preguntó: «¿Es viejo el muelle?».', ['¿Es viejo el muelle?']],
  ['Italian, outer and inner', 'Disse: «Il molo è “vecchio” e debole». Andò via.', ['Il molo è “vecchio” e debole']],
  ['Italian behind an elision', 'L’ha chiamata «un’idea folle».', ['un’idea folle']],
  ['French behind an elision', 'Il parle d’« une idée folle » du maire.', ['une idée folle']],
  ['French, outer and inner', 'Elle dit : « Il crie “dehors” tous les soirs. »', ['Il crie “dehors” tous les soirs.']],
  ['French, the same marks inside', 'Elle dit : « Il crie « dehors » tous les soirs. »', ['Il crie « dehors » tous les soirs.']],
  ['German, outer and inner', 'Sie sagte: „Er rief ‚raus hier‘ in den Saal.“', ['Er rief ‚raus hier‘ in den Saal.']],
  ['German guillemets, outer and inner', 'Sie sagte: »Er rief ›raus hier‹ in den Saal.«', ['Er rief ›raus hier‹ in den Saal.']],
  ['Swiss', 'Sie sagte: «Der Steg ist alt.» Er ging.', ['Der Steg ist alt.']],
  ['Chinese, curly', '她说：“这座码头很旧。”他走了。', ['这座码头很旧。']],
  ['Chinese, outer and inner', '她说：「他喊『出去』就走了。」', ['他喊『出去』就走了。']],
  ['Japanese, outer and inner', '彼女は「彼は『古い』と言った」と話した。', ['彼は『古い』と言った']],
  ['double prime corner', '〝とても古い桟橋です〟と話した。', ['とても古い桟橋です']],
  ['Polish', 'Powiedziała: „Molo jest stare”. Wyszedł.', ['Molo jest stare']],
  ['single as outer marks', 'She said: ‘The pier is old.’ He left.', ['The pier is old.']],
  ['straight single as outer marks', "She said: 'The pier is old.' He left.", ['The pier is old.']],
];

const TROUBLE: [claim: string, text: string, words: string[]][] = [
  ['apostrophes inside single marks', '‘I don’t mind the ’90s, O’Malley,’ she said.', ['I don’t mind the ’90s, O’Malley,']],
  ['a possessive plural inside single marks', '‘The officials’ plan is bad,’ she said.', ['The officials’ plan is bad,']],
  ['apostrophes alone', 'The officials’ rock ’n’ roll of the ’90s didn’t please O’Malley.', []],
  ['feet and inches', 'The 6\'2" man bought a 24" screen and said "Fine."', ['Fine.']],
  ['double marks inside single ones', '‘They shout “go home” at us,’ she said.', ['They shout “go home” at us,']],
  ['nested marks of one kind', 'He said, "They shout "go home" at us."', ['They shout "go home" at us.']],
  ['nested marks of two kinds', 'He said, “They shout ‘go home’ at us.”', ['They shout ‘go home’ at us.']],
  ['adjacent quotations', '"One is here." "Two is there."', ['One is here.', 'Two is there.']],
  ['a name glued to the closing mark', '"We will rebuild,"Berg said. "Soon."', ['We will rebuild,', 'Soon.']],
  ['marks beside brackets and dashes', 'It is (“quite new”)—“almost”—done.', ['quite new', 'almost']],
  ['a wrong-way opening mark', 'She said: ”The pier is old.” He left.', ['The pier is old.']],
  ['a stray opening mark inside', '"The pier is old. "It may fall," she said.', ['The pier is old. "It may fall,']],
  ['a missing closing mark', '"The pier is old, she said.\nNothing followed. "Yes," he said.', ['The pier is old, she said.', 'Yes,']],
  ['a stray closing mark', 'The pier is old," she said.\n"It may fall," he said.', ['It may fall,']],
  ['a quotation inside brackets', '(She said “The pier is old.”)', ['The pier is old.']],
  ['an apostrophe before a year', 'The ’90s were “quite good” to us.', ['quite good']],
  ['one mark of each kind open', '“The pier „is «old', ['The pier „is «old']],
  ['an emoji before', '😀 “The pier is old.”', ['The pier is old.']],
  ['no words inside', 'He typed "..." and “ ” twice.', []],
];

describe('quotation marks', () => {
  it.each(SYSTEMS)('finds %s marks', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each(TROUBLE)('copes with %s', (_, text, words) => {
    expect(found(text)).toEqual(words);
  });

  it('never crosses a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', '«', '»', "'", '‘', '’', "''", '「', '」', 'a', 'B', ' ', ',', '.', '\n', '5')),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const { span } of scanMarks(text)) {
            expect(isSpan(span)).toBe(true);
            expect(textAt(text, span)).not.toContain('\n');
            expect(span.start).toBeGreaterThanOrEqual(end);
            end = span.end;
          }
        },
      ),
    );
  });

  it('joins the paragraphs of one quotation that each open anew', () => {
    const regions = scanMarks('“The pier is old.\n\n“It may fall.\n\n“We must rebuild,” she said.\n\n“Yes,” he said.');
    expect(regions.map(({ group }) => group === regions[0]?.group)).toEqual([true, true, true, false]);
  });

  it.each([
    ['« Le quai est vieux.\n« Il va tomber. »', 'French'],
    ['„Der Steg ist alt.\n„Er wird fallen.“', 'German'],
    ['«Причал стар.\n«Он упадёт».', 'Russian'],
  ])('joins paragraphs that open anew: %s (%s)', (text) => {
    const regions = scanMarks(text);
    expect(regions).toHaveLength(2);
    expect(regions[0]?.group).toBe(regions[1]?.group);
  });

  it('counts in UTF-16 units, also behind signs of two', () => {
    const text = '😀😀 “Yes, 😀!”';
    expect(scanMarks(text)[0]?.span).toEqual({ start: 6, end: 14 });
  });

  it('lets an odd number of marks spoil one paragraph only', () => {
    expect(found('An odd " one.\nThen "two three," she said.')).toContain('two three,');
  });
});
