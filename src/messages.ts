/**
 * Every message between contexts: what it asks, what it answers, who may send it. core/message-bus carries them.
 *
 *   popup ──tab.start──▶ background ──injects──▶ content
 *   content ──article.open──▶ background (analyses) ──▶ content (paints)
 *   content ──article.glance──▶ background ──▶ content (long articles: paints meanwhile, in the colour of nobody)
 *   popup ──page.state──▶ content          popup ──annotation.write──▶ background ──page.stored──▶ content
 *
 * `sender.id` is ours from a hostile renderer too: so a tab's rights are those of the article at `sender.url`, every
 * field is checked, and what is not in the table below has no answer.
 */
import { checkAnalysis } from './core/analysis.ts';
import { checkPlacements, PLACE_ANSWERS } from './core/anchors/placement.ts';
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
import { type Check, type Checked, flag, integer, list, nullable, object, oneOf, optional, record, text, variant } from './core/check.ts';
import { checkSpan } from './core/check-span.ts';
import { type Clock, checkClock } from './core/clock.ts';
import { checkCorrection, checkCorrectionDraft } from './core/correction.ts';
import { checkHighlightChange } from './core/highlight-change.ts';
import {
  answerWith,
  type MessageType,
  message,
  type Reminder,
  type Runtime,
  readReply,
  type respond,
  type Sender,
  sendTwice,
} from './core/message-bus.ts';
import { MAX_PAGE_TEXT } from './core/page-text.ts';
import { checkPlan } from './core/paint/paint-plan.ts';
import { done, type Reply } from './core/reply.ts';
import { checkSettings } from './core/settings.ts';
import { LANGUAGES } from './core/words/interface-languages.ts';

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

/** What keys and the menu do in a page. */
export const PAGE_COMMANDS = ['paint', 'highlight', 'next', 'previous'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

const nothing: Check<null> = oneOf([null]);
const tabId = integer();
const key = text(4000);
const version = integer();
const quotationId = text(200);

/** What the background takes. */
export const TO_BACKGROUND = {
  /** A content script that has just started asks whether to read the page by itself. */
  'tab.hello': message(['tab'], nothing),
  /** Puts the content script into a tab that the reader has just pressed the button on. */
  'tab.start': message(['screen'], object({ tabId })),
  /** The sender's page was read, and has no article to show. */
  'tab.no-article': message(['tab'], nothing),
  /** Analyses the article of the sender's page, and gives what is stored for it. Writes nothing. `glances`: has a glance at it before. */
  'article.open': message(['tab'], (value, path) => ({ ...object({ glances: flag })(value, path), ...checkSnapshot(value, path) })),
  /** Where the quotations stand of the article that the sender is having opened with a glance before. */
  'article.glance': message(['tab'], nothing),
  /**
   * Changes one annotation: one action, one transaction. Screens alone: what a page may change goes by names of its own.
   * `saves` is what the reader was shown of the tab, in case it is closed by now.
   */
  'annotation.write': message(
    ['screen'],
    object({
      annotationId: checkId,
      motivation: oneOf(MOTIVATIONS),
      changes: list(checkChange, 10),
      article: optional(object({ key, tabId, saves: optional(flag) })),
    }),
  ),
  /** Puts right what the finders got wrong, or takes that back (`withdrawn`). Who may write where: as above. */
  'correction.write': message(
    ['tab', 'screen'],
    object({ correction: checkCorrectionDraft, article: optional(object({ key, tabId, saves: optional(flag) })) }),
  ),
  /** Keeps a quotation of the sender's page with its place and speaker, or puts it into the bin again. */
  'quotation.keep': message(['tab'], object({ quotationId, keep: flag })),
  /**
   * The reader's answer about the place of a highlight. What it comes to is worked out from the page: nobody sends
   * selectors. `asked` is what was asked; an answer to another question is refused.
   */
  'place.answer': message(
    ['screen'],
    object({
      annotationId: checkId,
      answer: oneOf(PLACE_ANSWERS),
      asked: text(100),
      article: optional(object({ key, tabId, saves: optional(flag) })),
    }),
  ),
  /** Makes or changes one of the reader's own highlights in the sender's article; notes and tags are written by screens alone. */
  'highlight.write': message(['tab'], (value, path) => ({
    ...object({ annotationId: checkId })(value, path),
    ...checkHighlightChange(value, path),
  })),
  'settings.write': message(['screen'], checkSettings),
  /** A screen has written to these articles: the pages that show one of them follow. */
  'library.changed': message(['screen'], object({ keys: list(key, 100_000) })),
  /** Nothing is saved from a private window until the reader says so for the tab. */
  'tab.keep-private': message(['screen'], object({ tabId })),
  /** Puts a further script of ours into the sender's page. */
  'script.start': message(['tab'], object({ name: oneOf(['cards', 'changed', 'paint', 'place', 'private', 'rebind', 'selection']) })),
  /** Opens the popup on one thing: what the reader types is never typed inside a page. */
  'popup.open': message(['tab'], object({ focus: text(200) })),
} as const;

/** What a page's content script takes. */
export const TO_TAB = {
  /** Answers at once when the page's state is another than `seen`, else when it changes, else after 20 seconds. */
  'page.state': message(['screen', 'background'], object({ seen: integer(-1) })),
  'page.annotate-anyway': message(['screen', 'background'], nothing),
  'page.retry': message(['screen'], nothing),
  'page.paint': message(['screen'], object({ on: flag })),
  /** Scrolls to a stretch of the article's text, or of the page's. */
  'page.scroll-to': message(['screen'], object({ span: checkSpan, inPage: optional(flag) })),
  'page.keep': message(['screen'], object({ quotationId, keep: flag })),
  /** A key or the menu: answered at once, where an article is shown. */
  'page.command': message(['background'], object({ name: oneOf(PAGE_COMMANDS) })),
  'page.snapshot': message(['background'], nothing),
  /** What the reader has selected in the page: its place in the page's text, and its words. */
  'page.selection': message(['background'], nothing),
  /** What is stored for the page's article has changed: the page asks for it again. */
  'page.stored': message(['background'], nothing),
} as const;

/**
 * The one thing that is no message: a panel connects to a page under this name, and is told as long as it listens which
 * stretch of the article's text is in view (`view`, a Span), and on what a card or bar was opened (`open`, an id). Only
 * our own screens can connect to a content script.
 */
export const PLACE_PORT = 'place';

const annotations = list(checkAnnotation, 100_000);
const corrections = list(checkCorrection, 100_000);
const checkPageState = variant('status', {
  reading: object({ status: oneOf(['reading']), version }),
  'not-article': object({ status: oneOf(['not-article']), version, title: text(2000) }),
  failed: object({ status: oneOf(['failed']), version, code: text(100), message: text(1000) }),
  ready: object({
    status: oneOf(['ready']),
    version,
    key,
    annotations,
    /** Where they are; those of which nothing is said are on their way. */
    placements: checkPlacements,
    corrections,
    url: text(8000),
    metadata: checkMetadata,
    text: text(MAX_PAGE_TEXT),
    analysis: checkAnalysis,
    settings: checkSettings,
    saves: flag,
    painted: flag,
  }),
});
/** What the open page's popup shows. `version` rises with each change. */
export type PageState = Checked<typeof checkPageState>;
export type ReadyPage = Extract<PageState, { status: 'ready' }>;

/** The interface's texts, for a page of a reader who chose another language than the browser's. */
const checkChosenWords = object({ language: oneOf(LANGUAGES), catalogue: record(text(2000), 5000) });
export type ChosenWords = Checked<typeof checkChosenWords>;

/** What comes back. Apart from the requests, so that a content script carries only the checks that it makes. */
export const VALUES = {
  'tab.hello': object({ run: flag }),
  'tab.start': nothing,
  'tab.no-article': nothing,
  'article.glance': checkPlan,
  'article.open': object({
    key,
    annotations,
    placements: checkPlacements,
    corrections,
    analysis: checkAnalysis,
    /** The analysis as the reader corrected it, where they did. */
    corrected: nullable(checkAnalysis),
    /** Colour slots of the speakers, by person; null for the unknown. */
    slots: list(object({ person: nullable(text(200)), slot: integer(1, 9) })),
    plan: checkPlan,
    settings: checkSettings,
    saves: flag,
    /** null: the browser's own are the right ones. */
    words: nullable(checkChosenWords),
  }),
  'annotation.write': checkAnnotation,
  'correction.write': checkCorrection,
  'quotation.keep': nullable(checkAnnotation),
  'place.answer': checkAnnotation,
  'highlight.write': checkAnnotation,
  'settings.write': checkSettings,
  'library.changed': nothing,
  'tab.keep-private': nothing,
  'script.start': nothing,
  'popup.open': nothing,
  'page.state': checkPageState,
  'page.annotate-anyway': nothing,
  'page.retry': nothing,
  'page.paint': nothing,
  'page.scroll-to': flag,
  'page.keep': nullable(checkAnnotation),
  'page.command': nothing,
  'page.snapshot': checkSnapshot,
  'page.selection': nullable(object({ span: checkSpan, words: text(MAX_PAGE_TEXT) })),
  'page.stored': nothing,
} as const;

type Requests = typeof TO_BACKGROUND & typeof TO_TAB;
export type MessageName = keyof Requests;
export type RequestOf<N extends MessageName> = Checked<Requests[N]['request']>;
export type ValueOf<N extends MessageName> = Checked<(typeof VALUES)[N]>;
export type Opened = ValueOf<'article.open'>;

type Table = Readonly<Partial<Record<MessageName, MessageType<unknown>>>>;
/** One handler for each message of a table. A request has passed its check, and its sender has the right to send it. */
export type Handlers<T> = {
  readonly [N in keyof T & MessageName]: (request: RequestOf<N>, sender: Sender) => Promise<Reply<ValueOf<N>>> | Reply<ValueOf<N>>;
};

/** Takes the messages of a table until the signal aborts. Call it at the top of an entry point. */
export function answer<T extends Table>(
  runtime: Runtime,
  table: T,
  handlers: Handlers<T>,
  signal?: AbortSignal,
  answering?: typeof respond,
): void {
  answerWith(runtime, table as Readonly<Record<string, MessageType<unknown>>>, handlers as never, signal, answering);
}

/** How long a worker may be silent until a message is sent once more, in milliseconds. */
const SILENCE = 5000;

const remind: Reminder = (again) => {
  const timer = setTimeout(again, SILENCE);
  return () => clearTimeout(timer);
};

/** A message, to be known again where it arrives twice. */
function numbered(name: MessageName, request: unknown) {
  return { name, request, id: Math.random() };
}

/**
 * Sends a message and checks its answer.
 * @param carry `runtime.sendMessage`, or `tabs.sendMessage` with its tab bound
 */
export function call<N extends MessageName>(
  carry: (message: unknown) => Promise<unknown>,
  name: N,
  request: RequestOf<N>,
): Promise<Reply<ValueOf<N>>> {
  const check = VALUES[name] as Check<unknown>;
  const checked = (reply: unknown) => {
    const read = readReply(reply);
    return read.ok ? done(check(read.value, name)) : read;
  };
  // A tab does not die unnoticed, and may read a long page for longer.
  const mayDie = Object.hasOwn(TO_BACKGROUND, name);
  return sendTwice(carry, numbered(name, request), checked, mayDie ? remind : undefined) as Promise<Reply<ValueOf<N>>>;
}

/** The same for a content script, which takes the background's word for its answers: they come from our own code. */
export function callBackground<N extends keyof typeof TO_BACKGROUND>(
  carry: (message: unknown) => Promise<unknown>,
  name: N,
  request: RequestOf<N>,
): Promise<Reply<ValueOf<N>>> {
  return sendTwice(carry, numbered(name, request), readReply, remind) as Promise<Reply<ValueOf<N>>>;
}
