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

/** All marks of one line that may enclose a quotation. Feet, inches and apostrophes inside words are none. */
export function marksOf(line: string, offset: number): Mark[] {
  const out: Mark[] = [];
  let doubles = 0;
  for (let at = 0, glyph = ''; at < line.length; at += Math.max(1, glyph.length)) {
    glyph = mayBeMark(line.charCodeAt(at)) ? glyphAt(line, at) : '';
    if (glyph === '') continue;
    const before = at === 0 ? '' : (line[at - 1] as string);
    const behind = line[at + glyph.length] ?? '';
    if (isMeasure(line, at, glyph, behind, doubles % 2 === 1) || isApostrophe(glyph, before, behind)) continue;
    if (familyOf(glyph) === 'double') doubles++;
    out.push({ at: offset + at, length: glyph.length, family: familyOf(glyph), glyph, ...directions(glyph, before, behind) });
  }
  return out;
}

/** False for nearly every sign of a text, letters of all alphabets among them: what it costs is paid for each. */
function mayBeMark(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === DOUBLE_MARK || code === APOSTROPHE || code === GRAVE;
  return code <= LAST_OF_LATIN_1 || code >= FIRST_OF_PUNCTUATION;
}

/** The mark that stands at a place of a line: '' for none, two units for a doubled one. */
function glyphAt(line: string, at: number): string {
  const code = line.charCodeAt(at);
  if (code < FIRST_BEYOND_ASCII) {
    if (code !== APOSTROPHE && code !== GRAVE) return code === DOUBLE_MARK ? '"' : '';
    const two = line.slice(at, at + 2);
    if (DOUBLED.has(two)) return two;
    return code === APOSTROPHE ? "'" : '';
  }
  const sign = line[at] as string;
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
  const opens = edgeBefore && behind !== '' && !/\s/u.test(behind) && (spaced || !edgeBehind || LETTER.test(behind));
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
  return LETTER.test(behind) && !LETTER.test(before) ? { opens: true, closes: false } : { opens: false, closes: true };
}

/** 6'2", 24", 6'2'': a digit before and no closing punctuation: a measure, unless the glyph is typographic. */
function isMeasure(line: string, at: number, glyph: string, behind: string, open: boolean): boolean {
  if (!['"', "'", "''", '’', '”'].includes(glyph) || !/\d/.test(line[at - 1] ?? '')) return false;
  const head = line.slice(Math.max(0, at - 8), at);
  if (glyph === "'" || glyph === '’') return /\d/.test(behind);
  if (/\d['’]\s?\d{1,2}$/.test(head)) return true;
  // 24" screen: only where no quotation can be open, which the marks before tell.
  return (glyph === '"' || glyph === "''") && /(?:^|[\s(])\d{1,3}(?:\.\d+)?$/.test(head) && !open;
}

function isApostrophe(glyph: string, before: string, behind: string): boolean {
  if (glyph !== "'" && glyph !== '’' && glyph !== '‘') return false;
  if (LETTER.test(before) && LETTER.test(behind)) return true;
  // ’90s
  return glyph !== '‘' && !LETTER.test(before) && /\d/.test(behind);
}
