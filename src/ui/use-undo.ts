import { useEffect, useRef } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import type { ShowToast } from '../ui/toast.tsx';

/**
 * Takes a change back, and gives the way to do it again, which gives the way back once more: each is made from what was
 * written last. Null where nothing was written, or where it cannot be done again.
 */
export type Turn = () => Promise<Turn | null>;

/** Says that something was changed, and remembers how to take it back. Without words nothing is said. */
export type Changed = (words: string | null, undo: Turn) => void;

/** Undo and redo for a screen: by the toast, and with Ctrl+Z and Shift+Ctrl+Z outside of text fields, the last change first. */
export function useUndo(showToast: ShowToast): Changed {
  const undos = useRef<Turn[]>([]).current;
  const redos = useRef<Turn[]>([]).current;
  // One after the other: keys come faster than they are answered.
  const last = useRef<Promise<void>>(Promise.resolve());
  /** Turns that are not over: what they give may be what the next key means. */
  const waiting = useRef(0);
  const turn = (from: Turn[], to: Turn[], words: string, wanted?: Turn) => {
    waiting.current++;
    const taking = last.current.then(async () => {
      const at = wanted === undefined ? from.length - 1 : from.indexOf(wanted);
      const [taken] = at === -1 ? [] : from.splice(at, 1);
      if (taken === undefined) return;
      const back = await taken();
      if (back !== null) to.push(back);
      if (wanted === undefined) showToast(words);
    });
    last.current = taking.catch(() => undefined).then(() => void waiting.current--);
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || isTextField(event.target)) return;
      const [from, to] = event.shiftKey ? [redos, undos] : [undos, redos];
      if (from.length === 0 && waiting.current === 0) return;
      event.preventDefault();
      turn(from, to, say(event.shiftKey ? 'bar_done_again' : 'common_undone'));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undos, redos, showToast]);
  return useRef<Changed>((words, undo) => {
    undos.push(undo);
    redos.length = 0;
    if (words !== null) showToast(words, () => turn(undos, redos, '', undo));
  }).current;
}

/** The turns of a change that is written alike each time. @param write false where it was not written */
export function toAndFro(write: (to: 'back' | 'forth') => Promise<boolean>, to: 'back' | 'forth' = 'back'): Turn {
  return async () => ((await write(to)) ? toAndFro(write, to === 'back' ? 'forth' : 'back') : null);
}

function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
}

/** There the browser's own undo works. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input');
}
