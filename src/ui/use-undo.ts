import { useEffect, useRef } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import type { ShowToast } from './toast.tsx';

/** Says that something was changed, and remembers how to take it back. Without words nothing is said. */
export type Changed = (words: string | null, undo: () => void) => void;

/** Undo for a screen: by the toast, and with Ctrl+Z outside of text fields, the last change first. */
export function useUndo(showToast: ShowToast): Changed {
  const undos = useRef<(() => void)[]>([]).current;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isUndoKey(event) || isTextField(event.target)) return;
      const undo = undos.pop();
      if (undo === undefined) return;
      event.preventDefault();
      undo();
      showToast(say('common_undone'));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undos, showToast]);
  return useRef<Changed>((words, undo) => {
    undos.push(undo);
    if (words === null) return;
    showToast(words, () => {
      const at = undos.indexOf(undo);
      if (at === -1) return;
      undos.splice(at, 1);
      undo();
    });
  }).current;
}

function isUndoKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
}

/** There the browser's own undo works. */
function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input');
}
