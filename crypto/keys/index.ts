/** Seeds and key pairs of principals, keys of compartments, and which public keys are accepted. */
export {
  dropKeys,
  kidOf,
  listKey,
  memoryKey,
  newCompartmentKey,
  packKey,
  printKey,
  recordKey,
} from './compartment-keys.ts';
export { boxKeysOf, newSeed, principalKeys, type KeyPair, type PrincipalKeys } from './principal-keys.ts';
export { isAcceptableBoxKey, isAcceptableSignKey, signBytes, verifySignature } from './public-keys.ts';
export {
  secretBytes,
  type BlockKey,
  type CompartmentKey,
  type PackKey,
  type PrincipalSeed,
  type RecordKey,
  type SlotSecret,
} from './secret-bytes.ts';
