/** What newsrooms put between a headline and their own name. */
const SEPARATOR = /\s+[|\-–—·•»›:]+\s+|\s*[|»›]\s*/g;

/** Letters and digits alone, in lower case: two titles that say the same look the same. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The headline inside a title element: what a heading of the page repeats, else without the site's name at its end or
 * start, else the longest part when the rest is short.
 * @param title the title element's text
 * @param headings texts of the page's headings, the highest first
 */
export function withoutSite(title: string, site: string | null, headings: readonly string[]): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const cuts = [...line.matchAll(SEPARATOR)];
  if (cuts.length === 0) return line;
  const heads = cuts.map((cut) => line.slice(0, cut.index).trim()).filter(Boolean);
  const tails = cuts.map((cut) => line.slice(cut.index + cut[0].length).trim()).filter(Boolean);
  const folded = new Set(headings.map(foldTitle));
  const repeated = [line, ...heads.toReversed(), ...tails].find((part) => folded.has(foldTitle(part)));
  if (repeated) return repeated;
  const siteFolded = site === null ? '' : foldTitle(site);
  const bare =
    siteFolded &&
    [...heads.toReversed(), ...tails].find(
      (part) => foldTitle(line) === foldTitle(part) + siteFolded || foldTitle(line) === siteFolded + foldTitle(part),
    );
  if (bare) return bare;
  const last = heads.at(-1) ?? line;
  return last.split(' ').length >= 4 && line.length - last.length <= last.length ? last : line;
}

/** How alike two titles are, 0 to 1: Dice's coefficient over pairs of letters, which needs no words and no spaces. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [pairs(foldTitle(one)), pairs(foldTitle(other))];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}
