import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { FIXTURES, fixturePages } from './fixtures.ts';
import { tinyPdf } from './pdf.ts';

interface Answer {
  type: string;
  body: string | Buffer;
}

export interface Server {
  port: number;
  /** URLs asked for since the last `forget`, in order. */
  requests(): string[];
  forget(): void;
  /** Serves this HTML under that URL from now on. */
  serve(url: string, html: string): void;
  close(): Promise<void>;
}

const HTML = 'text/html; charset=utf-8';
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const STATIC = join(FIXTURES, 'sites', 'arxiv', 'static');

/**
 * Plays every host of the web on one local port: the fixtures under the URLs that they name, `/static/` files,
 * an empty PDF for every `/pdf/`, and 404 for the rest. It writes down what was asked for.
 */
export async function startServer(): Promise<Server> {
  const pages = new Map<string, Answer>();
  const log: string[] = [];
  for (const { url, file } of fixturePages()) pages.set(url, { type: HTML, body: readFileSync(file) });
  const server = https.createServer(certificate(), (request, response) => {
    const url = `https://${request.headers.host}${request.url}`;
    log.push(url);
    answer(request, response, pages.get(url) ?? ownFile(new URL(url)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests: () => [...log],
    forget: () => void log.splice(0),
    serve: (url, html) => void pages.set(new URL(url).href, { type: HTML, body: html }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function certificate(): { key: Buffer; cert: Buffer } {
  const read = (file: string) => readFileSync(join(FIXTURES, 'tls', file));
  return { key: read('key.pem'), cert: read('cert.pem') };
}

function ownFile({ pathname }: URL): Answer | undefined {
  if (pathname.startsWith('/pdf/')) return { type: 'application/pdf', body: tinyPdf() };
  if (!pathname.startsWith('/static/')) return undefined;
  // Browsers ask for versioned paths such as /static/browse/0.3.4/css/arXiv.css; the fixture keeps the file alone.
  const file = normalize(join(STATIC, pathname.split('/').pop() ?? ''));
  if (!file.startsWith(STATIC + sep) || !existsSync(file)) return undefined;
  return { type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
}

function answer(request: IncomingMessage, response: ServerResponse, found: Answer | undefined): void {
  response.statusCode = found ? 200 : 404;
  response.setHeader('content-type', found?.type ?? HTML);
  response.setHeader('cache-control', 'no-store');
  response.end(
    request.method === 'HEAD'
      ? undefined
      : (found?.body ?? '<!doctype html><title>404</title><p>Not found</p>'),
  );
}
