import { open } from 'node:fs/promises';
import type { ByteSource } from '../../lib/engine/segment/types.ts';

/** A file of which what is asked for is read, as of a Blob in a browser. It stays open as long as the program runs. */
export async function fileSource(path: string): Promise<ByteSource> {
  const file = await open(path);
  const { size } = await file.stat();
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
      if (bytesRead < bytes.length) throw new Error(`${path} is cut short.`);
      return bytes;
    },
  };
}
