import { describe, expect, it } from 'vitest';
import { quotationsIn, type Said, saidIn, wordsIn } from './said.ts';

const CASES: [claim: string, language: string, text: string, said: Said[]][] = [
  [
    'dashes',
    'ru',
    '«Порт, — сказала Роза Ильина, — это наша площадь».',
    [
      ['Порт', 'Роза Ильина'],
      ['это наша площадь', 'Роза Ильина'],
    ],
  ],
  [
    'a stop',
    'ru',
    '«Дамба стоит, — говорит Фома Рыбин. — Её строил отец».',
    [
      ['Дамба стоит', 'Фома Рыбин'],
      ['Её строил отец', 'Фома Рыбин'],
    ],
  ],
  [
    'commas',
    'fr',
    '« Le quai, prévient Anne Morvan, va tomber. »',
    [
      ['Le quai', 'Anne Morvan'],
      ['va tomber.', 'Anne Morvan'],
    ],
  ],
  [
    'a line of a dialogue',
    'es',
    '—No firmo nada —dijo Ana Ruiz—. Que firme él.',
    [
      ['No firmo nada', 'Ana Ruiz'],
      ['Que firme él.', 'Ana Ruiz'],
    ],
  ],
  ['a question', 'ru', '— Вы боитесь? — спросила Роза Ильина.', [['Вы боитесь?', 'Роза Ильина']]],
];

describe('a speaker inside the words', () => {
  it.each(CASES)('is none of them: %s', (_, language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  });

  it('makes two parts of one quotation', () => {
    const [quotation, ...others] = quotationsIn('«Порт, — сказала Роза Ильина, — это наша площадь».', 'ru');
    expect(others).toEqual([]);
    expect(quotation?.parts).toHaveLength(2);
  });

  it('is not looked for in a list, nor in words that a dash only joins', () => {
    expect(wordsIn('— причал\n— пристань\n— мост', 'ru')).toEqual([]);
    expect(wordsIn('Роза Ильина сказала: «Порт — это наша площадь».', 'ru')).toEqual(['Порт — это наша площадь']);
  });
});
