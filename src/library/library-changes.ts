import browser from 'webextension-polyfill';
import { LIBRARY_CHANGES } from '../core/library-changes.ts';
import { call } from '../messages.ts';

/** Tells the other open screens, and through the background the open articles, that something was written. */
export function tellOthers(channel: BroadcastChannel, keys: readonly string[]): void {
  channel.postMessage({ keys });
  void call((message) => browser.runtime.sendMessage(message), 'library.changed', { keys });
}

/** Calls back with the keys of articles that another context has written to, until the signal aborts. */
export function hearOthers(signal: AbortSignal, changed: (keys: readonly string[]) => void): BroadcastChannel {
  const channel = new BroadcastChannel(LIBRARY_CHANGES);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const keys = (data as { keys?: unknown } | null)?.keys;
    if (Array.isArray(keys)) changed(keys.filter((key) => typeof key === 'string'));
  });
  signal.addEventListener('abort', () => channel.close(), { once: true });
  return channel;
}
