// Shows the extension at work: related papers on an arXiv page, as the page itself shows them, and a picture of it.
import { join } from 'node:path';
import { launch } from '../tests/e2e/harness/launch.ts';
import { type Server, startServer } from '../tests/e2e/harness/server.ts';
import { ROOT, run } from './process.ts';

const PAPER = 'https://arxiv.org/abs/1611.03530';
const PICTURE = join(ROOT, 'demo.png');

/** The real page needs a screen to be seen on and the network; otherwise the repository's own page plays it. */
async function showsRealPage(): Promise<boolean> {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  const answer = await fetch(PAPER, { method: 'HEAD', signal: AbortSignal.timeout(3_000) }).catch(
    () => undefined,
  );
  return answer?.ok ?? false;
}

/** What a reader sees of each row of the card, without the words that are for listeners alone. */
function readRows(root: Document | ShadowRoot): string[] {
  return Array.from(root.querySelectorAll('[data-kindred="row"]'), (row) => {
    const seen = row.cloneNode(true) as Element;
    for (const unseen of seen.querySelectorAll('.unseen')) unseen.remove();
    const text = (selector: string) =>
      (seen.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const strength = text('[data-kindred="strength"]');
    return `${text('[data-kindred="title"]')}\n   ${text('.byline')}  [${strength}]\n   ${text('[data-kindred="reason"]')}`;
  });
}

async function demo(server: Server | undefined): Promise<void> {
  const browser = await launch('chromium', server ? { port: server.port } : { headed: true });
  try {
    const tab = await browser.open(PAPER);
    // A window of its own keeps its size; the picture is to hold the whole card.
    if (server) await tab.resize(1280, 1000);
    const card = tab.shadow('kindred-card');
    await card.waitFor('[data-kindred="row"]', undefined, { timeout: 15_000 });
    const rows = await card.evaluate(readRows);
    console.log(
      `\n${(await tab.text('h1.title')).replace(/^Title:\s*/, '')}\n${PAPER}${server ? ' (played by this repository)' : ''}\n`,
    );
    console.log(await card.text('h2'));
    rows.forEach((row, index) => void console.log(`${index + 1}. ${row}`));
    await tab.screenshot(PICTURE);
    console.log(`\nPicture: ${PICTURE}`);
    if (!server && process.stdout.isTTY) {
      console.log('The browser is yours now: close it to end.');
      await browser.ended();
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  const code = await run('node', ['tools/build.ts', '--only', 'chrome-mv3']);
  if (code !== 0) return code;
  const server = (await showsRealPage()) ? undefined : await startServer();
  try {
    await demo(server);
  } finally {
    await server?.close();
  }
  return 0;
}

process.exitCode = await main();
