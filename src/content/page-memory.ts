import { ReadingBudget } from '../page/reading-budget.ts';
import { nodesOfStory, type Story, stands } from '../page/story.ts';
import { addressNow } from './address-now.ts';

/** What one document has shown so far, over all visits of its addresses, and what reading it has cost. */
export class PageMemory {
  readonly budget = new ReadingBudget();
  readonly #stories = new Map<string, Story>();

  remember(story: Story): void {
    this.#stories.set(addressNow(), story);
  }

  /** The story that was read at this address before, if it still stands. */
  here(): Story | null {
    return this.#standing().get(addressNow()) ?? null;
  }

  /**
   * False while the page has another path, and yet nothing has become another: neither its title nor the story that was
   * read before.
   */
  hasMoved(): boolean {
    return ![...this.#standing().values()].some(({ path, title }) => path !== location.pathname && title === document.title);
  }

  /** Text of stories that were read at other addresses, under other titles, and are none of this one's. */
  textOfOthers(): Set<Text> {
    const others = [...this.#standing()].filter(([address, { title }]) => address !== addressNow() && title !== document.title);
    return new Set(others.flatMap(([, story]) => [...nodesOfStory(story)]));
  }

  #standing(): ReadonlyMap<string, Story> {
    for (const [address, story] of this.#stories) if (!stands(story)) this.#stories.delete(address);
    return this.#stories;
  }
}
