import {
  joinWraps,
  newSeed,
  partHash,
  principalKeys,
  sealSlot,
  sealWrap,
  toHex,
  type CompartmentId,
  type EntrySigner,
  type Kid,
  type PartStatement,
  type PrincipalId,
  type PrincipalKeys,
  type PrincipalKind,
  type PrincipalSeed,
  type PrincipalStatement,
  type RandomBytes,
  type Right,
  type VaultId,
} from '../../crypto/index.ts';
import type { Keyring } from './keyring.ts';
import type { SlotPlan } from './session.ts';

/** A principal about to be: its keys exist only in this process. */
export interface NewPrincipal {
  readonly id: PrincipalId;
  readonly seed: PrincipalSeed;
  readonly keys: PrincipalKeys;
  readonly signer: EntrySigner;
  readonly boxPublicKey: Uint8Array;
  readonly statement: PrincipalStatement;
}

/** Overwrites the keys of a principal: they live as long as the entry that they sign. */
export function forgetKeys({ sign, box }: PrincipalKeys): void {
  sign.secretKey.fill(0);
  box.secretKey.fill(0);
}

export interface PrincipalPlan {
  readonly kind: PrincipalKind;
  readonly rights: Readonly<Record<CompartmentId, Right>>;
  /** Cards only: how many are needed, of how many. */
  readonly k?: number;
  readonly n?: number;
}

/** Draws a seed and says what the log is to say of its principal. docs/vault-format.md 7. */
export function newPrincipal(id: PrincipalId, plan: PrincipalPlan, random: RandomBytes): NewPrincipal {
  const seed = newSeed(random);
  const keys = principalKeys(seed);
  const { kind, k, n } = plan;
  const rights = Object.fromEntries(Object.entries(plan.rights).filter(([, right]) => right > 0)) as Record<
    CompartmentId,
    Right
  >;
  return {
    id,
    seed,
    keys,
    signer: { id, keys },
    boxPublicKey: keys.box.publicKey,
    statement: {
      id,
      kind,
      sign: toHex(keys.sign.publicKey),
      box: toHex(keys.box.publicKey),
      ...(Object.keys(rights).length === 0 ? {} : { rights }),
      ...(k === undefined || n === undefined ? {} : { k, n }),
    },
  };
}

/**
 * The bytes of a slot and how the entry lists it; the secret is overwritten, since it has done what it was for.
 * docs/vault-format.md 8.
 */
export function slotPart(
  vault: VaultId,
  principal: PrincipalId,
  seed: PrincipalSeed,
  plan: SlotPlan,
): { bytes: Uint8Array; statement: PartStatement } {
  const bytes = sealSlot({ ...plan, vault, principal, seed });
  plan.secret.fill(0);
  return { bytes, statement: { hash: partHash(bytes), label: plan.label } };
}

/** Who gets a compartment key, by the X25519 key that the entry or its ancestors give. */
export interface WrapReceiver {
  readonly id: PrincipalId;
  readonly boxPublicKey: Uint8Array;
}

/** One part with the wraps of one key to several receivers. docs/vault-format.md 9.2. */
export function wrapsPart(
  vault: VaultId,
  compartment: CompartmentId,
  kid: Kid,
  keyring: Keyring,
  receivers: readonly WrapReceiver[],
  random: RandomBytes,
): Uint8Array[] {
  const key = keyring.get(kid);
  if (key === undefined || receivers.length === 0) return [];
  return [
    joinWraps(
      receivers.map(({ id, boxPublicKey }) =>
        sealWrap({ vault, of: compartment, name: kid, to: id, share: 0, key, boxPublicKey, random }),
      ),
    ),
  ];
}

/** How an entry lists parts: by hash, ascending; slots with their label. */
export function partStatements(
  slots: readonly PartStatement[],
  others: readonly Uint8Array[],
): PartStatement[] {
  return [...slots, ...others.map((bytes) => ({ hash: partHash(bytes) }))].sort((a, b) =>
    a.hash < b.hash ? -1 : 1,
  );
}
