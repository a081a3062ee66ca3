import {
  dropKeys,
  encodeCanonical,
  hash,
  leafHash,
  leavesPart,
  listKey,
  memoryKey,
  openNote,
  openRow,
  partHash,
  recordKey,
  rootHash,
  sealBlock,
  sealNote,
  sealRow,
  toHex,
  utf8,
  type EntryName,
  type Leaf,
  type VaultId,
} from '../../../crypto/index.ts';
import {
  decodeRecordText,
  dictionary,
  encodeRecordText,
  framePlaintext,
  unframePlaintext,
} from '../../../vault/model/index.ts';
import { joinRecord } from '../../../vault/store/join.ts';
import { memoryName, writeMemory } from '../../../vault/store/machine-memory/memory-file.ts';
import {
  cast,
  communication,
  contacts,
  counting,
  countingFrom,
  journal,
  minutes,
  record,
  revision,
  type Example,
} from './cast.ts';
import { contactsKey, journalKey } from './keys.ts';
import { packExamples } from './packs.ts';

/** Sections 12, 13, 16.1 and 19; packs are in packs.ts. */
export function rows(vault: VaultId): Example[] {
  return [
    ['record-text', textExample()],
    ['note-text', { text: new TextDecoder().decode(noteText()) }],
    ['dictionary-d1', { length: dictionary.length, hash: toHex(hash(dictionary)) }],
    plaintextStored(),
    plaintextDeflated(),
    rowExample(vault),
    noteExample(vault),
    leafAndRoot(vault),
    leavesExample(),
    ...packExamples(vault),
    listBlock(vault),
    machineMemory(vault),
    joined(),
  ];
}

const data = {
  item: 'contact',
  given: 'Åsa',
  family: 'Exempelsson',
  title: 'Krisledningschef',
  channels: [{ kind: 'mobile', value: '+46701740605' }],
};

function recordText(): Uint8Array {
  return encodeRecordText({ at: minutes(2), by: cast().founder.id, parents: [], data });
}

function textExample(): Record<string, unknown> {
  const bytes = recordText();
  return { text: new TextDecoder().decode(bytes), length: bytes.length, by: decodeRecordText(bytes).by };
}

function noteText(): Uint8Array {
  return encodeCanonical({
    at: minutes(3),
    by: cast().communicator.id,
    data: { item: 'note', text: 'EXEMPEL Elverket har ringt tillbaka' },
    parents: [],
    record: record(20),
    revision: revision(21),
  });
}

const loginText = '{"at":1,"by":"00","data":{},"parents":[]}';

function plaintextStored(): Example {
  const bytes = framePlaintext(utf8(loginText), 256);
  return [
    'plaintext-stored',
    { step: 256, text: loginText, length: bytes.length, start: toHex(bytes.subarray(0, 64)) },
  ];
}

function plaintextDeflated(): Example {
  const bytes = framePlaintext(recordText(), 64);
  const text = new TextDecoder().decode(unframePlaintext(bytes, 64));
  return ['plaintext-deflated', { step: 64, text, length: bytes.length, bytes: toHex(bytes) }];
}

/** The row of the examples: the contact above, sealed. */
export function contactRow(vault: VaultId): { readonly data: Uint8Array; readonly leaf: Leaf } {
  const key = recordKey(contactsKey(), vault, contacts);
  const place = { record: record(10), revision: revision(11) };
  const sealed = sealRow(
    key,
    place.record,
    place.revision,
    framePlaintext(recordText(), 64),
    countingFrom(0x11),
  );
  const leaf = leafHash(contacts, place.record, place.revision, sealed);
  return { data: sealed, leaf: { ...place, leaf } };
}

function rowExample(vault: VaultId): Example {
  const { data: sealed, leaf } = contactRow(vault);
  const key = recordKey(contactsKey(), vault, contacts);
  return [
    'row',
    {
      key: toHex(key),
      record: leaf.record,
      revision: leaf.revision,
      nonce: toHex(counting(24, 0x11)),
      plaintext: toHex(openRow(key, leaf.record, leaf.revision, sealed)),
      data: toHex(sealed),
    },
  ];
}

/** The note of the examples, by the communicator. */
export function noteRow(vault: VaultId): { readonly data: Uint8Array; readonly leaf: Leaf } {
  const { publicKey } = dropKeys(journalKey(), vault, journal);
  const sealed = sealNote(publicKey, framePlaintext(noteText(), 64), countingFrom(0x21));
  const place = { record: record(20), revision: revision(21) };
  return {
    data: sealed,
    leaf: { ...place, leaf: leafHash(journal, place.record, place.revision, sealed) },
  };
}

function noteExample(vault: VaultId): Example {
  const { data: sealed } = noteRow(vault);
  const pair = dropKeys(journalKey(), vault, journal);
  return [
    'note',
    {
      key: toHex(journalKey()),
      box: toHex(pair.publicKey),
      ephemeralSecret: toHex(counting(32, 0x21)),
      plaintext: toHex(openNote(pair, sealed)),
      data: toHex(sealed),
    },
  ];
}

function leafAndRoot(vault: VaultId): Example {
  const { data: sealed, leaf } = contactRow(vault);
  const second: Leaf = {
    record: record(12),
    revision: revision(13),
    leaf: leafHash(contacts, record(12), revision(13), counting(40)),
  };
  return [
    'leaf-and-root',
    {
      compartment: contacts,
      rows: [
        { record: leaf.record, revision: leaf.revision, hashOfData: toHex(hash(sealed)), leaf: leaf.leaf },
        { record: second.record, revision: second.revision, data: toHex(counting(40)), leaf: second.leaf },
      ],
      rootOfFirst: rootHash([leaf]),
      rootOfBoth: rootHash([second, leaf]),
    },
  ];
}

function leavesExample(): Example {
  const leaves = Array.from({ length: 65 }, (_, i) => ({
    record: record(100 + 2 * i),
    revision: revision(101 + 2 * i),
    leaf: leafHash(communication, record(100 + 2 * i), revision(101 + 2 * i), counting(40, i)),
  }));
  const part = leavesPart(leaves);
  return [
    'leaves-part',
    {
      compartment: communication,
      rows: 65,
      firstRecord: record(100),
      lastRevision: revision(229),
      length: part.length,
      start: toHex(part.subarray(0, 40)),
      hash: partHash(part),
      root: rootHash(leaves),
    },
  ];
}

function listBlock(vault: VaultId): Example {
  const key = listKey(contactsKey(), vault, contacts);
  const plaintext = utf8('EXEMPEL list');
  const sealed = sealBlock(key, 'SIGLIST1', plaintext, countingFrom(0x51));
  return [
    'list-block',
    { key: toHex(key), plaintext: toHex(plaintext), bytes: toHex(sealed), hash: partHash(sealed) },
  ];
}

function machineMemory(vault: VaultId): Example {
  const key = memoryKey(cast().founder.keys.box, vault);
  const remembered = { at: minutes(9), claims: [], height: 1, seen: [vault as string as EntryName] };
  const file = writeMemory(null, key, remembered, countingFrom(0x71));
  return ['machine-memory', { name: memoryName(vault), key: toHex(key), remembered, bytes: toHex(file) }];
}

function joined(): Example {
  const texts = [
    { id: revision(1), parents: [], data: { given: 'Åsa', title: 'Chef', unit: 'Teknik' } },
    { id: revision(2), parents: [revision(1)], data: { given: 'Åsa', title: 'Krisledningschef', unit: 'VA' } },
    { id: revision(3), parents: [revision(1)], data: { given: 'Åsa', title: 'Förvaltningschef' } },
    { id: revision(4), parents: [revision(2)], data: { given: 'Åsa', title: 'Krisledningschef', unit: 'VA' } },
  ];
  const result = joinRecord(new Map(texts.map(({ id, ...text }) => [id, text])));
  return ['joined-record', { revisions: texts, tips: result.tips, data: result.data, conflicts: result.conflicts }];
}
