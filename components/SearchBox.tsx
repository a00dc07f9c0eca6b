import type { RefObject } from 'preact';
import { Icon } from './Icon.tsx';
import { Search, X } from './icons.ts';

interface SearchBoxProps {
  query: string;
  placeholder: string;
  onQuery(query: string): void;
  input: RefObject<HTMLInputElement | null>;
}

/** One line to search with; Escape empties it before it closes anything around it. */
export function SearchBox({ query, placeholder, onQuery, input }: SearchBoxProps) {
  const clear = () => {
    onQuery('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    event.stopPropagation();
    onQuery('');
  };
  return (
    <div class="search">
      <Icon node={Search} />
      <input
        ref={input}
        type="search"
        value={query}
        placeholder={placeholder}
        aria-label={placeholder}
        autocomplete="off"
        spellcheck={false}
        maxLength={20_000}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <span class="key" aria-hidden="true">
          /
        </span>
      ) : (
        <button type="button" class="tool" aria-label="Clear the search" onClick={clear}>
          <Icon node={X} size={14} />
        </button>
      )}
    </div>
  );
}
