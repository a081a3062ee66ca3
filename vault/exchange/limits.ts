import { ExchangeError } from './errors.ts';

/** How much an import may ask of the machine. Everything beyond is refused before it is parsed. */
export interface ExchangeLimits {
  /** Bytes of the whole file. */
  readonly bytes: number;
  /** Rows of a table, or cards of an address book. */
  readonly rows: number;
  /** Cells of one row, or lines of one card. */
  readonly columns: number;
  /** Characters of one cell or card line; Excel's own limit is 32,767. */
  readonly cell: number;
  /** Entries of a password file, their earlier versions included. */
  readonly kdbxEntries: number;
  /** Bytes of a password file once unpacked, and how many times its packed size that may be. */
  readonly kdbxUnpacked: number;
  readonly kdbxRatio: number;
  /** What a password file's key derivation may ask for. */
  readonly argonMemoryMib: number;
  readonly argonPasses: number;
  readonly argonLanes: number;
  readonly aesRounds: number;
}

/**
 * A region's 35,000 people in CSV are 6 MB; 2,000 cards with photos 25 MB.
 * KeePassXC chooses AES rounds that took a second where the file was made: up to 100 million on a quick machine.
 * kdbxweb needs about 40 kB of memory an entry: 20,000 entries stay under 1 GB.
 */
export const standardLimits: ExchangeLimits = {
  bytes: 32 * 1024 * 1024,
  rows: 100_000,
  columns: 1_000,
  cell: 100_000,
  kdbxEntries: 20_000,
  kdbxUnpacked: 128 * 1024 * 1024,
  kdbxRatio: 100,
  argonMemoryMib: 1024,
  argonPasses: 100,
  argonLanes: 16,
  aesRounds: 200_000_000,
};

/** Fails with `import-empty` or `import-too-large`. */
export function checkSize(bytes: Uint8Array, limits: ExchangeLimits): void {
  if (bytes.length === 0) throw new ExchangeError('import-empty');
  if (bytes.length > limits.bytes) {
    const megabytes = (count: number): number => Math.ceil(count / 1_000_000);
    throw new ExchangeError('import-too-large', {
      megabytes: megabytes(bytes.length),
      limit: megabytes(limits.bytes),
    });
  }
}
