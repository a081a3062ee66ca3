import {
  CryptoError,
  dropKeys,
  fromHex,
  openKeyWrap,
  toHex,
  type CompartmentId,
  type CompartmentKey,
  type KeyInUse,
  type Kid,
  type Log,
  type LogView,
  type PartHash,
  type PrincipalId,
  type PrincipalKeys,
  type RandomBytes,
  type VaultId,
  type WrappedTo,
} from '../../crypto/index.ts';
import { createCipher, type Cipher, type CompartmentForm } from './cipher.ts';
import type { Finding } from './findings.ts';
import type { LiveWrap } from './parts.ts';

/** The compartment keys that reached one principal. */
export type Keyring = Map<Kid, CompartmentKey>;

/** Opens all wraps to the principal. A wrap that does not open is named; the others still give their keys. */
export function openKeyring(
  wraps: readonly LiveWrap[],
  principal: PrincipalId,
  keys: PrincipalKeys,
): { keyring: Keyring; findings: Finding[] } {
  const keyring: Keyring = new Map();
  const findings: Finding[] = [];
  for (const { part, bytes, header } of wraps) {
    if (header.to !== principal || header.share > 0 || keyring.has(header.name as Kid)) continue;
    const key = openedOrNull(bytes, keys);
    if (key === null) findings.push({ kind: 'wrap-damaged', part });
    else keyring.set(header.name as Kid, key);
  }
  return { keyring, findings: findings.filter((finding) => isMissed(finding, wraps, principal, keyring)) };
}

/**
 * Whether a part was listed before its receiver made the keys that it has now: a wrap to the keys of before opens nothing
 * any more, as when a merge brings an old one back. docs/vault-format.md 17.1.
 */
export function isOfEarlierKeys(
  log: Log,
  view: LogView,
  part: PartHash,
  self: { readonly id: PrincipalId; readonly keys: PrincipalKeys },
): boolean {
  const sign = toHex(self.keys.sign.publicKey);
  const since = view.order.findLast((name) =>
    log
      .entry(name)
      ?.body.principals?.some((each) => each.id === self.id && 'sign' in each && each.sign === sign),
  );
  const listings = view.parts.get(part) ?? [];
  return since !== undefined && listings.every(({ entry }) => view.isAncestor(entry, since));
}

/** Wraps to keys of an earlier day no longer open, which is as it should be when a later wrap gave the key. */
function isMissed(
  finding: Finding,
  wraps: readonly LiveWrap[],
  principal: PrincipalId,
  keyring: Keyring,
): boolean {
  if (!('part' in finding)) return true;
  return wraps.some(
    ({ part, header }) =>
      part === finding.part && header.to === principal && !keyring.has(header.name as Kid),
  );
}

function openedOrNull(bytes: Uint8Array, keys: PrincipalKeys): CompartmentKey | null {
  try {
    return openKeyWrap(bytes, keys.box);
  } catch (error) {
    if (error instanceof CryptoError) return null;
    throw error;
  }
}

/** To whom a key was wrapped, for the log's reckoning of what is owed. */
export function wrappedToBy(wraps: readonly LiveWrap[]): WrappedTo {
  const holders = new Map<string, PrincipalId[]>();
  for (const { header } of wraps) {
    if (header.share === 0) holders.set(header.name, [...(holders.get(header.name) ?? []), header.to]);
  }
  return (kid) => holders.get(kid);
}

export interface Ciphers {
  readonly cipherFor: (form: CompartmentForm, kid: Kid) => Cipher | undefined;
  /** Overwrites all keys that were derived. */
  readonly forget: () => void;
}

/** Makes the ciphers of a session, each once. */
export function createCiphers(keyring: Keyring, vault: VaultId, random: RandomBytes): Ciphers {
  const made = new Map<string, Cipher>();
  const cipherFor: Ciphers['cipherFor'] = (form, kid) => {
    const key = keyring.get(kid);
    if (key === undefined) return undefined;
    const name = `${form.id satisfies CompartmentId}/${kid}`;
    const cipher = made.get(name) ?? createCipher(key, vault, form, random);
    made.set(name, cipher);
    return cipher;
  };
  const forget = (): void => {
    for (const cipher of made.values()) cipher.forget();
    made.clear();
  };
  return { cipherFor, forget };
}

/** Overwrites all keys of a keyring. */
export function forgetKeyring(keyring: Keyring): void {
  for (const key of keyring.values()) key.fill(0);
  keyring.clear();
}

/**
 * The public key to which a note of a `drop` compartment is sealed. Who can read there takes the one that belongs to
 * the compartment's key, whatever the log says of it. docs/vault-format.md 9.1.
 */
export function noteKey(
  { view, keyring }: { readonly view: LogView; readonly keyring: Keyring },
  compartment: CompartmentId,
  { kid, box }: Pick<KeyInUse, 'kid' | 'box'>,
): Uint8Array | undefined {
  const key = keyring.get(kid);
  if (key !== undefined) return dropKeys(key, view.vault, compartment).publicKey;
  return box === undefined ? undefined : fromHex(box, 32);
}

/** Compartments for notes whose `box` in the log is not the one that belongs to their key. */
export function wrongNoteKeys(view: LogView, keyring: Keyring): Finding[] {
  return [...view.compartments.keys()].flatMap((compartment) => {
    const isWrong = view.keys(compartment).some((key) => {
      const own = key.box === undefined ? undefined : noteKey({ view, keyring }, compartment, key);
      return own !== undefined && toHex(own) !== key.box;
    });
    return isWrong ? [{ kind: 'note-key-wrong', compartment }] : [];
  });
}
