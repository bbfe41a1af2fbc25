/**
 * Every message between contexts: what it asks, what it answers, who may send it; and the machinery that carries them.
 *
 *   popup ──tab.start──▶ background ──injects──▶ content
 *   content ──article.open──▶ background (analyses) ──▶ content (paints)
 *   popup ──page.state──▶ content          popup, content ──annotation.write──▶ background ──page.stored──▶ content
 *
 * `sender.id` is ours from a hostile renderer too: so a tab's rights are those of the article at `sender.url`, every
 * field is checked, and what is not in the table below has no answer.
 */
import { checkAnalysis } from './core/analysis.ts';
import {
  ANNOTATION_FIELDS,
  type AnnotationField,
  checkAnnotation,
  checkFieldValue,
  checkId,
  type FieldValue,
  MOTIVATIONS,
} from './core/annotation.ts';
import { checkMetadata } from './core/article.ts';
import { checkSnapshot } from './core/article-snapshot.ts';
import {
  type Check,
  type Checked,
  flag,
  InvalidError,
  integer,
  list,
  nullable,
  object,
  oneOf,
  optional,
  text,
  variant,
} from './core/check.ts';
import { type Clock, checkClock } from './core/clock.ts';
import { checkCorrection } from './core/correction.ts';
import { MAX_PAGE_TEXT } from './core/page-text.ts';
import { done, failed, type Reply } from './core/reply.ts';
import { checkSettings } from './core/settings.ts';

/** tab: our content script in a page · screen: popup, panel, library · background: the service worker. */
export type Context = 'tab' | 'screen' | 'background';

interface MessageType<Request, Value> {
  readonly from: readonly Context[];
  readonly to: 'background' | 'tab';
  readonly request: Check<Request>;
  readonly value: Check<Value>;
}

function message<Request, Value>(type: MessageType<Request, Value>): MessageType<Request, Value> {
  return type;
}

/** One field of an annotation, with the readings of the values that it replaces. */
export interface Change {
  readonly field: AnnotationField;
  readonly value: FieldValue;
  readonly replaces: readonly Clock[];
}

const checkChange: Check<Change> = (value, path) => {
  const shape = object({ field: oneOf(ANNOTATION_FIELDS), replaces: list(checkClock, 100) })(value, path);
  return { ...shape, value: checkFieldValue(shape.field, (value as { value?: unknown }).value, `${path ?? ''}.value`) };
};

const nothing: Check<null> = oneOf([null]);
const tabId = integer();
const key = text(4000);
const version = integer();
const article = { key, annotations: list(checkAnnotation, 100_000), corrections: list(checkCorrection, 100_000) };

const checkPageState = variant('status', {
  reading: object({ status: oneOf(['reading']), version }),
  'not-article': object({ status: oneOf(['not-article']), version, title: text(2000) }),
  failed: object({ status: oneOf(['failed']), version, code: text(100), message: text(1000) }),
  ready: object({
    status: oneOf(['ready']),
    version,
    ...article,
    url: text(8000),
    metadata: checkMetadata,
    text: text(MAX_PAGE_TEXT),
    analysis: checkAnalysis,
    painted: flag,
  }),
});
/** What the open page's popup shows. `version` rises with each change. */
export type PageState = Checked<typeof checkPageState>;
export type ReadyPage = Extract<PageState, { status: 'ready' }>;

export const CONTRACT = {
  /** Puts the content script into a tab that the reader has just pressed the button on. */
  'tab.start': message({ from: ['screen'], to: 'background', request: object({ tabId }), value: nothing }),
  /** Analyses the article of the sender's page, and gives what is stored for it. */
  'article.open': message({
    from: ['tab'],
    to: 'background',
    request: checkSnapshot,
    value: object({ ...article, analysis: checkAnalysis, settings: checkSettings }),
  }),
  /**
   * Changes one annotation: one action, one transaction. A tab's changes go to the article at its own address, whatever
   * the message says; a screen names the article and the tab that shows it.
   */
  'annotation.write': message({
    from: ['tab', 'screen'],
    to: 'background',
    request: object({
      annotationId: checkId,
      motivation: oneOf(MOTIVATIONS),
      changes: list(checkChange, 10),
      article: optional(object({ key, tabId })),
    }),
    value: checkAnnotation,
  }),
  /** Answers at once when the page's state is newer than `seen`, else when it changes, else after 20 seconds. */
  'page.state': message({ from: ['screen'], to: 'tab', request: object({ seen: integer(-1) }), value: checkPageState }),
  'page.annotate-anyway': message({ from: ['screen'], to: 'tab', request: nothing, value: nothing }),
  'page.retry': message({ from: ['screen'], to: 'tab', request: nothing, value: nothing }),
  'page.paint': message({ from: ['screen'], to: 'tab', request: object({ on: flag }), value: nothing }),
  'page.scroll-to': message({ from: ['screen'], to: 'tab', request: object({ quotationId: text(200) }), value: flag }),
  /** Keeps a quotation, or takes it out again: the page knows its place, so the page writes it. */
  'page.keep': message({
    from: ['screen'],
    to: 'tab',
    request: object({ quotationId: text(200), keep: flag }),
    value: nullable(checkAnnotation),
  }),
  'page.snapshot': message({ from: ['background'], to: 'tab', request: nothing, value: checkSnapshot }),
  /** After each write, to every tab that shows the article. */
  'page.stored': message({ from: ['background'], to: 'tab', request: object(article), value: nothing }),
} as const;

export type Contract = typeof CONTRACT;
export type MessageName = keyof Contract;
export type RequestOf<N extends MessageName> = Contract[N] extends MessageType<infer R, unknown> ? R : never;
export type ValueOf<N extends MessageName> = Contract[N] extends MessageType<infer _R, infer V> ? V : never;
type NamesTo<C extends 'background' | 'tab'> = { [N in MessageName]: Contract[N]['to'] extends C ? N : never }[MessageName];
export type Opened = ValueOf<'article.open'>;

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  readonly context: Context;
  /** The page's address, for a tab. */
  readonly url: string;
  readonly tabId: number | null;
}

export type Handlers<C extends 'background' | 'tab'> = {
  readonly [N in NamesTo<C>]: (request: RequestOf<N>, sender: Sender) => Promise<Reply<ValueOf<N>>> | Reply<ValueOf<N>>;
};

/** The few calls of `browser.runtime` that carry messages; an entry point passes its own. */
export interface Runtime {
  readonly id?: string | undefined;
  getURL(path: string): string;
  readonly onMessage: {
    // Chromium's and the polyfill's types of this listener differ, and both are wider than what is used.
    // biome-ignore lint/suspicious/noExplicitAny: the one place where both meet
    addListener(listener: (message: any, sender: any, sendResponse: any) => any): void;
    // biome-ignore lint/suspicious/noExplicitAny: as above
    removeListener(listener: (message: any, sender: any, sendResponse: any) => any): void;
  };
}

interface RawSender {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

/** The sender's context, or null for one that has no rights at all: another extension, a frame, no address. */
export function readSender(raw: RawSender, runtime: Runtime): Sender | null {
  if (raw.id !== runtime.id || typeof raw.url !== 'string') return null;
  const tab = raw.tab?.id ?? null;
  const own = raw.url.startsWith(runtime.getURL(''));
  if (own)
    return {
      context: /\.html(?:[?#]|$)/.test(raw.url) && !raw.url.includes('/_generated_') ? 'screen' : 'background',
      url: raw.url,
      tabId: tab,
    };
  if (tab === null || raw.frameId !== 0) return null;
  return { context: 'tab', url: raw.url, tabId: tab };
}

/** One message's answer, by the contract: rights first, then the fields, then the handler. Never throws. */
export async function respond<C extends 'background' | 'tab'>(
  here: C,
  handlers: Handlers<C>,
  raw: unknown,
  sender: Sender | null,
): Promise<Reply<unknown>> {
  try {
    const name = object({ name: text(100) })(raw).name;
    const type = Object.hasOwn(CONTRACT, name) ? CONTRACT[name as MessageName] : null;
    if (type === null || type.to !== here || sender === null || !(type.from as readonly Context[]).includes(sender.context)) {
      return failed('refused', 'This message is not taken from there.');
    }
    const request = type.request((raw as { request?: unknown }).request, name);
    const handler = (handlers as unknown as Record<string, (request: unknown, sender: Sender) => Promise<Reply<unknown>>>)[name];
    return handler ? await handler(request, sender) : failed('refused', 'Nobody here takes this message.');
  } catch (error) {
    if (error instanceof InvalidError) return failed('invalid', `Something in this message is not as it should be: ${error.message}.`);
    return failed('broken', error instanceof Error ? error.message : String(error), true);
  }
}

/** Takes the messages that are meant for this context until the signal aborts. Call it at the top of an entry point. */
export function answer<C extends 'background' | 'tab'>(runtime: Runtime, here: C, handlers: Handlers<C>, signal?: AbortSignal): void {
  // A promise as the listener's return value is not understood everywhere: `true` and sendResponse are.
  const listener = (raw: unknown, sender: RawSender, sendResponse: (reply: Reply<unknown>) => void): true | undefined => {
    const name = (raw as { name?: unknown } | null)?.name;
    const known = typeof name === 'string' && Object.hasOwn(CONTRACT, name) ? CONTRACT[name as MessageName] : null;
    if (known !== null && known.to !== here) return undefined;
    void respond(here, handlers, raw, readSender(sender, runtime)).then(sendResponse);
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener), { once: true });
}

/**
 * Sends a message and checks its answer. A worker that sleeps, or dies while it answers, makes the call reject: then it
 * is sent once more, which is why every request may safely arrive twice.
 * @param send `runtime.sendMessage`, or `tabs.sendMessage` with its tab bound
 */
export async function call<N extends MessageName>(
  send: (message: unknown) => Promise<unknown>,
  name: N,
  request: RequestOf<N>,
): Promise<Reply<ValueOf<N>>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return readReply(name, await send({ name, request }));
    } catch (error) {
      if (attempt === 1) return failed('unreachable', error instanceof Error ? error.message : String(error), true);
    }
  }
}

function readReply<N extends MessageName>(name: N, reply: unknown): Reply<ValueOf<N>> {
  if (reply === undefined || reply === null) throw new Error('No answer came.');
  const { ok } = object({ ok: flag })(reply);
  if (ok) return done(CONTRACT[name].value((reply as { value?: unknown }).value, name) as ValueOf<N>);
  const { error } = object({ error: object({ code: text(100), message: text(10_000), retry: flag }) })(reply);
  return { ok: false, error };
}
