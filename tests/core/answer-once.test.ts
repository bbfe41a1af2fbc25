import { expect, it } from 'vitest';
import { answerOnce } from '../../src/core/answer-once.ts';
import { message, readSender } from '../../src/core/message-bus.ts';
import { done } from '../../src/core/reply.ts';

const runtime = { id: 'abcdef', getURL: (path: string) => `chrome-extension://abcdef/${path}` };
const tab = (id: number) => readSender({ id: 'abcdef', url: 'https://news.example/a', frameId: 0, tab: { id } }, runtime);
const table = { keep: message(['tab'], (value) => value) };

/** A store that holds the last thing it was told, and is told as late as the test likes. */
function slowStore() {
  const told: (() => void)[] = [];
  let held: unknown = null;
  const handlers = {
    keep: async (request: unknown) => {
      await new Promise<void>((resolve) => told.push(resolve));
      held = request;
      return done(request);
    },
  };
  return { handlers, told, held: () => held };
}

it('carries out once what is sent again while it is slow, so that what came after it stands', async () => {
  const { handlers, told, held } = slowStore();
  const answering = answerOnce();
  const first = answering(table, handlers, { name: 'keep', request: 'kept', id: 1 }, tab(3));
  const again = answering(table, handlers, { name: 'keep', request: 'kept', id: 1 }, tab(3));
  await expect.poll(() => told.length).toBe(1);
  told[0]?.();
  expect(await Promise.all([first, again])).toEqual([done('kept'), done('kept')]);

  const undo = answering(table, handlers, { name: 'keep', request: 'undone', id: 2 }, tab(3));
  await expect.poll(() => told.length).toBe(2);
  told[1]?.();
  await undo;
  // The repeat that was longest on its way.
  expect(await answering(table, handlers, { name: 'keep', request: 'kept', id: 1 }, tab(3))).toEqual(done('kept'));
  expect({ held: held(), told: told.length }).toEqual({ held: 'undone', told: 2 });
});

it('gives nobody the answer to what another asked', async () => {
  const { handlers, told } = slowStore();
  const answering = answerOnce();
  for (const sender of [tab(3), tab(4), null]) void answering(table, handlers, { name: 'keep', request: sender, id: 1 }, sender);
  await expect.poll(() => told.length).toBe(2);
});

it('carries out each of a thousand messages, with a number or without one', async () => {
  let count = 0;
  const handlers = { keep: () => done(count++) };
  const answering = answerOnce();
  for (let id = 0; id < 1000; id++) {
    await answering(table, handlers, { name: 'keep', request: null, id }, tab(3));
    await answering(table, handlers, { name: 'keep', request: null }, tab(3));
  }
  expect(count).toBe(2000);
});
