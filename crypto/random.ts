/** Draws `length` random bytes. Always an argument, so that tests can repeat what they draw. */
export type RandomBytes = (length: number) => Uint8Array;

/** The platform's generator; filled in steps, since one call gives at most 65,536 bytes. */
export const systemRandom: RandomBytes = (length) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};
