/** A page elsewhere that may know more of a name. */
export interface LookUp {
  readonly label: string;
  readonly url: string;
}

/**
 * Searches for a name: in the Wikipedia of the article's language, and in Wikidata. For links that the reader clicks;
 * nothing is asked of them before.
 * @param language BCP 47, or null where the article does not say
 */
export function lookUps(name: string, language: string | null): LookUp[] {
  const wiki = /^[a-z]{2,3}(?=-|$)/i.exec(language ?? '')?.[0].toLowerCase() ?? 'en';
  const search = `/w/index.php?search=${encodeURIComponent(name.toWellFormed())}`;
  return [
    { label: 'Wikipedia', url: `https://${wiki}.wikipedia.org${search}` },
    { label: 'Wikidata', url: `https://www.wikidata.org${search}` },
  ];
}
