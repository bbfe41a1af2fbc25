/**
 * Copies a text and the same as HTML: a plain field takes the one, a word processor the other. On a click.
 * @throws DOMException where the browser does not allow it here
 */
export async function copyRich(text: string, html: string): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) }),
  ]);
}
