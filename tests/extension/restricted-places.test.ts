import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuotemark, type Quotemark, SEED_URL } from './quotemark.ts';

const PDF = 'http://files.example/report.pdf';
const FRAMED = 'http://frames.example/';
const SANDBOXED = 'http://sandbox.example/story';

let quotemark: Quotemark;
beforeAll(async () => {
  quotemark = await openQuotemark();
  quotemark.web.put(
    PDF,
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>',
    {
      'content-type': 'application/pdf',
    },
  );
  quotemark.web.put(
    FRAMED,
    `<!doctype html><title>Reader</title><iframe src="${SEED_URL}" style="width: 100%; height: 95vh; border: 0"></iframe>`,
  );
  quotemark.web.put(
    SANDBOXED,
    `<!doctype html><title>Mill closes</title><article><h1>Mill closes</h1>${'<p>“We held on as long as we could,” said Oda Renfrew, who has run the mill since 1998. The last sacks left on Monday, and the wheel was stopped at noon.</p>'.repeat(6)}</article>`,
    { 'content-security-policy': 'sandbox' },
  );
});
afterAll(() => quotemark.close());

async function popupOn(url: string) {
  const page = await quotemark.context.newPage();
  await page.goto(url).catch(() => undefined);
  const tabId = await quotemark.tabId(page);
  if (/^http/.test(url)) await quotemark.press(page);
  return quotemark.popupAsTab(tabId);
}

const PLACES: readonly (readonly [place: string, url: string, words: string])[] = [
  ['a page of the browser', 'chrome://version/', 'This page belongs to the browser.'],
  ['a PDF file', PDF, 'PDF files cannot be annotated'],
  ['a page that is a frame around another', FRAMED, 'Most of this page is a frame with another page in it.'],
];

describe('where nothing can be annotated, a sentence says why', () => {
  it.each(PLACES)('on %s', async (_place, url, words) => {
    const popup = await popupOn(url);
    await popup.getByText(words).waitFor();
  });

  it('on a page that did not load, which is closed to nobody', async () => {
    const { cdp, context, id } = quotemark;
    // The browser keeps the address of such a page to itself: its tab is the one that was not there before.
    const tabs = async () =>
      (await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })).targetInfos.map(({ targetId }) => targetId);
    const others = await tabs();
    const page = await context.newPage();
    await page.goto('https://down.example/story').catch(() => undefined);
    await expect.poll(() => page.url(), { timeout: 15_000 }).toMatch(/^chrome-error:/);
    const tabId = await quotemark.tabId(page);
    const targetId = (await tabs()).find((tab) => !others.includes(tab));
    await cdp.send('Extensions.triggerAction' as never, { id, targetId } as never);
    const popup = await quotemark.popupAsTab(tabId);
    await popup.getByRole('heading', { name: 'This page did not load' }).waitFor();
    await popup.getByText('Reload the page, then press the button again.').waitFor();
    expect(await popup.getByText('closed to extensions').count()).toBe(0);
  });

  it('and a sandboxed page is read like any other', async () => {
    const popup = await popupOn(SANDBOXED);
    await popup.getByText('Oda Renfrew').first().waitFor();
    await popup.getByRole('textbox', { name: 'Note on this article' }).waitFor();
  });
});
