import net from 'node:net';
import type { Json } from './driver.ts';

/**
 * A client of Marionette, the remote protocol inside Firefox: packets `length:json` over TCP, where json is
 * `[0, id, command, parameters]` one way and `[1, id, error, result]` the other. It speaks to the browser's own
 * (chrome) context alone, from where everything else is in reach.
 */
export interface Marionette {
  command(name: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Runs an async function body in the browser window's context. `args` are there as `args`; the result is JSON. */
  chrome(body: string, args?: readonly Json[]): Promise<unknown>;
  disconnect(): void;
}

interface Waiter {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Packet = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

const SCRIPT_TIMEOUT = 30_000;

/** Connects, opens a session that accepts any certificate, and enters the chrome context. */
export async function connectMarionette(socket: net.Socket): Promise<Marionette> {
  const waiting = new Map<number, Waiter>();
  let last = 0;
  const hello = new Promise<void>((resolve) => {
    readPackets(socket, (packet) => (Array.isArray(packet) ? settle(waiting, packet as Packet) : resolve()));
  });
  socket.on('close', () => failAll(waiting, new Error('Firefox closed the connection')));
  const command: Marionette['command'] = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const json = Buffer.from(JSON.stringify([0, last, name, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${json.length}:`), json]));
    });
  await hello;
  await command('WebDriver:NewSession', { acceptInsecureCerts: true });
  await command('WebDriver:SetTimeouts', { script: SCRIPT_TIMEOUT });
  await command('Marionette:SetContext', { value: 'chrome' });
  return {
    command,
    chrome: (body, args = []) => runInChrome(command, body, args),
    disconnect: () => socket.destroy(),
  };
}

/** Tries again until the browser that was just started listens. Rejects after `timeout` ms. */
export async function connectPort(port: number, timeout: number): Promise<net.Socket> {
  const end = Date.now() + timeout;
  for (;;) {
    try {
      return await connectOnce(port);
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function connectOnce(port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}

function readPackets(socket: net.Socket, receive: (packet: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let colon = buffer.indexOf(':'); colon > 0; colon = buffer.indexOf(':')) {
      const end = colon + 1 + Number(buffer.toString('latin1', 0, colon));
      if (buffer.length < end) return;
      receive(JSON.parse(buffer.toString('utf8', colon + 1, end)));
      buffer = buffer.subarray(end);
    }
  });
}

function settle(waiting: Map<number, Waiter>, [, id, error, result]: Packet): void {
  const waiter = waiting.get(id);
  waiting.delete(id);
  if (error) waiter?.reject(new Error(`${error.error}: ${error.message}`));
  else waiter?.resolve(result);
}

function failAll(waiting: Map<number, Waiter>, error: Error): void {
  for (const waiter of waiting.values()) waiter.reject(error);
  waiting.clear();
}

async function runInChrome(
  command: Marionette['command'],
  body: string,
  args: readonly Json[],
): Promise<unknown> {
  const script = `
    const [args, done] = arguments;
    (async () => { ${body} })().then(
      (value) => done({ value: value ?? null }),
      (error) => done({ failure: String(error?.message ?? error) }),
    );`;
  const answer = (await command('WebDriver:ExecuteAsyncScript', {
    script,
    args: [args],
    newSandbox: true,
    sandbox: 'system',
  })) as { value: { value?: unknown; failure?: string } };
  if (answer.value.failure !== undefined) throw new Error(answer.value.failure);
  return answer.value.value;
}
