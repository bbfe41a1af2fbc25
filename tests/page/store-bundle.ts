// What the store's tests call in the browser.
export { annotationTexts } from '../../src/core/search/search-fields.ts';
export { foldWord } from '../../src/core/search/search-words.ts';
export { textFingerprint } from '../../src/core/text-fingerprint.ts';
export { analysisOf, writeAnalysis } from '../../src/store/analyses.ts';
export { annotationsFor, writeAnnotation, writeAnnotations } from '../../src/store/annotations.ts';
export { allArticles, findArticle, isFiled } from '../../src/store/articles.ts';
export { dropOldBackups, listBackups, readBackup } from '../../src/store/backup.ts';
export { correctionsFor, writeCorrection } from '../../src/store/corrections.ts';
export { openDatabase } from '../../src/store/database.ts';
export { emptyBin } from '../../src/store/empty-bin.ts';
export { listAnnotations, listArticles } from '../../src/store/list-pages.ts';
export { listTags } from '../../src/store/list-tags.ts';
export { mergeArticles, undoMerge } from '../../src/store/merge-articles.ts';
export { MIGRATIONS } from '../../src/store/migrations.ts';
export { buildSearchIndex } from '../../src/store/search/build-index.ts';
export { search } from '../../src/store/search/search.ts';
export { readSettings, writeSettings } from '../../src/store/settings.ts';
