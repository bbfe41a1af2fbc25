import { type ForeignAnnotation, fileForeign, NOTHING_KNOWN } from './foreign-annotation.ts';
import { quoteOf } from './foreign-quote.ts';
import { type ImportReader, MAX_RECORDS } from './imported.ts';
import { field, fieldsOf, listOf, textField, textsOf, timeOf } from './loose.ts';
import { plainWords } from './plain-words.ts';

/** Highlights of Obsidian's Web Clipper: its exported list of pages, or its own storage by address. */
export const webClipperReader: ImportReader = {
  id: 'web-clipper',
  label: 'Obsidian Web Clipper (JSON)',
  fits: (data) => pagesOf(data).some(({ page }) => listOf(field(page, 'highlights')).some(isClip)),
  read: (data) => {
    const pages = pagesOf(data);
    const clips = pages.reduce((sum, { page }) => sum + listOf(field(page, 'highlights')).length, 0);
    return fileForeign(clipsOf(pages), Math.min(clips, MAX_RECORDS));
  },
};

function isClip(value: unknown): boolean {
  return typeof field(value, 'text') === 'string' || typeof field(value, 'content') === 'string';
}

function pagesOf(data: unknown): { page: unknown; url: string; where: string }[] {
  if (Array.isArray(data)) return data.map((page, index) => ({ page, url: textField(page, 'url'), where: `[${index}]` }));
  const stored = fieldsOf(field(data, 'highlights') ?? data);
  return Object.entries(stored)
    .filter(([key]) => URL.canParse(key))
    .map(([key, page]) => ({ page, url: textField(page, 'url') || key, where: JSON.stringify(key) }));
}

function* clipsOf(pages: ReturnType<typeof pagesOf>): Generator<ForeignAnnotation> {
  let left = MAX_RECORDS;
  for (const { page, url, where } of pages) {
    const clips = listOf(field(page, 'highlights')).slice(0, left);
    left -= clips.length;
    for (const [index, clip] of clips.entries()) {
      // Its storage names a highlight by the millisecond that it was made in.
      const time = timeOf(field(clip, 'timestamp')) ?? timeOf(Number(textField(clip, 'id') || Number.NaN));
      yield {
        ...NOTHING_KNOWN,
        where: `${where}.highlights[${index}]`,
        url,
        title: textField(page, 'title'),
        selectors: quoteOf(textField(clip, 'text') || plainWords(textField(clip, 'content'))),
        note: textsOf(field(clip, 'notes') ?? field(clip, 'note')).join('\n\n'),
        tags: textsOf(field(clip, 'tags')),
        colour: textField(clip, 'color'),
        created: time,
        modified: time,
      };
    }
  }
}
