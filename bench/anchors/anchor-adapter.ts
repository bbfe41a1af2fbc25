import { describe } from '../../src/core/anchors/describe.ts';
import { locateAtOnce } from '../../src/core/anchors/locate.ts';
import type { Selector } from '../../src/core/annotation.ts';
import { readPage, type TextMap } from '../../src/page/text-map.ts';

type Answer = Range[] | null | { unsure: true };

let read: { readonly body: Element; readonly map: TextMap; readonly changes: MutationObserver } | null = null;

/** The page as the extension holds it: read once, and again when it has changed. */
function readOnce(): TextMap {
  const { body } = document;
  if (read?.body === body && read.changes.takeRecords().length === 0) return read.map;
  const changes = new MutationObserver(() => {
    read = null;
  });
  changes.observe(body, { subtree: true, childList: true, characterData: true, attributes: true });
  read = { body, map: readPage(document), changes };
  return read.map;
}

/** Ours for the re-anchoring harness: the page is read, described and searched as the extension does it. */
const adapter = {
  name: 'Quotemark',
  /** All highlights of a page are found again in one reading of it. */
  whole: true,
  describe(range: Range): Selector[] {
    const map = readOnce();
    const span = map.fromRange(range);
    if (span === null) throw new Error('no visible text is selected');
    return describe(map.page, span);
  },
  anchor(stored: Selector[][]): Answer[] {
    const map = readPage(document);
    return locateAtOnce(map.page, stored).map(({ state, span }) => {
      if (state === 'unsure') return { unsure: true };
      return state === 'orphan' || span === null ? null : map.toRanges(span);
    });
  },
};

export default adapter;
