import { describe, expect, it } from 'vitest';
import { genderOfName, nominativeOf } from '../../../src/core/entities/nominative.ts';
import { RU_NAME_CASES } from '../../../src/core/languages/ru-names.ts';
import { quotationsIn, saidIn } from '../quotes/said.ts';

const CASES: [name: string, first: string | null][] = [
  ['Анна Берг', 'Анна Берг'],
  ['Анны Берг', 'Анна Берг'],
  ['Ивана Петрова', 'Иван Петров'],
  ['Анна Петрова', 'Анна Петрова'],
  ['Марией Соколовой', 'Мария Соколова'],
  ['Анну Соколову', 'Анна Соколова'],
  ['Ивану Петрову', 'Иван Петров'],
  ['Иваном Бодровым', 'Иван Бодров'],
  ['Тараса Хмелевского', 'Тарас Хмелевский'],
  ['Надежды Верховской', 'Надежда Верховская'],
  ['Никиты Белых', 'Никита Белых'],
  ['Ильи Сергеевича Гусева', 'Илья Сергеевич Гусев'],
  ['Галины Павловны Ершовой', 'Галина Павловна Ершова'],
  ['Павла Дурнева', 'Павел Дурнев'],
  ['Андрея Шелеста', 'Андрей Шелест'],
  ['Анны Шелест', 'Анна Шелест'],
  ['Петру Задорожко', 'Петр Задорожко'],
  ['Жан-Люка Мореля', 'Жан-Люк Морель'],
  ['Веры Полозковой-Дальней', 'Вера Полозкова-Дальняя'],
  // Бережный or Бережной, his or hers, and no Russian name: nobody can tell.
  ['Игната Бережного', null],
  ['А. П. Вересаева', null],
  ['Пак Чон Хи', null],
];

describe('a Russian name in its first case', () => {
  it.each(CASES)('%s', (name, first) => {
    expect(nominativeOf(name, RU_NAME_CASES)).toBe(first);
  });

  it('tells the gender where the endings do', () => {
    expect(genderOfName('Марией Соколовой', RU_NAME_CASES)).toBe('female');
    expect(genderOfName('Ивана Петрова', RU_NAME_CASES)).toBe('male');
    expect(genderOfName('А. П. Вересаева', RU_NAME_CASES)).toBeNull();
  });

  it('joins the cases of one name, and leaves the words as they stand', () => {
    const text = 'По словам Анны Берг, причал «стар и слаб». «Он упадёт», — заявила Берг. С Анной Берг не спорят.';
    expect(saidIn(text, 'ru')).toEqual([
      ['стар и слаб', 'Анна Берг'],
      ['Он упадёт', 'Анна Берг'],
    ]);
    expect(quotationsIn(text, 'ru')[0]?.speaker?.words).toBe('Анны Берг');
  });

  it('lets the article decide between two readings', () => {
    const text = 'По словам Игната Бережного, паром «выдержит ещё лет двадцать». «Железо старое», — добавил Бережной.';
    expect(saidIn(text, 'ru')).toEqual([
      ['выдержит ещё лет двадцать', 'Игнат Бережной'],
      ['Железо старое', 'Игнат Бережной'],
    ]);
  });

  it('leaves the name as it is written where nothing decides', () => {
    expect(saidIn('По словам Игната Бережного, паром «выдержит ещё лет двадцать».', 'ru')).toEqual([
      ['выдержит ещё лет двадцать', 'Игната Бережного'],
    ]);
  });
});
