/** How one quotation mark stands between its neighbours, and what it can do there. */
export interface Mark {
  /** UTF-16 offset of the mark, and how many units it takes: two for '' and ``. */
  readonly at: number;
  readonly length: number;
  readonly family: 'double' | 'angle' | 'single' | 'corner';
  readonly glyph: string;
  /** A boundary before, a word behind. */
  readonly opens: boolean;
  /** A word before, a boundary behind. */
  readonly closes: boolean;
}

const MARKS: ReadonlySet<string> = new Set('“”„‟"＂«»‹›「」『』〝〞〟‘’‚‛\'');
const DOUBLED: ReadonlySet<string> = new Set(['``', "''"]);
const [DOUBLE_MARK, APOSTROPHE, GRAVE, FIRST_BEYOND_ASCII, LAST_OF_LATIN_1, FIRST_OF_PUNCTUATION] = [0x22, 0x27, 0x60, 0x80, 0xff, 0x2000];
const ANGLE = '«»‹›';
const CORNER = '「」『』〝〞〟';
const SINGLE = "‘’‚‛'";
const BOUNDARY_BEFORE = /[\s([{<–—―\-/:;,|*…>“„«‘"'`¿¡]/u;
const BOUNDARY_BEHIND = /[\s)\]}>–—―\-/:;,.!?|*…”»’"'`<]/u;
const SENTENCE_PUNCTUATION = /[,.!?…;:]/u;
const LETTER = /[\p{L}\p{N}]/u;

/** All marks of one line of a text that may enclose a quotation. Feet, inches and apostrophes inside words are none. */
export function marksOf(text: string, start: number, end: number): Mark[] {
  const out: Mark[] = [];
  let doubles = 0;
  for (let at = start, glyph = ''; at < end; at += Math.max(1, glyph.length)) {
    glyph = mayBeMark(text.charCodeAt(at)) ? glyphAt(text, at) : '';
    if (glyph === '') continue;
    const before = at === start ? '' : (text[at - 1] as string);
    const behind = at + glyph.length < end ? (text[at + glyph.length] as string) : '';
    if (isApostrophe(glyph, before, behind)) continue;
    if (/\d/.test(before) && isMeasure(text.slice(Math.max(start, at - LONGEST_MEASURE), at), glyph, behind, doubles % 2 === 1)) continue;
    const family = familyOf(glyph);
    if (family === 'double') doubles++;
    const { opens, closes } = directions(glyph, before, behind);
    out.push({ at, length: glyph.length, family, glyph, opens, closes });
  }
  return out;
}

/** False for nearly every sign of a text, letters of all alphabets among them: what it costs is paid for each. */
function mayBeMark(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === DOUBLE_MARK || code === APOSTROPHE || code === GRAVE;
  return code <= LAST_OF_LATIN_1 || code >= FIRST_OF_PUNCTUATION;
}

/** The mark that stands at a place of a text: '' for none, two units for a doubled one. */
function glyphAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < FIRST_BEYOND_ASCII) {
    if (code !== APOSTROPHE && code !== GRAVE) return code === DOUBLE_MARK ? '"' : '';
    const two = text.slice(at, at + 2);
    if (DOUBLED.has(two)) return two;
    return code === APOSTROPHE ? "'" : '';
  }
  const sign = text[at] as string;
  return MARKS.has(sign) ? sign : '';
}

function familyOf(glyph: string): Mark['family'] {
  if (ANGLE.includes(glyph)) return 'angle';
  if (CORNER.includes(glyph)) return 'corner';
  return SINGLE.includes(glyph) ? 'single' : 'double';
}

function directions(glyph: string, before: string, behind: string): Pick<Mark, 'opens' | 'closes'> {
  if (CORNER.includes(glyph)) return { opens: '「『〝'.includes(glyph), closes: '」』〞〟'.includes(glyph) };
  const edgeBefore = before === '' || BOUNDARY_BEFORE.test(before);
  const edgeBehind = behind === '' || BOUNDARY_BEHIND.test(behind);
  // French spacing: a no-break space, or a plain one, stands inside the marks.
  if (ANGLE.includes(glyph))
    return { opens: before === '' || /[\s([–—:]/u.test(before), closes: before !== '' && (!/\s/u.test(before) || edgeBehind) };
  const spaced = before === '' || /\s/u.test(before);
  const opens = edgeBefore && behind !== '' && !/\s/u.test(behind) && (spaced || !edgeBehind || isLetter(behind));
  const closes = before !== '' && !spaced && (edgeBehind || (SENTENCE_PUNCTUATION.test(before) && !/[:;]/u.test(before)));
  if (opens && closes) return byGlyph(glyph, before, behind);
  if (opens || closes) return { opens, closes };
  // No sign from the neighbours: a space on both sides, or a letter on both.
  if (spaced && (behind === '' || /\s/u.test(behind)))
    return { opens: '“„‟``'.includes(glyph) || before === '', closes: !'“„‟``'.includes(glyph) };
  return { opens: '“„‟‘‚'.includes(glyph), closes: '”’'.includes(glyph) };
}

/** Between punctuation on both sides the glyph decides, and for a plain mark the letter: `,"Name` closes, `("Name` opens. */
function byGlyph(glyph: string, before: string, behind: string): Pick<Mark, 'opens' | 'closes'> {
  if ('“„‟‘‚``'.includes(glyph)) return { opens: true, closes: false };
  if ('”’'.includes(glyph)) return { opens: false, closes: true };
  if (/[,.!?…]/u.test(before)) return { opens: false, closes: true };
  return isLetter(behind) && !isLetter(before) ? { opens: true, closes: false } : { opens: false, closes: true };
}

/** A letter or a digit; those of ASCII need no expression. */
function isLetter(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code >= FIRST_BEYOND_ASCII) return LETTER.test(sign);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** Longer than what stands before a mark in a measure: UTF-16 units. */
const LONGEST_MEASURE = 8;

/**
 * 6'2", 24", 6'2'': a digit before and no closing punctuation: a measure, unless the glyph is typographic.
 * @param head what stands before the mark, a digit last
 */
function isMeasure(head: string, glyph: string, behind: string, open: boolean): boolean {
  if (!['"', "'", "''", '’', '”'].includes(glyph)) return false;
  if (glyph === "'" || glyph === '’') return /\d/.test(behind);
  if (/\d['’]\s?\d{1,2}$/.test(head)) return true;
  // 24" screen: only where no quotation can be open, which the marks before tell.
  return (glyph === '"' || glyph === "''") && /(?:^|[\s(])\d{1,3}(?:\.\d+)?$/.test(head) && !open;
}

function isApostrophe(glyph: string, before: string, behind: string): boolean {
  if (glyph !== "'" && glyph !== '’' && glyph !== '‘') return false;
  if (isLetter(before) && isLetter(behind)) return true;
  // ’90s
  return glyph !== '‘' && !isLetter(before) && /\d/.test(behind);
}
