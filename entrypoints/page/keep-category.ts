import type { Client } from '../../lib/messaging/messenger.ts';
import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import { noteCategory } from '../../lib/settings/settings.ts';

/** Remembers whether anything was close on a page of this category. */
export async function keepCategory(
  client: Client,
  quiet: string[],
  category: string,
  answer?: PaperAnswer,
): Promise<void> {
  if (!answer?.related || category === '') return;
  const quietCategories = noteCategory(quiet, category, answer.related.total === 0);
  if (quietCategories !== quiet) await client('settings.set', { quietCategories });
}
