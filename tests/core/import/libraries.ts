import fc from 'fast-check';
import { ENTITY_KINDS } from '../../../src/core/analysis.ts';
import { type Annotation, COLOURS, MOTIVATIONS } from '../../../src/core/annotation.ts';
import { applyCorrections } from '../../../src/core/apply-corrections.ts';
import { articleKey } from '../../../src/core/article-url.ts';
import { formatClock } from '../../../src/core/clock.ts';
import type { Correction, CorrectionAim } from '../../../src/core/correction.ts';
import { correctionDraft } from '../../../src/core/correction-draft.ts';
import type { ExportArticle } from '../../../src/core/export/format.ts';
import type { ImportedArticle } from '../../../src/core/import/imported.ts';
import { textFingerprint } from '../../../src/core/text-fingerprint.ts';
import { FERRY } from '../export/articles.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('"', '\\', '\n', '\u2028', '\ud800', '__proto__', '</script>', '=1', ','), maxLength: 6 }),
);
const words = anyText.filter((text) => text.trim() !== '');
const time = fc.integer({ min: 1, max: 4_000_000_000_000 });
const clock = fc.record({ time, count: fc.nat(1000), device: fc.constantFrom('abcd', 'efgh') }).map(formatClock);

const annotation = (key: string, id: string): fc.Arbitrary<Annotation> =>
  fc
    .record({
      motivation: fc.constantFrom(...MOTIVATIONS),
      quote: fc.option(fc.record({ exact: words, prefix: anyText, suffix: anyText })),
      note: anyText,
      colour: fc.option(fc.constantFrom(...COLOURS)),
      tags: fc.uniqueArray(
        words.map((text) => text.trim().toWellFormed()),
        { maxLength: 3 },
      ),
      at: time,
      clocks: fc.tuple(clock, clock, clock, clock),
      conflict: fc.option(fc.record({ value: anyText, clock })),
      kept: fc.option(fc.record({ speaker: fc.option(anyText), words: fc.option(anyText), cue: fc.option(anyText) })),
    })
    .map(({ quote, at, clocks: [note, colour, tags, selectors], conflict, kept, ...rest }) => ({
      ...rest,
      id,
      articleKey: key,
      selectors:
        quote === null
          ? []
          : [
              { type: 'TextQuoteSelector' as const, ...quote },
              { type: 'PageTextPositionSelector' as const, span: { start: 3, end: 9 }, pageTextVersion: 1 },
              { type: 'PlaceAnswer' as const, answer: 'mine' as const, asked: 'a1b2' },
            ],
      clocks: { note, colour, tags, selectors },
      ...(conflict === null ? {} : { conflicts: [{ field: 'note' as const, ...conflict }] }),
      ...(kept === null ? {} : { keptQuotation: { quotationId: `q-${id}`, ...kept } }),
      created: new Date(at).toISOString(),
      modified: new Date(at + 5).toISOString(),
    }));

const target = fc.constantFrom(...FERRY.analysis.entities.map(({ id }) => id), ...FERRY.analysis.quotes.map(({ id }) => id), 'gone');
const aim: fc.Arbitrary<CorrectionAim> = fc.oneof(
  fc.record({ change: fc.constant('speaker' as const), target, value: fc.option(words) }),
  fc.record({ change: fc.constantFrom('rename' as const, 'split' as const), target, value: words }),
  fc.record({ change: fc.constant('retype' as const), target, value: fc.constantFrom(...ENTITY_KINDS) }),
  fc.record({ change: fc.constant('merge' as const), target, value: target }),
  fc.record({ change: fc.constantFrom('hide' as const, 'not-a-quotation' as const), target, value: fc.constant(null) }),
);

/** What the reader put right, one of each kind for each target. */
const corrections = (key: string): fc.Arbitrary<Correction[]> =>
  fc
    .array(fc.tuple(aim, clock), { maxLength: 6 })
    .map((made) => made.map(([each, at]): Correction => ({ ...correctionDraft(key, each), articleKey: key, clock: at })))
    .map((all) => [...new Map(all.map((each) => [each.id, each])).values()]);

/** Libraries of one to three articles as the store holds them, with all that can be made in one. */
export const libraries: fc.Arbitrary<ExportArticle[]> = fc
  .array(fc.tuple(fc.nat(1000), fc.nat(4), words), { minLength: 1, maxLength: 3 })
  .chain((seeds) =>
    fc.tuple(
      ...[...new Map(seeds.map((seed) => [seed[0], seed])).values()].map(([page, count, title]) => {
        const url = `https://news.example/ferry/${page}?a=1#!/x`;
        const key = articleKey(url);
        return fc
          .tuple(corrections(key), ...Array.from({ length: count }, (_, index) => annotation(key, `a${page}-${index}`)))
          .map(([corrections, ...annotations]): ExportArticle => {
            const metadata = { ...FERRY.metadata, title: { value: title, source: 'meta' as const } };
            const found = FERRY.analysis;
            const record = {
              key,
              aliases: [key],
              rawUrls: [url],
              metadata,
              textFingerprint: textFingerprint(FERRY.text),
              pageTextVersion: 1,
              created: FERRY.accessed,
              modified: FERRY.accessed,
            };
            return {
              ...FERRY,
              url,
              metadata,
              annotations,
              corrections,
              record,
              found,
              analysis: applyCorrections(found, corrections, FERRY.text),
            };
          });
      }),
    ),
  );

/** What the library would export of an article that was imported into an empty one. */
export function exportedAgain({ record, annotations, corrections, analysed }: ImportedArticle): ExportArticle {
  if (analysed === null) {
    const nothing = { textHash: '', finderVersions: {}, quotes: [], entities: [], people: [] };
    const [url = ''] = record.rawUrls;
    return { url, metadata: record.metadata, text: '', analysis: nothing, annotations, corrections, accessed: record.modified, record };
  }
  const { url, metadata, text, blocks, analysis, accessed, stored } = analysed;
  return {
    url,
    metadata,
    text,
    annotations,
    corrections,
    accessed,
    found: analysis,
    analysis: applyCorrections(analysis, corrections, text),
    ...(stored ? { record } : {}),
    ...(blocks === null ? {} : { blocks }),
  };
}
