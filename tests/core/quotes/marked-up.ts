/** Words that somebody said, where they stand, and who: a name, or the article's words in brackets, or nobody. */
export interface Gold {
  readonly words: string;
  readonly start: number;
  readonly speaker: string | null;
  readonly kind: 'direct' | 'mixed';
}

const SAID = /\[(~?)([^\]|]*)\|([^\]]*)\]/g;

/**
 * Reads a paragraph that says itself who speaks: `„[Der Steg ist alt|Anna Berg]“, sagt Anna Berg.` A tilde before the
 * words: marked words in a statement that goes on; `null` for nobody; ¶ between spaces ends a block.
 */
export function readMarkedUp(line: string): { readonly text: string; readonly said: readonly Gold[] } {
  const source = line.replaceAll(' ¶ ', '\n');
  const said: Gold[] = [];
  let text = '';
  let last = 0;
  for (const { index, 0: whole, 1: tilde, 2: words = '', 3: speaker } of source.matchAll(SAID)) {
    text += source.slice(last, index);
    said.push({
      words,
      start: text.length,
      speaker: speaker === undefined || speaker === 'null' ? null : speaker,
      kind: tilde === '~' ? 'mixed' : 'direct',
    });
    text += words;
    last = index + whole.length;
  }
  return { text: text + source.slice(last), said };
}
