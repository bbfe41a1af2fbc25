import type { TextQuoteSelector } from '../annotation.ts';
import { withoutSecrets } from '../article-url.ts';
import { InvalidError } from '../check.ts';
import type { Span } from '../span.ts';
import { textFragment } from '../text-fragment.ts';

/** The address as it may leave the browser, without passwords and sessions; null for what is no web page and no file. */
export function publicUrl(url: string): string | null {
  try {
    return withoutSecrets(url);
  } catch (error) {
    if (error instanceof InvalidError) return null;
    throw error;
  }
}

/**
 * The address with a text directive behind whatever anchor it has.
 * @param fragment a text directive without its #, or an empty string
 */
export function withFragment(url: string, fragment: string): string {
  if (fragment === '') return url;
  return url.includes('#') ? url + fragment : `${url}#${fragment}`;
}

/** Where the words of a quote selector stand in a text, told by the context they were taken with; null where they do not. */
export function placeOfQuote(text: string, { exact, prefix, suffix }: TextQuoteSelector): Span | null {
  const at = text.indexOf(prefix + exact + suffix);
  return at === -1 ? null : { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** A text directive for words that stand in no text of ours: their own context has to do. */
export function fragmentOfQuote({ exact, prefix, suffix }: TextQuoteSelector): string {
  return textFragment(prefix + exact + suffix, { start: prefix.length, end: prefix.length + exact.length });
}
