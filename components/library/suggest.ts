import type { TaughtRule } from '../../lib/sites/taught/rule.ts';

/** A first rule for a page: its host, the folder that it is in, its heading. */
export function suggestRule(address: string): TaughtRule {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:') return { name: '', pattern: 'https://', title: 'h1' };
  const [folder, rest] = url.pathname.split('/').slice(1);
  const place = folder && rest !== undefined ? `/${folder}/*` : '/*';
  return {
    name: url.hostname.replace(/^www\./, ''),
    pattern: `https://${url.hostname}${place}`,
    title: 'h1',
  };
}

/** Long texts are cut in the trial: it is to be recognised, not read. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).trimEnd()}…` : text;
}
