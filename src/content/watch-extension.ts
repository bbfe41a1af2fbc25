import { runtime } from './connection.ts';

const EVERY = 500;

/** Calls back once when the extension that started this script was updated, switched off or taken away. */
export function watchExtension(signal: AbortSignal, onGone: () => void): void {
  const timer = setInterval(() => {
    if (runtime.id === undefined) onGone();
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
