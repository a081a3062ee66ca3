import { concatBytes, toHex, uint, type RandomBytes } from '../../crypto/index.ts';

/** Gives ids that no other copy of the vault can give. */
export interface IdSource {
  /** A new id: 16 bytes as 32 hex characters. The caller names what it is of: `next<RecordId>()`. */
  next: <Id extends string>() => Id;
  /** Draws new random bytes and starts the counter over: when the file is not the one this session last wrote. */
  redraw: () => void;
}

/**
 * A source of ids for one writing session: 8 random bytes, then a counter (format rules F). On paper a session's
 * ids compress to almost nothing; they show neither date nor person.
 */
export function createIdSource(random: RandomBytes): IdSource {
  let head = random(8);
  let counter = 0;
  return {
    next: <Id extends string>() => toHex<Id>(concatBytes(head, uint(counter++, 8))),
    redraw: () => {
      head = random(8);
      counter = 0;
    },
  };
}
