/** What each field waits for, as the line that asks for it. */
const WANTED: Readonly<Record<string, string>> = {
  author: 'author: and a name',
  year: 'year: and a year, or years such as 2017-2020',
  tag: 'tag: and one of your tags',
  is: 'is:saved',
};

/** `author:`, also with the first of its quotes. */
const FIELD = /^(author|year|tag|is):"{0,2}$/;

/**
 * What is still to be typed where a query is nothing but fields without values, which ask for nothing yet; of several,
 * the last. `is:sav` is such a field, too.
 */
export function wantedOf(query: string): string | undefined {
  const parts = query.trim().toLowerCase().split(/\s+/);
  const fields = parts.map((part) =>
    'is:save'.startsWith(part) && part.length > 3 ? 'is' : FIELD.exec(part)?.[1],
  );
  const last = fields.at(-1);
  return last === undefined || fields.includes(undefined) ? undefined : WANTED[last];
}
