import browser from 'webextension-polyfill';
import type { Reply } from '../core/reply.ts';
import { call, type MessageName, type RequestOf, type ValueOf } from '../messages.ts';

export function askBackground<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => browser.runtime.sendMessage(message), name, request);
}

/** Asks the content script of a tab. */
export function askPage<N extends MessageName>(tabId: number, name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), name, request);
}
