import { CryptoError } from '../errors.ts';

/**
 * Secrets of 32 bytes, branded by what they open, so that a slot's secret cannot be used where a compartment's
 * key belongs.
 */
type SecretBytes<Name extends string> = Uint8Array & { readonly __secret: Name };

/** What a principal is made of: both its key pairs come from it. */
export type PrincipalSeed = SecretBytes<'seed'>;
/** CK of the specification: opens one compartment, and is reached through wraps. */
export type CompartmentKey = SecretBytes<'compartment'>;
/** SK of the specification: what a passphrase, a code or cards come to. */
export type SlotSecret = SecretBytes<'slot'>;
/** Seals the rows of one compartment under one CK. */
export type RecordKey = SecretBytes<'record'>;
/** Seals the packs of one compartment under one CK. */
export type PackKey = SecretBytes<'pack'>;
/** Seals the list blocks of one compartment, or its stream in one paper set. */
export type BlockKey = SecretBytes<'block'>;

/** Names 32 bytes as a secret of a kind. Fails with `bad-input` on another length. */
export function secretBytes<
  Kind extends PrincipalSeed | CompartmentKey | SlotSecret | RecordKey | PackKey | BlockKey,
>(bytes: Uint8Array): Kind {
  if (bytes.length !== 32) throw new CryptoError('bad-input', { length: bytes.length });
  return bytes as Kind;
}
