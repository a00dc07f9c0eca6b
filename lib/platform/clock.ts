/** The only clock. Milliseconds since the epoch. */
export const now = (): number => Date.now();

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
