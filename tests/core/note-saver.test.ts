import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Annotation, MAX_NOTE } from '../../src/core/annotation.ts';
import { type Clock, formatClock } from '../../src/core/clock.ts';
import { applyOp } from '../../src/core/op.ts';
import { done, failed, type Reply } from '../../src/core/reply.ts';
import { type NoteDraft, NoteSaver } from '../../src/ui/note-saver.ts';

const ID = 'note-one';
const FULL = failed('full', 'The disk is full.', true);

/** A store of one note, with the real rules of what wins and what is kept; answers wait until they are let go. */
function desk() {
  let note: Annotation | null = null;
  let count = 0;
  let refusing = false;
  let room = Number.POSITIVE_INFINITY;
  let holding = false;
  const held: (() => void)[] = [];
  const writes: string[] = [];
  let draft: NoteDraft | null = null;
  let running = 0;
  let most = 0;
  const put = (text: string, replaces: readonly Clock[]): Annotation => {
    const clock = formatClock({ time: 1_700_000_000_000, count: ++count, device: 'desk' });
    note = applyOp(note, { annotationId: ID, articleKey: 'k', motivation: 'commenting', field: 'note', value: text, clock, replaces });
    return note;
  };
  const write = async (text: string, replaces: readonly Clock[]): Promise<Reply<Annotation>> => {
    most = Math.max(most, ++running);
    writes.push(text);
    const reply = refusing || room-- <= 0 ? FULL : done(put(text, replaces));
    if (holding) await new Promise<void>((go) => held.push(go));
    running--;
    return reply;
  };
  return {
    open: (stored: Annotation | null = note) =>
      new NoteSaver({ write, keepDraft: (next) => (draft = next), changed: () => undefined }, stored, draft),
    elsewhere: (text: string, replaces: readonly Clock[] = note?.clocks.note ? [note.clocks.note] : []) => put(text, replaces),
    refuse: (on: boolean) => (refusing = on),
    /** The next so many writes are stored, and those after them refused. */
    refuseAfter: (taken: number) => (room = taken),
    hold: () => (holding = true),
    /** From now on answers come at once; those on their way never do. */
    release: () => (holding = false),
    letGo: async () => {
      holding = false;
      for (const go of held.splice(0)) go();
      await vi.advanceTimersByTimeAsync(0);
    },
    writes,
    get note() {
      return note;
    },
    get draft() {
      return draft;
    },
    get most() {
      return most;
    },
  };
}

const others = (annotation: Annotation | null) => (annotation?.conflicts ?? []).map(({ value }) => value);
/** All that the store holds, the note and what stands beside it. */
const words = (annotation: Annotation | null) => [annotation?.note, ...others(annotation)].join('\n');
const pause = () => vi.advanceTimersByTimeAsync(600);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a note that saves itself', () => {
  it('is saved 600 ms after the last key, once', async () => {
    const { open, writes } = desk();
    const saver = open();
    for (const text of ['a', 'ab', 'abc']) {
      saver.type(text);
      await vi.advanceTimersByTimeAsync(400);
    }
    expect([writes, saver.status]).toEqual([[], 'unsaved']);
    await pause();
    expect([writes, saver.status]).toEqual([['abc'], 'saved']);
  });

  it('never has two writes on their way, and the last text wins', async () => {
    const store = desk();
    const saver = store.open();
    store.hold();
    for (const text of ['one', 'two', 'three']) {
      saver.type(text);
      await pause();
    }
    expect([store.writes, saver.status]).toEqual([['one'], 'saving']);
    await store.letGo();
    expect([store.writes, store.most, store.note?.note, saver.status]).toEqual([['one', 'three'], 1, 'three', 'saved']);
    expect(others(store.note)).toEqual([]);
  });

  it('writes nothing for words that were typed and taken back', async () => {
    const { open, writes, elsewhere } = desk();
    const saver = open(elsewhere('before'));
    saver.type('before and');
    saver.type('before');
    await pause();
    expect([writes, saver.status]).toEqual([[], 'saved']);
  });

  it('keeps words that could not be saved, and saves them when asked again', async () => {
    const store = desk();
    const saver = store.open();
    store.refuse(true);
    saver.type('kept');
    await pause();
    expect(saver.state).toMatchObject({ status: 'failed', text: 'kept', failure: { message: 'The disk is full.' } });
    expect(store.draft?.text).toBe('kept');
    store.refuse(false);
    saver.save();
    await vi.advanceTimersByTimeAsync(0);
    expect([store.note?.note, saver.status, store.draft]).toEqual(['kept', 'saved', null]);
  });

  it('refuses a note that is too long without cutting it', async () => {
    const { open, writes } = desk();
    const saver = open();
    saver.type('x'.repeat(MAX_NOTE + 1));
    await pause();
    expect([writes, saver.status, saver.state.text.length]).toEqual([[], 'failed', MAX_NOTE + 1]);
    saver.type('x');
    await pause();
    expect(saver.status).toBe('saved');
  });
});

describe('a screen that closes', () => {
  it('sends the last words at once', () => {
    const store = desk();
    const saver = store.open();
    saver.type('half a wo');
    saver.close();
    expect(store.note?.note).toBe('half a wo');
  });

  it('sends them beside a write on its way, and the next screen leaves no conflict of a text with itself', async () => {
    const store = desk();
    const saver = store.open();
    store.hold();
    saver.type('first');
    await pause();
    saver.type('first and second');
    saver.close();
    store.release();
    expect([store.note?.note, others(store.note)]).toEqual(['first and second', ['first']]);

    const next = store.open();
    await pause();
    expect([next.state.text, next.status, others(store.note)]).toEqual(['first and second', 'saved', []]);
    expect(store.draft).toBeNull();
  });

  it('goes on as before when it comes back, as a tab does', async () => {
    const store = desk();
    const saver = store.open();
    store.hold();
    saver.type('first');
    await pause();
    saver.type('first and second');
    saver.close();
    await store.letGo();
    expect([store.note?.note, others(store.note), saver.status, store.draft]).toEqual(['first and second', [], 'saved', null]);
  });

  it('sends words that were taken back while they were on their way', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('A'));
    store.hold();
    saver.type('AB');
    await pause();
    saver.type('A');
    saver.close();
    store.release();
    expect([store.note?.note, store.draft?.text]).toEqual(['A', 'A']);

    const next = store.open();
    await pause();
    expect([next.state.text, store.note?.note, others(store.note), store.draft]).toEqual(['A', 'A', [], null]);
  });

  it('keeps words in the draft for as long as they are on their way', async () => {
    const store = desk();
    const saver = store.open();
    store.hold();
    store.refuse(true);
    saver.type('AB');
    await pause();
    saver.type('ABC');
    saver.type('AB');
    saver.close();
    expect(store.draft?.text).toBe('AB');
  });

  it('leaves a text from elsewhere that came between two of ours', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    store.hold();
    saver.type('first');
    await pause();
    saver.type('first and second');
    store.refuse(true);
    saver.close();
    store.refuse(false);
    store.release();
    store.elsewhere('theirs', []);
    expect([store.note?.note, others(store.note)]).toEqual(['theirs', ['first']]);

    const next = store.open();
    await pause();
    expect([next.state.text, store.note?.note, others(store.note)]).toEqual(['first and second', 'first and second', ['theirs']]);
  });

  it('leaves words that the store refused to the next screen', async () => {
    const store = desk();
    store.refuse(true);
    const saver = store.open();
    saver.type('not lost');
    saver.close();
    store.refuse(false);

    const next = store.open();
    expect(next.state.text).toBe('not lost');
    await pause();
    expect([store.note?.note, store.draft]).toEqual(['not lost', null]);
  });

  it('leaves both texts when another one came before the next screen', async () => {
    const store = desk();
    store.refuse(true);
    const saver = store.open(store.elsewhere('old'));
    saver.type('mine');
    saver.close();
    store.refuse(false);
    store.elsewhere('theirs');

    const next = store.open();
    await pause();
    expect(next.state).toMatchObject({ text: 'mine', status: 'saved' });
    expect(next.state.others.map(({ value }) => value)).toEqual(['theirs']);
  });
});

describe('a text from elsewhere', () => {
  it('is shown while nothing is unsaved', () => {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    saver.receive(store.elsewhere('new'));
    expect(saver.state).toMatchObject({ text: 'new', status: 'saved' });
  });

  it('is not put over words that are being typed: both are kept', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    saver.type('mine');
    saver.receive(store.elsewhere('theirs'));
    expect(saver.state.text).toBe('mine');
    await pause();
    expect(saver.state).toMatchObject({ text: 'mine', status: 'saved' });
    expect(saver.state.others.map(({ value }) => value)).toEqual(['theirs']);
  });

  it('is passed over when it is older than what is shown', async () => {
    const store = desk();
    const old = store.elsewhere('old');
    const saver = store.open(old);
    saver.type('newer');
    await pause();
    saver.receive(old);
    expect(saver.state.text).toBe('newer');
  });

  it('is joined below, once, and the conflict is gone', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    store.elsewhere('theirs');
    saver.type('mine');
    await pause();
    saver.join();
    await pause();
    expect([saver.state.text, saver.status, saver.state.others]).toEqual(['mine\n\ntheirs', 'saved', []]);
    expect([store.note?.note, others(store.note)]).toEqual(['mine\n\ntheirs', []]);
  });
});

describe('a join', () => {
  it('takes the others in while an earlier text is on its way, as after a blur', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    store.elsewhere('theirs');
    saver.type('mine');
    await pause();
    store.hold();
    saver.type('mine, longer');
    saver.save();
    saver.join();
    await store.letGo();
    expect([store.note?.note, others(store.note), saver.state.others]).toEqual(['mine, longer\n\ntheirs', [], []]);
  });
});

describe('a join that is undone', () => {
  /** A note of ours beside two texts from elsewhere, joined and saved. */
  async function joined() {
    const store = desk();
    const saver = store.open(store.elsewhere('old'));
    store.elsewhere('theirs');
    store.elsewhere('hers', []);
    saver.type('mine');
    await pause();
    const undo = saver.join();
    await pause();
    return { store, saver, undo };
  }

  it('is each text on its own again, ours in the field', async () => {
    const { store, saver, undo } = await joined();
    expect(store.note?.note).toBe('mine\n\ntheirs\n\nhers');
    undo();
    await pause();
    expect([store.note?.note, others(store.note), store.draft, store.most]).toEqual(['mine', ['theirs', 'hers'], null, 1]);
    expect(saver.state).toMatchObject({ text: 'mine', status: 'saved' });
    expect(saver.state.others.map(({ value }) => value)).toEqual(['theirs', 'hers']);
  });

  it('is passed over when the joined text was worked on', async () => {
    const { store, saver, undo } = await joined();
    saver.type('one text');
    undo();
    await pause();
    expect([store.note?.note, others(store.note)]).toEqual(['one text', []]);
  });

  it('parts them once, however often it is asked', async () => {
    const { store, undo } = await joined();
    store.hold();
    undo();
    undo();
    await vi.advanceTimersByTimeAsync(0);
    await store.letGo();
    expect(others(store.note)).toEqual(['theirs', 'hers']);
  });

  it('keeps every text when the screen closes in the middle, or is gone without a word', async () => {
    for (const closes of [true, false]) {
      const { store, saver, undo } = await joined();
      store.hold();
      undo();
      await vi.advanceTimersByTimeAsync(0);
      if (closes) saver.close();
      store.release();
      if (closes) expect(store.note?.note).toBe('mine');

      const next = store.open();
      await pause();
      expect([next.state.text, next.status, store.note?.note, store.draft]).toEqual(['mine', 'saved', 'mine', null]);
      for (const text of ['theirs', 'hers']) expect(words(store.note)).toContain(text);
    }
  });

  it.each([0, 1, 2])('goes on where it was when asked again, after %i writes and a refusal', async (taken) => {
    const { store, saver, undo } = await joined();
    store.refuseAfter(taken);
    undo();
    await pause();
    expect(saver.state).toMatchObject({ text: 'mine', status: 'failed' });
    expect(store.draft?.text).toBe('mine');
    for (const text of ['mine', 'theirs', 'hers']) expect(words(store.note)).toContain(text);
    store.refuseAfter(9);
    saver.save();
    await pause();
    expect([store.note?.note, others(store.note), saver.status, store.draft]).toEqual(['mine', ['theirs', 'hers'], 'saved', null]);
  });

  it.each([0, 1, 2])('loses no text when the screen closes after %i writes and a refusal', async (taken) => {
    const { store, saver, undo } = await joined();
    store.refuseAfter(taken);
    undo();
    await pause();
    saver.close();
    store.refuseAfter(9);
    const next = store.open();
    await pause();
    expect([next.state.text, next.status]).toEqual(['mine', 'saved']);
    for (const text of ['mine', 'theirs', 'hers']) expect(words(store.note)).toContain(text);
  });

  it('keeps what is typed meanwhile', async () => {
    const { store, saver, undo } = await joined();
    store.refuseAfter(1);
    undo();
    await Promise.resolve();
    saver.type('mine and more');
    await pause();
    expect(saver.state).toMatchObject({ text: 'mine and more', status: 'failed' });
    store.refuseAfter(9);
    saver.save();
    await pause();
    expect([store.note?.note, others(store.note)]).toEqual(['mine and more', ['theirs', 'hers']]);
  });
});

describe('a write that was refused', () => {
  it('may have arrived all the same: words taken back are sent again when asked', async () => {
    const store = desk();
    const saver = store.open(store.elsewhere('A'));
    store.refuse(true);
    saver.type('AB');
    await pause();
    saver.type('A');
    store.refuse(false);
    await pause();
    expect([store.writes, saver.status, store.draft]).toEqual([['AB', 'A'], 'saved', null]);
  });
});
