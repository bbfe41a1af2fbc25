const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const BREAKS = /<(?:br|\/p|\/div|\/li|\/h[1-6]|\/blockquote)\b[^<>]*>/gi;

/** The words of a piece of HTML that another tool kept: for a quote selector, never for a page. */
export function plainWords(html: string): string {
  return html
    .replace(BREAKS, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '\uFFFD';
    })
    .replace(/[^\S\n\u00A0]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}
