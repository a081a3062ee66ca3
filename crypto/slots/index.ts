/** Slots: what a person has (passphrase, key file, code, cards) to the seed of a principal. */
export { fromBase32, toBase32 } from './base32.ts';
export { cardsSecret } from './cards-secret.ts';
export {
  appPolicy,
  assertWithinPolicy,
  defaultCost,
  noCost,
  smallestCost,
  type KdfCost,
  type KdfPolicy,
} from './kdf-policy.ts';
export {
  normalisePassphrase,
  passphraseFromFile,
  passphraseAndKeyFileSecret,
  passphraseSecret,
} from './passphrase.ts';
export {
  formatRecoveryCode,
  newRecoveryCode,
  parseRecoveryCode,
  recoveryCodeSecret,
} from './recovery-code.ts';
export {
  openSlot,
  parseSlot,
  partHash,
  sealSlot,
  slotKinds,
  slotLength,
  type SlotHeader,
  type SlotKind,
} from './slot.ts';
