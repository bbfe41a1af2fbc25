/**
 * The records of a CSV text (RFC 4180; a line may end in LF, CR or CRLF). A field in quotes that never ends takes the
 * rest. Linear.
 * @param most how many records are read
 */
export function csvRows(source: string, most: number): string[][] {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < most) {
    let value: string;
    if (text[at] === '"') {
      const parts: string[] = [];
      let start = at + 1;
      for (;;) {
        const quote = text.indexOf('"', start);
        if (quote === -1) {
          parts.push(text.slice(start));
          at = text.length;
          break;
        }
        parts.push(text.slice(start, quote));
        at = quote + 1;
        if (text[at] !== '"') break;
        start = at + 1;
      }
      value = parts.join('"');
    } else value = '';
    END.lastIndex = at;
    const stop = END.exec(text)?.index ?? text.length;
    row.push(value + text.slice(at, stop));
    at = stop;
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    if (at < text.length || row.length > 0) {
      rows.push(row);
      row = [];
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (row.length > 0 && rows.length < most) rows.push(row);
  return rows;
}

const END = /[,\r\n]/g;
