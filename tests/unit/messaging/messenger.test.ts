import { describe, expect, it } from 'vitest';
import { describeError } from '../../../lib/background/describe-error.ts';
import {
  createClient,
  type Handlers,
  type PageWire,
  serve,
  servePage,
  type Wire,
} from '../../../lib/messaging/messenger.ts';
import type { MessageName } from '../../../lib/messaging/protocol.ts';
import { GATES } from '../../../lib/messaging/schemas.ts';
import { paperOf } from '../papers.ts';

const EXTENSION = 'chrome-extension://kindred/';
type Listener = Parameters<Wire['onMessage']['addListener']>[0];

/** Two ends of a wire as the browser connects them; messages are cloned, as the browser does. */
function connect(
  handlers: Partial<Handlers>,
  sender: Record<string, unknown>,
  ready: (name: MessageName) => Promise<unknown> = async () => undefined,
) {
  let listener: Listener | undefined;
  const wire: Wire = {
    id: 'kindred',
    getURL: (path) => EXTENSION + path,
    onMessage: {
      addListener: (added) => {
        listener = added;
      },
    },
    sendMessage: async (message) =>
      structuredClone(await listener?.(structuredClone(message), sender as never)),
  };
  const prepared = async (name: MessageName) => {
    await ready(name);
    return handlers;
  };
  serve(wire, GATES, prepared, describeError);
  return { ask: createClient(wire), send: wire.sendMessage };
}

const SCREEN = { id: 'kindred', url: `${EXTENSION}popup.html` };
const SITES = { sites: [], all: { on: false, origins: [] } };
const PAGE = { id: 'kindred', url: 'https://arxiv.org/abs/1611.03530', tab: { id: 7 } };

describe('messages', () => {
  it('carry an input to its handler and the answer back', async () => {
    const { ask } = connect({ 'saved.marks': ({ rows }) => rows.map(({ ids }) => ids.arxiv ?? null) }, PAGE);
    expect(await ask('saved.marks', { rows: [{ ids: { arxiv: '1' } }, { ids: {} }] })).toEqual(['1', null]);
  });

  it('tell the handler which tab asks', async () => {
    let tabId: number | undefined;
    const handlers: Partial<Handlers> = {
      'page.paper': (_input, sender) => {
        tabId = sender.tabId;
        return { key: 'k', ids: {}, saved: false };
      },
    };
    const page = { site: 'arxiv', page: 'abstract' as const, ids: { arxiv: '1611.03530' }, paper: paperOf() };
    await connect(handlers, PAGE).ask('page.paper', { page, limit: 5 });
    expect(tabId).toBe(7);
  });

  it('tell the handler of a private window', async () => {
    const heard: unknown[] = [];
    const handlers: Partial<Handlers> = {
      'site.isOn': (_input, { isPrivate }) => heard.push(isPrivate) > 0,
    };
    await connect(handlers, PAGE).ask('site.isOn', {});
    await connect(handlers, { ...PAGE, tab: { id: 7, incognito: true } }).ask('site.isOn', {});
    expect(heard).toEqual([undefined, true]);
  });

  it('wait for what their own handler needs alone', async () => {
    const hangs = (name: string) => (name === 'saved.list' ? new Promise(() => {}) : Promise.resolve());
    const { ask } = connect({ 'saved.list': () => [], 'health.reset': () => SITES }, SCREEN, hangs);
    void ask('saved.list', {});
    expect(await ask('health.reset', {})).toEqual(SITES);
  });

  it('throw the error of the handler on the asking side', async () => {
    const handlers: Partial<Handlers> = {
      'saved.list': () => {
        throw new Error('The list is asleep.');
      },
    };
    await expect(connect(handlers, SCREEN).ask('saved.list', {})).rejects.toThrow('The list is asleep.');
  });

  it('say in words that the disk is full', async () => {
    const handlers: Partial<Handlers> = {
      'saved.save': () => Promise.reject(new DOMException('x', 'QuotaExceededError')),
    };
    await expect(connect(handlers, PAGE).ask('saved.save', { paper: paperOf() })).rejects.toThrow(
      'Your list is unchanged',
    );
  });

  it('are an error when nobody answers', async () => {
    const silent = createClient({ id: 'kindred', sendMessage: async () => undefined });
    await expect(silent('corpus.info', {})).rejects.toMatchObject({ lost: true });
    const closed = createClient({
      id: 'kindred',
      sendMessage: () => Promise.reject(new Error('port closed')),
    });
    await expect(closed('corpus.info', {})).rejects.toThrow('did not answer');
  });
});

describe('a worker stopped in the middle of an answer', () => {
  it('is woken by asking once more', async () => {
    let asked = 0;
    const send = async () => {
      asked += 1;
      if (asked === 1) throw new Error('The message port closed before a response was received.');
      return { ok: true, answer: ['arxiv:1'] };
    };
    const ask = createClient({ id: 'kindred', sendMessage: send });
    expect(await ask('saved.marks', { rows: [{ ids: { arxiv: '1' } }] })).toEqual(['arxiv:1']);
    expect(asked).toBe(2);
  });

  it('is not asked again when it answered with an error', async () => {
    let asked = 0;
    const send = async () => {
      asked += 1;
      return { ok: false, error: 'The disk is full.' };
    };
    const ask = createClient({ id: 'kindred', sendMessage: send });
    await expect(ask('saved.list', {})).rejects.toThrow('The disk is full.');
    expect(asked).toBe(1);
  });
});

describe('a page whose extension is gone', () => {
  it('hears of it, so that it can take its card away', async () => {
    let isOrphan = false;
    const send = () => Promise.reject(new Error('Extension context invalidated.'));
    const ask = createClient({ id: undefined as never, sendMessage: send }, () => {
      isOrphan = true;
    });
    await expect(ask('saved.marks', { rows: [] })).rejects.toThrow('did not answer');
    expect(isOrphan).toBe(true);
  });
});

describe('what is not let in', () => {
  const list = {
    'saved.list': () => [],
    'saved.save': () => ({ key: '', saved: true, changed: true, count: 1 }),
  };
  const refused = async (message: unknown, sender: Record<string, unknown>) => {
    const reply = (await connect(list, sender).send(message)) as { ok: boolean; error?: string } | undefined;
    return reply?.ok === false ? reply.error : reply;
  };

  it('messages of other extensions', async () => {
    expect(await refused({ kindred: 'saved.list', input: {} }, { ...SCREEN, id: 'other' })).toContain(
      'may not',
    );
  });

  it('the whole list for a page', async () => {
    expect(await refused({ kindred: 'saved.list', input: {} }, PAGE)).toContain('may not');
  });

  it('a sender without a tab that is no page of ours', async () => {
    expect(
      await refused({ kindred: 'saved.save', input: {} }, { id: 'kindred', url: 'https://x.org/' }),
    ).toContain('may not');
  });

  it.each(['constructor', '__proto__', 'saved.nothing'])('the unknown message %s', async (kindred) => {
    expect(await refused({ kindred, input: {} }, SCREEN)).toContain('There is no message');
  });

  it.each([
    ['a title of a megabyte', { paper: { ...paperOf(), title: 'x'.repeat(1_000_000) } }],
    ['a script for an address', { paper: { ...paperOf(), url: 'javascript:alert(1)' } }],
    ['a paper without a title', { paper: { ...paperOf(), title: undefined } }],
    ['unknown fields', { paper: { ...paperOf(), onclick: 'x' } }],
    ['an author who is no text', { paper: { ...paperOf(), authors: [{}] } }],
    ['nothing', null],
  ])('%s', async (_name, input) => {
    expect(await refused({ kindred: 'saved.save', input }, PAGE)).toContain('Nothing was changed');
  });

  it('leaves messages that are not ours to others', async () => {
    expect(await refused({ type: 'hello' }, SCREEN)).toBeUndefined();
    expect(await refused('hello', SCREEN)).toBeUndefined();
  });
});

describe('the gates', () => {
  it('open the list as a whole, search and files to screens alone', () => {
    const forPages = Object.entries(GATES).flatMap(([name, { from }]) =>
      from.includes('page') ? [name] : [],
    );
    expect(forPages.sort()).toEqual([
      'page.correct',
      'page.left',
      'page.paper',
      'saved.marks',
      'saved.remove',
      'saved.restore',
      'saved.save',
      'settings.set',
      'site.isOn',
      'site.ran',
      'surface.open',
    ]);
  });
});

describe('a content script', () => {
  /** A page that serves a toggle; gives what it answers to a message of that sender. */
  function page(signal: AbortSignal) {
    const listeners = new Set<Parameters<PageWire['onMessage']['addListener']>[0]>();
    const onMessage: PageWire['onMessage'] = {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    };
    servePage({ id: 'kindred', onMessage }, { 'card.toggle': () => true }, signal);
    return (message: unknown, sender: object) => {
      const answers: unknown[] = [];
      for (const listener of listeners) listener(message, sender, (answer) => void answers.push(answer));
      return answers;
    };
  }

  it('answers the background, by name', () => {
    const tell = page(new AbortController().signal);
    expect(tell({ kindredPage: 'card.toggle' }, { id: 'kindred' })).toEqual([true]);
    expect(tell({ kindredPage: 'constructor' }, { id: 'kindred' })).toEqual([]);
  });

  it('hears nobody else, and nothing after its end', () => {
    const end = new AbortController();
    const tell = page(end.signal);
    expect(tell({ kindredPage: 'card.toggle' }, { id: 'another' })).toEqual([]);
    expect(tell({ kindredPage: 'card.toggle' }, { id: 'kindred', tab: { id: 1 } })).toEqual([]);
    end.abort();
    expect(tell({ kindredPage: 'card.toggle' }, { id: 'kindred' })).toEqual([]);
  });
});
