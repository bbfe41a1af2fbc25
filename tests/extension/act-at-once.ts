import type { Locator } from 'playwright-core';

type Key = Pick<KeyboardEventInit, 'key' | 'ctrlKey' | 'shiftKey'>;

export const UNDO: Key = { key: 'z', ctrlKey: true };
export const REDO: Key = { key: 'Z', ctrlKey: true, shiftKey: true };

/** Clicks an element and presses keys on it, all in one task of its page: no answer of another context comes in between. */
export async function actAtOnce(on: Locator, acts: readonly ('click' | Key)[]): Promise<void> {
  await on.evaluate((element: HTMLElement, given) => {
    for (const act of given) {
      if (act === 'click') element.click();
      else element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...act }));
    }
  }, acts);
}
