const early = new Map<string, Promise<Uint8Array>>();

/** The bytes of a file of the extension's own package. No network is involved. */
export function readPackagedFile(path: string): Promise<Uint8Array> {
  const asked = early.get(path);
  early.delete(path);
  return asked ?? read(path);
}

/**
 * Asks for files that will be read: they come while the rest of the script is evaluated. Whoever reads one first has it;
 * what nobody read in time is let go.
 */
export function askEarly(paths: readonly string[], milliseconds = 5_000): void {
  for (const path of paths) {
    const asked = read(path);
    asked.catch(() => undefined);
    early.set(path, asked);
  }
  setTimeout(() => early.clear(), milliseconds);
}

/** Paths count from the root of the package, where the script itself lies. */
async function read(path: string): Promise<Uint8Array> {
  const response = await fetch(path);
  return new Uint8Array(await response.arrayBuffer());
}
