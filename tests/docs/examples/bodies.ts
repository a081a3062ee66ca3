import {
  appPolicy,
  dropKeys,
  joinWraps,
  kidOf,
  noCost,
  partHash,
  passphraseSecret,
  principalKeys,
  recoveryCodeSecret,
  rootHash,
  sealSlot,
  sealWrap,
  secretBytes,
  toHex,
  vaultCompartment,
  type CompartmentId,
  type CompartmentKey,
  type EntryBody,
  type PartHash,
  type PrincipalSeed,
  type SetId,
  type VaultId,
} from '../../../crypto/index.ts';
import {
  cast,
  communication,
  contacts,
  counting,
  countingFrom,
  idOf,
  journal,
  keyOf,
  record,
  standIn,
  type Player,
} from './cast.ts';
import { contactsKey, journalKey } from './keys.ts';
import { contactRow } from './rows.ts';

const communicationKey = () => keyOf(0x41);
/** The contacts key after the removal. */
export const newContactsKey = () => keyOf(0xc1);
const seedOf = (from: number) => secretBytes<PrincipalSeed>(counting(32, from));
/** The keys that the communicator makes at its first unlock. */
export const ownKeys = () => principalKeys(seedOf(0x2a));
/** The keys that the founder makes when the old ones may have leaked. */
export const founderAgain = () => principalKeys(seedOf(0x0a));

/** The row that the removed communicator lists beside its removal; its bytes are not shown. */
export const forkLeaf = {
  record: record(30),
  revision: idOf<never>(0xd0, 31),
  leaf: toHex<never>(standIn('row of the removed')),
};

export function genesisBody({ id, keys }: Player): EntryBody {
  return {
    principals: [
      {
        id,
        kind: 'person',
        ...publicOf(keys),
        rights: { [vaultCompartment]: 7, [contacts]: 7, [communication]: 7, [journal]: 7 },
      },
    ],
    compartments: [
      { id: contacts, kind: 'contacts', step: 64, flags: [] },
      { id: communication, kind: 'communication', step: 256, flags: [] },
      { id: journal, kind: 'journal', step: 64, flags: ['drop'] },
    ],
  };
}

export function secondBody(vault: VaultId): EntryBody {
  const { founder, code } = cast();
  const compartmentKeys = [
    [contacts, contactsKey()],
    [communication, communicationKey()],
    [journal, journalKey()],
  ] as const;
  return {
    principals: [
      {
        id: code.id,
        kind: 'recovery-code',
        ...publicOf(code.keys),
        rights: { [vaultCompartment]: 7, [contacts]: 7, [communication]: 7, [journal]: 7 },
      },
    ],
    keys: compartmentKeys.map(([compartment, key]) => ({
      ...{ compartment, kid: kidOf(key) },
      ...(compartment === journal ? { box: toHex(dropKeys(key, vault, journal).publicKey) } : {}),
    })),
    parts: [
      { hash: passphraseSlot(vault, founder.id, founder.seed, 0xb0), label: 'Krisledning 1' },
      { hash: codeSlot(vault), label: 'EXEMPEL återställningskod' },
      ...compartmentKeys.map(([compartment, key]) => ({
        hash: wrapsFor(vault, compartment, key, [founder, code]),
      })),
    ],
  };
}

export function addBody(vault: VaultId): EntryBody {
  const { communicator } = cast();
  return {
    principals: [
      { id: communicator.id, kind: 'person', ...publicOf(communicator.keys), rights: { [contacts]: 3 } },
    ],
    parts: [
      { hash: passphraseSlot(vault, communicator.id, communicator.seed, 0xb1), label: 'Kommunikatör' },
      { hash: wrapsFor(vault, contacts, contactsKey(), [communicator]) },
    ],
  };
}

export function firstUnlockBody(vault: VaultId): EntryBody {
  const { communicator } = cast();
  const seed = seedOf(0x2a);
  return {
    principals: [{ id: communicator.id, ...publicOf(ownKeys()) }],
    parts: [
      { hash: passphraseSlot(vault, communicator.id, seed, 0xb2), label: 'Kommunikatör' },
      { hash: wrapsFor(vault, contacts, contactsKey(), [{ ...communicator, seed, keys: ownKeys() }]) },
    ],
    gone: [passphraseSlot(vault, communicator.id, communicator.seed, 0xb1)],
  };
}

export function printBody(vault: VaultId): EntryBody {
  const { founder, code } = cast();
  const wraps = [
    wrapsFor(vault, contacts, contactsKey(), [founder, code]),
    wrapsFor(vault, journal, journalKey(), [founder, code]),
  ];
  return {
    print: {
      set: idOf<SetId>(0xe0, 1),
      streams: [
        {
          ...{ compartment: contacts, kid: kidOf(contactsKey()), len: 1288 },
          hash: toHex<PartHash>(standIn('stream')),
        },
      ],
      parts: [...wraps, codeSlot(vault)],
      opens: ['EXEMPEL återställningskod'],
    },
  };
}

export function removalBody(vault: VaultId): EntryBody {
  const { founder, code, communicator } = cast();
  const kid = kidOf(newContactsKey());
  const { record: id, revision } = contactRow(vault).leaf;
  const root = rootHash([{ record: id, revision, leaf: toHex(standIn('row sealed anew')) }]);
  return {
    principals: [{ id: communicator.id, removed: true }],
    keys: [{ compartment: contacts, kid }],
    parts: [{ hash: wrapsFor(vault, contacts, newContactsKey(), [founder, code]) }],
    gone: [passphraseSlot(vault, communicator.id, seedOf(0x2a), 0xb2)],
    rows: [{ compartment: contacts, kid, count: 1, root, all: { of: 1, erased: 0 } }],
  };
}

export function leakedBody(vault: VaultId): EntryBody {
  const { founder } = cast();
  const seed = seedOf(0x0a);
  return {
    principals: [{ id: founder.id, ...publicOf(founderAgain()), leaked: true }],
    parts: [
      { hash: passphraseSlot(vault, founder.id, seed, 0xb3), label: 'Krisledning 1' },
      ...[newContactsKey(), communicationKey(), journalKey()].map((key, i) => ({
        hash: wrapsFor(vault, [contacts, communication, journal][i]!, key, [
          { ...founder, seed, keys: founderAgain() },
        ]),
      })),
    ],
    gone: [passphraseSlot(vault, founder.id, founder.seed, 0xb0)],
  };
}

export function rowsBody(
  compartment: CompartmentId,
  key: CompartmentKey,
  leaf: Parameters<typeof rootHash>[0][number],
): EntryBody {
  return { rows: [{ compartment, kid: kidOf(key), count: 1, root: rootHash([leaf]) }] };
}

function publicOf(keys: Player['keys']): { sign: string; box: string } {
  return { sign: toHex(keys.sign.publicKey), box: toHex(keys.box.publicKey) };
}

const secretOf = new Map<number, ReturnType<typeof passphraseSecret>>();

/** The hash of a passphrase slot of the examples. Its salt counts from `saltFrom`. */
function passphraseSlot(
  vault: VaultId,
  principal: Player['id'],
  seed: PrincipalSeed,
  saltFrom: number,
): PartHash {
  const cost = { memoryMib: 64, passes: 3 };
  const salt = counting(16, saltFrom);
  const secret =
    secretOf.get(saltFrom) ?? passphraseSecret('EXEMPEL Korgen bär  Sju–Granar', salt, cost, appPolicy);
  secretOf.set(saltFrom, secret);
  return partHash(sealSlot({ vault, principal, kind: 'passphrase', cost, salt, secret, seed }));
}

function codeSlot(vault: VaultId): PartHash {
  const { code } = cast();
  const secret = recoveryCodeSecret(counting(20, 0x10));
  const slot = { vault, principal: code.id, cost: noCost, salt: counting(16, 0xb0) };
  return partHash(sealSlot({ ...slot, kind: 'recovery-code', secret, seed: code.seed }));
}

function wrapsFor(
  vault: VaultId,
  of: CompartmentId,
  key: CompartmentKey,
  readers: readonly Player[],
): PartHash {
  const random = countingFrom(0x30);
  const wraps = readers.map(({ id, keys }) =>
    sealWrap({ vault, of, name: kidOf(key), to: id, share: 0, key, boxPublicKey: keys.box.publicKey, random }),
  );
  return partHash(joinWraps(wraps));
}

