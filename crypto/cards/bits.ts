/** Splits bytes, read as one big-endian number, into `count` digits of `bits` bits, high digits first. */
export function digitsOf(bytes: Uint8Array, bits: number, count: number): number[] {
  const base = 1n << BigInt(bits);
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const digits = new Array<number>(count).fill(0);
  for (let i = count - 1; i >= 0; i--, rest /= base) digits[i] = Number(rest % base);
  return digits;
}

/** The `length` bytes of digits of `bits` bits, high digits first; null when the number does not fit. */
export function bytesOf(digits: readonly number[], bits: number, length: number): Uint8Array | null {
  let rest = digits.reduce((sum, digit) => (sum << BigInt(bits)) | BigInt(digit), 0n);
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i--, rest >>= 8n) bytes[i] = Number(rest & 255n);
  return rest === 0n ? bytes : null;
}
