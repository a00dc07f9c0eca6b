const POLYNOMIAL = 0xedb88320;

/**
 * Four tables of 256 for four bytes at a step ("slicing by four": Kounavis & Berry, 2005): table `k` has what a byte
 * does to the rest when `k` bytes follow it.
 */
const TABLE = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  TABLE[byte] = rest;
}
for (let i = 256; i < TABLE.length; i++) {
  const before = TABLE[i - 256] ?? 0;
  TABLE[i] = (before >>> 8) ^ (TABLE[before & 0xff] ?? 0);
}

/** CRC-32 (ISO 3309, as in zip and PNG) of the bytes, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  let i = 0;
  // By index, without checks for undefined, and four bytes at a step: millions are read before the first answer.
  for (const whole = bytes.length - 3; i < whole; i += 4) {
    rest ^=
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    rest =
      (TABLE[768 + (rest & 0xff)] as number) ^
      (TABLE[512 + ((rest >>> 8) & 0xff)] as number) ^
      (TABLE[256 + ((rest >>> 16) & 0xff)] as number) ^
      (TABLE[rest >>> 24] as number);
  }
  for (; i < bytes.length; i++) rest = (rest >>> 8) ^ (TABLE[(rest ^ (bytes[i] as number)) & 0xff] as number);
  return (rest ^ 0xffffffff) >>> 0;
}
