import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import './toast.css';

const SHOWN = 6000;

interface Message {
  readonly words: string;
  readonly undo: (() => void) | null;
}

/** @param undo takes back what the words are about: offered beside them */
export type ShowToast = (words: string, undo?: () => void) => void;

/**
 * One short message at a time, the element that says it, and whether one is shown. It stays for 6 seconds, and while it is
 * pointed at or in focus.
 */
export function useToast(): readonly [toast: preact.JSX.Element, show: ShowToast, shown: boolean] {
  const [message, setMessage] = useState<Message | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(() => setMessage(null), SHOWN);
    return () => clearTimeout(timer);
  }, [message, held]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  // The live region must be there before the words are, or they are not read out.
  const toast = (
    <div class="toast-place" role="status">
      {message && (
        <div class="toast" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
          <span>{message.words}</span>
          {message.undo && (
            <button
              type="button"
              class="toast-action"
              onClick={() => {
                setHeld(false);
                setMessage(null);
                message.undo?.();
              }}
            >
              {say('common_undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
  const show = useRef<ShowToast>((words, undo) => {
    // The words that were pointed at are gone, and no pointer leaves what is gone.
    setHeld(false);
    setMessage({ words, undo: undo ?? null });
  }).current;
  return [toast, show, message !== null];
}
