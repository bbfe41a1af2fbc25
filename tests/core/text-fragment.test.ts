import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/core/text-fragment.ts';

const LONG = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
const TEXT = [
  'The mill opened again, said the owner of it.',
  '“We shall grind rye — and barley, perhaps,” she told the paper in March.',
  'The mill closed in May.',
  `“${LONG}.”`,
  'Nobody asked. Nobody came. Nobody asked why.',
].join('\n');
const of = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return textFragment(TEXT, { start, end: start + words.length });
};

describe('a text directive', () => {
  it('writes words out where they stand only once, with what would part them encoded', () => {
    expect(of('We shall grind rye — and barley, perhaps,')).toBe(
      ':~:text=We%20shall%20grind%20rye%20%E2%80%94%20and%20barley%2C%20perhaps',
    );
  });

  it('has the neighbours with it where the words are few', () => {
    expect(of('The mill closed')).toBe(':~:text=The%20mill%20closed,-in%20May.');
    expect(of('rye')).toBe(':~:text=%E2%80%9CWe%20shall%20grind-,rye,-%E2%80%94%20and%20barley%2C');
  });

  it('has the neighbours with it where the same words stand before', () => {
    expect(of('Nobody asked', TEXT.indexOf('came'))).toContain('text=asked.%20Nobody%20came.-,Nobody%20asked,-why.');
  });

  it('names long words by how they start and end', () => {
    expect(of(LONG)).toBe(':~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79');
  });

  it('names words over two blocks by how they start and end, each within one block', () => {
    const start = TEXT.indexOf('The mill closed');
    const fragment = textFragment(TEXT, { start, end: TEXT.indexOf('word9') + 5 });
    expect(fragment).toBe(':~:text=The%20mill%20closed%20in%20May.,word5%20word6%20word7%20word8%20word9');
  });

  it('is nothing for a span without words', () => {
    expect(textFragment(TEXT, { start: 3, end: 4 })).toBe('');
    expect(textFragment('', { start: 0, end: 0 })).toBe('');
  });
});
