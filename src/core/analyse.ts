import { type Analysis, type Entity, MAX_FINDINGS, NO_NAMES, type Person } from './analysis.ts';
import type { ArticleText } from './article.ts';
import type { EntityModel } from './entities/entity-model.ts';
import { mergeMentions } from './entities/merge-mentions.ts';
import { nameModel } from './entities/name-model.ts';
import { hash } from './hash.ts';
import { languageFor } from './languages/index.ts';
import { Cast } from './people.ts';
import { findQuotations } from './quotes/find-quotations.ts';
import { outline } from './quotes/outline.ts';
import { quotationsOf } from './quotes/quotations.ts';
import { regionsOf } from './quotes/regions.ts';
import { sceneOf } from './quotes/scene.ts';
import { tokens as tokenise } from './text/tokens.ts';

/** Rises when a finder's results change, so that stored ones can be told from today's. */
const QUOTES_VERSION = 6;

/**
 * Finds the quotations, speakers and entities of an article: the one call that the product and every benchmark make.
 * Pure, linear in the text, and without errors on any string. Spans count in the article's text.
 * @param model finds the names where it is of the article's language; else the rules of that language do, whose names are
 *   entities only where the language shows them
 */
export function analyse(article: ArticleText, model?: EntityModel): Analysis {
  const { text } = article;
  const language = languageFor(article.language, text);
  const namer = model?.language === language.code ? model : nameModel(language);
  const tokens = tokenise(text, language);
  const mentions = namer.find(text, tokens).slice(0, MAX_FINDINGS);
  const merged = mergeMentions(text, mentions, language);
  const regions = regionsOf(article, tokens, language);
  const scenes = outline(tokens, regions, mentions, language).map((sentence) => sceneOf(sentence, mentions, language));
  const cast = new Cast(text, scenes, mentions, merged, language);
  const found = findQuotations({ text, tokens, language, mentions, regions, scenes, cast });

  const speaking = new Set(found.map((quotation) => quotation.voice?.entity ?? -1));
  const ids = merged.entities.map((entity, index) =>
    entity.kind === 'PERSON' || speaking.has(index) ? hash(`person|${entity.id}`) : null,
  );
  const people: Person[] = [];
  const entities = merged.entities.map((entity, index): Entity => {
    const id = ids[index];
    if (id === null || id === undefined) return entity;
    people.push({
      id,
      name: entity.name,
      names: namesOf(text, entity),
      description: cast.descriptionOf(index),
      gender: cast.genderOf(index),
      mentions: entity.mentions,
    });
    return { ...entity, person: id };
  });
  return {
    textHash: hash(text),
    finderVersions: { quotes: QUOTES_VERSION, entities: language.showsNames ? namer.version : NO_NAMES },
    quotes: quotationsOf(text, found, scenes, merged.entities, ids).slice(0, MAX_FINDINGS),
    entities: language.showsNames ? entities : [],
    people,
  };
}

/** Every way the article writes a name, the fullest first. */
function namesOf(text: string, entity: Entity): string[] {
  const names = [...new Set(entity.mentions.map((span) => text.slice(span.start, span.end)))];
  return names.sort((a, b) => Number(b === entity.name) - Number(a === entity.name) || b.length - a.length);
}
