import type { Reply } from '../core/reply.ts';
import { call, type MessageName, type RequestOf, type Runtime, type ValueOf } from '../messages.ts';

interface ExtensionRuntime extends Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

declare const browser: { readonly runtime: ExtensionRuntime } | undefined;
declare const chrome: { readonly runtime: ExtensionRuntime };

/** The browser's own runtime: both browsers give promises, so a content script needs no polyfill. */
export const runtime: ExtensionRuntime = typeof browser === 'undefined' ? chrome.runtime : browser.runtime;

export function ask<N extends MessageName>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => runtime.sendMessage(message), name, request);
}
