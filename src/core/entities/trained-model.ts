import type { Language } from '../languages/language.ts';
import { type Span, textAt } from '../span.ts';
import { tokens as tokenise } from '../text/tokens.ts';
import { withBrands } from './brands.ts';
import { withDatelines } from './datelines.ts';
import { agree } from './document-vote.ts';
import type { EntityModel, Mention } from './entity-model.ts';
import { withIntroduced } from './introduced.ts';
import type { Named } from './known-names.ts';
import { withoutFullStop } from './name-model.ts';
import { isNumbered, namedOf, titleAt } from './named-of.ts';
import { KnownForms } from './tagger/known-forms.ts';
import type { Line } from './tagger/line.ts';
import { readLines } from './tagger/lines.ts';
import type { Piece } from './tagger/pieces.ts';
import { Tagger } from './tagger/tag.ts';
import { Weights } from './tagger/weights.ts';
import { WordTable } from './tagger/word-table.ts';

/** The files of one language's model, as they are on disk. */
export interface ModelFiles {
  readonly words: ArrayBuffer;
  readonly names: ArrayBuffer;
}

/** Forms remembered from one text to the next; then all are forgotten. */
const KNOWN_FORMS = 8_000;
const CONFIDENCE = 0.8;

/**
 * The trained recogniser: a linear-chain conditional random field over hashed features, for which the rules' findings
 * are some features among others; then the text's names are made to agree.
 * @throws RangeError when the files are not a model of this version
 */
export function trainedModel(language: Language, files: ModelFiles): EntityModel {
  const known = new KnownForms(new WordTable(files.words));
  const tagger = new Tagger(new Weights(files.names));
  return {
    language: language.code,
    version: 4,
    find: (text, tokens) => {
      if (known.size > KNOWN_FORMS) {
        known.clear();
        tagger.forget();
      }
      const { lines, hints } = readLines(text, tokens ?? tokenise(text, language), language, known);
      const { names, acronyms } = withIntroduced(withDatelines(text, tagger.tag(lines), lines, language), lines, language);
      const named = withBrands(names, lines, language).flatMap((name) => namedOf(name, lines, language));
      const mentions = agree(named, lines, acronyms, language).map((name) => mentionOf(text, name, lines, language));
      return withRules(text, mentions, hints, language);
    },
  };
}

function mentionOf(text: string, { line, first, last, kind }: Named, lines: readonly Line[], language: Language): Mention {
  const pieces = lines[line]?.pieces ?? [];
  const span = withoutFullStop(text, { start: (pieces[first] as Piece).start, end: (pieces[last - 1] as Piece).end });
  const title = titleAt(lines[line], first - 1, language);
  return { span, kind, confidence: CONFIDENCE, reason: title === null ? { rule: 'trained' } : { rule: 'trained', words: title } };
}

/** Rules that are believed where the tagger passed a name over; of those who speak, the ones with a full name are, too. */
const SURE_RULES: ReadonlySet<string> = new Set(['demonym', 'title-before']);
/** Rules that know the kind better than the tagger does. */
const SURE_KINDS: ReadonlySet<string> = new Set(['organisation-word', 'employee-of']);
/** An acronym that comes so often is a name. */
const OFTEN = 2;
/** Shorter ones are mostly no organisation's: "TV", "OK", "AM". */
const SHORT = 3;

/** The longest description that is read behind a name: UTF-16 units and words. */
const DESCRIPTION = 60;
const DESCRIPTION_WORDS = 5;
/** The longest verb that is read behind a name: UTF-16 units. */
const LONGEST_VERB = 20;

/** "Anna Berg, the executive director ...": an office or role stands behind the comma. */
function isDescribed(text: string, { end }: Span, language: Language): boolean {
  if (text[end] !== ',') return false;
  const words = text
    .slice(end + 1, end + DESCRIPTION)
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .slice(1, DESCRIPTION_WORDS);
  return words.some((word) => language.titles.has(word) || language.roles.has(word));
}

/**
 * "Ms. Berg", "Berg told them", "said Berg", "Berg, who ...": a last name that the article has in full elsewhere, behind a
 * title, beside a verb of speech or before "who".
 */
function isNamedInFull(text: string, { span: { start, end }, reason }: Mention, language: Language): boolean {
  if (reason.rule !== 'full-name-elsewhere') return false;
  if (reason.words !== undefined) return true;
  const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - LONGEST_VERB), start))?.[1] ?? '';
  const behind = /^,? (\p{L}+)/u.exec(text.slice(end, end + LONGEST_VERB))?.[1] ?? '';
  return isSaying(before, language) || isSaying(behind, language) || (language.relativeWords.has(behind) && language.pronouns.has(behind));
}

function isSaying(word: string, language: Language): boolean {
  const cue = language.cues.get(word);
  return cue?.strength === 'speech' && cue.form === 'finite';
}

/** Where a rule says the same it says why, and better; some names that were passed over are taken from the rules. */
function withRules(text: string, mentions: readonly Mention[], rules: readonly Mention[], language: Language): Mention[] {
  const acronyms = new Map<string, number>();
  for (const { span, reason } of rules) {
    if (reason.rule !== 'acronym' || span.end - span.start <= SHORT) continue;
    const words = textAt(text, span);
    if (!isNumbered(words)) acronyms.set(words, (acronyms.get(words) ?? 0) + 1);
  }
  const isSure = (rule: Mention) => {
    const { kind, span, reason } = rule;
    if (SURE_RULES.has(reason.rule) || isNamedInFull(text, rule, language)) return true;
    const words = textAt(text, span);
    if ((acronyms.get(words) ?? 0) >= OFTEN) return true;
    return words.includes(' ') && (reason.rule === 'speech-verb-beside' || (kind === 'PERSON' && isDescribed(text, span, language)));
  };
  const out: Mention[] = [];
  let next = 0;
  const takeSure = (until: number) => {
    for (; next < rules.length && (rules[next] as Mention).span.end <= until; next++) {
      const rule = rules[next] as Mention;
      if (rule.span.start >= (out.at(-1)?.span.end ?? 0) && isSure(rule)) out.push(rule);
    }
  };
  for (const mention of mentions) {
    takeSure(mention.span.start);
    const rule = rules.slice(next, next + 2).find(({ span }) => span.start === mention.span.start && span.end === mention.span.end);
    const agrees = rule !== undefined && (rule.kind === mention.kind || SURE_KINDS.has(rule.reason.rule));
    out.push(agrees ? { ...rule, confidence: Math.max(rule.confidence, CONFIDENCE) } : mention);
  }
  takeSure(Number.POSITIVE_INFINITY);
  return out;
}
