import { LIBRARY_CHANGES } from '../core/library-changes.ts';

/** Calls back with the keys of articles that another context has written to, until the signal aborts. */
export function hearChanges(signal: AbortSignal, changed: (keys: readonly string[]) => void): BroadcastChannel {
  const channel = new BroadcastChannel(LIBRARY_CHANGES);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const keys = (data as { keys?: unknown } | null)?.keys;
    if (Array.isArray(keys)) changed(keys.filter((key) => typeof key === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return channel;
}
