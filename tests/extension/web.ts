import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A small web of our own behind a proxy: pages have the addresses they would have, and every other request is seen. */
export interface Web {
  /** Arguments that make Chromium send everything through this web. */
  readonly args: string[];
  /** Requests for what is not there, as `GET http://host/path` or `CONNECT host:port`. */
  readonly strays: string[];
  /** Puts a page there, or another in its place. */
  put(url: string, html: string, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

/** Chromium asks its maker for updates and form hints, and every site for its icon, whatever is installed in it. */
function isBrowsersOwn(url: string): boolean {
  return url.endsWith('/favicon.ico') || /^(?:https?:\/\/)?[\w.-]*\b(?:google|googleapis|gvt1)\.com(?::443|\/|$)/.test(url);
}

export async function openWeb(pages: Record<string, string>): Promise<Web> {
  const held = new Map(Object.entries(pages).map(([url, html]) => [url, { html, headers: {} as Record<string, string> }]));
  const strays: string[] = [];
  const server: Server = createServer((request, response) => {
    const page = held.get((request.url ?? '').split('#')[0] as string);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
      return;
    }
    if (!isBrowsersOwn(request.url ?? '')) strays.push(`${request.method} ${request.url}`);
    response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
  });
  server.on('connect', (request, socket) => {
    if (!isBrowsersOwn(request.url ?? '')) strays.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`],
    strays,
    put: (url, html, headers = {}) => void held.set(url, { html, headers }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
