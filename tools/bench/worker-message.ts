import type { Page } from 'puppeteer-core';

export interface Answered {
  /** Milliseconds there and back. */
  ms: number;
  answer: Record<string, unknown>;
}

/** One message to the worker and its answer, asked from the extension's own page. @throws Error when it is refused */
export async function askWorker(page: Page, name: string, input: object): Promise<Answered> {
  const { ms, reply } = await page.evaluate(
    async (message) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome;
      const start = performance.now();
      const reply = (await runtime.sendMessage(message)) as Reply;
      return { ms: performance.now() - start, reply };
    },
    { kindred: name, input },
  );
  if (!reply?.ok) throw new Error(`${name} was not answered: ${reply?.error ?? 'no reply'}`);
  return { ms, answer: reply.answer };
}

type Reply = { ok: true; answer: Record<string, unknown> } | { ok: false; error: string };
