import {
  dropKeys,
  joinWraps,
  kidOf,
  listKey,
  openKeyWrap,
  partHash,
  printKey,
  recordKey,
  sealWrap,
  shareCommitment,
  splitSeed,
  joinSeed,
  toHex,
  type RandomBytes,
  type SetId,
  type VaultId,
} from '../../../crypto/index.ts';
import { cast, contacts, countingFrom, idOf, journal, keyOf, type Example, type Player } from './cast.ts';

export const contactsKey = () => keyOf(0x01);
export const journalKey = () => keyOf(0x81);

/** Sections 9 and 10. */
export function keys(vault: VaultId): Example[] {
  return [compartmentKeys(vault), wrap(vault), wrapsPart(vault), jointShares(vault)];
}

function compartmentKeys(vault: VaultId): Example {
  const key = contactsKey();
  const set = idOf<SetId>(0xe0, 1);
  const drop = dropKeys(key, vault, journal);
  return [
    'compartment-keys',
    {
      key: toHex(key),
      kid: kidOf(key),
      vault,
      compartment: contacts,
      rows: toHex(recordKey(key, vault, contacts)),
      listBlock: toHex(listKey(key, vault, contacts)),
      set,
      stream: toHex(printKey(key, vault, contacts, set)),
      dropCompartment: journal,
      dropSecret: toHex(drop.secretKey),
      dropBox: toHex(drop.publicKey),
    },
  ];
}

/** The contacts key wrapped to a player; the box's ephemeral secret is what `random` gives. */
export function contactsWrap(vault: VaultId, to: Player, random: RandomBytes): Uint8Array {
  const key = contactsKey();
  const header = { vault, of: contacts, name: kidOf(key), to: to.id, share: 0 };
  return sealWrap({ ...header, key, boxPublicKey: to.keys.box.publicKey, random });
}

function wrap(vault: VaultId): Example {
  const { founder } = cast();
  const bytes = contactsWrap(vault, founder, countingFrom(0x30));
  return [
    'wrap',
    {
      ephemeralSecret: toHex(countingFrom(0x30)(32)),
      to: founder.id,
      box: toHex(founder.keys.box.publicKey),
      key: toHex(openKeyWrap(bytes, founder.keys.box)),
      bytes: toHex(bytes),
    },
  ];
}

function wrapsPart(vault: VaultId): Example {
  const { founder, communicator } = cast();
  const part = joinWraps([
    contactsWrap(vault, communicator, countingFrom(0x70)),
    contactsWrap(vault, founder, countingFrom(0x30)),
  ]);
  return ['wraps-part', { to: [founder.id, communicator.id], bytes: toHex(part), hash: partHash(part) }];
}

function jointShares(vault: VaultId): Example {
  const { founder, communicator, group } = cast();
  const shares = splitSeed(group.seed, 2, 2, countingFrom(0x33));
  const name = toHex(group.keys.sign.publicKey);
  const wraps = [founder, communicator].map((to, i) =>
    sealWrap({
      ...{ vault, of: group.id, name, to: to.id, share: i + 1 },
      key: shares[i]!.bytes,
      boxPublicKey: to.keys.box.publicKey,
      random: countingFrom(0x44 + i),
    }),
  );
  const part = joinWraps(wraps);
  return [
    'joint-shares',
    {
      group: group.id,
      seed: toHex(joinSeed(shares)),
      coefficients: [toHex(countingFrom(0x33)(32))],
      members: [founder, communicator].map(({ id }, i) => ({
        id,
        x: i + 1,
        share: toHex(shares[i]!.bytes),
        commitment: shareCommitment(group.id, shares[i]!),
      })),
      part: toHex(part),
      hash: partHash(part),
    },
  ];
}
