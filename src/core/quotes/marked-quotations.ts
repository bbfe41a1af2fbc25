import type { Quotation } from '../analysis.ts';
import type { ArticleText } from '../article.ts';
import { nameModel } from '../entities/name-model.ts';
import { languageFor } from '../languages/index.ts';
import { tokens as tokenise } from '../text/tokens.ts';
import { foundIn, markedOf } from './find-quotations.ts';
import { outline } from './outline.ts';
import { placesOf } from './places.ts';
import { quotationsOf } from './quotations.ts';
import { regionsOf } from './regions.ts';
import { type Scene, sceneOf } from './scene.ts';

/**
 * The quotations in marks of an article, without their speakers: two fifths of the whole analysis' work, and nothing that
 * has to be loaded. Names by the rules are enough to tell quotations from other words in marks: the trained names put 18
 * in and take two out of 8,070. What the whole analysis has as well has the same id there.
 */
export function markedQuotations(article: ArticleText): Quotation[] {
  const { text } = article;
  const language = languageFor(article.language, text);
  const tokens = tokenise(text, language);
  const mentions = nameModel(language).find(text, tokens);
  const regions = regionsOf(article, tokens, language);
  const scenes = outline(tokens, regions, mentions, language)
    .filter(({ items }) => items.some(({ kind }) => kind === 'quote'))
    .map((sentence): Scene => sceneOf(sentence, mentions, language));
  const found = placesOf(text, regions, scenes, language).flatMap((places, index) =>
    markedOf({ regions, language }, places, index).map((marked) => foundIn(text, scenes[index] as Scene, marked, language)),
  );
  return quotationsOf(text, found, scenes, [], []);
}
