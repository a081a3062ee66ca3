/**
 * Keys, slots, sealing, the signed log and what counts in it, restore cards, paper frames.
 * Pure: the same code runs in Node, in Electron and in a browser; it knows no SQL, no screen and no clock.
 */
export {
  byteReader,
  compareBytes,
  concatBytes,
  equalBytes,
  fromHex,
  fromUtf8,
  toHex,
  uint,
  utf8,
} from './bytes.ts';
export { assertNever, CryptoError, type CryptoErrorCode } from './errors.ts';
export { hash } from './hash.ts';
export {
  noVault,
  vaultCompartment,
  type CompartmentId,
  type EntryName,
  type Kid,
  type LeafHash,
  type PartHash,
  type PrincipalId,
  type RecordId,
  type RevisionId,
  type SetId,
  type VaultId,
} from './ids.ts';
export * from './paper/index.ts';
export { systemRandom, type RandomBytes } from './random.ts';
export { cryptoReady } from './sodium.ts';
export * from './keys/index.ts';
export * from './slots/index.ts';
export * from './wraps/index.ts';
export * from './rows/index.ts';
export * from './joint/index.ts';
export * from './cards/index.ts';
export * from './log/index.ts';
export { decodeCanonical, encodeCanonical, type JsonValue } from './canonical-json.ts';
export { suite } from './suite.ts';
