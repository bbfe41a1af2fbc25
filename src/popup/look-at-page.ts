import browser from 'webextension-polyfill';

/** What a page without an article shows instead. */
export type Instead = 'pdf' | 'frame' | null;

/** Looks once at a page in which no article was found: a PDF viewer, or a frame of another page that fills the window. */
export async function lookAtPage(tabId: number): Promise<Instead> {
  const looked = await browser.scripting.executeScript({ target: { tabId }, func: whatIsShown }).catch(() => []);
  return (looked[0]?.result as Instead | undefined) ?? null;
}

/** Runs in the page: all that it needs stands in it. */
function whatIsShown(): 'pdf' | 'frame' | null {
  const isPdf = document.contentType === 'application/pdf' || document.querySelector('embed[type="application/pdf"]') !== null;
  if (isPdf) return 'pdf';
  const fills = [...document.querySelectorAll('iframe, frame')].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return Math.min(width, innerWidth) * Math.min(height, innerHeight) > 0.5 * innerWidth * innerHeight;
  });
  return fills ? 'frame' : null;
}
