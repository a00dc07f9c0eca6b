import { afterAll, beforeAll, describe } from 'vitest';
import type { Browser, BrowserName } from './driver.ts';
import { launch, wantedBrowsers } from './launch.ts';
import { type Server, startServer } from './server.ts';

export interface Session {
  browser: Browser;
  server: Server;
}

/**
 * The same scenarios in each browser: one browser on a fresh profile, and one server, for all of them. `session` is
 * filled when the first scenario starts.
 */
export function inEachBrowser(title: string, scenarios: (session: Session, name: BrowserName) => void): void {
  describe.each(wantedBrowsers())(`${title} (%s)`, (name) => {
    const session = {} as Session;
    beforeAll(async () => {
      session.server = await startServer();
      session.browser = await launch(name, { port: session.server.port });
    });
    afterAll(async () => {
      await session.browser?.close();
      await session.server?.close();
    });
    scenarios(session, name);
  });
}
