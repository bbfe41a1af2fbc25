import { nameOf } from '../dom.ts';
import { type BlockFeatures, endsSentence, labelsOf, unitsInside, unitsOf } from './block-features.ts';
import {
  APPEAL,
  BOX_NAME,
  BYLINE,
  CAPTION_NAME,
  CHANNEL,
  CREDIT,
  DATE_LINE,
  FURNITURE_NAME,
  LABEL_LINE,
  NEWSROOM_NOTE,
  POINTER,
  SENDER,
  STANDFIRST_NAME,
} from './furniture-words.ts';
import { foldTitle } from './page-title.ts';

export interface Drop {
  readonly block: BlockFeatures;
  readonly reason: string;
}

export interface DropContext {
  /** The headline, folded; may be empty. */
  readonly title: string;
}

type Finder = (blocks: readonly BlockFeatures[], context: DropContext) => Drop[];
/** Why a block is no text of the article, or null. */
type Test = (block: BlockFeatures, context: DropContext) => string | null;

const each = (test: Test): Finder => {
  return (blocks, context) =>
    blocks.flatMap((block) => {
      const reason = test(block, context);
      return reason === null ? [] : [{ block, reason }];
    });
};

/** The longest line that can be a label, an appeal, a credit, in UTF-16 units. */
const LABEL = 80;
const NOTE = 400;
/** Elements that are called so are boxes of their own as long as they hold little of the text. */
const MAX_BOX = 600;
const FURNITURE_ELEMENTS = ['nav', 'button', 'footer', 'aside'];

/** Steps that take blocks out again, in this order. Each sees what the ones before it have left. */
export const DROPS: Readonly<Record<string, Finder>> = {
  headline: (blocks, { title }) => {
    const first = firstSentence(blocks);
    return blocks.flatMap((block, position) => {
      if (position < first && block.inside.includes('h1')) return [{ block, reason: 'the page’s first heading' }];
      return title !== '' && position <= Math.max(first, 3) && foldTitle(block.text) === title
        ? [{ block, reason: 'says the headline again' }]
        : [];
    });
  },
  caption: each((block) => {
    const figure = block.inside.includes('figure') && block.kind !== 'block-quote' && block.kind !== 'cell';
    if (block.kind === 'caption' || figure) return 'stands with a picture';
    if (block.text.length <= NOTE && CAPTION_NAME.test(block.labels)) return 'labelled as a caption';
    return block.text.length <= 160 && CREDIT.test(block.text) ? 'credits a picture' : null;
  }),
  label: each((block) => {
    if (block.text.length > LABEL) return null;
    const parts = block.text.split(/\s*[|•·/]\s*/).filter(Boolean);
    return parts.length > 0 && parts.every((part) => LABEL_LINE.test(part)) ? 'a label or a counter' : null;
  }),
  box: (blocks) => {
    const units = unitsInside(blocks);
    const all = unitsOf(blocks);
    return blocks.flatMap((block) => {
      const box = block.around.find(
        (element) => (units.get(element) ?? 0) <= Math.max(MAX_BOX, all * 0.1) && BOX_NAME.test(labelsOf(element)),
      );
      return box ? [{ block, reason: `in a box labelled ${BOX_NAME.exec(labelsOf(box))?.[0].trim() ?? ''}` }] : [];
    });
  },
  teaser: ([first, ...rest]) =>
    first?.sentence && rest.some(({ text }) => text.startsWith(first.text))
      ? [{ block: first, reason: 'the text begins with it again' }]
      : [],
  sender: (blocks) => {
    const all = unitsOf(blocks);
    const from = blocks.findIndex(
      ({ kind, text }, index) => kind === 'heading' && SENDER.test(text) && unitsOf(blocks.slice(index)) < all * 0.35,
    );
    return from <= 0 ? [] : blocks.slice(from).map((block) => ({ block, reason: 'about those who sent it' }));
  },
  repeated: (blocks) => {
    const whole = blocks.map(({ text }) => text).join('\n');
    return blocks
      .filter(
        ({ kind, text }) => kind === 'block-quote' && text.length >= 20 && whole.indexOf(bare(text)) !== whole.lastIndexOf(bare(text)),
      )
      .map((block) => ({ block, reason: 'says again what the text says' }));
  },
  outside: (blocks) => {
    const units = unitsInside(blocks);
    const all = unitsOf(blocks);
    const body = [...units].find(([element, inside]) => nameOf(element) === 'article' && inside >= all * 0.9 && inside < all)?.[0];
    if (!body) return [];
    return blocks.filter(({ around }) => !around.includes(body)).map((block) => ({ block, reason: 'outside the article element' }));
  },
  pointer: each((block) => {
    const short = block.text.length <= 150 || (block.text.length <= 250 && block.links > 0.3);
    return short && POINTER.test(block.text) ? 'points to another page' : null;
  }),
  appeal: each((block) => {
    if (block.text.length > NOTE) return null;
    if (NEWSROOM_NOTE.test(block.text)) return 'says how the text was made';
    return APPEAL.test(block.text) && CHANNEL.test(block.text) ? 'asks the reader for something' : null;
  }),
  furniture: each((block) => {
    if (block.kind === 'heading' || block.kind === 'cell') return null;
    const name = block.inside.find((element) => FURNITURE_ELEMENTS.includes(element));
    if (name !== undefined && !block.inside.includes('blockquote') && (name !== 'aside' || !block.sentence)) return `stands in a ${name}`;
    return FURNITURE_NAME.test(block.labels) && (!block.sentence || block.links > 0.3) ? 'labelled as furniture' : null;
  }),
  byline: each((block) => {
    if (block.kind === 'cell' || block.kind === 'heading' || block.text.length > 120) return null;
    return BYLINE.test(block.text) || DATE_LINE.test(block.text) ? 'names the author or the day' : null;
  }),
  links: each((block) => {
    const bare = block.kind === 'heading' || block.kind === 'cell' || /^https?:/.test(block.text);
    return block.links > 0.85 && !block.sentence && !bare ? 'nothing but a link' : null;
  }),
  head: (blocks) => {
    const before = blocks.slice(0, Math.max(0, firstSentence(blocks)));
    // More than a few lines are no leftovers of a page's top but a list of their own.
    if (before.length > 6) return [];
    const over = before.at(-1)?.kind === 'heading' ? before.at(-1) : null;
    return before
      .filter((block) => block !== over && block.text.length < LABEL)
      .map((block) => ({ block, reason: 'stands before the first sentence' }));
  },
  standfirst: (blocks) => {
    const [first] = blocks;
    if (!first || blocks.length < 4 || first.text.length > NOTE) return [];
    const above = STANDFIRST_NAME.test(first.labels) || (first.kind === 'heading' && first.sentence);
    return above ? [{ block: first, reason: 'a summary above the text' }] : [];
  },
  tail: (blocks) => {
    const last = blocks.findLastIndex(({ kind }) => kind !== 'heading');
    return blocks.slice(last + 1).map((block) => ({ block, reason: 'a heading with nothing below it' }));
  },
};

/** Without the marks and stops around it. */
function bare(text: string): string {
  return text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}

/** The position of the first block that ends as a sentence does and is no heading or link, or -1. */
function firstSentence(blocks: readonly BlockFeatures[]): number {
  return blocks.findIndex(({ text, links, kind }) => text.length >= 20 && links < 0.5 && kind !== 'heading' && endsSentence(text));
}
