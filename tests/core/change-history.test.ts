import { describe, expect, it } from 'vitest';
import type { HighlightChange } from '../../src/core/highlight-change.ts';
import { done, failed } from '../../src/core/reply.ts';
import { ChangeHistory, type Step } from '../../src/page/selection/change-history.ts';

const make: Step = {
  id: 'a',
  forth: { change: 'make', span: { start: 0, end: 4 }, words: 'they', colour: 'yellow' },
  back: { change: 'deleted', deleted: true },
};
const recolour: Step = { id: 'a', forth: { change: 'colour', colour: 'pink' }, back: { change: 'colour', colour: 'yellow' } };

function recorded(fails: () => boolean = () => false) {
  const written: string[] = [];
  const history = new ChangeHistory(async (id, change: HighlightChange) => {
    if (fails()) return failed('store-full', 'no room');
    const what = { make: 'make', colour: 'colour', words: 'words', place: 'place', deleted: 'deleted', answer: 'answer' }[change.change];
    written.push(`${id} ${what} ${'colour' in change ? change.colour : 'deleted' in change ? change.deleted : ''}`);
    return done(null);
  });
  return { history, written };
}

describe('what was changed', () => {
  it('is taken back, the last first, and done again, the first first', async () => {
    const { history, written } = recorded();
    await history.do(make);
    await history.do(recolour);
    for (let i = 0; i < 3; i++) await history.undo();
    for (let i = 0; i < 3; i++) await history.redo();
    expect(written).toEqual(['a make yellow', 'a colour pink', 'a colour yellow', 'a deleted true', 'a deleted false', 'a colour pink']);
  });

  it('is taken back by its own toast, though something else was changed since', async () => {
    const { history, written } = recorded();
    await history.do(make);
    await history.do(recolour);
    await history.undo(make);
    expect(written.at(-1)).toBe('a deleted true');
    expect(await history.undo(make)).toBe(null);
    await history.undo();
    expect(written.at(-1)).toBe('a colour yellow');
  });

  it('cannot be done again once something else was changed', async () => {
    const { history } = recorded();
    await history.do(make);
    await history.undo();
    await history.do(recolour);
    expect(await history.redo()).toBe(null);
  });

  it('is not remembered where it failed, and can be tried again where taking it back failed', async () => {
    let fails = true;
    const { history, written } = recorded(() => fails);
    expect((await history.do(make)).ok).toBe(false);
    expect(await history.undo()).toBe(null);
    fails = false;
    await history.do(make);
    fails = true;
    expect((await history.undo())?.ok).toBe(false);
    fails = false;
    expect((await history.undo())?.ok).toBe(true);
    expect(written).toEqual(['a make yellow', 'a deleted true']);
  });

  it('is written one after the other, however fast it is clicked', async () => {
    let running = 0;
    let most = 0;
    const history = new ChangeHistory(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve));
      running--;
      return done(null);
    });
    await Promise.all([history.do(make), history.do(recolour), history.undo(), history.redo()]);
    expect(most).toBe(1);
  });
});
