import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** A response that a test makes up: for pages that change, are huge, or are hostile. */
export interface MadePage {
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string;
  /** Serves `page` at a path from now on, whatever the query; at a path with a query, for that one. */
  set(path: string, page: MadePage): void;
  /** Paths that were asked for so far, in order. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves a folder of fixture pages, on this machine only. */
export async function servePages(folder: string): Promise<PageServer> {
  const made = new Map<string, MadePage>();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const page = made.get(request.url ?? '') ?? made.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers });
      response.end(page.body);
      return;
    }
    try {
      const file = join(folder, normalize(pathname).replace(/^(\.\.[/\\])+/, ''));
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set: (path, page) => void made.set(path, page),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
