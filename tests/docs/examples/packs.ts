import {
  decodePackIds,
  encodePackIds,
  openPack,
  packKey,
  packLeaf,
  packSum,
  rootHash,
  sealPack,
  toHex,
  utf8,
  type LeafHash,
  type PackMember,
  type RecordId,
  type RevisionId,
  type VaultId,
} from '../../../crypto/index.ts';
import { framePlaintext, joinTexts, splitTexts, unframePlaintext } from '../../../vault/model/index.ts';
import { contacts, counting, countingFrom, record, revision, type Example } from './cast.ts';
import { contactsKey } from './keys.ts';

/** Section 12.6. */
export function packExamples(vault: VaultId): Example[] {
  return [packExample(vault), directories(), rootWithPack(vault)];
}

const members: PackMember[] = [
  { record: record(30), revision: revision(40) },
  { record: record(30), revision: revision(43) },
  { record: record(31), revision: revision(41) },
];
const texts = ['{"EXEMPEL":1}', '{"EXEMPEL":2}', '{"EXEMPEL":3}'];

function sealed(vault: VaultId): { ids: Uint8Array; data: Uint8Array; sum: string } {
  const ids = encodePackIds(members);
  const plaintext = framePlaintext(joinTexts(texts.map(utf8)), 64);
  const data = sealPack(packKey(contactsKey(), vault, contacts), ids, plaintext, countingFrom(0x31));
  return { ids, data, sum: packSum(data) };
}

function packExample(vault: VaultId): Example {
  const { ids, data, sum } = sealed(vault);
  const key = packKey(contactsKey(), vault, contacts);
  const plaintext = openPack(key, ids, data);
  const read = splitTexts(unframePlaintext(plaintext, 64), members.length);
  return [
    'pack',
    {
      compartment: contacts,
      key: toHex(key),
      revisions: decodePackIds(ids),
      texts: read.map((text) => new TextDecoder().decode(text)),
      ids: toHex(ids),
      nonce: toHex(counting(24, 0x31)),
      plaintext: toHex(plaintext),
      data: toHex(data),
      sum,
      leaf: packLeaf(contacts, ids, sum),
    },
  ];
}

/** Ids that follow each other, ids of two programs, and one that turns over a byte. */
function directories(): Example {
  const id = (hex: string): string => hex.padStart(32, '0');
  const member = (one: string, other: string): PackMember => ({
    record: id(one) as RecordId,
    revision: id(other) as RevisionId,
  });
  const all = [
    [member('01', '11'), member('02', '12'), member('03', '13')],
    [member('ff', '20'), member('0100', '20'), member('0101', '01ff')],
    [member('aa00000000000000', '05'), member('bb00000000000000', '04')],
  ];
  return [
    'pack-directories',
    all.map((revisions) => ({ revisions, ids: toHex(encodePackIds(revisions)) })),
  ];
}

function rootWithPack(vault: VaultId): Example {
  const { ids, sum } = sealed(vault);
  const pack = { ...members[0]!, leaf: packLeaf(contacts, ids, sum) };
  const row = { record: record(29), revision: revision(44), leaf: toHex<LeafHash>(counting(32, 0x61)) };
  return [
    'pack-root',
    { row, pack, count: members.length + 1, root: rootHash([pack, row]) },
  ];
}
