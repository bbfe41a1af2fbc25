import { expect, it } from 'vitest';
import { editAtOnce } from '../extension/edit-at-once.ts';
import { killSaves } from '../extension/kill-saves.ts';
import { openQuotemark } from '../extension/quotemark.ts';
import { typeAtOnce } from '../extension/type-at-once.ts';

it('loses, doubles and halves nothing of 1,000 saves while the worker, the screen and the browser die', async () => {
  const { acknowledged, ...outcome } = await killSaves({ worker: 950, screen: 40, browser: 10, seed: 1000 });
  process.stdout.write(`1,000 saves, ${acknowledged.length} acknowledged: ${JSON.stringify(outcome)}\n`);
  expect(outcome).toEqual({ lost: [], halves: [], doubled: 0, unindexed: [] });
  expect(acknowledged.length).toBeGreaterThan(800);
});

it('loses none of 500 edits that three screens make of the same notes at once, and keeps both texts of a conflict', async () => {
  const quotemark = await openQuotemark();
  const outcome = await editAtOnce(quotemark, 500, 500);
  process.stdout.write(`500 edits: ${JSON.stringify(outcome)}\n`);
  expect(outcome).toMatchObject({ refused: 0, lost: [] });
  expect(outcome.conflicts).toBeGreaterThan(0);
  await quotemark.close();
});

it('loses none of 500 words that the popups of two tabs, the panel and the library write into one note at once', async () => {
  const quotemark = await openQuotemark();
  const outcome = await typeAtOnce(quotemark, 500, 500);
  process.stdout.write(`500 words: ${JSON.stringify(outcome)}\n`);
  expect(outcome).toMatchObject({ typed: 500, lost: [] });
  expect(outcome.joined + outcome.beside).toBeGreaterThan(0);
  await quotemark.close();
});
