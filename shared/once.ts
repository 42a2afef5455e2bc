/** What is made when it is first asked for and kept from then on, so that a start does not pay for what it may never need. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
