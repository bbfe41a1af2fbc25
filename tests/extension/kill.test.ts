import { expect, it } from 'vitest';
import { editAtOnce } from './edit-at-once.ts';
import { killSaves } from './kill-saves.ts';
import { openQuotemark } from './quotemark.ts';
import { typeAtOnce } from './type-at-once.ts';

// A tenth of what `npm run test:long` does.
it('loses, doubles and halves nothing of 100 saves while the worker, the screen and the browser die', async () => {
  const { acknowledged, ...outcome } = await killSaves({ worker: 95, screen: 4, browser: 1, seed: 8 });
  expect(outcome).toEqual({ lost: [], halves: [], doubled: 0, unindexed: [] });
  expect(acknowledged.length).toBeGreaterThan(80);
}, 400_000);

it('loses none of 50 edits that three screens make of the same notes at once, and keeps both texts of a conflict', async () => {
  const quotemark = await openQuotemark();
  const outcome = await editAtOnce(quotemark, 50, 8);
  expect(outcome).toMatchObject({ refused: 0, lost: [] });
  expect(outcome.conflicts).toBeGreaterThan(0);
  await quotemark.close();
});

it('loses none of 48 words that the popups of two tabs, the panel and the library write into one note at once', async () => {
  const quotemark = await openQuotemark();
  const outcome = await typeAtOnce(quotemark, 48, 8);
  expect(outcome).toMatchObject({ typed: 48, lost: [] });
  expect(outcome.joined + outcome.beside).toBeGreaterThan(0);
  await quotemark.close();
});
