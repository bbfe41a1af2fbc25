import type { EntityKind } from '../../core/analysis.ts';
import { passages, speakerKey } from '../../core/passages.ts';
import type { Span } from '../../core/span.ts';
import { say, sayCount } from '../../core/words/words.ts';
import { KIND_WORDS } from '../../ui/entity-kinds.ts';
import type { CardPage } from './card-host.ts';

/** A name as its card shows it. */
export interface NameModel {
  readonly name: string;
  readonly kind: EntityKind;
  /** "Organisation, 7 times here". */
  readonly facts: string;
  /** Other ways in which the article writes it. */
  readonly otherNames: readonly string[];
  readonly description: string | null;
  /** In reading order; spans of the article. */
  readonly mentions: readonly Span[];
  /** Ids of the quotations that are theirs, in reading order. */
  readonly quotations: readonly string[];
}

const MOST_NAMES = 6;

export function nameModel(page: CardPage, id: string): NameModel | null {
  const entity = page.analysis.entities.find((each) => each.id === id);
  if (entity === undefined) return null;
  const { name, kind, mentions } = entity;
  const person = page.analysis.people.find((each) => each.id === entity.person);
  const written = mentions.map((span) => page.article.text.slice(span.start, span.end));
  const shown = passages(page.analysis.quotes.filter((quotation) => page.paint.reportedSpeech || quotation.kind !== 'indirect'));
  return {
    name,
    kind,
    facts: sayCount('name_facts', mentions.length, { kind: say(KIND_WORDS[kind]) }),
    otherNames: [...new Set([...(person?.names ?? []), ...written])].filter((other) => other !== name).slice(0, MOST_NAMES),
    description: person?.description ?? null,
    mentions: [...mentions].sort((a, b) => a.start - b.start),
    quotations: person === undefined ? [] : shown.filter((passage) => speakerKey(passage) === person.id).map(([first]) => first.id),
  };
}
