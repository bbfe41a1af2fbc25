import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { initials, LAST_SLOT, speakerSlots } from '../../src/core/speaker-slots.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';

const GIVEN = ['Anna', 'Britta', 'Clara', 'Doris', 'Edda', 'Frida', 'Greta', 'Hanna', 'Ida', 'Jutta'];

/** One paragraph a person, each with fewer words than the one before. */
const text = GIVEN.map((name, index) => `“${'Well well '.repeat(12 - index)}indeed,” ${name} ${name}sen said.`).join('\n');

describe('speaker slots', () => {
  const article = plainArticle(`“This was shouted from far away by nobody known.”\n${text}`, 'en');
  const analysis = analyse(article);
  const slots = speakerSlots(analysis, article);
  const slotOf = (name: string) => slots.get(analysis.people.find((person) => person.name === name)?.id ?? '');

  it('go by words spoken, most first', () => {
    expect(GIVEN.slice(0, 8).map((name) => slotOf(`${name} ${name}sen`))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('are shared by the ninth and later, and by the unknown', () => {
    expect([slotOf('Ida Idasen'), slotOf('Jutta Juttasen'), slots.get(null)]).toEqual([LAST_SLOT, LAST_SLOT, LAST_SLOT]);
  });
});

describe('initials', () => {
  it.each([
    ['Anna Berg', [], 'AB'],
    ['Berg', [], 'B'],
    ['Anna de la Berg', [], 'AB'],
    ['Harbour Institute', [], 'HI'],
    ['Vera Puck', ['Viktor Poll'], 'VPu'],
    ['Viktor Poll', ['Vera Puck'], 'VPo'],
    ['Vera Pull', ['Viktor Puck'], 'VPul'],
    ['Vera Puck', ['Vera Puck'], 'VP'],
    ['Šárka Černá', [], 'ŠČ'],
    ['“Red” Lind', [], 'RL'],
  ])('of %s beside %j are %s', (name, others, letters) => {
    expect(initials(name, others)).toBe(letters);
  });
});
