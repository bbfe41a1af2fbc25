import type { Runtime } from '../core/message-bus.ts';
import type { Reply } from '../core/reply.ts';
import { callBackground, type RequestOf, type TO_BACKGROUND, type ValueOf } from '../messages.ts';

interface ExtensionEvent<T> {
  addListener(listener: (value: T) => void): void;
  removeListener(listener: (value: T) => void): void;
}

/** A line that a screen of ours holds to this page. */
export interface Port {
  readonly name: string;
  readonly onDisconnect: ExtensionEvent<Port>;
  postMessage(message: unknown): void;
  disconnect(): void;
}

interface ExtensionRuntime extends Runtime {
  readonly onConnect: ExtensionEvent<Port>;
  sendMessage(message: unknown): Promise<unknown>;
}

declare const browser: { readonly runtime: ExtensionRuntime } | undefined;
declare const chrome: { readonly runtime: ExtensionRuntime };

/**
 * The browser's own runtime: both browsers give promises, so a content script needs no polyfill. Own, since an element
 * of the page called "browser" is a global as well.
 */
export const runtime: ExtensionRuntime = Object.hasOwn(globalThis, 'browser') && browser ? browser.runtime : chrome.runtime;

export function ask<N extends keyof typeof TO_BACKGROUND>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return callBackground((message) => runtime.sendMessage(message), name, request);
}
