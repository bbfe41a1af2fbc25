import { type BlockKind, type BlockText, MAX_BLOCKS, MAX_PAGE_TEXT } from '../core/page-text.ts';

/** A stretch of a text node that stands in the page text unit for unit. */
export interface Stretch {
  readonly node: Text;
  /** Where it starts in the node's data, in UTF-16 units. */
  readonly offset: number;
  /** The index of its block. */
  readonly block: number;
  /** Where it starts in the page text. */
  start: number;
  /** Where it ends in the page text. */
  end: number;
}

export interface BuiltBlock extends BlockText {
  readonly firstStretch: number;
  /** The element whose line this is. */
  readonly element: Element;
}

/** Runs of white space as CSS folds them, and the separators that would break a line; U+00A0 is no white space here. */
const WHITE = /[\t\n\v\f\r \u2028\u2029]+/g;
/** White space and U+00A0, at the edges of a block. */
const BLANK = /^[\s\u200b\ufeff]*$/;

/** How much of a node's text is read at once, in UTF-16 units: a page may hold all of its text in one node. */
const PORTION = 65_536;

/** Folds the text of nodes into blocks, and keeps where each unit came from. */
export class TextBuilder {
  readonly blocks: BuiltBlock[] = [];
  readonly stretches: Stretch[] = [];
  /** Units of the page text so far, the joint before the open block included. */
  #length = 0;
  #text = '';
  #firstStretch = 0;
  #kind: BlockKind = 'other';
  #element: Element | null = null;
  /** The white space that will be one space if words follow: where it stands, or 'break' for a <br>. */
  #space: { readonly node: Text; readonly offset: number } | 'break' | null = null;
  /** Whether a <br> was met in the block, and nothing but blanks since. */
  #broken = false;

  /** The next text makes a block of this kind, in this element. */
  open(kind: BlockKind, element: Element): void {
    this.close();
    this.#kind = kind;
    this.#element = element;
  }

  /** Two in a row, with nothing but blanks between them, part paragraphs; one is a space. */
  lineBreak(): void {
    if (this.#broken) this.close();
    this.#broken = this.#text !== '';
    this.#space = 'break';
  }

  /**
   * Reads a portion of a node.
   * @param first where the portion begins in the node's data, in UTF-16 units
   * @returns where the next one begins, or null when the page text is as long as it may be
   */
  add(node: Text, first: number): number | null {
    const portion = node.data.slice(first, first + PORTION);
    let from = 0;
    for (const run of portion.matchAll(WHITE)) {
      this.#words(node, first, portion.slice(from, run.index), from);
      this.#space ??= { node, offset: first + run.index };
      from = run.index + run[0].length;
    }
    this.#words(node, first, portion.slice(from), from);
    const isFull = this.#length + this.#text.length >= MAX_PAGE_TEXT || this.blocks.length >= MAX_BLOCKS - 1;
    return isFull ? null : first + portion.length;
  }

  /** Ends the open block; a block of nothing but blanks is dropped. */
  close(): void {
    const text = this.#text.slice(0, MAX_PAGE_TEXT - this.#length).replace(/[\s\u200b\ufeff]+$/, '');
    if (text !== '' && this.#element !== null) {
      this.#cut(this.#length + text.length);
      this.blocks.push({ kind: this.#kind, text, article: false, firstStretch: this.#firstStretch, element: this.#element });
      this.#length += text.length + 1;
    } else this.stretches.length = this.#firstStretch;
    this.#text = '';
    this.#firstStretch = this.stretches.length;
    this.#space = null;
    this.#broken = false;
  }

  /** @param from where the words begin in the portion */
  #words(node: Text, first: number, words: string, from: number): void {
    let start = 0;
    if (this.#text === '') while (start < words.length && BLANK.test(words[start] as string)) start++;
    if (start >= words.length) return;
    if (this.#broken && !BLANK.test(words)) this.#broken = false;
    if (this.#text !== '' && this.#space !== null) this.#addSpace(this.#space);
    this.#space = null;
    this.#stretch(node, first + from + start, words.length - start);
    this.#text += words.slice(start);
  }

  #addSpace(space: { readonly node: Text; readonly offset: number } | 'break'): void {
    if (space !== 'break') this.#stretch(space.node, space.offset, 1);
    this.#text += ' ';
  }

  #stretch(node: Text, offset: number, length: number): void {
    const start = this.#length + this.#text.length;
    const last = this.stretches.length > this.#firstStretch ? this.stretches.at(-1) : undefined;
    if (last?.node === node && last.end === start && last.offset + last.end - last.start === offset) last.end += length;
    else this.stretches.push({ node, offset, block: this.blocks.length, start, end: start + length });
  }

  /** Takes the stretches back to an end of the page text. */
  #cut(end: number): void {
    for (let last = this.stretches.at(-1); last !== undefined && last.end > end; last = this.stretches.at(-1)) {
      last.end = end;
      if (last.start >= end) this.stretches.pop();
    }
  }
}
