const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text that stands in HTML, in an element or in a quoted attribute. Signs that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML takes none of them, whatever it is told
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
