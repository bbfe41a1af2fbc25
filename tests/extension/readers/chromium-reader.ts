import type { Page } from 'playwright-core';
import { openQuotemark, SEED_URL } from '../quotemark.ts';
import type { Reader, Screen } from './reader.ts';

export async function openChromium(): Promise<Reader> {
  const quotemark = await openQuotemark({ keepWelcome: true });
  const pages = new Map<Screen, Page>();
  const screenOf = (page: Page): Screen => {
    const screen: Screen = {
      evaluate: (run, argument) => page.evaluate(run as never, argument) as never,
      click: async (x, y) => {
        await page.bringToFront();
        await page.mouse.click(x, y);
      },
      type: (text) => page.keyboard.type(text),
      reload: async () => void (await page.reload()),
      resize: (width, height) => page.setViewportSize({ width, height }),
      run: async (script) => void (await page.evaluate(script)),
    };
    pages.set(screen, page);
    return screen;
  };
  const open = async (url: string) => {
    const page = await quotemark.context.newPage();
    await page.goto(url);
    return screenOf(page);
  };
  const popupOn = async (screen: Screen) => screenOf(await quotemark.popupAsTab(await quotemark.tabId(pages.get(screen) as Page)));
  // Chromium does not tell which icon it shows: the last one that it was given is kept beside it.
  const worker = await quotemark.worker();
  await worker.evaluate(() => {
    const world = globalThis as unknown as {
      chrome: { action: { setIcon(details: { tabId: number; path: object }): Promise<void> } };
      icons: Record<number, string>;
    };
    const { action } = world.chrome;
    const set = action.setIcon.bind(action);
    world.icons = {};
    action.setIcon = async (details) => {
      await set(details);
      world.icons[details.tabId] = JSON.stringify(details.path);
    };
  });
  return {
    browser: 'chromium',
    articleUrl: SEED_URL,
    closedUrl: 'chrome://version/',
    open,
    openOurs: (path) => open(`chrome-extension://${quotemark.id}/${path}`),
    popupOn,
    press: async (screen) => {
      await quotemark.press(pages.get(screen) as Page);
      return popupOn(screen);
    },
    byTouch: async (screen, run) => {
      const session = await quotemark.context.newCDPSession(pages.get(screen) as Page);
      const set = async (enabled: boolean) => {
        await session.send('Emulation.setTouchEmulationEnabled', { enabled });
        await session.send('Emulation.setDeviceMetricsOverride', { width: 320, height: 700, deviceScaleFactor: 1, mobile: enabled });
      };
      await set(true);
      await run();
      await set(false);
      await session.detach();
    },
    buttonIcon: async (screen) => {
      const tabId = await quotemark.tabId(pages.get(screen) as Page);
      const icons = await (await quotemark.worker()).evaluate(() => (globalThis as unknown as { icons: Record<number, string> }).icons);
      return icons[tabId] ?? '';
    },
    addresses: async () => quotemark.context.pages().map((page) => page.url()),
    close: () => quotemark.close(),
  };
}
