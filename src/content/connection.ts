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

interface ExtensionApi {
  readonly runtime: ExtensionRuntime;
  readonly i18n: { getMessage(name: string): string; getUILanguage(): string };
}

declare const browser: ExtensionApi | undefined;
declare const chrome: ExtensionApi;

/**
 * The browser's own: both browsers give promises, so a content script needs no polyfill. Own, since an element of the
 * page called "browser" is a global as well.
 */
const api: ExtensionApi = Object.hasOwn(globalThis, 'browser') && browser ? browser : chrome;
export const { runtime, i18n } = api;

export function ask<N extends keyof typeof TO_BACKGROUND>(name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return callBackground((message) => runtime.sendMessage(message), name, request);
}
