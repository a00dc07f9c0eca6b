import type { Engine } from '../engine/types.ts';
import type {
  About,
  NamedAnswer,
  PagePaper,
  PaperAnswer,
  RelatedAnswerView,
  TabAnswer,
} from '../messaging/protocol.ts';
import { boundPaper, boundText } from '../paper/bound.ts';
import type { Paper, PaperIds } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import { resolve } from './resolve.ts';

/** Code points of a text that papers are compared with: a long abstract. */
const LONGEST_TEXT = 10_000;

export interface AboutDeps {
  engine: Pick<Engine, 'find' | 'related'>;
  list: Pick<ReadingList, 'find'>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
}

/** Answers about what the reader named, pasted or selected, whatever page is open. */
export function createAbout({ engine, list, answer }: AboutDeps) {
  const ofIds = (ids: PaperIds, limit: number) => answer({ site: 'asked', page: 'auxiliary', ids }, limit);

  /** A held record says more than what was typed or pasted. */
  async function ofPaper(given: Paper, limit: number): Promise<PaperAnswer> {
    const paper = (await engine.find(given))?.paper ?? list.find(given)?.paper ?? given;
    return answer({ site: 'asked', page: 'auxiliary', ids: paper.ids, paper }, limit);
  }

  /** The paper that a text names as a whole; `undefined` for words. */
  async function named(text: string, limit: number): Promise<NamedAnswer | undefined> {
    const resolved = resolve(text);
    if (!resolved) return undefined;
    const given = resolved.paper ? await ofPaper(resolved.paper, limit) : await ofIds(resolved.ids, limit);
    return { ...given, held: given.paper !== undefined && (await isHeld(given.paper)) };
  }

  async function isHeld(paper: Paper): Promise<boolean> {
    return ((await engine.find(paper)) ?? list.find(paper)) !== undefined;
  }

  async function ofTitle(title: string, limit: number): Promise<PaperAnswer> {
    const paper: Paper = { title, abstract: '', authors: [], ids: {}, source: 'page' };
    return (await named(title, limit)) ?? ofPaper(boundPaper(paper), limit);
  }

  async function ofText(given: string, limit: number): Promise<TabAnswer> {
    const paper = await named(given, limit);
    if (paper) return { status: 'paper', answer: paper };
    const text = boundText(given, LONGEST_TEXT);
    return { status: 'text', text, related: withSaved(await engine.related(text, { limit })) };
  }

  function withSaved(related: Awaited<ReturnType<Engine['related']>>): RelatedAnswerView {
    const results = related.results.map((result) => ({
      ...result,
      saved: list.find(result.paper) !== undefined,
    }));
    return { ...related, results };
  }

  return {
    named,
    async about(about: About, limit: number): Promise<TabAnswer> {
      if ('text' in about) return ofText(about.text, limit);
      if ('title' in about) return { status: 'paper', answer: await ofTitle(about.title, limit) };
      const paper = 'paper' in about ? ofPaper(boundPaper(about.paper), limit) : ofIds(about.ids, limit);
      return { status: 'paper', answer: await paper };
    },
  };
}
