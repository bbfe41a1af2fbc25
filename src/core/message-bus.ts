/** Carries messages between contexts: rights first, then the fields, then the handler; an answer to every one. */
import { type Check, flag, InvalidError, object, text } from './check.ts';
import { done, failed, type Reply } from './reply.ts';
import { isSample, SAMPLE_URL } from './sample-page.ts';

/** tab: our content script in a page · screen: popup, panel, library · background: the service worker. */
export type Context = 'tab' | 'screen' | 'background';

/** Who may send a message, and what it must hold. */
export interface MessageType<Request> {
  readonly from: readonly Context[];
  readonly request: Check<Request>;
}

/* @__NO_SIDE_EFFECTS__ */ export function message<Request>(from: readonly Context[], request: Check<Request>): MessageType<Request> {
  return { from, request };
}

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly context: Context;
  /** The page's address, for a tab. */
  readonly url: string;
  /** Where a tab's document was loaded from, as far as the browser says: an application changes its address later. */
  readonly documentUrl?: string;
  readonly tabId: number | null;
}

/** What the browser says of a sender. */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

type Listener = (message: unknown, sender: RawSender, sendResponse: (reply: unknown) => void) => true | undefined;

/** The few parts of `browser.runtime` that carry messages; an entry point passes its own. */
export interface Runtime {
  readonly id?: string | undefined;
  getURL(path: string): string;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

type Table = Readonly<Record<string, MessageType<unknown>>>;
type Handlers = Readonly<Record<string, (request: unknown, sender: Sender) => Promise<Reply<unknown>> | Reply<unknown>>>;

/** The sender's context, or null for one that has no rights at all: another extension, a frame, no address. */
export function readSender(raw: RawSender, runtime: Pick<Runtime, 'id' | 'getURL'>): Sender | null {
  if (raw.id !== runtime.id || typeof raw.url !== 'string') return null;
  const tabId = raw.tab?.id ?? null;
  // A page of ours that is read like any other: it may do what a page may, and no more.
  if (isSample(raw.url, (path) => runtime.getURL(path)))
    return tabId === null || raw.frameId !== 0 ? null : { context: 'tab', url: SAMPLE_URL, documentUrl: SAMPLE_URL, tabId };
  if (raw.url.startsWith(runtime.getURL(''))) return { context: isScreen(raw.url) ? 'screen' : 'background', url: raw.url, tabId };
  return tabId === null || raw.frameId !== 0
    ? null
    : { context: 'tab', url: addressOf(raw.url, raw.tab?.url), documentUrl: raw.url, tabId };
}

/** A document's address is the one it was loaded from; where a page has changed it since, within its origin, the tab's. */
function addressOf(documentUrl: string, tabUrl: string | undefined): string {
  if (tabUrl === undefined || !URL.canParse(tabUrl) || !URL.canParse(documentUrl)) return documentUrl;
  return new URL(tabUrl).origin === new URL(documentUrl).origin ? tabUrl : documentUrl;
}

/** Firefox runs the background in a page that it makes itself. */
function isScreen(url: string): boolean {
  return /\.html(?:[?#]|$)/.test(url) && !url.includes('/_generated_');
}

/** One message's answer. Never throws. */
export async function respond(table: Table, handlers: Handlers, raw: unknown, sender: Sender | null): Promise<Reply<unknown>> {
  try {
    const { name } = object({ name: text(100) })(raw);
    const type = Object.hasOwn(table, name) ? table[name] : undefined;
    const handler = handlers[name];
    if (type === undefined || handler === undefined || sender === null || !type.from.includes(sender.context)) {
      return failed('refused', '');
    }
    return await handler(type.request((raw as { request?: unknown }).request, name), sender);
  } catch (error) {
    if (error instanceof InvalidError) return failed('invalid', error.message);
    return failed('broken', error instanceof Error ? error.message : String(error), true);
  }
}

/**
 * Takes the messages of a table until the signal aborts.
 * @param answering makes the answer to one
 */
export function answerWith(runtime: Runtime, table: Table, handlers: Handlers, signal?: AbortSignal, answering = respond): void {
  // A promise as the listener's return value is not understood everywhere: `true` and sendResponse are.
  const listener: Listener = (raw, sender, sendResponse) => {
    const name = (raw as { name?: unknown } | null)?.name;
    // Others of our contexts hear this as well: what is not in the table is theirs to answer.
    if (typeof name !== 'string' || !Object.hasOwn(table, name)) return undefined;
    void answering(table, handlers, raw, readSender(sender, runtime)).then(sendResponse);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

/** Sends again after a while without a sign of life; gives a way to leave it. */
export type Reminder = (again: () => void) => () => void;

/**
 * Sends a message. A worker that sleeps, or dies while it answers, makes the call reject: then it is sent once more,
 * which is why every request may safely arrive twice. A worker that was only slow knows it again by its id
 * (`answer-once.ts`).
 * @param remind for a receiver that can die unnoticed: what is sent while a worker is being stopped is now and then
 *   neither answered nor rejected (seen in Chromium in one of some 1,500 stops)
 */
export function sendTwice(
  carry: (message: unknown) => Promise<unknown>,
  message: unknown,
  read: (reply: unknown) => Reply<unknown>,
  remind?: Reminder,
): Promise<Reply<unknown>> {
  return new Promise((resolve) => {
    let sent = 0;
    let waiting = 0;
    let leave: (() => void) | undefined;
    const settle = (reply: Reply<unknown>) => {
      leave?.();
      resolve(reply);
    };
    const send = async () => {
      if (sent === 2) return;
      sent++;
      waiting++;
      try {
        settle(read(await carry(message)));
      } catch (error) {
        waiting--;
        if (sent < 2) await send();
        else if (waiting === 0) settle(failed('unreachable', error instanceof Error ? error.message : String(error), true));
      }
    };
    leave = remind?.(() => void send());
    void send();
  });
}

/** @throws InvalidError, or Error where nothing came: what is no answer */
export function readReply(reply: unknown): Reply<unknown> {
  if (reply === undefined || reply === null) throw new Error('No answer came.');
  const { ok } = object({ ok: flag })(reply);
  if (ok) return done((reply as { value?: unknown }).value);
  return { ok: false, error: object({ error: object({ code: text(100), message: text(10_000), retry: flag }) })(reply).error };
}
