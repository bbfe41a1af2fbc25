import browser from 'webextension-polyfill';
import { call } from '../messages.ts';

/** Tells the other open screens, and through the background the open articles, that something was written. */
export function tellOthers(channel: BroadcastChannel, keys: readonly string[]): void {
  channel.postMessage({ keys });
  void call((message) => browser.runtime.sendMessage(message), 'library.changed', { keys });
}
