import net, { type AddressInfo } from 'node:net';

export interface HostProxy {
  port: number;
  close(): void;
}

/**
 * A CONNECT proxy that sends every host to one local port. Firefox has no switch that maps host names to an address;
 * with this proxy it keeps the real names in URL, SNI and Host header.
 */
export async function startProxy(toPort: number): Promise<HostProxy> {
  const server = net.createServer((client) => {
    client.on('error', () => client.destroy());
    client.once('data', (request) => connect(client, request.toString('latin1'), toPort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

function connect(client: net.Socket, request: string, toPort: number): void {
  if (!request.startsWith('CONNECT ')) {
    client.end('HTTP/1.1 502 Only CONNECT\r\n\r\n');
    return;
  }
  const upstream = net.connect(toPort, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 OK\r\n\r\n');
    client.pipe(upstream);
    upstream.pipe(client);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
}

/** Firefox preferences that send everything through the proxy. */
export function proxyPreferences({ port }: HostProxy): Record<string, string | number | boolean> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.stricttransportsecurity.preloadlist': false,
  };
}
