/**
 * Names of things, kept in memory as lower-case hex so that they compare, sort and serve as map keys.
 * Each is branded: a record's id cannot be handed to a function that asks for a compartment's.
 */
type Branded<Name extends string> = string & { readonly __name: Name };

/** BLAKE2b-256 of the genesis entry, 64 hex characters. */
export type VaultId = Branded<'vault'>;
/** BLAKE2b-256 of a whole entry with its signatures, 64 hex characters. */
export type EntryName = Branded<'entry'>;
/** BLAKE2b-256 of a part's bytes, 64 hex characters. */
export type PartHash = Branded<'part'>;
/** Commitment that names a compartment key, 64 hex characters. */
export type Kid = Branded<'kid'>;
/** Leaf of a sealed row, 64 hex characters. */
export type LeafHash = Branded<'leaf'>;
/** 16 bytes each, 32 hex characters. */
export type PrincipalId = Branded<'principal'>;
export type CompartmentId = Branded<'compartment'>;
export type RecordId = Branded<'record'>;
export type RevisionId = Branded<'revision'>;
export type SetId = Branded<'set'>;

/** Compartment 0: the vault itself. To manage it is to add and remove principals and compartments. */
export const vaultCompartment = '0'.repeat(32) as CompartmentId;
/** What genesis carries in its vault field, since the vault's id is not known before it is signed. */
export const noVault = '0'.repeat(64) as VaultId;
