import { useEffect, useRef, useState } from 'preact/hooks';
import './toast.css';

const SHOWN = 6000;

export type ShowToast = (words: string) => void;

/** One short message at a time, and the element that says it. It stays for 6 seconds, and while it is pointed at. */
export function useToast(): readonly [toast: preact.JSX.Element, show: ShowToast] {
  const [message, setMessage] = useState<{ readonly words: string } | null>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message === null || held) return;
    const timer = setTimeout(() => setMessage(null), SHOWN);
    return () => clearTimeout(timer);
  }, [message, held]);
  // The live region must be there before the words are, or they are not read out.
  const toast = (
    <div class="toast-place" role="status">
      {message && (
        <p class="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
          {message.words}
        </p>
      )}
    </div>
  );
  const show = useRef<ShowToast>((words) => setMessage({ words })).current;
  return [toast, show];
}
