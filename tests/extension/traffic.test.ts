import { expect, it } from 'vitest';
import { leftOpen } from './left-open.ts';
import { whenPainted } from './quotemark.ts';

const { started } = leftOpen();

it('a whole session makes no request but that of the article itself', async () => {
  const quotemark = await started({ keepWelcome: true });
  const ours = async (path: string) => {
    const page = await quotemark.context.newPage();
    await page.goto(`chrome-extension://${quotemark.id}/${path}`);
    return page;
  };
  const requests: string[] = [];
  quotemark.context.on('request', (request) => requests.push(request.url()));

  const sample = await ours('sample/article.html');
  await whenPainted(sample);
  const { page, popup } = await quotemark.annotate();
  await whenPainted(page);
  await popup.getByRole('textbox', { name: 'Note on this article' }).fill('Nobody is told of this.');
  await popup.getByText(/^Saved/).waitFor();
  const row = popup.locator('.quotation-row').first();
  await row.hover();
  await row.getByRole('button', { name: 'Keep' }).click();
  await popup.getByRole('button', { name: 'Export' }).click();
  const download = popup.waitForEvent('download');
  await popup.getByRole('menuitem', { name: 'Markdown file' }).click();
  await (await download).path();

  const library = await ours('src/library/library.html');
  await library.getByRole('searchbox', { name: 'Search the library' }).fill('told');
  await library.getByText('1 article').first().waitFor();
  const options = await ours('src/library/library.html#options');
  await options.getByRole('switch', { name: 'Places' }).click();
  await ours('src/library/panel.html');
  await page.reload();
  await whenPainted(page);

  const away = requests.filter((url) => /^(?:https?|wss?):/.test(url) && new URL(url).href !== page.url() && !url.endsWith('/favicon.ico'));
  expect(away).toEqual([]);
  // What the browser's own proxy saw: the worker's requests too.
  expect(quotemark.web.strays).toEqual([]);
});
