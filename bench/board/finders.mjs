// What `builtFinders` builds.
export { analyse } from '../../src/core/analyse.ts';
export { trainedModel } from '../../src/core/entities/trained-model.ts';
export { languageFor } from '../../src/core/languages/index.ts';
export { plainArticle } from '../../src/core/text/plain-article.ts';
