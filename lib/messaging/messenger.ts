import type { Runtime } from 'webextension-polyfill';
import type { Answer, Input, MessageName, PageProtocol } from './protocol.ts';

/** The wire: a request names the message, a reply says whether it was answered or why not. */
interface Request {
  kindred: MessageName;
  input: unknown;
}
type Reply = { ok: true; answer: unknown } | { ok: false; error: string };

/** What of the extension API the transport needs; the real one is `browser.runtime`. */
export interface Wire {
  id: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: {
    addListener(
      listener: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
    ): void;
  };
}

/** Who asks: a page of the extension itself, or a content script in a web page. */
export type SenderKind = 'screen' | 'page';
export interface Sender {
  kind: SenderKind;
  tabId?: number;
  url?: string;
  /** From a private window: nothing of it may be kept. */
  isPrivate?: boolean;
}

export type Handlers = {
  [N in MessageName]: (input: Input<N>, sender: Sender) => Answer<N> | Promise<Answer<N>>;
};

/** What a message is checked against before its handler sees it. `parse` throws on what does not fit. */
export interface Gate {
  from: readonly SenderKind[];
  parse(input: unknown): unknown;
}
export type Gates = Record<MessageName, Gate>;

/**
 * Thrown on the asking side; the text is for the user. `lost`: no answer came, so it is not known whether what was asked
 * was done.
 */
export class MessageError extends Error {
  override name = 'MessageError';
  readonly lost: boolean;
  constructor(message: string, lost = false) {
    super(message);
    this.lost = lost;
  }
}

export type Client = <N extends MessageName>(name: N, input: Input<N>) => Promise<Answer<N>>;

/**
 * The asking side. An error of the handler is thrown here; no answer at all is an error too. A worker can be stopped in
 * the middle of an answer, so a question without one is asked once more: every message may be repeated (saving twice saves
 * once). `onOrphaned` is called when the extension is gone under a page that still runs its script.
 */
export function createClient(wire: Pick<Wire, 'sendMessage' | 'id'>, onOrphaned?: () => void): Client {
  const send = async (request: Request) =>
    (await wire.sendMessage(request).catch(() => undefined)) as Reply | undefined | null;
  return async (name, input) => {
    const request: Request = { kindred: name, input };
    const reply = (await send(request)) ?? (wire.id ? await send(request) : undefined);
    if (!reply) {
      // A script that outlived its extension has no id any more.
      if (!wire.id) onOrphaned?.();
      throw new MessageError('Kindred did not answer. Try again.', true);
    }
    if (!reply.ok) throw new MessageError(reply.error);
    return reply.answer as Answer<typeof name>;
  };
}

/**
 * The answering side. Call it synchronously when the worker starts, so that a message that woke the worker is heard.
 * `handlers` is called for each message that passes its gate, with its name, and gives at least that message's handler:
 * each waits only for what it needs. `describe` turns an error into a text for the user.
 */
export function serve(
  wire: Wire,
  gates: Gates,
  handlers: (name: MessageName) => Promise<Partial<Handlers>>,
  describe: (error: unknown) => string,
): void {
  wire.onMessage.addListener((message, runtimeSender) => {
    if (!isRequest(message)) return undefined;
    return answer(message, runtimeSender).then(
      (value): Reply => ({ ok: true, answer: value }),
      (error): Reply => ({ ok: false, error: describe(error) }),
    );
  });

  async function answer(message: Request, runtimeSender: Runtime.MessageSender): Promise<unknown> {
    const gate = Object.hasOwn(gates, message.kindred) ? gates[message.kindred] : undefined;
    const sender = identify(wire, runtimeSender);
    if (!gate) throw new MessageError(`There is no message "${String(message.kindred).slice(0, 40)}".`);
    if (!sender || !gate.from.includes(sender.kind)) throw new MessageError('This sender may not ask that.');
    const input = gate.parse(message.input);
    const handler = (await handlers(message.kindred))[message.kindred] as (
      input: unknown,
      sender: Sender,
    ) => unknown;
    return handler(input, sender);
  }
}

function isRequest(message: unknown): message is Request {
  return typeof message === 'object' && message !== null && typeof (message as Request).kindred === 'string';
}

/** Who sent a message, from what the browser vouches for; `undefined` for anyone but this extension. */
function identify(wire: Wire, sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== wire.id || !sender.url) return undefined;
  const isScreen = sender.url.startsWith(wire.getURL(''));
  if (!isScreen && !sender.tab) return undefined;
  // A page that goes on without loading is at the tab's address, where that may be seen; its script began at another.
  const url = isScreen ? sender.url : (sender.tab?.url ?? sender.url);
  const isPrivate = sender.tab?.incognito === true;
  return { kind: isScreen ? 'screen' : 'page', tabId: sender.tab?.id, url, ...(isPrivate && { isPrivate }) };
}

/** What of the extension API a content script needs to listen. */
export interface PageWire {
  id: string;
  onMessage: {
    addListener(listener: PageListener): void;
    removeListener(listener: PageListener): void;
  };
}

type PageListener = (
  message: unknown,
  sender: Runtime.MessageSender,
  respond: (answer: unknown) => void,
) => undefined;

/**
 * What a content script hears from the background, answered at once; stops with `signal`. Answers go through `respond`,
 * the one way that every browser knows without the polyfill.
 */
export function servePage(wire: PageWire, handlers: Partial<PageProtocol>, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard: PageListener = (message, sender, respond) => {
    const name = (message as { kindredPage?: keyof PageProtocol } | null)?.kindredPage;
    if (sender.id !== wire.id || sender.tab || !name || !Object.hasOwn(handlers, name)) return undefined;
    respond(handlers[name]?.({}));
    return undefined;
  };
  wire.onMessage.addListener(heard);
  signal.addEventListener('abort', () => {
    try {
      wire.onMessage.removeListener(heard);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

/** Asks the content script of a tab, by name; `undefined` where none listens. */
export async function askPage(
  send: (message: unknown) => Promise<unknown>,
  name: keyof PageProtocol,
): Promise<unknown> {
  return send({ kindredPage: name }).catch(() => undefined);
}
