/** What `make` gives, made when it is first asked for and kept: tables that most pages never need cost their scripts no time. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
