import type { Runtime } from '../core/message-bus.ts';
import type { Reply } from '../core/reply.ts';
import { callBackground, type RequestOf, type TO_BACKGROUND, type ValueOf } from '../messages.ts';

interface ExtensionRuntime extends Runtime {
  sendMessage(message: unknown): Promise<unknown>;
}

declare const browser: { readonly runtime: ExtensionRuntime } | undefined;
declare const chrome: { readonly runtime: ExtensionRuntime };

/** The browser's own runtime: both browsers give promises, so a content script needs no polyfill. */
export const runtime: ExtensionRuntime = typeof browser === 'undefined' ? chrome.runtime : browser.runtime;

export function ask<N extends keyof typeof TO_BACKGROUND>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return callBackground((message) => runtime.sendMessage(message), name, request);
}
