import {
  assertNever,
  cardsSecret,
  combineCandidates,
  noCost,
  openSlot,
  parseRecoveryCode,
  passphraseAndKeyFileSecret,
  passphraseSecret,
  recoveryCodeSecret,
  type CryptoError,
  type KdfCost,
  type KdfPolicy,
  type PrincipalSeed,
  type RandomBytes,
  type SlotHeader,
  type SlotKind,
  type SlotSecret,
} from '../../../crypto/index.ts';
import type { SlotPlan } from '../../store/index.ts';

/** What a person has in hand to open a slot with. */
export type Unlocking =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passphrase-and-key-file'; readonly passphrase: string; readonly keyFile: Uint8Array }
  | { readonly kind: 'recovery-code'; readonly code: string }
  | { readonly kind: 'cards'; readonly mnemonics: readonly string[] };

/** What a person chooses and remembers, with or without a file beside it. */
export type OwnWay = Extract<Unlocking, { readonly passphrase: string }>;

/** Whether a derivation is needed. */
export function hasPassphrase(unlocking: Unlocking): unlocking is OwnWay {
  return unlocking.kind === 'passphrase' || unlocking.kind === 'passphrase-and-key-file';
}

/** The kind of slot that each thing opens. */
export function slotKindOf(unlocking: Unlocking): SlotKind {
  return unlocking.kind;
}

/**
 * The seed in a slot, by what the person has. One derivation at most, inside the policy.
 * Fails with `wrong-secret`, `kdf-out-of-range`, `memory-short`, `recovery-code-mistyped` or what cards can lack.
 */
export function seedBehind(
  slot: { header: SlotHeader; bytes: Uint8Array },
  unlocking: Unlocking,
  policy: KdfPolicy,
): PrincipalSeed {
  if (unlocking.kind === 'cards') return seedBehindCards(slot.bytes, unlocking.mnemonics);
  return seedBy(slot.bytes, secretFor(unlocking, slot.header.salt, slot.header.cost, policy));
}

/** The seed that a derived secret opens; the secret is overwritten, whether it was the right one or not. */
export function seedBy(bytes: Uint8Array, secret: SlotSecret): PrincipalSeed {
  try {
    return openSlot(bytes, secret);
  } finally {
    secret.fill(0);
  }
}

/** Cards are judged by opening the slot alone: docs/vault-format.md 11. */
function seedBehindCards(bytes: Uint8Array, mnemonics: readonly string[]): PrincipalSeed {
  const { secret } = combineCandidates(mnemonics, (candidate) => opens(bytes, candidate));
  return seedBy(bytes, cardsSecret(secret));
}

function opens(bytes: Uint8Array, candidate: Uint8Array): boolean {
  try {
    openSlot(bytes, cardsSecret(candidate));
    return true;
  } catch (error) {
    if ((error as CryptoError).code === 'wrong-secret') return false;
    throw error;
  }
}

function secretFor(
  unlocking: Exclude<Unlocking, { kind: 'cards' }>,
  salt: Uint8Array,
  cost: KdfCost,
  policy: KdfPolicy,
): SlotSecret {
  switch (unlocking.kind) {
    case 'passphrase':
      return passphraseSecret(unlocking.passphrase, salt, cost, policy);
    case 'passphrase-and-key-file':
      return passphraseAndKeyFileSecret(unlocking.passphrase, unlocking.keyFile, salt, cost, policy);
    case 'recovery-code':
      return recoveryCodeSecret(parseRecoveryCode(unlocking.code));
    default:
      return assertNever(unlocking);
  }
}

/** A new slot for what the person will have: the derivation is done here, outside the store. */
export function planSlot(
  unlocking:
    Exclude<Unlocking, { kind: 'cards' }> | { readonly kind: 'card-secret'; readonly secret: Uint8Array },
  label: string,
  kdf: { readonly cost: KdfCost; readonly policy: KdfPolicy },
  random: RandomBytes,
): SlotPlan {
  const salt = random(16);
  if (unlocking.kind === 'card-secret') {
    return { kind: 'cards', label, cost: noCost, salt, secret: cardsSecret(unlocking.secret) };
  }
  const cost = unlocking.kind === 'recovery-code' ? noCost : kdf.cost;
  return {
    kind: slotKindOf(unlocking),
    label,
    cost,
    salt,
    secret: secretFor(unlocking, salt, cost, kdf.policy),
  };
}
