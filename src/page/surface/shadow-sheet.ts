const REM = /(\d*\.?\d+)rem\b/g;

/**
 * Our screens' style sheets for use inside a page: what they set at the root stands at the host, and `rem`, which would
 * be the page's, becomes the reader's own text size.
 * @param size the browser's text size, in pixels: 16 unless the reader set another
 */
export function shadowSheet(css: string, size: number): string {
  return css.replaceAll(':root', ':host').replace(REM, (_whole, count: string) => `${Number(count) * size}px`);
}
