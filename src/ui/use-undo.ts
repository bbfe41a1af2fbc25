import { useEffect, useRef } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import type { ShowToast } from './toast.tsx';
import { isTextField } from './use-keys.ts';

/** Makes a change, takes it back, or makes it again: each is made from what was written last. */
export type Turn = () => Promise<Turned>;

/** The way back; `once` where there is none, and null where nothing was written, which was said. */
export type Turned = Turn | 'once' | null;

/**
 * Says that something is being changed, and remembers how to take it back: from the start, since a screen may show a
 * change before its answer comes, and who presses a key then means that change. Without words nothing is said.
 */
export type Changed = (words: string | null, change: Promise<Turned>) => void;

type Way = Promise<Turned>;

/** Undo and redo for a screen: by the toast, and with Ctrl+Z and Shift+Ctrl+Z outside of text fields, the last change first. */
export function useUndo(showToast: ShowToast): Changed {
  const undos = useRef<Way[]>([]).current;
  const redos = useRef<Way[]>([]).current;
  // One after the other: keys come faster than they are answered.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const take = (way: Way, from: Way[], to: Way[]): Way => {
    forget(from, way);
    const back = last.current.then(async () => {
      const turn = await way;
      return typeof turn === 'function' ? turn() : null;
    });
    last.current = back.catch(() => undefined);
    remember(to, back);
    return back;
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field the browser's own undo works.
      if (!isUndoKey(event) || isTextField(event.target)) return;
      const [from, to] = event.shiftKey ? [redos, undos] : [undos, redos];
      const way = from.at(-1);
      if (way === undefined) return;
      event.preventDefault();
      const words = say(event.shiftKey ? 'bar_done_again' : 'common_undone');
      void take(way, from, to).then((turned) => turned !== null && showToast(words));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undos, redos, showToast]);
  return useRef<Changed>((words, change) => {
    const before = redos.splice(0);
    remember(undos, change);
    void change.then((turned) => {
      if (turned === null) redos.unshift(...before);
      else if (words !== null && undos.includes(change)) showToast(words, () => undos.includes(change) && take(change, undos, redos));
    });
  }).current;
}

/** Remembers a way before it is known whether there is one. */
function remember(ways: Way[], way: Way): void {
  ways.push(way);
  void way.then((turned) => typeof turned === 'function' || forget(ways, way));
}

function forget(ways: Way[], way: Way): void {
  const at = ways.indexOf(way);
  if (at !== -1) ways.splice(at, 1);
}

/** The turns of a change that is written alike each time; the first one makes it. @param write false where it was not written */
export function toAndFro(write: (to: 'back' | 'forth') => Promise<boolean>, to: 'back' | 'forth' = 'forth'): Turn {
  return async () => ((await write(to)) ? toAndFro(write, to === 'back' ? 'forth' : 'back') : null);
}

function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
}
