import type { BlockKind } from '../core/page-text.ts';
import { attribute, nameOf } from './dom.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  blockquote: 'block-quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'cell',
  th: 'cell',
  pre: 'preformatted',
};
/** In these a paragraph is only a line of them; in a cell it is a paragraph, since whole pages stand in tables. */
const KEEPS_PARAGRAPHS: readonly BlockKind[] = ['list-item', 'block-quote', 'caption', 'heading'];

/** The kind of block that an element's text makes, inside an element whose text makes `outer`. */
export function blockKind(element: Element, outer: BlockKind): BlockKind {
  const name = nameOf(element);
  if (name === 'p') return KEEPS_PARAGRAPHS.includes(outer) ? outer : 'paragraph';
  if (Object.hasOwn(KINDS, name)) return KINDS[name] as BlockKind;
  return attribute(element, 'role') === 'heading' ? 'heading' : outer;
}
