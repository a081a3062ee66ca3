/** Gathers bytes in one growing array; integers as LEB128. paper-format.md 5.1. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  readonly bytes: (values: Uint8Array) => void;
  /** Unsigned LEB128. */
  readonly u: (value: number | bigint) => void;
  /** Signed: LEB128 of the zigzag. */
  readonly z: (value: number | bigint) => void;
  readonly done: () => Uint8Array;
}

/** An empty writer. */
export function byteWriter(): ByteWriter {
  let held = new Uint8Array(4_096);
  let length = 0;
  const room = (more: number): void => {
    if (length + more <= held.length) return;
    const larger = new Uint8Array(Math.max(held.length * 2, length + more));
    larger.set(held);
    held = larger;
  };
  const byte = (value: number): void => {
    room(1);
    held[length++] = value;
  };
  const u = (value: number | bigint): void => {
    let rest = BigInt(value);
    for (; rest > 0x7fn; rest >>= 7n) byte(Number(rest & 0x7fn) | 0x80);
    byte(Number(rest));
  };
  return {
    byte,
    bytes: (values) => {
      room(values.length);
      held.set(values, length);
      length += values.length;
    },
    u,
    z: (value) => {
      const wide = BigInt(value);
      u(wide < 0n ? -wide * 2n - 1n : wide * 2n);
    },
    done: () => held.slice(0, length),
  };
}
