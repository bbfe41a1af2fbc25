import type { Annotation, TextQuoteSelector } from '../annotation.ts';
import { type Span, textAt } from '../span.ts';
import { textFragment } from '../text-fragment.ts';
import { byPlace } from './by-place.ts';
import type { ExportArticle } from './format.ts';
import { fragmentOfQuote, placeOfQuote, publicUrl, withFragment } from './links.ts';
import { type QuotedPassage, quotedPassages, quoteSelector } from './quoted-passages.ts';

/** One thing that goes out, in the terms that all formats share. */
export interface Excerpt {
  /** Unique in its article. */
  readonly id: string;
  readonly kind: 'quotation' | 'highlight' | 'note';
  /** As a reader cites them; none for a note on the article as a whole. */
  readonly paragraphs: readonly string[];
  /** The words as the page has them, with their context. */
  readonly quote: TextQuoteSelector | null;
  readonly speaker: string | null;
  readonly cue: string | null;
  /** "Sure", "Likely", "Unsure" or "Chosen by you"; null where there is nobody to be sure of. */
  readonly sureness: string | null;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  /** What the reader made of it; null for a quotation that was found and not kept. */
  readonly annotation: Annotation | null;
  /** False for a kept quotation that is not in the article any more. */
  readonly found: boolean;
  /** To the very words; to the article where there are none; null for what is no web page and no file. */
  readonly link: string | null;
  /** A text directive without its #, or an empty string. */
  readonly fragment: string;
}

/** What links are made of: the address as it may go out, once for all of an article's. */
interface Linked {
  readonly url: string | null;
  readonly text: string;
}

/** How much of the text around found words goes with them, in UTF-16 units. */
const CONTEXT = 32;

/** Quotations in reading order, then highlights by their place, then notes on the article, as they were made. */
export function excerpts(article: ExportArticle): Excerpt[] {
  const place: Linked = { url: publicUrl(article.url), text: article.text };
  const live = article.annotations.filter(({ deleted }) => deleted === undefined);
  const quotations = quotedPassages(article);
  // A passage shows one keeping of it: another one, of its next paragraph or from an import, goes out by itself.
  const shown = new Set(quotations.map(({ kept }) => kept));
  const others = live.filter((annotation) => !shown.has(annotation));
  const hasWords = (annotation: Annotation) => quoteSelector(annotation) !== null;
  return [
    ...quotations.map((passage) => ofPassage(place, passage)),
    ...others
      .filter(hasWords)
      .sort(byPlace)
      .map((annotation) => ofAnnotation(place, annotation, 'highlight')),
    ...others.filter((annotation) => !hasWords(annotation)).map((annotation) => ofAnnotation(place, annotation, 'note')),
  ];
}

/** The words in one line or several. */
export function excerptWords({ paragraphs }: Excerpt, between = '\n'): string {
  return paragraphs.join(between);
}

/** Who said it and how sure that is, in one line; '' for what nobody said. */
export function attributionLine({ kind, speaker, sureness }: Excerpt): string {
  if (kind !== 'quotation') return '';
  return [speaker ?? 'Speaker unknown', ...(sureness === null ? [] : [sureness])].join(' · ');
}

function ofPassage(article: Linked, passage: QuotedPassage): Excerpt {
  const { id, kept, chosenByReader, confidence, span, paragraphs, speaker, cue, found } = passage;
  const own = kept === null ? null : quoteSelector(kept);
  const quote = own ?? (span === null ? null : selectorAt(article.text, span));
  return {
    id,
    kind: 'quotation',
    paragraphs,
    quote,
    speaker,
    cue,
    sureness: chosenByReader ? 'Chosen by you' : confidence,
    note: kept?.note ?? '',
    tags: kept?.tags ?? [],
    annotation: kept,
    found,
    ...linked(article, span, found ? quote : null),
  };
}

function ofAnnotation(article: Linked, annotation: Annotation, kind: 'highlight' | 'note'): Excerpt {
  const quote = quoteSelector(annotation);
  return {
    id: annotation.id,
    kind,
    paragraphs: quote?.exact.split('\n') ?? [],
    quote,
    speaker: annotation.keptQuotation?.speaker ?? null,
    cue: annotation.keptQuotation?.cue ?? null,
    sureness: null,
    note: annotation.note,
    tags: annotation.tags,
    annotation,
    found: true,
    ...linked(article, quote && placeOfQuote(article.text, quote), quote),
  };
}

function linked({ url, text }: Linked, span: Span | null, quote: TextQuoteSelector | null): Pick<Excerpt, 'link' | 'fragment'> {
  const fragment = span !== null ? textFragment(text, span) : quote !== null ? fragmentOfQuote(quote) : '';
  return { fragment, link: url && withFragment(url, fragment) };
}

function selectorAt(text: string, span: Span): TextQuoteSelector {
  return {
    type: 'TextQuoteSelector',
    exact: textAt(text, span),
    prefix: text
      .slice(Math.max(0, span.start - CONTEXT), span.start)
      .toWellFormed()
      .replace(/^\uFFFD/, ''),
    suffix: text
      .slice(span.end, span.end + CONTEXT)
      .toWellFormed()
      .replace(/\uFFFD$/, ''),
  };
}
