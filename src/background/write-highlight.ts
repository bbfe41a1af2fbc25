import { describe } from '../core/anchors/describe.ts';
import type { Annotation } from '../core/annotation.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import type { HighlightChange } from '../core/highlight-change.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { textAt } from '../core/span.ts';
import type { RequestOf } from '../messages.ts';
import { annotationOf } from '../store/annotations.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { answeredFields } from './answer-place.ts';
import { library } from './library.ts';
import { ownArticle, readTab, type Target } from './read-tab.ts';
import { editAnnotation, type Fields, fieldEdit } from './write-annotation.ts';

/**
 * Makes or changes one highlight of the sender's own article, or answers about the place of a kept quotation. A page may
 * colour, move and delete what it shows: notes and tags and other articles are out of its reach.
 */
export async function writeHighlight(
  { annotationId, ...request }: RequestOf<'highlight.write'>,
  sender: Sender,
): Promise<Reply<Annotation>> {
  const target = await ownArticle(sender);
  if (target === null) return failed('no-article', 'This page shows no article that could be saved to.');
  const standing = await annotationOf(await library(), annotationId);
  if (standing === null ? request.change !== 'make' : !mayBe(request.change, standing)) {
    return failed('no-highlight', 'This highlight is no longer there.');
  }
  const fields = await fieldsOf(request, target, standing);
  if (!fields.ok) return fields;
  const written = await editAnnotation(
    target,
    fieldEdit(standing ?? { id: annotationId, motivation: 'highlighting', clocks: {} }, fields.value),
  );
  if (written.ok && fields.value.colour !== undefined) await rememberColour(written.value);
  return written;
}

/** What a quotation was kept for is changed by keeping it; of its place the card asks. */
function mayBe(change: HighlightChange['change'], { motivation, keptQuotation }: Annotation): boolean {
  return motivation === 'highlighting' || (keptQuotation !== undefined && (change === 'answer' || change === 'place'));
}

async function fieldsOf(request: HighlightChange, target: Target, standing: Annotation | null): Promise<Reply<Fields>> {
  switch (request.change) {
    case 'colour':
      return done({ colour: request.colour });
    case 'place': {
      const { selectors, keptQuotation } = request;
      return done(standing?.keptQuotation && keptQuotation ? { selectors, keptQuotation } : { selectors });
    }
    case 'deleted':
      return done({ deleted: request.deleted });
    case 'answer':
      return standing === null ? failed('no-highlight', 'it is not stored') : answeredFields(target, standing, request);
    default: {
      // The page may have been read anew since the reader looked at it: other words must never be taken for theirs.
      const isTheirs = ({ page: { text } }: ArticleSnapshot) => request.words !== '' && textAt(text, request.span) === request.words;
      const read = await readTab(target, isTheirs);
      if (!read.ok) return read;
      const { snapshot } = read.value;
      if (!isTheirs(snapshot)) {
        return failed('page-changed', 'The page has changed. Select the words again.');
      }
      const selectors = describe(snapshot.page, request.span);
      return done(request.change === 'make' ? { selectors, colour: request.colour } : { selectors });
    }
  }
}

/** The next highlight is offered in the colour of the last one. */
async function rememberColour({ colour }: Annotation): Promise<void> {
  const db = await library();
  const settings = await readSettings(db);
  if (colour === null || colour === settings.highlights.last) return;
  await writeSettings(db, { ...settings, highlights: { ...settings.highlights, last: colour } });
}
