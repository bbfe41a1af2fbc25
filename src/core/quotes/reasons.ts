import type { Reason } from '../analysis.ts';

/**
 * Every rule by which a speaker is found, or not, with its sentence as exported files have it, which stay English.
 * `{words}` are the text's words. Screens say it in the reader's language (ui/reason-words).
 */
const SENTENCES = {
  'name-beside': 'The name stands beside the quotation.',
  'name-in-sentence': 'The name stands in the same sentence.',
  'organisation-beside': 'The organisation is named beside the quotation.',
  'source-phrase': 'The article names its source with “{words}”.',
  'name-before-colon': 'The name stands before the colon.',
  signature: 'The name stands under the quotation.',
  'pronoun-last-subject': '“{words}” stands beside the quotation and means the person spoken of last.',
  'title-beside-name': 'Only a title is given here: “{words}”. The same title stands beside the name elsewhere.',
  'description-beside-name': 'Only a description is given here: “{words}”. It stands beside the name elsewhere.',
  'last-introduced': '“{words}” most likely means the person introduced last.',
  'described-only': 'The article gives no name here, only “{words}”.',
  'joint-speakers': '“{words}” speak together.',
  interviewee: 'The article is an interview with this person.',
  'pronoun-unclear': '“{words}” could be more than one person.',
  'carried-in-paragraph': 'The quotation goes on from the one before in this paragraph.',
  'carried-from-next': 'The speaker is named behind the next words of this paragraph.',
  'carried-across-paragraphs': 'The quotation goes on from the paragraph before.',
  'introduced-by-colon': 'The paragraph before ends in a colon and leads to this quotation.',
  'split-quotation': 'The sentence is broken off by the speaker and goes on.',
  'subject-of-sentence': 'This is whom the sentence is about.',
  'only-person-in-paragraph': 'Nobody else is named in this paragraph.',
  'subject-before': 'This is whom the sentence before is about.',
  'no-speaker': 'Nobody is named for these words.',
  'chosen-by-reader': 'Chosen by you.',
} as const;

export type QuoteRule = keyof typeof SENTENCES;
/** The codes of all rules, as they stand in Reason.rule of a quotation. */
export const QUOTE_RULES = Object.keys(SENTENCES) as readonly QuoteRule[];

function isQuoteRule(rule: string): rule is QuoteRule {
  return Object.hasOwn(SENTENCES, rule);
}

/** A reason as exported files have it; a rule that is not known here gives an empty string. */
export function reasonSentence(reason: Reason): string {
  if (!isQuoteRule(reason.rule)) return '';
  return SENTENCES[reason.rule].replace('{words}', () => reason.words ?? '…');
}

export function reason(rule: QuoteRule, words?: string): Reason {
  return { rule, ...(words === undefined || words === '' ? {} : { words: words.slice(0, 300) }) };
}
