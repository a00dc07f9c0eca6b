import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { GIVEN } from '../lib/platform/given.ts';
import { readTaughtPage, taughtSite, validateRule } from '../lib/sites/taught.ts';

/** Longest texts that go back: they are to be recognised, not read. */
const LONGEST = 1_000;
const MOST_AUTHORS = 20;

/** Injected while a rule is typed: says what it finds in this page. What it returns is checked by the background. */
export default defineUnlistedScript(() => {
  const check = validateRule((globalThis as Record<string, unknown>)[GIVEN], document);
  if ('problems' in check) return { status: 'invalid', problems: check.problems };
  const { title, abstract, authors } = readTaughtPage(document, check.rule);
  return {
    status: 'read',
    matches: taughtSite(check.rule).detect(new URL(location.href)) !== undefined,
    title: (title?.value ?? '').slice(0, LONGEST),
    abstract: (abstract?.value ?? '').slice(0, LONGEST),
    authors: (authors?.value ?? []).slice(0, MOST_AUTHORS).map((name) => name.slice(0, 200)),
  };
});
