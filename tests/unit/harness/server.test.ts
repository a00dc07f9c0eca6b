import https from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Server, startServer } from '../../e2e/harness/server.ts';

describe('the server of the end-to-end tests', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  function get(host: string, path: string): Promise<{ status: number; type: string; body: string }> {
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: server.port,
        path,
        headers: { host },
        rejectUnauthorized: false,
      };
      const request = https.get(options, async (response) => {
        let body = '';
        for await (const chunk of response.setEncoding('latin1')) body += chunk;
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
      });
      request.on('error', reject);
    });
  }

  it('serves a registered page under its host alone, and writes down what was asked', async () => {
    server.serve('https://arxiv.org/abs/1', '<p>one');
    server.forget();
    expect(await get('arxiv.org', '/abs/1')).toMatchObject({ status: 200, body: '<p>one' });
    expect(await get('example.org', '/abs/1')).toMatchObject({ status: 404 });
    expect(server.requests()).toEqual(['https://arxiv.org/abs/1', 'https://example.org/abs/1']);
  });

  it('has a PDF for every address of one', async () => {
    const { type, body } = await get('arxiv.org', '/pdf/1710.05468v2');
    expect(type).toBe('application/pdf');
    const table = Number(/startxref\n(\d+)/.exec(body)?.[1]);
    expect(body.slice(table, table + 4)).toBe('xref');
  });

  it('gives no file from outside its folder', async () => {
    expect(await get('arxiv.org', '/static/../../tls/key.pem')).toMatchObject({ status: 404 });
    expect(await get('arxiv.org', '/static/..')).toMatchObject({ status: 404 });
  });
});
