import { secretBytes, type SlotSecret } from '../keys/index.ts';

/** The secret of a cards slot: the 32 bytes that the cards share, as they are. `bad-input` on another length. */
export function cardsSecret(bytes: Uint8Array): SlotSecret {
  return secretBytes<SlotSecret>(bytes);
}
