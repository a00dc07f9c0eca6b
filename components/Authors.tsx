import { Fragment } from 'preact';
import type { Range } from '../lib/engine/types.ts';
import { authorLine } from './author-line.ts';
import { Marked } from './Marked.tsx';

interface AuthorsProps {
  authors: readonly string[];
  marks?: readonly (readonly Range[])[] | undefined;
}

/** Three family names and how many more; all names on hover. The unfolded row names all for everyone. */
export function Authors({ authors, marks }: AuthorsProps) {
  const { shown, more } = authorLine(authors, marks);
  return (
    <span class="authors" title={authors.join(', ')}>
      <span class="names">
        {shown.map((author, index) => (
          <Fragment key={index}>
            {index > 0 && ', '}
            <Marked text={author.text} layers={[{ look: 'match', ranges: author.ranges }]} />
          </Fragment>
        ))}
      </span>
      {more > 0 && (
        <span class="more">
          <span aria-hidden="true"> +{more}</span>
          <span class="unseen"> and {more} more</span>
        </span>
      )}
    </span>
  );
}
